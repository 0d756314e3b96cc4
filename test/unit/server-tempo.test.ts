import type { IncomingMessage } from "node:http";
import { adresVan, createTempo, rekeningVan } from "../../src/server/tempo";

test("a bucket holds a minute's points, and fills evenly", () => {
  let nu = 0;
  const tempo = createTempo(600, () => nu);
  expect(tempo.neem("a", 600)).toBe(0);
  expect(tempo.neem("a", 10)).toBe(1);
  nu = 1_000;
  expect(tempo.neem("a", 10)).toBe(0);
  expect(tempo.neem("a", 1)).toBe(1);
  nu = 3_600_000;
  expect(tempo.neem("a", 601)).toBe(0); // no more than full, and from a full one more than it holds
  expect(tempo.neem("a", 1)).toBe(1);
});

test("one asker empties no other's, and who is refused pays nothing", () => {
  let nu = 0;
  const tempo = createTempo(60, () => nu);
  expect(tempo.neem("a", 50)).toBe(0);
  for (let keer = 0; keer < 100; keer += 1) expect(tempo.neem("a", 20)).toBe(10);
  expect(tempo.neem("b", 60)).toBe(0);
  nu = 10_000;
  expect(tempo.neem("a", 20)).toBe(0);
});

test("a stranger's points weigh ten times, by address; an actor's by id", () => {
  const tempo = createTempo(100, () => 0);
  const vreemd = rekeningVan(tempo, { rol: "ANONIEM" }, "203.0.113.7");
  expect(vreemd(10)).toBe(0);
  expect(vreemd(1)).toBeGreaterThan(0);
  const bekend = rekeningVan(tempo, { rol: "BEHEERDER", id: "203.0.113.7" }, "203.0.113.7");
  expect(bekend(100)).toBe(0);
});

test("no limit is no limit", () => {
  expect(createTempo(null).neem("a", 1e9)).toBe(0);
});

test("an address is the socket's, or what the nearest trusted proxy saw", () => {
  const vraag = (via: string | undefined, socket: string) =>
    ({ headers: { "x-forwarded-for": via }, socket: { remoteAddress: socket } }) as unknown as IncomingMessage;
  expect(adresVan(vraag("1.1.1.1", "10.0.0.1"), 0)).toBe("10.0.0.1");
  expect(adresVan(vraag("6.6.6.6, 1.1.1.1", "10.0.0.1"), 1)).toBe("1.1.1.1");
  expect(adresVan(vraag("6.6.6.6, 1.1.1.1, 10.0.0.2", "10.0.0.1"), 2)).toBe("1.1.1.1");
  expect(adresVan(vraag(undefined, "10.0.0.1"), 1)).toBe("10.0.0.1");
  expect(adresVan(vraag(undefined, "::ffff:10.0.0.1"), 0)).toBe("10.0.0.1");
});

test("all addresses of one IPv6 network are one asker", () => {
  const vraag = (socket: string) =>
    adresVan({ headers: {}, socket: { remoteAddress: socket } } as unknown as IncomingMessage, 0);
  expect(vraag("2001:db8:1:2::5")).toBe(vraag("2001:db8:1:2:ffff:1:2:3"));
  expect(vraag("2001:db8:1:2::5")).not.toBe(vraag("2001:db8:1:3::5"));
  expect(vraag("::1")).toBe("0:0:0:0");
});
