import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pseudoniemen } from "../../src/access/pseudoniem";
import { verwerkBericht, type Intake, type Oordeel } from "../../src/intake/verwerk-bericht";
import {
  alsBron,
  berichtXml,
  type XmlBericht,
  type XmlDeclaratie,
  type XmlHulp,
  type XmlPrestatie,
  type XmlProduct,
  type XmlRegel,
  type XmlToewijzing,
} from "./bericht-xml";
import { createTestDatabase, type TestDatabase } from "./database";

/** A line of help, and the same line ended. */
export const LIJN: XmlRegel = { toewijzing: "7", categorie: "45", code: "45A01", begin: "2024-03-04" };
export const stop = (einde: string, reden = "31", status = "1"): XmlRegel => ({ ...LIJN, einde, reden, status });

/** A start or a stop, as its lines say. */
export const bericht = (identificatie: string, regels: readonly XmlRegel[], rest: Partial<XmlHulp> = {}): XmlHulp => ({
  soort: regels[0]?.einde === undefined ? "JW305" : "JW307",
  identificatie,
  regels,
  ...rest,
});

/** A 301 of the Jeugdwet to the aanbieder of LIJN. */
export const toewijzing = (
  identificatie: string,
  producten: readonly XmlProduct[],
  rest: Partial<XmlToewijzing> = {},
): XmlToewijzing => ({ soort: "JW301", identificatie, producten, ...rest });

/** A 323 of the Jeugdwet by the aanbieder of LIJN. */
export const declaratie = (
  identificatie: string,
  prestaties: readonly XmlPrestatie[],
  rest: Partial<XmlDeclaratie> = {},
): XmlDeclaratie => ({ soort: "JW323", identificatie, prestaties, ...rest });

export const volgordes = <T>(lijst: readonly T[]): T[][] =>
  lijst.length < 2
    ? [[...lijst]]
    : lijst.flatMap((een, plaats) => volgordes(lijst.toSpliced(plaats, 1)).map((rest) => [een, ...rest]));

/** A database to deliver messages to, and questions about what came of them. */
export class BerichtProef {
  private constructor(
    readonly database: TestDatabase,
    readonly map: string,
    readonly intake: Intake,
  ) {}

  static async open(): Promise<BerichtProef> {
    const database = await createTestDatabase();
    const map = mkdtempSync(join(tmpdir(), "drieluik-berichten-"));
    const plaats = { pad: join(map, "sleutels.json"), zelfAanmaken: true };
    return new BerichtProef(database, map, { motor: database.motor, pseudoniemen: new Pseudoniemen(plaats, true) });
  }

  async sluit(): Promise<void> {
    rmSync(this.map, { recursive: true });
    await this.database.dispose();
  }

  async maakLeeg(): Promise<void> {
    await this.database.motor.query(
      "delete from declaratie; delete from toewijzing; delete from ervaring; delete from traject; delete from client; delete from levering; delete from dirty_client; delete from aanbieder",
    );
  }

  verwerk(een: XmlBericht | string): Promise<Oordeel> {
    return verwerkBericht(alsBron(typeof een === "string" ? een : berichtXml(een), 4096), this.intake);
  }

  /** The verdict, or in case of a refusal its reasons. */
  async oordeel(een: XmlBericht): Promise<string> {
    const antwoord = await this.verwerk(een);
    if (antwoord.oordeel !== "AFGEKEURD") return antwoord.oordeel;
    return antwoord.bevindingen.map(({ melding }) => melding).join("\n");
  }

  async verwerkAlle(berichten: readonly XmlBericht[]): Promise<void> {
    for (const een of berichten) expect(await this.oordeel(een)).toBe("VERWERKT");
  }

  async rijen(tekst: string): Promise<unknown[]> {
    return (await this.database.motor.query<Record<string, unknown>>(tekst)).rows;
  }

  /** All that messages leave, without the ids that each import draws anew. */
  stand(): Promise<unknown[]> {
    return this.rijen(`
      select c.team_code, c.aanbieder_codes, c.identiteit, c.geboortejaar, c.geslacht, t.aanbieder_code, t.wet,
        t.productcategorie, t.productcode, t.hulpvorm, t.toewijzingsnummer, t.aanvang, t.einde, t.reden_lijst, t.reden_versie,
        t.reden_code, t.markeringen, t.bron, t.leidend, l.berichtcode, l.identificatie
      from client c
        left join traject t on t.gemeente_code = c.gemeente_code and t.client_id = c.id
        left join levering l on l.gemeente_code = t.gemeente_code and l.id = t.levering_id
      order by c.pseudoniem, t.wet, t.toewijzingsnummer, t.productcode, t.aanvang`);
  }

  /** What messages granted, with whom and by which message. */
  toewijzingen(): Promise<unknown[]> {
    return this.rijen(`
      select w.wet, w.toewijzingsnummer as nummer, w.team_code, w.aanbieder_codes, w.aanbieder_code, w.productcategorie,
        w.productcode, w.datum, w.eerste_datum, w.tijd::text as tijd, w.ingangsdatum, w.einddatum, w.reden_wijziging, w.verwijderd, w.volume,
        w.eenheid, w.frequentie, w.budget, l.identificatie, c.pseudoniem, c.geboortejaar, c.identiteit
      from toewijzing w
        join client c on c.gemeente_code = w.gemeente_code and c.id = w.client_id
        left join levering l on l.gemeente_code = w.gemeente_code and l.id = w.levering_id
      order by w.gemeente_code, w.wet, w.toewijzingsnummer`);
  }

  /** What messages claimed, and what each line is linked to. */
  declaraties(): Promise<unknown[]> {
    return this.rijen(`
      select d.wet, d.referentie, d.team_code, d.aanbieder_codes, d.contractpartij_code, d.toewijzingsnummer,
        d.productcategorie, d.productcode, d.declaratienummer, d.maand, d.volume, d.eenheid, d.bedrag, d.debet_credit,
        d.dagtekening, d.vorige_referentie, o.referentie as crediteert, w.toewijzingsnummer as toewijzing,
        t.aanvang as traject, l.identificatie, c.pseudoniem, c.geboortejaar, c.identiteit
      from declaratie d
        join client c on c.gemeente_code = d.gemeente_code and c.id = d.client_id
        join levering l on l.gemeente_code = d.gemeente_code and l.id = d.levering_id
        left join declaratie o on o.gemeente_code = d.gemeente_code and o.id = d.crediteert_id
        left join toewijzing w on w.gemeente_code = d.gemeente_code and w.id = d.toewijzing_id
        left join traject t on t.gemeente_code = d.gemeente_code and t.id = d.traject_id
      order by d.gemeente_code, d.wet, d.referentie`);
  }

  trajecten(): Promise<unknown[]> {
    return this.rijen(
      "select aanvang, einde, reden_code as reden, markeringen from traject order by aanvang, toewijzingsnummer",
    );
  }

  /** Delivers the messages in every order and gives the one state that they all end in. */
  async gelijkInElkeVolgorde(berichten: readonly XmlBericht[]): Promise<unknown[]> {
    let eerste: { stand: unknown[]; rest: unknown } | null = null;
    for (const volgorde of volgordes(berichten)) {
      await this.maakLeeg();
      await this.verwerkAlle(volgorde);
      const nu = {
        stand: await this.stand(),
        rest: [
          await this.toewijzingen(),
          await this.declaraties(),
          await this.rijen("select code, naam from aanbieder order by code"),
        ],
      };
      eerste ??= nu;
      expect(nu).toEqual(eerste);
    }
    return eerste?.stand ?? [];
  }
}
