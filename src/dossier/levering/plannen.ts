import type { Queryable } from "../../data/queryable";
import { ident, type Sql, sql } from "../../data/sql";
import { aantal, NIETS, NIEUW_ID, telOp, type Levergang, type Toepassing } from "./levergang";
import { schrijfRijen } from "./schrijf-rijen";

/** Every member of the gezin of `k`, or its client: whose facts an aanmelding, a plan and its doelen touch. */
const BETROKKENEN = sql`
  select k.gemeente_code, coalesce(lid.id, k.client_id)`;
const leden: Sql = sql`left join client lid on lid.gemeente_code = k.gemeente_code and lid.gezin_id = k.gezin_id`;

/** Writes aanmeldingen of the zaaksysteem, one per zaaknummer. */
export function schrijfAanmeldingen(db: Queryable, gang: Levergang): Promise<Toepassing> {
  return schrijfRijen(db, gang, {
    tabel: "aanmelding",
    sleutel: ["zaaknummer"],
    vast: ["team_code", "client_id"],
    waarden: ["wet", "datum", "hulpvraag", "gesprek_op", "gesprekken", "aanvraagdatum"],
    rijen: sql`
      select i.rij as nr, w.gemeente_code, w.client_id, w.team_code, i.zaaknummer, i.wet, i.datum, i.hulpvraag, i.gesprek_op,
        coalesce(i.gesprekken, case when i.gesprek_op is null then 0 else 1 end) as gesprekken, i.aanvraagdatum, c.gezin_id
      from invoer i join wie w on w.rij = i.rij
      join client c on c.gemeente_code = w.gemeente_code and c.id = w.client_id`,
    // What one member asks is what the plan of the whole gezin came of.
    raakt: BETROKKENEN,
    raaktVia: leden,
  });
}

/** Writes plans of the zaaksysteem, one per zaaknummer, for a client or for the gezin of that client. */
export async function schrijfPlannen(db: Queryable, gang: Levergang): Promise<Toepassing> {
  const uitslag = await schrijfRijen(db, gang, {
    tabel: "ondersteuningsplan",
    sleutel: ["zaaknummer"],
    vast: ["team_code", "client_id", "gezin_id", "versie"],
    waarden: [
      "soort",
      "wet",
      "verwijzer",
      "vastgesteld_op",
      "regisseur",
      "evaluatiemomenten",
      "afgesloten_op",
      "bestemming",
    ],
    // Who holds the plan open in a screen must not overwrite what came in meanwhile.
    bijWijziging: sql`versie = t.versie + 1`,
    rijen: sql`
      select i.rij as nr, w.gemeente_code, w.team_code, i.zaaknummer, case when not coalesce(i.voor_gezin, false) then w.client_id end as client_id,
        case when i.voor_gezin then c.gezin_id end as gezin_id, 1 as versie, coalesce(i.soort, 'ONDERSTEUNINGSPLAN') as soort, i.wet,
        i.verwijzer, i.vastgesteld_op, i.regisseur, coalesce(i.evaluatiemomenten, '{}')::date[] as evaluatiemomenten,
        i.afgesloten_op, i.bestemming
      from invoer i join wie w on w.rij = i.rij
      join client c on c.gemeente_code = w.gemeente_code and c.id = w.client_id`,
    raakt: BETROKKENEN,
    raaktVia: leden,
  });
  if (uitslag.gewijzigd > 0) await volgWet(db);
  return uitslag;
}

/** What hangs on a plan is of its wet, also when a delivery corrects which that is. */
async function volgWet(db: Queryable): Promise<void> {
  await db.query(sql`
    update doel d set wet = p.wet
    from invoer i join ondersteuningsplan p on p.gemeente_code = i.gemeente and p.zaaknummer = i.zaaknummer
    where d.gemeente_code = p.gemeente_code and d.plan_id = p.id and d.wet is distinct from p.wet`);
  for (const tabel of ["tussenstap", "evaluatie"]) {
    await db.query(sql`
      update ${ident(tabel)} t set wet = d.wet
      from invoer i join ondersteuningsplan p on p.gemeente_code = i.gemeente and p.zaaknummer = i.zaaknummer
      join doel d on d.gemeente_code = p.gemeente_code and d.plan_id = p.id
      where t.gemeente_code = d.gemeente_code and t.doel_id = d.id and t.wet is distinct from d.wet`);
  }
}

/** Writes doelen of the zaaksysteem, one per doelnummer of a plan that `planrij` found. */
export async function schrijfDoelen(db: Queryable, gang: Levergang): Promise<Toepassing> {
  const uitslag = await schrijfRijen(db, gang, {
    tabel: "doel",
    sleutel: ["plan_id", "doelnummer"],
    vast: ["team_code", "client_id", "wet"],
    waarden: [
      "ondersteuningsbehoefte",
      "niveau",
      "leefgebied",
      "richting",
      "startniveau",
      "gas_omschrijvingen",
      "gewicht",
      "streefdatum",
      "vervallen_op",
      "vervallen_reden",
      "omschrijving",
    ],
    rijen: sql`
      select i.rij as nr, p.gemeente_code, p.team_code, p.gezin_id, coalesce(p.client_id, w.client_id) as client_id, p.plan_id, p.wet, i.doelnummer,
        i.ondersteuningsbehoefte, i.niveau, i.leefgebied, i.richting, i.startniveau,
        case when i.gas_min2 is not null then array[i.gas_min2, i.gas_min1, i.gas_0, i.gas_plus1, i.gas_plus2] end as gas_omschrijvingen,
        coalesce(i.gewicht, 1) as gewicht, i.streefdatum, i.vervallen_op, i.vervallen_reden, i.omschrijving
      from invoer i join planrij p on p.rij = i.rij left join wie w on w.rij = i.rij`,
    raakt: BETROKKENEN,
    raaktVia: leden,
  });
  if (uitslag.nieuw + uitslag.gewijzigd > 0) await hoogPlannenOp(db);
  return uitslag;
}

/** A plan whose doelen a delivery names is another version of that plan. */
async function hoogPlannenOp(db: Queryable): Promise<void> {
  await db.query(sql`
    update ondersteuningsplan p set versie = p.versie + 1
    where (p.gemeente_code, p.id) in (select gemeente_code, plan_id from planrij)`);
}

/**
 * Writes evaluaties of doelen that `doelrij` found. Append-only: another score of the same doel, soort, day and informant
 * supersedes the one that stood.
 */
export async function schrijfEvaluaties(db: Queryable, gang: Levergang): Promise<Toepassing> {
  await db.query(sql`
    create temporary table klaar on commit drop as
    select i.rij as nr, d.gemeente_code, d.team_code, d.client_id, d.gezin_id, d.doel_id, d.wet, i.soort, i.datum, i.gas_score, i.informant,
      i.toelichting, e.id as vervangt_id
    from invoer i join doelrij d on d.rij = i.rij
    left join evaluatie e on e.gemeente_code = d.gemeente_code and e.doel_id = d.doel_id and e.soort = i.soort and e.datum = i.datum
      and e.informant = i.informant
      and not exists (select from evaluatie n where n.gemeente_code = e.gemeente_code and n.vervangt_id = e.id)
    where e.id is null or (e.gas_score, e.toelichting) is distinct from (i.gas_score, coalesce(i.toelichting, e.toelichting))`);
  const nieuw = await aantal(
    db,
    sql`with gemaakt as (
      insert into evaluatie (gemeente_code, id, levering_id, team_code, aanbieder_codes, client_id, doel_id, wet, soort, datum, gas_score,
        informant, toelichting, vervangt_id)
      select k.gemeente_code, ${NIEUW_ID}, ${gang.leveringId}::uuid, k.team_code, coalesce((
          -- An uitvoerder is told of what happens up to 91 days after its traject on the doel ended.
          select array_agg(distinct t.aanbieder_code order by t.aanbieder_code)
          from traject_doel x join traject t on t.gemeente_code = x.gemeente_code and t.id = x.traject_id
          where x.gemeente_code = k.gemeente_code and x.doel_id = k.doel_id and (t.einde is null or k.datum <= t.einde + 91)), '{}'),
        k.client_id, k.doel_id, k.wet, k.soort, k.datum, k.gas_score, k.informant, k.toelichting, k.vervangt_id
      from klaar k returning vervangt_id)
    select count(*)::int as n from gemaakt`,
  );
  const gewijzigd = await aantal(db, sql`select count(vervangt_id)::int as n from klaar`);
  await db.query(sql`insert into geraakt (gemeente_code, client_id) ${BETROKKENEN} from klaar k ${leden}`);
  await db.query(sql`drop table klaar`);
  return telOp(NIETS, { nieuw: nieuw - gewijzigd, gewijzigd, verwijderd: 0 });
}
