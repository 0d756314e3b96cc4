import type { ClientBase } from "pg";
import { COPY_NULL, copyLines, copyText } from "../../data/copy";
import { identiteitVan, type Pseudoniemen } from "../../access/pseudoniem";
import { Afgekeurd, verhul } from "../afgekeurd";
import { BSN, PSEUDONIEM } from "../set/kolomsoorten";
import type { GegevensSet, Kolom } from "../set/definieer-set";
import type { Tabel, TabelRij } from "../tabel/tabel";

/** Which column of the file holds which column of the set; -1 when the file leaves it out. */
export type Kolomplaatsen = Readonly<Record<string, number>>;

interface KlaarZetter {
  readonly set: GegevensSet;
  readonly plaatsen: Kolomplaatsen;
  readonly pseudoniemen: Pseudoniemen;
  /** Codes of the gemeenten that exist. */
  readonly gemeenten: ReadonlySet<string>;
  readonly voortgang?: ((rijen: number) => void) | undefined;
  /** Gemeenten where someone of this file may have lived before or after, for a set that follows moves. */
  readonly elders?: readonly string[];
}

const ANDERE_SLEUTEL =
  "Dit pseudoniem is met andere sleutels gemaakt dan deze hub heeft, of het bestand zegt niet met welke. Maak het bestand opnieuw met drieluik pseudonimiseer.";

const ROWS_PER_COPY = 10_000;
/** After so many faults it is not the rows that are wrong but the file; each takes room in the database. */
const MAX_FOUTEN = 1_000_000;

/** Columns of the staging table: those of the set, a BSN as pseudonym alone, and what a BSN says of identity. */
const kolommenVan = (set: GegevensSet): string[] => [
  ...Object.keys(set.kolommen).filter((naam) => naam !== "bsn"),
  ...(set.client === "GEEN" ? [] : ["identiteit"]),
];

/** Makes the temporary tables that a delivery is staged in; they go with the connection. */
export async function maakStaging(client: ClientBase, set: GegevensSet): Promise<void> {
  const typen = kolommenVan(set).map((naam) => `"${naam}" ${set.kolommen[naam]?.soort.sqlType ?? "text"}`);
  await client.query(`
    create temporary table invoer (rij integer not null, ${typen.join(", ")});
    create temporary table bevinding (rij integer, gemeente text, kolom text, waarde text, melding text not null, ernst text not null default 'FOUT')`);
  if (set.volgtVerhuizing) {
    await client.query(
      "create temporary table elders (rij integer not null, gemeente_code text not null, pseudoniem text not null)",
    );
  }
}

/** Turns rows of text into lines for COPY, and gathers what is wrong with them. */
class Regelmaker {
  readonly regels: string[] = [];
  readonly bevindingen: string[] = [];
  readonly elders: string[] = [];
  /** Whose row is being read, when it says so. */
  private gemeente: string | null = null;
  private readonly kolommen: readonly { readonly naam: string; readonly kolom: Kolom; readonly plaats: number }[];

  constructor(private readonly zetter: KlaarZetter) {
    this.kolommen = Object.entries(zetter.set.kolommen)
      .filter(([naam]) => naam !== "bsn")
      .map(([naam, kolom]) => ({ naam, kolom, plaats: zetter.plaatsen[naam] ?? -1 }));
  }

  neem({ nummer, cellen, fout }: TabelRij): void {
    this.gemeente = this.gemeenteVan(cellen);
    if (fout !== undefined) {
      this.meld(nummer, null, null, fout);
      return;
    }
    const voor = this.bevindingen.length;
    const client = this.zetter.set.client === "GEEN" ? null : this.clientVan(nummer, cellen);
    let regel = String(nummer);
    for (const { naam, kolom, plaats } of this.kolommen) {
      const tekst = naam === "pseudoniem" && client?.pseudoniem ? client.pseudoniem : (cellen[plaats] ?? "").trim();
      regel += `\t${this.waarde(nummer, naam, kolom, tekst)}`;
    }
    if (client) regel += `\t${client.identiteit ?? COPY_NULL}`;
    if (this.bevindingen.length === voor) this.regels.push(`${regel}\n`);
  }

  private waarde(nummer: number, naam: string, kolom: Kolom, tekst: string): string {
    if (tekst === "") {
      if (kolom.verplicht) this.meld(nummer, naam, null, `Deze cel is leeg. Vul in: ${kolom.soort.verwacht}.`);
      return COPY_NULL;
    }
    const gelezen = kolom.soort.lees(tekst);
    if (gelezen === null) {
      this.meld(
        nummer,
        naam,
        kolom.soort.gevoelig ? null : tekst,
        `Dit klopt niet. Verwacht: ${kolom.soort.verwacht}.`,
      );
      return COPY_NULL;
    }
    if (naam === "gemeente" && !this.zetter.gemeenten.has(gelezen)) {
      this.meld(nummer, naam, tekst, "Deze gemeente is onbekend. Gebruik de gemeentecode van het CBS.");
    }
    return copyText(gelezen);
  }

  private gemeenteVan(cellen: readonly string[]): string | null {
    const cel = (cellen[this.zetter.plaatsen["gemeente"] ?? -1] ?? "").trim();
    const code = this.zetter.set.kolommen["gemeente"]?.soort.lees(cel) ?? null;
    return code !== null && this.zetter.gemeenten.has(code) ? code : null;
  }

  /** Here a burgerservicenummer ends: what is staged is its pseudonym. */
  private clientVan(
    nummer: number,
    cellen: readonly string[],
  ): { pseudoniem: string | null; identiteit: string | null } {
    const cel = (naam: string): string => (cellen[this.zetter.plaatsen[naam] ?? -1] ?? "").trim();
    const bsn = cel("bsn");
    if (bsn === "") {
      const genoemd = cel("pseudoniem") !== "" || cel("client_zaaknummer") !== "";
      if (!genoemd && this.zetter.set.client !== "MAG") {
        this.meld(nummer, "bsn", null, "Deze rij noemt geen cliënt. Vul bsn, pseudoniem of client_zaaknummer in.");
      }
      return { pseudoniem: this.herleid(nummer, cel), identiteit: genoemd ? "BEKEND" : null };
    }
    const gelezen = BSN.lees(bsn);
    const { gemeente } = this;
    if (gelezen === null) this.meld(nummer, "bsn", null, `Dit klopt niet. Verwacht: ${BSN.verwacht}.`);
    if (gelezen === null || gemeente === null) return { pseudoniem: null, identiteit: null };
    const identiteit = identiteitVan(gelezen);
    if (identiteit !== "BEKEND" && this.zetter.set.client !== "MAAKT") {
      this.meld(nummer, "bsn", null, "Dit nummer staat voor een onbekende. Noem in deze set een bekende cliënt.");
    }
    // A number that stands for nobody is no burgerservicenummer, and may come in anywhere.
    if (identiteit !== "BEKEND") return { pseudoniem: null, identiteit };
    this.zoekElders(nummer, gemeente, gelezen);
    return { pseudoniem: this.zetter.pseudoniemen.vanBsn(gemeente, gelezen), identiteit };
  }

  /** A pseudonym that was made before the keys were rotated is carried over; one of other keys would be another person. */
  private herleid(nummer: number, cel: (naam: string) => string): string | null {
    const pseudoniem = PSEUDONIEM.lees(cel("pseudoniem"));
    if (pseudoniem === null || this.gemeente === null) return null;
    const kenmerk = cel("pseudoniemsleutel") || null;
    const herleid = this.zetter.pseudoniemen.herleid(this.gemeente, pseudoniem, kenmerk);
    if (herleid === null) this.meld(nummer, "pseudoniem", null, ANDERE_SLEUTEL);
    return herleid;
  }

  /** Only here can be told who someone is in another gemeente. */
  private zoekElders(nummer: number, gemeente: string, bsn: string): void {
    for (const ander of this.zetter.elders ?? []) {
      if (ander === gemeente) continue;
      this.elders.push(`${nummer}\t${ander}\t${copyText(this.zetter.pseudoniemen.vanBsn(ander, bsn) ?? "")}\n`);
    }
  }

  private meld(rij: number, kolom: string | null, waarde: string | null, melding: string): void {
    const delen = [this.gemeente, kolom, waarde === null ? null : verhul(waarde), melding];
    this.bevindingen.push(`${rij}\t${delen.map((deel) => (deel === null ? COPY_NULL : copyText(deel))).join("\t")}\n`);
  }
}

/**
 * Streams the rows of a file into the staging table, each held to the form of its columns. Memory stays flat.
 *
 * @returns the number of rows of the file
 * @throws Afgekeurd when the file itself is unsound
 * @throws RuweBsnGeweigerd when this host may not see a burgerservicenummer
 */
export async function zetKlaar(client: ClientBase, tabel: Tabel, zetter: KlaarZetter): Promise<number> {
  const kolommen = ["rij", ...kolommenVan(zetter.set).map((naam) => `"${naam}"`)];
  let rijen = 0;
  let fouten = 0;
  let maker = new Regelmaker(zetter);
  let onderweg: Promise<void> = Promise.resolve();
  const stuur = async ({ regels, bevindingen, elders }: Regelmaker): Promise<void> => {
    await copyLines(client, "pg_temp.invoer", kolommen, regels);
    if (zetter.set.volgtVerhuizing) {
      await copyLines(client, "pg_temp.elders", ["rij", "gemeente_code", "pseudoniem"], elders);
    }
    await copyLines(client, "pg_temp.bevinding", ["rij", "gemeente", "kolom", "waarde", "melding"], bevindingen);
  };
  const neemOver = async (): Promise<void> => {
    // One batch is on its way to the server while the next is read.
    await onderweg;
    onderweg = stuur(maker);
    onderweg.catch(() => undefined);
    fouten += maker.bevindingen.length;
    if (fouten > MAX_FOUTEN) {
      const melding =
        "In dit bestand is meer dan een miljoen keer iets fout. Controleer of het het goede bestand is, en lever het opnieuw aan.";
      throw new Afgekeurd({ pad: null, melding });
    }
    maker = new Regelmaker(zetter);
    zetter.voortgang?.(rijen);
  };
  try {
    for await (const portie of tabel.rijen) {
      for (const rij of portie) maker.neem(rij);
      rijen += portie.length;
      if (maker.regels.length + maker.bevindingen.length + maker.elders.length >= ROWS_PER_COPY) await neemOver();
    }
    await neemOver();
  } finally {
    await onderweg;
  }
  return rijen;
}
