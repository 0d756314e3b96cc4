import { ident, join, raw, sql, type Sql } from "../../data/sql";
import type { Dimensie } from "../types";
import { cijferVan, type Telbaar, type VerhoudingIndicator } from "./define";
import { cellen, dimensies, dimensiewaarde, gemeentenVan, groepen, kolomnaam, som, type Maat } from "./lees";
import type { Deel } from "./plan";

/**
 * A sum of nothing is not known, a count of nothing is none: a gemeente whose declaraties never came has no costs of 0.
 */
const teller = (indicator: Telbaar): Sql =>
  cijferVan(indicator) === "som"
    ? raw("case when sum(c.noemer) > 0 then sum(c.teller) end")
    : raw("coalesce(sum(c.teller), 0)");

/** One side of a ratio, from its cells: the row's dimensions by their names, and these numbers. */
function kant(deel: Deel, van: Telbaar, getallen: readonly Sql[]): Sql {
  const gegroepeerd = groepen(deel);
  const benoemd = deel.groepeer.map((dimensie) => sql`${dimensiewaarde(dimensie)} as ${ident(kolomnaam(dimensie))}`);
  return sql`
      select ${join([...benoemd, ...getallen])}
      from ${cellen(deel, [van.id])}
      ${gegroepeerd.length === 0 ? raw("") : sql`group by ${join(gegroepeerd)}`}`;
}

const getallenVan = ({ tellerVan }: VerhoudingIndicator, { laag }: Deel): readonly Sql[] => [
  sql`${teller(tellerVan)} as teller`,
  ...(["clientmaanden", "maanden"] as const).map((maat) => sql`${som(maat, laag)} as ${ident(maat)}`),
];

const WAARDEN: Readonly<Partial<Record<Maat, Sql>>> = {
  teller: raw("t.teller"),
  noemer: raw("n.noemer"),
  clientmaanden: raw("t.clientmaanden"),
  maanden: raw("t.maanden"),
};

/** The rows of a ratio: each side from its own cells, side by side. */
export function leesVerhouding(
  deel: Deel,
  indicator: VerhoudingIndicator,
  soort: string,
  kolommen: readonly Dimensie[],
  maten: readonly Maat[],
): Sql {
  const { groepeer, noemer } = deel;
  const { tellerVan, noemerVan } = indicator;
  const getallen = maten.map((maat) => sql`${WAARDEN[maat] ?? raw("0")}::float8 as ${ident(maat)}`);
  const boven = kant(deel, tellerVan, getallenVan(indicator, deel));
  if (noemerVan === "INWONERS" || noemer === null) {
    return sql`
    select ${soort}::text as soort, ${indicator.id}::text as indicator, ${join([
      ...dimensies(deel, kolommen, (dimensie) => ident(`t.${kolomnaam(dimensie)}`)),
      ...getallen,
    ])}
    from (${boven}) t
    cross join lateral (${inwoners(deel)}) n`;
  }
  const onder = kant({ ...deel, ...noemer }, noemerVan, [sql`${teller(noemerVan)} as noemer`]);
  const gelijk = groepeer.map((dimensie) => sql`t.${ident(kolomnaam(dimensie))} = n.${ident(kolomnaam(dimensie))}`);
  const zonder = cijferVan(tellerVan) === "som" ? raw("t.teller") : raw("coalesce(t.teller, 0)");
  return sql`
    select ${soort}::text as soort, ${indicator.id}::text as indicator, ${join([
      ...dimensies(
        deel,
        kolommen,
        (dimensie) => sql`coalesce(t.${ident(kolomnaam(dimensie))}, n.${ident(kolomnaam(dimensie))})`,
      ),
      ...maten.map((maat, plek) =>
        maat === "teller" ? sql`${zonder}::float8 as teller` : (getallen[plek] ?? raw("0")),
      ),
    ])}
    from (${boven}) t
    full join (${onder}) n on ${join(gelijk, " and ", "true")}`;
}

/**
 * The residents of the gemeenten and the year of a row `t`: jeugdigen where it is of the Jeugdwet. Gemeenten that nothing
 * was counted of are below the line too; one whose residents are unknown makes the number unknown.
 */
function inwoners(deel: Deel): Sql {
  const { groepeer, filter, periode } = deel;
  const tijd = (["JAAR", "KWARTAAL", "MAAND"] as const).find((dimensie) => groepeer.includes(dimensie));
  const dag = deel.dagen?.[0] ?? periode.van;
  const jaar = tijd ? sql`left(t.${ident(kolomnaam(tijd))}, 4)::integer` : sql`${Number(dag.slice(0, 4))}::integer`;
  const [enigeWet, ...meer] = filter.WET ?? [];
  const jeugd = groepeer.includes("WET")
    ? raw("t.wet = 'JEUGDWET'")
    : raw(enigeWet === "JEUGDWET" && meer.length === 0 ? "true" : "false");
  const plaats = [
    sql`g.code = any(${gemeentenVan(deel)}::text[])`,
    ...(filter.REGIO ? [sql`g.regio_code = any(${filter.REGIO}::text[])`] : []),
    ...(groepeer.includes("GEMEENTE") ? [raw("g.code = t.gemeente")] : []),
    ...(groepeer.includes("REGIO") ? [raw("coalesce(g.regio_code, 'ONBEKEND') = t.regio")] : []),
  ];
  return sql`
      select case when count(*) = count(x.aantal) then sum(x.aantal) end as noemer
      from (
        select case when ${jeugd} then j.jeugdigen else j.inwoners end as aantal
        from gemeente g
        left join gemeente_jaar j on j.gemeente_code = g.code and j.jaar = ${jaar}
        where ${join(plaats, " and ")}
      ) x`;
}
