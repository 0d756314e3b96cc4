import { refresh, revisie, VraagFout, type RevisieVraag } from "../../src/aggregations";
import { EIGEN_MARGES, JOURNAAL_MARGE } from "../../src/aggregations/engine/journaal";
import { telIndicatoren } from "../../src/aggregations/register";
import { asQueryable, asTransactional } from "../../src/data/queryable-pg";
import { beeindigd, BijProef, RECORD } from "../support/bij-proef";
import { herberekenen } from "../support/telling";

const TRAJECT = {
  gemeente: "0153",
  bsn: "999900043",
  wet: "JEUGDWET",
  aanbieder: "98765432",
  aanvang: "2024-03-04",
  einde: "2024-09-30",
  reden: "33",
  productcategorie: "45",
  geboortejaar: 2010,
  geslacht: "VROUW",
};
const MATEN = ["populatie", "noemer", "teller", "kwadraat", "buiten_schaal", "doorlopend", "niet_waarneembaar"];
const MATEN_MEER = ["venster_open", "vervallen", "alleen_aanbieder", "niet_van_toepassing"];
const sommen = [...MATEN, ...MATEN_MEER].map((maat) => `sum(${maat})::text as ${maat}`).join(", ");
const SLEUTEL = "marge, indicator, periode_soort, periode, aanbieder_code, wet";

type Regels = Readonly<Record<string, readonly number[]>>;
const alsRegels = (rijen: readonly Record<string, unknown>[]): Regels =>
  Object.fromEntries(
    rijen.map((rij) => [
      SLEUTEL.split(", ")
        .map((kolom) => String(rij[kolom]))
        .join("|"),
      [...MATEN, ...MATEN_MEER].map((maat) => Number(rij[maat])),
    ]),
  );

/** Sums per key, without keys that come to nothing. */
function opgeteld(...delen: readonly Regels[]): Regels {
  const som: Record<string, readonly number[]> = {};
  for (const [sleutel, maten] of delen.flatMap((deel) => Object.entries(deel))) {
    som[sleutel] = maten.map((maat, plek) => maat + (som[sleutel]?.[plek] ?? 0));
  }
  return Object.fromEntries(Object.entries(som).filter(([, maten]) => maten.some((maat) => maat !== 0)));
}

describe("the journal of differences", () => {
  let proef: BijProef;
  beforeAll(async () => {
    proef = await BijProef.open();
    await proef.sets.database.motor.query("update gemeente set data_tot = null");
    await proef.sets.neemt([TRAJECT]);
  });
  afterAll(() => proef.sluit());

  const ververs = async (peildatum = "2026-01-01"): Promise<string> => {
    const { dataStand } = await refresh(asTransactional(proef.sets.database.motor), "0153", { peildatum });
    return dataStand ?? "";
  };
  /** All that the cells say at the margins of the journal. */
  const stand = async (): Promise<Regels> =>
    alsRegels(
      (
        await proef.sets.database.motor.query<Record<string, unknown>>(
          `select case marge when 'fijn' then '${JOURNAAL_MARGE}' else marge end as marge, indicator, periode_soort, periode,
             aanbieder_code, wet, ${sommen}
           from cellen.cel where gemeente_code = '0153' and (marge = 'fijn' or marge = any($1) and indicator <> all($2))
           group by 1, 2, 3, 4, 5, 6`,
          [EIGEN_MARGES, telIndicatoren.map(({ id }) => id)],
        )
      ).rows,
    );
  const journaal = async (van: string, naar: string): Promise<Regels> =>
    alsRegels(
      (
        await proef.sets.database.motor.query<Record<string, unknown>>(
          `select ${SLEUTEL}, ${sommen} from cellen.verschil v join cellen.revisie r using (gemeente_code, verschil_id)
           where r.gemeente_code = '0153' and r.data_stand > $1 and r.data_stand <= $2 group by ${SLEUTEL}`,
          [van, naar],
        )
      ).rows,
    );
  const vraag = (van: string, naar: string, rest: Partial<RevisieVraag> = {}) =>
    revisie(
      asQueryable(proef.sets.database.lezer),
      {
        indicatoren: ["UITVAL"],
        periode: { van: "2024-01-01", tot: "2025-01-01" },
        groepeer: [],
        filter: {},
        van,
        naar,
        ...rest,
      },
      { gemeenten: ["0153"], aanbieders: "ALLE" },
    );

  it("adds up, with a stand, to every later stand", async () => {
    const standen: [string, Regels][] = [[await ververs(), await stand()]];
    const na = async (naar: string) => standen.push([naar, await stand()]);
    await proef.sets.neemt([{ ...TRAJECT, bsn: "999900055", aanvang: "2024-01-08", aanbieder: "12345678" }]);
    await na(await ververs());
    await proef.neemt("2024H1", [beeindigd("20240520", "03", { BSN: "999900067" })]);
    await proef.sets.neemt([{ ...TRAJECT, reden: "31" }]);
    await na(await ververs());
    await na(await ververs("2026-07-01"));
    await proef.neemt("2024H1", [RECORD]);
    await herberekenen(proef.sets.database, "2026-07-02", ["0153"]);
    await na(await ververs("2026-07-02"));
    await proef.sets.database.motor.query("update gemeente set data_tot = '2024-06-01' where code = '0153'");
    await na(await ververs("2026-07-02"));
    await proef.sets.database.motor.query("update gemeente set data_tot = null where code = '0153'");
    await na(await ververs("2026-07-02"));
    for (const [n, [van, eerst]] of standen.entries()) {
      for (const [naar, daarna] of standen.slice(n)) {
        expect(opgeteld(eerst, await journaal(van, naar))).toEqual(opgeteld(daarna));
      }
    }
    expect(new Set(standen.map(([een]) => een)).size).toBe(standen.length);
  });

  it("tells the deliveries behind a difference apart, and a mutation from both", async () => {
    const van = await ververs("2026-07-02");
    const { levering: eerste } = await proef.sets.neemt([{ ...TRAJECT, bsn: "999900079" }]);
    const { levering: tweede } = await proef.sets.neemt([{ ...TRAJECT, bsn: "999900080", reden: "31" }]);
    await proef.sets.neemt([{ ...TRAJECT, bsn: "999900092" }]);
    // As a mutation logs: without a levering.
    await proef.rijen(`update dirty_client set levering_id = null
      where client_id = (select client_id from dirty_client order by gelogd_op desc limit 1)`);
    const naar = await ververs("2026-07-02");
    const rijen = (await vraag(van, naar)).map(({ teller, noemer, leveringen, zonderLevering }) => ({
      teller,
      noemer,
      leveringen: leveringen.map(({ id }) => id),
      zonderLevering,
    }));
    expect(rijen).toHaveLength(3);
    expect(rijen).toEqual(
      expect.arrayContaining([
        { teller: 1, noemer: 1, leveringen: [eerste], zonderLevering: false },
        { teller: 0, noemer: 1, leveringen: [tweede], zonderLevering: false },
        { teller: 1, noemer: 1, leveringen: [], zonderLevering: true },
      ]),
    );
    expect(await vraag(naar, naar)).toEqual([]);
  });

  it("keeps causes together when they are too many to tell apart", async () => {
    const van = await ververs("2026-07-02");
    for (let n = 0; n < 14; n += 1) {
      await proef.sets.neemt([
        { ...TRAJECT, aanvang: `20${String(n + 10)}-01-01`, einde: `20${String(n + 10)}-02-01` },
      ]);
      await proef.rijen(`update dirty_client set client_id = (
        select id from client where gemeente_code = '0153' order by id limit 1 offset ${String(n % 5)})
        where id = (select id from dirty_client order by gelogd_op desc, id desc limit 1)`);
    }
    const naar = await ververs("2026-07-02");
    const groepen = await proef.rijen(`select 1 as een from cellen.revisie where data_stand = '${naar}'`);
    expect(groepen.length).toBeLessThanOrEqual(12);
    expect(van < naar).toBe(true);
  });

  it("answers distinct counts at their own margins", async () => {
    const van = await ververs("2026-07-02");
    await proef.sets.neemt([{ ...TRAJECT, bsn: "999900109" }]);
    const naar = await ververs("2026-07-02");
    const clienten = (rest: Partial<RevisieVraag>) => vraag(van, naar, { indicatoren: ["CLIENTEN"], ...rest });
    expect(await clienten({})).toMatchObject([{ indicator: "CLIENTEN", teller: 1, noemer: null, populatie: null }]);
    expect(await clienten({ groepeer: ["WET", "KWARTAAL"] })).toMatchObject(
      ["2024K1", "2024K2", "2024K3"].map((KWARTAAL) => ({ dimensies: { WET: "JEUGDWET", KWARTAAL }, teller: 1 })),
    );
  });

  it.each<[string, Partial<RevisieVraag>, RegExp]>([
    ["a dimension it does not have", { groepeer: ["HULPVORM"] }, /niet uit te splitsen naar HULPVORM/],
    ["a filter it does not have", { filter: { GESLACHT: ["MAN"] } }, /GESLACHT/],
    ["a state that never was", { van: "0197a000-0000-7000-8000-000000000001" }, /niet bekend/],
    ["what is no state", { naar: "gisteren" }, /niet bekend/],
    ["a ratio", { indicatoren: ["PER_1000"] }, /Vraag CLIENTEN/],
  ])("refuses %s in Dutch", async (_, rest, melding) => {
    const nu = await ververs("2026-07-02");
    const antwoord = vraag(nu, nu, rest);
    await expect(antwoord).rejects.toThrow(VraagFout);
    await expect(antwoord).rejects.toThrow(melding);
  });
});
