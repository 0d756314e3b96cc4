import { raw, sql, type Sql } from "../../data/sql";
import { defineFact } from "../engine/define";
import { binnen, type Bereik } from "./bereik";
import { KOSTEN_FEIT_DIMENSIES, KOSTENKOLOMMEN } from "./dimensies";

/** A line of declaratie as it counts: a credit takes off. Amounts are in euros, to the cent. */
export const bedragVan = (alias: string): Sql =>
  raw(`round(case ${alias}.debet_credit when 'CREDIT' then -${alias}.bedrag else ${alias}.bedrag end, 2)`);

/**
 * A CTE `hulp`: per client, wet and toewijzingsnummer the line of help that tells what it was for, the leading one that began
 * last. Made once, for the planner would make it again for each row that it is joined with.
 */
export const hulpPerToewijzing = (bereik: Bereik): Sql => sql`hulp as materialized (
    select distinct on (t.client_id, t.wet, t.toewijzingsnummer) t.gemeente_code, t.client_id, t.wet, t.toewijzingsnummer,
      t.hulpvorm, t.productcategorie, t.segment, t.ondersteuningsbehoefte, t.niveau, t.verwijzer
    from traject t
    where ${binnen(bereik, "t")} and t.toewijzingsnummer is not null
    order by t.client_id, t.wet, t.toewijzingsnummer, t.leidend desc, t.aanvang desc, t.id desc
  )`;

const vul = (bereik: Bereik): Sql => sql`
  insert into feiten.toewijzing (gemeente_code, id, team_code, aanbieder_codes, client_id, wijk_code, geslacht, geboortejaar,
    aanbieder_code, wet, hulpvorm, productcategorie, segment, ondersteuningsbehoefte, niveau, verwijzer, leeftijdsgroep,
    toewijzing_id, aanvang, einde, budget, gedeclareerd, eerste_van_maand)
  with ${hulpPerToewijzing(bereik)}, gedeclareerd as materialized (
    select d.gemeente_code, d.toewijzing_id, d.contractpartij_code, sum(${bedragVan("d")}) as bedrag
    from declaratie d
    where ${binnen(bereik, "d")} and d.toewijzing_id is not null
    group by d.gemeente_code, d.toewijzing_id, d.contractpartij_code
  )
  select w.gemeente_code, md5(w.id::text || w.client_id::text)::uuid, c.team_code, w.aanbieder_codes, w.client_id,
    coalesce(c.wijk_code, 'ONBEKEND'), c.geslacht, c.geboortejaar, w.aanbieder_code, w.wet,
    coalesce(h.hulpvorm, 'ONBEKEND'), coalesce(w.productcategorie, h.productcategorie, 'ONBEKEND'),
    coalesce(h.segment, 'ONBEKEND'), coalesce(h.ondersteuningsbehoefte, 'ONBEKEND'), coalesce(h.niveau, 'ONBEKEND'),
    coalesce(h.verwijzer, 'ONBEKEND'), coalesce(l.code, 'ONBEKEND'), w.id, w.ingangsdatum, w.einddatum,
    round(w.budget, 2), g.bedrag,
    row_number() over (
      partition by w.client_id, date_trunc('month', w.ingangsdatum::timestamp) order by w.budget is null, w.id
    ) = 1
  from toewijzing w
  join client c on c.gemeente_code = w.gemeente_code and c.id = w.client_id
  left join hulp h on h.gemeente_code = w.gemeente_code and h.client_id = w.client_id and h.wet = w.wet
    and h.toewijzingsnummer = w.toewijzingsnummer
  left join gedeclareerd g on g.gemeente_code = w.gemeente_code and g.toewijzing_id = w.id
    and g.contractpartij_code = w.aanbieder_code
  left join leeftijdsgroep l on extract(year from w.ingangsdatum) - c.geboortejaar >= l.van
    and extract(year from w.ingangsdatum) - c.geboortejaar < l.tot
  where ${binnen(bereik, "w")} and not w.verwijderd`;

/**
 * What was allotted, to whom, and what of it that party declared so far. AANBIEDER is the party that it was allotted to: what
 * another declares under the same number is a cost of that other, and nothing of this budget.
 */
export const toewijzing = defineFact({
  tabel: "feiten.toewijzing",
  korrel: "one toewijzing that was not withdrawn",
  kolommen: [...KOSTENKOLOMMEN, "toewijzing_id", "aanvang", "einde", "budget", "gedeclareerd", "eerste_van_maand"],
  data: ["aanvang"],
  dimensies: KOSTEN_FEIT_DIMENSIES,
  leeftijdsgroep: { aanvang: "leeftijdsgroep" },
  geval: { soort: "TOEWIJZING", kolom: "toewijzing_id", einde: "einde" },
  vul,
});
