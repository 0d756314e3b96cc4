// A real OIDC provider in a process of its own, since it ships as ES modules alone. Prints its issuer as JSON; each line on
// stdin names the keys that it publishes from then on, the first of which signs ("b a"), and is answered with a line.
import { createServer } from "node:http";
import { exportJWK, generateKeyPair } from "jose";
import Provider from "oidc-provider";

const AUDIENCE = "https://hub.example";
const sleutels = new Map();
const sleutel = async (kid) => {
  if (!sleutels.has(kid)) {
    const { privateKey } = await generateKeyPair("ES256", { extractable: true });
    sleutels.set(kid, { ...(await exportJWK(privateKey)), kid, alg: "ES256", use: "sig" });
  }
  return sleutels.get(kid);
};

/** What the provider says of its clients, in the words of a Keycloak realm. */
const CLAIMS = {
  kennispunt: { realm_access: { roles: ["offline_access", "hub-analist"] } },
  gast: { realm_access: { roles: ["offline_access"] } },
};

const http = createServer((vraag, antwoord) => handler(vraag, antwoord));
await new Promise((klaar) => http.listen(0, "127.0.0.1", klaar));
const issuer = `http://127.0.0.1:${http.address().port}`;
let handler;

async function publiceer(kids) {
  const keys = await Promise.all(kids.map(sleutel));
  const provider = new Provider(issuer, {
    jwks: { keys },
    ttl: { ClientCredentials: 600 },
    cookies: { keys: ["een geheim van een proef"] },
    clients: Object.keys(CLAIMS).map((client_id) => ({
      client_id,
      client_secret: `geheim-van-${client_id}`,
      grant_types: ["client_credentials"],
      redirect_uris: [],
      response_types: [],
      id_token_signed_response_alg: "ES256",
    })),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        getResourceServerInfo: () => ({
          scope: "",
          audience: AUDIENCE,
          accessTokenFormat: "jwt",
          accessTokenTTL: 600,
          jwt: { sign: { alg: "ES256", kid: kids[0] } },
        }),
      },
    },
    extraTokenClaims: (_, { clientId }) => CLAIMS[clientId],
  });
  handler = provider.callback();
}

await publiceer(["a"]);
process.stdout.write(`${JSON.stringify({ issuer, audience: AUDIENCE })}\n`);
process.stdin.setEncoding("utf8").on("data", async (regel) => {
  await publiceer(regel.trim().split(" "));
  process.stdout.write("klaar\n");
});
process.stdin.once("end", () => process.exit());
