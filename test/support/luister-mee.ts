import { geheimenIn, noteer } from "./uitvoer";

/**
 * Keeps the body of every error that a test is answered, and the free text it sent, for the check at the end of the run.
 * A test that asks otherwise than by fetch is not heard.
 */
const vraag = globalThis.fetch;
globalThis.fetch = async (...args: Parameters<typeof fetch>): Promise<Response> => {
  const antwoord = await vraag(...args);
  if (!/json/.test(antwoord.headers.get("content-type") ?? "")) return antwoord;
  const verzonden = args[1]?.body;
  if (typeof verzonden === "string" && verzonden.startsWith("{")) {
    try {
      geheimenIn(JSON.parse(verzonden)).forEach((tekst) => noteer("geheim", tekst));
    } catch {
      // A test that sends half a body has no words in it.
    }
  }
  const tekst = await antwoord
    .clone()
    .text()
    .catch(() => "");
  const fouten =
    /"errors":\[/.test(tekst) || antwoord.status >= 400 ? (antwoord.status >= 400 ? tekst : foutenIn(tekst)) : "";
  if (fouten !== "") noteer("fout", fouten);
  return antwoord;
};

const foutenIn = (tekst: string): string => JSON.stringify((JSON.parse(tekst) as { errors?: unknown }).errors ?? []);
