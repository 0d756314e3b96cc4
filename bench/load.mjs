import { Agent, request } from "node:http";

/** One POST of JSON over a kept connection; gives the body's text. */
function post(agent, url, headers, body) {
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      { agent, method: "POST", headers: { "content-type": "application/json", ...headers } },
      (answer) => {
        const parts = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("end", () => resolve({ status: answer.statusCode, body: Buffer.concat(parts).toString("utf8") }));
      },
    );
    call.on("error", reject);
    call.end(body);
  });
}

/**
 * Sends each body once, over `connections` connections at a time. A wrong answer ends the run: a fast refusal is no speed.
 *
 * @returns requests per second
 */
export async function load({ url, headers = {}, bodies, connections }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const queue = bodies.map((body) => JSON.stringify(body)).values();
  const start = process.hrtime.bigint();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const body of queue) {
        const answer = await post(agent, url, headers, body);
        if (answer.status !== 200 || answer.body.includes('"errors"')) {
          throw new Error(`${url} answered ${answer.status}: ${answer.body.slice(0, 500)}`);
        }
      }
    }),
  );
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  agent.destroy();
  return bodies.length / seconds;
}

/** One answer, parsed; for looking at what a peer says. */
export async function ask({ url, headers = {}, body }) {
  const agent = new Agent();
  const answer = await post(agent, url, headers, JSON.stringify(body));
  agent.destroy();
  return JSON.parse(answer.body);
}
