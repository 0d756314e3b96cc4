import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";

export const OIDC = { issuer: "https://idp.example", audience: "drieluik", typ: "at+jwt" };

/** What a token of these tests has otherwise than it should. */
export interface Vervalsing {
  readonly payload?: JWTPayload;
  readonly kop?: Record<string, unknown>;
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now; null leaves it out. */
  readonly exp?: number | null;
  readonly nbf?: number;
  readonly sub?: string | null;
}

/** Publishes keys over HTTP, and counts who asks for them. */
export class Sleutelhuis {
  gevraagd = 0;
  /** What is answered instead of the keys. */
  storing: number | null = null;
  private gepubliceerd: readonly JWK[] = [];
  private readonly paren = new Map<string, { privateKey: CryptoKey; publicKey: CryptoKey }>();

  private constructor(private readonly http: Server) {}

  static async open(): Promise<Sleutelhuis> {
    const http = createServer();
    const huis = new Sleutelhuis(http);
    http.on("request", (_, antwoord) => {
      huis.gevraagd += 1;
      if (huis.storing !== null) antwoord.writeHead(huis.storing);
      antwoord.end(JSON.stringify({ keys: huis.gepubliceerd }));
    });
    await new Promise<void>((klaar) => http.listen(0, "127.0.0.1", klaar));
    await huis.publiceer("een");
    return huis;
  }

  get oidc() {
    return { ...OIDC, jwks: `http://127.0.0.1:${String((this.http.address() as AddressInfo).port)}/jwks` };
  }

  sluit(): Promise<unknown> {
    this.http.closeAllConnections();
    return new Promise((klaar) => this.http.close(klaar));
  }

  async paar(kid: string): Promise<{ privateKey: CryptoKey; publicKey: CryptoKey }> {
    const paar = this.paren.get(kid) ?? (await generateKeyPair("ES256", { extractable: true }));
    this.paren.set(kid, paar);
    return paar;
  }

  /** From now on these keys are all there are. */
  async publiceer(...kids: readonly string[]): Promise<void> {
    const jwk = async (kid: string) => ({ ...(await exportJWK((await this.paar(kid)).publicKey)), kid, alg: "ES256" });
    this.gepubliceerd = await Promise.all(kids.map(jwk));
  }

  /** The header of a request with a token of this key, wrong in the respects that are given. */
  async bearer(kid: string, anders: Vervalsing = {}): Promise<string> {
    const nu = Math.floor(Date.now() / 1000);
    const token = new SignJWT({ rol: "ANALIST", regio: "TWENTE", ...anders.payload })
      .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid, ...anders.kop })
      .setIssuer(anders.issuer ?? OIDC.issuer)
      .setAudience(anders.audience ?? OIDC.audience);
    if (anders.sub !== null) token.setSubject(anders.sub ?? "an");
    if (anders.exp !== null) token.setExpirationTime(nu + (anders.exp ?? 3600));
    if (anders.nbf !== undefined) token.setNotBefore(nu + anders.nbf);
    return `Bearer ${await token.sign((await this.paar(kid)).privateKey)}`;
  }
}
