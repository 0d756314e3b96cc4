import { createHmac } from "node:crypto";
import { kenmerkVan, SleutelFout, sleutelsVan, type Sleutel, type Sleutelplaats } from "./sleutelbestand";

/** What a burgerservicenummer tells of the person: BEKEND is someone, the other two are no identity at all. */
export type Identiteit = "BEKEND" | "ONGEBOREN" | "ONBEKEND";

/** Numbers that stand for nobody (Beleidsinformatie Jeugd v7): one would fuse all unborn, the other all unknown. */
const ZONDER_IDENTITEIT: ReadonlyMap<string, Identiteit> = new Map([
  ["000000000", "ONGEBOREN"],
  ["999999999", "ONBEKEND"],
]);

/** The weights of the elfproef, first digit first. */
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Nine digits whose weighted sum is a multiple of eleven. 000000000 passes and is nobody all the same. */
export function voldoetAanElfproef(bsn: string): boolean {
  if (!/^[0-9]{9}$/.test(bsn)) return false;
  return GEWICHTEN.reduce<number>((som, gewicht, plaats) => som + gewicht * Number(bsn[plaats]), 0) % 11 === 0;
}

/** Whom a number of nine digits stands for. */
export const identiteitVan = (bsn: string): Identiteit => ZONDER_IDENTITEIT.get(bsn) ?? "BEKEND";

/** A raw burgerservicenummer came where only pseudonyms may come. The message is Dutch. */
export class RuweBsnGeweigerd extends Error {
  constructor() {
    super(
      "Dit bestand bevat een burgerservicenummer en deze server mag die niet verwerken. Lever het bestand gepseudonimiseerd aan, of zet DRIELUIK_RUWE_BSN=ja op een server die burgerservicenummers mag zien.",
    );
  }
}

/** HMAC-SHA-256 with every key in turn, on the raw bytes of the one before: a new key wraps what the old ones made. */
const wikkel = (sleutels: readonly Sleutel[], invoer: Buffer): string =>
  sleutels.reduce((bytes, { geheim }) => createHmac("sha256", geheim).update(bytes).digest(), invoer).toString("hex");

/** What was made with earlier keys, as it is after these as well; the burgerservicenummer is not needed for it. */
export const wikkelVerder = (sleutels: readonly Sleutel[], pseudoniem: string): string =>
  wikkel(sleutels, Buffer.from(pseudoniem, "hex"));

/** Makes pseudonyms with the keys of each gemeente; the same person has another pseudonym in another gemeente. */
export class Pseudoniemen {
  private readonly gelezen = new Map<string, readonly Sleutel[]>();

  constructor(
    /** Null when the operator named no key file. */
    private readonly plaats: Sleutelplaats | null,
    private readonly ruweBsn: boolean,
  ) {}

  /**
   * The pseudonym of someone in a gemeente: 64 hexadecimal digits. Null for a number that is no identity, which any host
   * may see: a file with pseudonyms keeps those numbers.
   *
   * @throws RuweBsnGeweigerd when this host may not see a burgerservicenummer.
   * @throws SleutelFout when the gemeente has no key.
   */
  vanBsn(gemeente: string, bsn: string): string | null {
    if (identiteitVan(bsn) !== "BEKEND") return null;
    if (!this.ruweBsn) throw new RuweBsnGeweigerd();
    return wikkel(this.sleutels(gemeente), Buffer.from(bsn, "utf8"));
  }

  /**
   * A checksum that can't be tried out: a plain hash over text with a burgerservicenummer in it would give that number
   * away, since there are only a milliard of them. Rotation wraps these as it wraps pseudonyms.
   */
  zegel(gemeente: string, tekst: string): string {
    return wikkel(this.sleutels(gemeente), Buffer.from(tekst, "utf8"));
  }

  /**
   * A pseudonym that was made elsewhere, as this host would make it now: keys that came since wrap it. `kenmerk` names the
   * last key that made it; null, of files that do not say, is only clear while a gemeente has had one key.
   *
   * @returns null when it can't be told with which keys it was made, or those are not ours
   */
  herleid(gemeente: string, pseudoniem: string, kenmerk: string | null): string | null {
    const sleutels = this.sleutels(gemeente);
    const laatste = kenmerk === null && sleutels.length === 1 ? 0 : this.kenmerken(gemeente).indexOf(kenmerk ?? "");
    return laatste < 0 ? null : wikkelVerder(sleutels.slice(laatste + 1), pseudoniem);
  }

  /** Names the keys of a gemeente, in the order of wrapping. */
  kenmerken(gemeente: string): readonly string[] {
    return this.sleutels(gemeente).map(kenmerkVan);
  }

  /** Of each gemeente whose keys were asked for, what names them. */
  gebruikt(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.gelezen].map(([gemeente, sleutels]) => [gemeente, sleutels.map(kenmerkVan)]));
  }

  /** The same, with the keys as they are from now on; for one delivery, which must not mix what was before a rotation with what is after. */
  vers(): Pseudoniemen {
    return new Pseudoniemen(this.plaats, this.ruweBsn);
  }

  private sleutels(gemeente: string): readonly Sleutel[] {
    if (!this.plaats)
      throw new SleutelFout(
        "Er zijn geen pseudoniemsleutels. Zet DRIELUIK_PSEUDONIEM_SLEUTELS op het pad van het sleutelbestand.",
      );
    const sleutels = this.gelezen.get(gemeente) ?? sleutelsVan(this.plaats, gemeente);
    this.gelezen.set(gemeente, sleutels);
    return sleutels;
  }
}
