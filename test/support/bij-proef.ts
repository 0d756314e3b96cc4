import type { Verslag } from "../../src/intake/levering/verslag";
import { verwerkBericht } from "../../src/intake/verwerk-bericht";
import type { LeverOpties } from "../../src/intake/verwerk-levering";
import { alsBron, berichtXml, type XmlBericht } from "./bericht-xml";
import { SetProef } from "./set-proef";
import { herberekenen } from "./telling";
import { maakXlsx } from "./xlsx-schrijver";

export type BijRij = Readonly<Record<string, string | number>>;

export const AANBIEDER = "98765432";

/** A sound record of jeugdhulp that runs. */
export const RECORD: BijRij = {
  BSN: "999900043",
  geboortedatum: "20100517",
  geslacht: "V",
  gemeentecode: "0153",
  verwijzer: "02",
  hulpvorm: "02",
  "gestart met crisis": "02",
  "datum aanvang": "20240304",
};

export const beeindigd = (einde: string, reden = "01", rest: BijRij = {}): BijRij => ({
  ...RECORD,
  ...rest,
  "datum einde": einde,
  "reden beëindiging": reden,
});

/** A half-year: `2024H1`; a quarter: `2024K3`. */
export function periode(naam: string): { van: string; tot: string } {
  const [jaar, deel] = [Number(naam.slice(0, 4)), Number(naam.slice(5))];
  const lengte = naam[4] === "H" ? 6 : 3;
  const maand = (nummer: number): string =>
    `${jaar + Math.floor(nummer / 12)}-${String((nummer % 12) + 1).padStart(2, "0")}-01`;
  return { van: maand((deel - 1) * lengte), tot: maand(deel * lengte) };
}

/** A spreadsheet with the columns of all rows, or of `kop` when there are none. */
export function spreadsheet(rijen: readonly BijRij[], kop: readonly string[] = []): Buffer {
  const kolommen = [...new Set([...kop, ...rijen.flatMap((rij) => Object.keys(rij))])];
  return maakXlsx({ naam: "BiJ", rijen: [kolommen, ...rijen.map((rij) => kolommen.map((naam) => rij[naam] ?? null))] });
}

/** A database to deliver Beleidsinformatie Jeugd and messages to. */
export class BijProef {
  private constructor(readonly sets: SetProef) {}

  static async open(): Promise<BijProef> {
    return new BijProef(await SetProef.open());
  }

  sluit(): Promise<void> {
    return this.sets.sluit();
  }

  async maakLeeg(): Promise<void> {
    await this.sets.database.motor.query(`
      delete from bij_verhuizing; delete from bij_regel; delete from vervangen_rij; delete from traject_doel; delete from doel;
      delete from ondersteuningsplan; delete from meting; delete from ervaring; delete from maatregel; delete from traject;
      delete from client; delete from levering; delete from bronvoorrang; delete from dirty_client; delete from aanbieder`);
  }

  lever(wanneer: string, rijen: readonly BijRij[], opties: Partial<LeverOpties> = {}): Promise<Verslag> {
    return this.sets.lever(spreadsheet(rijen, Object.keys(RECORD)), {
      periode: periode(wanneer),
      aanbieder: AANBIEDER,
      grondslag: "Verwerkersovereenkomst 2024-1",
      vandaag: "2026-01-01",
      ...opties,
    });
  }

  /** Delivers what must be taken, and gives its warnings. */
  async neemt(wanneer: string, rijen: readonly BijRij[], opties: Partial<LeverOpties> = {}): Promise<string[]> {
    const verslag = await this.lever(wanneer, rijen, opties);
    expect(verslag).toMatchObject({ oordeel: "VERWERKT" });
    expect(verslag.bevindingen.filter(({ ernst }) => ernst !== "WAARSCHUWING")).toEqual([]);
    return inWoorden(verslag);
  }

  async weigert(wanneer: string, rijen: readonly BijRij[], opties: Partial<LeverOpties> = {}): Promise<string[]> {
    const verslag = await this.lever(wanneer, rijen, opties);
    expect(verslag.oordeel).toBe("AFGEKEURD");
    return inWoorden(verslag);
  }

  async bericht(een: XmlBericht): Promise<void> {
    expect((await verwerkBericht(alsBron(berichtXml(een), 4096), this.sets.intake)).oordeel).toBe("VERWERKT");
  }

  rijen<R extends Record<string, unknown> = Record<string, unknown>>(tekst: string): Promise<R[]> {
    return this.sets.rijen<R>(tekst);
  }

  trajecten(): Promise<Record<string, unknown>[]> {
    return this.rijen(`
      select t.gemeente_code as gemeente, t.hulpvorm, t.aanvang, t.einde, t.reden_code as reden, t.aanvang_administratief as in,
        t.einde_administratief as uit, t.leidend
      from traject t where t.bron = 'BIJ' order by t.gemeente_code, t.aanvang, t.hulpvorm, t.einde`);
  }

  ervaringen(): Promise<Record<string, unknown>[]> {
    return this.rijen(`
      select t.bron, e.informant, e.afname, e.rapportcijfer as cijfer, e.verder_zonder_hulp as verder, e.schaal_versie as schaal
      from ervaring e join traject t on t.gemeente_code = e.gemeente_code and t.id = e.traject_id order by t.aanvang, e.informant, e.afname`);
  }

  /** What is counted, after counting again. */
  async episodes(): Promise<Record<string, unknown>[]> {
    await herberekenen(this.sets.database, "2026-01-01", ["0141", "0153"]);
    return this.rijen(`
      select e.gemeente_code as gemeente, e.hulpvorm, e.aanvang, e.einde, e.bij_reden as reden, e.instroom, e.beeindigd, e.doorlopend,
        e.niet_waarneembaar, e.volgende_start,
        (select json_agg(json_build_array(v.soort_informant, v.rapportcijfer, v.verder_zonder_hulp) order by v.soort_informant)
         from feiten.episode_ervaring v where v.gemeente_code = e.gemeente_code and v.episode_id = e.id) as ervaringen
      from feiten.episode e order by 1, 3, 2`);
  }
}

const inWoorden = ({ bevindingen }: Verslag): string[] =>
  bevindingen.map(({ rij, kolom, waarde, melding }) =>
    [rij, kolom, waarde, melding].filter((deel) => deel !== undefined).join(" "),
  );
