import type { Pool } from "pg";
import type {
  AanmeldingRij,
  ClientRij,
  DeclaratieRij,
  DoelRij,
  ErvaringRij,
  EvaluatieRij,
  MetingRij,
  Microrijen,
  PlanRij,
  Referentie,
  ToewijzingRij,
  TrajectDoelRij,
  TrajectRij,
} from "./rijen";

/** Reads every micro row that is counted, by role motor; dates leave PostgreSQL as text. */
export async function leesMicrorijen(motor: Pool): Promise<Microrijen> {
  const lees = async <R extends object>(vraag: string): Promise<R[]> => (await motor.query<R>(vraag)).rows;
  return {
    clienten: await lees<ClientRij>(
      "select gemeente_code, id, identiteit, geboortejaar, geslacht, wijk_code, gezin_id from client order by gemeente_code, id",
    ),
    trajecten: await lees<TrajectRij>(
      `select gemeente_code, id, client_id, aanbieder_code, contractpartij_code, wet, productcategorie, hulpvorm, segment,
         ondersteuningsbehoefte, niveau, voorziening, leveringsvorm, verwijzer, toewijzingsnummer,
         aanvang::text, aanvang_administratief, einde::text, einde_administratief,
         reden_lijst, reden_versie, reden_code, leidend
       from traject`,
    ),
    doelen: await lees<DoelRij>(
      `select gemeente_code, id, client_id, plan_id, ondersteuningsbehoefte, niveau, richting, startniveau,
         gewicht::float8, vervallen_op::text from doel`,
    ),
    trajectDoelen: await lees<TrajectDoelRij>("select gemeente_code, traject_id, doel_id from traject_doel"),
    evaluaties: await lees<EvaluatieRij>(
      "select gemeente_code, id, doel_id, soort, datum::text, gas_score, informant, vervangt_id from evaluatie",
    ),
    ervaringen: await lees<ErvaringRij>(
      "select gemeente_code, id, traject_id, informant, afname::text, rapportcijfer, verder_zonder_hulp, schaal_versie from ervaring",
    ),
    toewijzingen: await lees<ToewijzingRij>(
      "select gemeente_code, id, client_id, aanbieder_code, wet, productcategorie, toewijzingsnummer, datum::text, eerste_datum::text, ingangsdatum::text, einddatum::text, budget::float8, verwijderd from toewijzing",
    ),
    metingen: await lees<MetingRij>(
      "select gemeente_code, id, traject_id, instrument_code, instrument_versie, informant, moment, datum::text, score::float8 from meting",
    ),
    aanmeldingen: await lees<AanmeldingRij>(
      "select gemeente_code, id, client_id, wet, datum::text, hulpvraag, gesprek_op::text, aanvraagdatum::text from aanmelding",
    ),
    plannen: await lees<PlanRij>(
      `select gemeente_code, id, client_id, gezin_id, soort, wet, verwijzer, vastgesteld_op::text, afgesloten_op::text,
         bestemming from ondersteuningsplan`,
    ),
    declaraties: await lees<DeclaratieRij>(
      `select gemeente_code, id, client_id, toewijzing_id, traject_id, contractpartij_code, wet, productcategorie,
         maand::text, bedrag::float8, debet_credit, dagtekening::text, ontvangen_op::text, crediteert_id from declaratie`,
    ),
  };
}

export async function leesReferentie(motor: Pool): Promise<Referentie> {
  const lees = async <R extends object>(vraag: string): Promise<R[]> => (await motor.query<R>(vraag)).rows;
  return {
    gemeenten: await lees("select code, regio_code, data_tot::text from gemeente"),
    gemeenteJaren: await lees("select gemeente_code, jaar, inwoners, jeugdigen from gemeente_jaar"),
    aanbieders: await lees("select code, solistisch, gecertificeerde_instelling from aanbieder"),
    redenen: await lees("select lijst, versie, code, bij_reden, effect from reden_beeindiging"),
    productcategorieen: await lees("select wet, code, met_uitkomst from productcategorie"),
    segmenten: await lees("select wet, code, structureel from segment"),
    leeftijdsgroepen: await lees("select code, van, tot from leeftijdsgroep"),
    instrumenten: await lees(
      `select code, versie, minimum::float8, maximum::float8, richting, ordinaal, standaarddeviatie::float8, betrouwbaarheid::float8, grenswaarde::float8
       from instrument`,
    ),
  };
}
