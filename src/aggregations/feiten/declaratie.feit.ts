import { sql, type Sql } from "../../data/sql";
import { defineFact } from "../engine/define";
import { binnen, inGemeente, type Bereik } from "./bereik";
import { KOSTEN_FEIT_DIMENSIES, KOSTENKOLOMMEN } from "./dimensies";
import { bedragVan, hulpPerToewijzing } from "./toewijzing.feit";

/**
 * Each line by itself, with what help it was for: that of its traject, else of its toewijzing. A debit line takes the place
 * of an earlier one for the same help and month that was taken back by the time that it came: it is a correction, and was
 * not declared anew.
 */
const vul = (bereik: Bereik): Sql => sql`
  insert into feiten.declaratie (gemeente_code, id, team_code, aanbieder_codes, client_id, wijk_code, geslacht, geboortejaar,
    aanbieder_code, wet, hulpvorm, productcategorie, segment, ondersteuningsbehoefte, niveau, verwijzer, leeftijdsgroep,
    declaratie_id, traject_id, toewijzing_id, aanvang, einde, bedrag, debet, vervangt, dagtekening, ontvangen_op,
    eerste_van_maand)
  with ${hulpPerToewijzing(bereik)}, teruggenomen as materialized (
    -- Few are, so first which: otherwise all lines are compared with all.
    select o.*, k.ontvangen_op as terug_op
    from declaratie o
    join declaratie k on k.gemeente_code = o.gemeente_code and k.crediteert_id = o.id
    where ${binnen(bereik, "o")}
  ), vervanger as materialized (
    select distinct d.gemeente_code, d.id
    from declaratie d
    join teruggenomen o on o.gemeente_code = d.gemeente_code and o.client_id = d.client_id and o.id <> d.id
      and o.contractpartij_code = d.contractpartij_code and o.wet = d.wet and o.maand = d.maand
      and coalesce(o.toewijzing_id, o.client_id) = coalesce(d.toewijzing_id, d.client_id)
      and coalesce(o.productcategorie, '') = coalesce(d.productcategorie, '')
      and (o.ontvangen_op, o.id) < (d.ontvangen_op, d.id) and o.terug_op <= d.ontvangen_op
    where ${binnen(bereik, "d")} and d.debet_credit = 'DEBET'
  ), regel as (
    select d.*, coalesce(d.productcategorie, w.productcategorie) as product, w.toewijzingsnummer as nummer,
      d.debet_credit = 'DEBET' as debet,
      row_number() over (partition by d.client_id, d.maand order by d.id) = 1 as eerste
    from declaratie d
    left join toewijzing w on w.gemeente_code = d.gemeente_code and w.id = d.toewijzing_id
    where ${binnen(bereik, "d")}
  )
  select r.gemeente_code, md5(r.id::text || r.client_id::text)::uuid, c.team_code, r.aanbieder_codes, r.client_id,
    coalesce(c.wijk_code, 'ONBEKEND'), c.geslacht, c.geboortejaar, r.contractpartij_code, r.wet,
    coalesce(t.hulpvorm, h.hulpvorm, 'ONBEKEND'),
    coalesce(r.product, t.productcategorie, h.productcategorie, 'ONBEKEND'), coalesce(t.segment, h.segment, 'ONBEKEND'),
    coalesce(t.ondersteuningsbehoefte, h.ondersteuningsbehoefte, 'ONBEKEND'), coalesce(t.niveau, h.niveau, 'ONBEKEND'),
    coalesce(t.verwijzer, h.verwijzer, 'ONBEKEND'), coalesce(l.code, 'ONBEKEND'), r.id, r.traject_id, r.toewijzing_id,
    r.maand, (r.maand + interval '1 month')::date - 1, ${bedragVan("r")}, r.debet,
    v.id is not null, r.dagtekening, r.ontvangen_op, r.eerste
  from regel r
  join client c on c.gemeente_code = r.gemeente_code and c.id = r.client_id
  left join traject t on t.gemeente_code = r.gemeente_code and t.id = r.traject_id and t.client_id = r.client_id
  left join hulp h on t.id is null and h.gemeente_code = r.gemeente_code and h.client_id = r.client_id and h.wet = r.wet
    and h.toewijzingsnummer = r.nummer
  left join vervanger v on v.gemeente_code = r.gemeente_code and v.id = r.id
  left join leeftijdsgroep l on extract(year from r.maand) - c.geboortejaar >= l.van
    and extract(year from r.maand) - c.geboortejaar < l.tot
  where ${inGemeente(bereik, "r")}`;

/** What was declared. AANBIEDER is the contractpartij: outcome belongs to the uitvoerder, cost to who has the contract. */
export const declaratie = defineFact({
  tabel: "feiten.declaratie",
  korrel: "one line of a declaratie: help to one client in one month",
  kolommen: [
    ...KOSTENKOLOMMEN,
    "declaratie_id",
    "traject_id",
    "toewijzing_id",
    "aanvang",
    "einde",
    "bedrag",
    "debet",
    "vervangt",
    "dagtekening",
    "ontvangen_op",
    "eerste_van_maand",
  ],
  data: ["aanvang"],
  dimensies: KOSTEN_FEIT_DIMENSIES,
  leeftijdsgroep: { aanvang: "leeftijdsgroep" },
  geval: { soort: "DECLARATIE", kolom: "declaratie_id" },
  vul,
});
