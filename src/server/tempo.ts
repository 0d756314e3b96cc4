import { isIPv6 } from "node:net";
import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import type { Actor } from "../access/actor";

/** How many askers are remembered; one that was forgotten begins anew. */
const ONTHOUDEN = 20_000;

/** A stranger's points weigh this many times: who is known can be spoken to, an address can't. */
const VREEMD = 10;

/** Keeps each asker to so many points a minute. */
export interface Tempo {
  /** Takes points of an asker: 0 when they were there, else the seconds after which they will be. */
  neem(vrager: string, punten: number): number;
}

/**
 * A bucket per asker that holds a minute's points and fills evenly, so that a dashboard may ask all at once and nobody
 * asks all the time. More than the bucket holds may be taken from a full one. Kept in this process: several that serve
 * one region each have buckets of their own.
 *
 * @param perMinuut points; null for no limit
 * @param nu milliseconds of a clock that never goes back
 */
export function createTempo(perMinuut: number | null, nu: () => number = () => performance.now()): Tempo {
  const emmers = new LRUCache<string, { punten: number; op: number }>({ max: ONTHOUDEN });
  if (perMinuut === null) return { neem: () => 0 };
  const perMs = perMinuut / 60_000;
  return {
    neem: (vrager, punten) => {
      const moment = nu();
      const emmer = emmers.get(vrager) ?? { punten: perMinuut, op: moment };
      const inhoud = Math.min(perMinuut, emmer.punten + (moment - emmer.op) * perMs);
      const tekort = Math.min(punten, perMinuut) - inhoud;
      emmers.set(vrager, { punten: tekort > 0 ? inhoud : inhoud - punten, op: moment });
      return tekort > 0 ? Math.ceil(tekort / perMs / 1000) : 0;
    },
  };
}

/** A token that is none costs its address: trying them is work for the hub and for who issues them. */
export const ONGELDIG_TOKEN = 100;

/** Takes points of whoever this request is of. */
export const rekeningVan = (tempo: Tempo, actor: Actor, adres: string): ((punten: number) => number) =>
  actor.rol === "ANONIEM"
    ? (punten) => tempo.neem(`adres:${adres}`, punten * VREEMD)
    : (punten) => tempo.neem(`actor:${actor.id}`, punten);

/** The first 64 bits of an IPv6 address, which one customer of a network holds; an IPv4 address as it is. */
function netwerk(adres: string): string {
  const ipv4 = /(\d+\.\d+\.\d+\.\d+)$/.exec(adres)?.[1];
  if (ipv4 !== undefined || !isIPv6(adres)) return ipv4 ?? adres;
  const groepen = (deel: string): string[] => deel.split(":").filter((groep) => groep !== "");
  const [voor = "", na = ""] = adres.split("::", 2);
  const [begin, eind] = [groepen(voor), groepen(na)];
  const nullen = Array.from({ length: Math.max(0, 8 - begin.length - eind.length) }, () => "0");
  return [...begin, ...nullen, ...eind].slice(0, 4).join(":");
}

/**
 * Where a request comes from. Behind proxies the socket is the nearest proxy's, and each added on the right of
 * X-Forwarded-For whom it spoke to; what stands further left the asker may have made up.
 *
 * @param proxies how many of them stand before the hub
 */
export function adresVan(vraag: IncomingMessage, proxies: number): string {
  const gezien = [vraag.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  const via = [...gezien, vraag.socket.remoteAddress ?? ""]
    .map((adres) => adres.trim())
    .filter((adres) => adres !== "");
  return netwerk(via.at(-1 - proxies) ?? via[0] ?? "");
}
