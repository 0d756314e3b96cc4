import { catalogue, evaluate } from "../../src/aggregations";
import { UNIEK_MARGES } from "../../src/aggregations/engine/marges";
import { asQueryable } from "../../src/data/queryable-pg";
import { vulDemo } from "../../src/intake/demo";
import type { Dimensie } from "../../src/aggregations";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { herberekenen } from "../support/telling";
import { CONTROLES as PROCES } from "./controle/proces.sql";
import { CONTROLES as UITKOMST } from "./controle/uitkomst.sql";

const PEILDATUM = "2026-01-15";
const PERIODE = { van: "2023-01-01", tot: "2026-01-01" };

/**
 * Episodes straight from the lines: a line continues what its client has at that aanbieder, in that wet and of that kind,
 * unless all of it ended more than 14 days before, and for good. Written apart from the engine.
 */
const EPISODES = `
  lijn as (
    select t.gemeente_code as g, t.client_id as c, t.aanbieder_code as a, t.wet,
      case when t.hulpvorm is not null then 'hulpvorm ' || t.hulpvorm
        when t.productcategorie is not null then 'product ' || t.productcategorie else '-' end as kind,
      t.hulpvorm, t.productcategorie, t.segment, t.leveringsvorm, t.aanvang, t.einde, t.aanvang_administratief as ia,
      t.einde_administratief as ea, r.effect, t.id,
      row_number() over (
        partition by t.gemeente_code, t.client_id, t.aanbieder_code, t.wet, t.hulpvorm,
          case when t.hulpvorm is null then t.productcategorie end
        order by t.aanvang, t.id
      ) as n
    from traject t
    left join reden_beeindiging r on (r.lijst, r.versie, r.code) = (t.reden_lijst, t.reden_versie, t.reden_code)
    where t.leidend
  ), los as (
    select l.*, coalesce((
      select not (w.einde is null or coalesce(r.effect in ('TIJDELIJK', 'WIJZIGING'), false) or l.aanvang - w.einde <= 14)
      from traject w
      left join reden_beeindiging r on (r.lijst, r.versie, r.code) = (w.reden_lijst, w.reden_versie, w.reden_code)
      where w.gemeente_code = l.g and w.client_id = l.c and w.aanbieder_code = l.a and w.wet = l.wet and w.leidend
        and w.hulpvorm is not distinct from l.hulpvorm
        and (w.hulpvorm is not null or w.productcategorie is not distinct from l.productcategorie)
        and (w.aanvang, w.id) < (l.aanvang, l.id)
      order by coalesce(w.einde, 'infinity') desc, w.aanvang desc, w.id desc limit 1
    ), true) as nieuw
    from lijn l
  ), nr as (
    select l.*, sum(l.nieuw::int) over (partition by l.g, l.c, l.a, l.wet, l.kind order by l.n) as e from los l
  ), episode as (
    select x.g, x.c, x.a, x.wet, x.kind, x.e,
      (array_agg(x.aanvang order by x.n))[1] as aanvang, not (array_agg(x.ia order by x.n))[1] as instroom,
      (array_agg(case when x.effect = 'TIJDELIJK' then null else x.einde end order by x.einde desc nulls first, x.n desc))[1] as einde,
      (array_agg(x.ea order by x.einde desc nulls first, x.n desc))[1] as verhuisd,
      (array_agg(coalesce(x.hulpvorm, 'ONBEKEND') order by x.einde desc nulls first, x.n desc))[1] as hulpvorm,
      (array_agg(coalesce(x.productcategorie, 'ONBEKEND') order by x.einde desc nulls first, x.n desc))[1] as product,
      (array_agg(coalesce(x.segment, 'ONBEKEND') order by x.einde desc nulls first, x.n desc))[1] as segment,
      (array_agg(x.leveringsvorm order by x.einde desc nulls first, x.n desc))[1] as leveringsvorm
    from nr x group by 1, 2, 3, 4, 5, 6
  ), jaar as (
    select j, make_date(j, 1, 1) as van, make_date(j + 1, 1, 1) as tot from generate_series(2023, 2025) j
  )`;

/** The first and the last day of 2023, 2024 and 2025, up to 31 December 2025: the data end there. */
const LOOPT = "e.aanvang < j.tot and coalesce(e.einde, 'infinity') >= j.van";
const BEDRAG = "case d.debet_credit when 'DEBET' then d.bedrag else -d.bedrag end";
const IN_TIJD = "d.ontvangen_op <= (d.maand + interval '1 month')::date - 1 + 30";

/** teller and noemer per gemeente and year, by plain SQL over the micro tables. */
const CONTROLES: Readonly<Record<string, string>> = {
  CLIENTEN: `select e.g, j.j, count(distinct e.c) as teller, null::numeric as noemer from episode e join jaar j on ${LOOPT} group by 1, 2`,
  PER_1000: `select e.g, j.j, count(distinct e.c), max(gj.inwoners) from episode e join jaar j on ${LOOPT}
    join gemeente_jaar gj on gj.gemeente_code = e.g and gj.jaar = j.j group by 1, 2`,
  INSTROOM: `select e.g, extract(year from e.aanvang), count(*), null from episode e where e.instroom group by 1, 2`,
  UITSTROOM: `select e.g, extract(year from e.einde), count(*), null from episode e where e.einde is not null and not e.verhuisd group by 1, 2`,
  DUUR: `select e.g, extract(year from e.einde), sum(e.einde - e.aanvang + 1), count(*) from episode e
    where e.einde is not null and not e.verhuisd and e.instroom group by 1, 2`,
  LOPEND: `select e.g, j.j, count(*), null from episode e join jaar j
    on e.aanvang < j.tot and coalesce(e.einde, 'infinity') >= j.tot - 1 group by 1, 2`,
  STAPELING: `select e.g, j.j, count(distinct e.c), null from episode e
    join episode f on f.g = e.g and f.c = e.c and (f.a, f.wet, f.kind, f.e) > (e.a, e.wet, e.kind, e.e)
    join jaar j on greatest(e.aanvang, f.aanvang, j.van) <= least(e.einde, f.einde, j.tot - 1) group by 1, 2`,
  STAPELING_WETTEN: `select e.g, j.j, count(distinct e.c), null from episode e
    join episode f on f.g = e.g and f.c = e.c and f.wet > e.wet
    join jaar j on greatest(e.aanvang, f.aanvang, j.van) <= least(e.einde, f.einde, j.tot - 1) group by 1, 2`,
  KOSTEN: `select d.gemeente_code, extract(year from d.maand), sum(${BEDRAG}), count(*) from declaratie d group by 1, 2`,
  TOEGEWEZEN: `select w.gemeente_code, extract(year from w.ingangsdatum), sum(w.budget), count(w.budget) from toewijzing w
    where not w.verwijderd group by 1, 2`,
  TOEWIJZINGEN: `select w.gemeente_code, extract(year from w.ingangsdatum), count(*), null from toewijzing w
    where not w.verwijderd group by 1, 2`,
  GEDECLAREERD: `select w.gemeente_code, extract(year from w.ingangsdatum), sum(${BEDRAG}), count(distinct w.id)
    from toewijzing w join declaratie d
      on (d.gemeente_code, d.toewijzing_id, d.contractpartij_code) = (w.gemeente_code, w.id, w.aanbieder_code)
    where not w.verwijderd and w.budget is not null group by 1, 2`,
  DECLARATIE_TIJDIG: `select d.gemeente_code, extract(year from d.maand), count(*) filter (where ${IN_TIJD}), count(*)
    from declaratie d
    where d.debet_credit = 'DEBET' and (d.maand + interval '1 month')::date - 1 + 30 < '2026-01-01'
      -- The demo declares again on the day that it takes back.
      and not exists (select from declaratie t join declaratie o on o.gemeente_code = t.gemeente_code and o.id = t.crediteert_id
        where t.gemeente_code = d.gemeente_code and o.traject_id = d.traject_id and o.maand = d.maand and o.id <> d.id
          and o.ontvangen_op < d.ontvangen_op and t.ontvangen_op <= d.ontvangen_op)
    group by 1, 2`,
  STAPELING_AANDEEL: "",
  STAPELING_WETTEN_AANDEEL: "",
  KOSTEN_PER_CLIENT: "",
  KOSTEN_PER_1000: "",
};
/** A ratio is one of the counts above beside another. */
const SAMENGESTELD: Readonly<Record<string, readonly [teller: string, noemer: string, per: number]>> = {
  STAPELING_AANDEEL: ["STAPELING", "CLIENTEN", 1],
  STAPELING_WETTEN_AANDEEL: ["STAPELING_WETTEN", "CLIENTEN", 1],
  KOSTEN_PER_CLIENT: ["KOSTEN", "CLIENTEN", 1],
  KOSTEN_PER_1000: ["KOSTEN", "PER_1000", 1000],
};

type Geteld = ReadonlyMap<string, { readonly teller: number; readonly noemer: number | null }>;

describe("volume and costs of a demo, beside a second count in plain SQL", () => {
  let database: TestDatabase;
  let gemeenten: string[];
  beforeAll(async () => {
    database = await createTestDatabase();
    await vulDemo(database.motor, { trajecten: 6000, seed: 3 });
    await herberekenen(database, PEILDATUM);
    const { rows } = await database.motor.query<{ code: string }>(
      "select code from gemeente where regio_code = 'TWENTE'",
    );
    gemeenten = rows.map(({ code }) => code);
  }, 120_000);
  afterAll(() => database.dispose());

  async function controle(id: string): Promise<Geteld> {
    const delen = SAMENGESTELD[id];
    if (delen) {
      const [boven, onder] = [await controle(delen[0]), await controle(delen[1])];
      const noemer = (sleutel: string) => onder.get(sleutel)?.[delen[1] === "PER_1000" ? "noemer" : "teller"] ?? null;
      return new Map(
        [...onder.keys()].map((een) => [een, { teller: boven.get(een)?.teller ?? 0, noemer: noemer(een) }]),
      );
    }
    const { rows } = await database.motor.query<{ g: string; j: string; teller: string; noemer: string | null }>(
      `with ${EPISODES} select g, j::int, teller, noemer from (${CONTROLES[id] ?? ""}) k (g, j, teller, noemer)
       where j between 2023 and 2025 order by 1, 2`,
    );
    return new Map(
      rows.map(({ g, j, teller, noemer }) => [
        `${g} ${j}`,
        { teller: Number(teller), noemer: noemer === null ? null : Number(noemer) },
      ]),
    );
  }

  const vraag = (id: string, groepeer: readonly Dimensie[], periode = PERIODE) =>
    evaluate(
      asQueryable(database.lezer),
      { indicatoren: [id], periode, groepeer, filter: {}, bij: [] },
      { gemeenten, aanbieders: "ALLE" },
    );

  it("has a query for every figure that is no outcome and not of the way to help", () => {
    const elders = [...Object.keys(UITKOMST), ...Object.keys(PROCES)];
    const hier = catalogue().flatMap(({ id }) => (elders.includes(id) ? [] : [id]));
    expect(hier.sort()).toEqual(Object.keys(CONTROLES).sort());
  });

  it.each(Object.keys(CONTROLES))("%s per gemeente and year", async (id) => {
    const { rijen } = await vraag(id, ["GEMEENTE", "JAAR"]);
    const bekend = rijen.filter(({ status }) => status === "GETOOND");
    const engine = new Map(
      bekend.map(({ dimensies, teller, noemer }) => [`${dimensies.GEMEENTE} ${dimensies.JAAR}`, { teller, noemer }]),
    );
    const verwacht = [...(await controle(id))].filter(([sleutel, { teller }]) => teller > 0 || engine.has(sleutel));
    // Few have help of both wetten at once.
    expect(verwacht.length).toBeGreaterThanOrEqual(id === "STAPELING_WETTEN" ? 1 : 14);
    expect(Object.fromEntries([...engine].filter(([, { teller }]) => teller !== 0 || id.includes("AANDEEL")))).toEqual(
      Object.fromEntries(verwacht.filter(([, { teller }]) => teller !== 0 || id.includes("AANDEEL"))),
    );
    for (const { teller, noemer, waarde } of bekend.filter((rij) => rij.indicator in SAMENGESTELD)) {
      expect(waarde).toBeCloseTo(((teller ?? 0) / (noemer ?? 1)) * (SAMENGESTELD[id]?.[2] ?? 1), 6);
    }
  });

  it("has clients with help of several aanbieders and in several quarters, so that no sum is right by chance", async () => {
    const { rows } = await database.motor.query<{ aantal: number }>(
      `select count(*)::integer as aantal from (
         select from traject where leidend group by gemeente_code, client_id
         having count(distinct aanbieder_code) > 1 and count(distinct date_trunc('quarter', aanvang)) > 1) c`,
    );
    expect(rows[0]?.aantal).toBeGreaterThan(100);
  });

  /** What a dimension is in the count by hand. */
  const KOLOM: Readonly<Partial<Record<Dimensie, string>>> = {
    ...{ WET: "e.wet", HULPVORM: "e.hulpvorm", AANBIEDER: "e.a", PRODUCTCATEGORIE: "e.product", SEGMENT: "e.segment" },
    ...{ LEVERINGSVORM: "e.leveringsvorm", GESLACHT: "c.geslacht", WIJK: "coalesce(c.wijk_code, 'ONBEKEND')" },
    LEEFTIJDSGROEP: `coalesce((select l.code from leeftijdsgroep l where extract(year from p.van) - c.geboortejaar >= l.van
      and extract(year from p.van) - c.geboortejaar < l.tot), 'ONBEKEND')`,
  };
  const marges = UNIEK_MARGES.flatMap(({ naam, dimensies, perioden }) =>
    perioden.map((soort) => [naam, soort, dimensies] as const),
  );

  it.each(marges)("CLIENTEN by %s and %s are distinct clients", async (_naam, soort, dimensies) => {
    const { rijen } = await vraag("CLIENTEN", [...dimensies, soort], { van: "2024-01-01", tot: "2026-01-01" });
    const maanden = soort === "JAAR" ? 12 : 3;
    const waarden = dimensies.map((een) => KOLOM[een] ?? "null");
    const { rows } = await database.motor.query<Record<string, string>>(
      `with ${EPISODES}, p as (
         select v::date as van, (v + interval '${String(maanden)} months')::date as tot
         from generate_series(timestamp '2024-01-01', '2025-12-01', interval '${String(maanden)} months') v
       )
       select concat_ws(' ', ${[...waarden, soort === "JAAR" ? "to_char(p.van, 'YYYY')" : `to_char(p.van, 'YYYY"K"Q')`].join(", ")}) as sleutel,
         count(distinct (e.g, e.c)) as aantal
       from episode e join client c on c.gemeente_code = e.g and c.id = e.c
       join p on e.aanvang < p.tot and coalesce(e.einde, 'infinity') >= p.van
       group by 1`,
    );
    const engine = rijen.map(({ dimensies: eigen, teller }) => [
      [...dimensies, soort].map((een) => eigen[een]).join(" "),
      teller,
    ]);
    expect(engine.length).toBeGreaterThan(0);
    expect(Object.fromEntries(engine)).toEqual(
      Object.fromEntries(rows.map(({ sleutel, aantal }) => [sleutel, Number(aantal)])),
    );
  });
});
