import type { Pool } from "pg";
import type {
  ClientRij,
  DoelRij,
  ErvaringRij,
  EvaluatieRij,
  Microrijen,
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
      "select gemeente_code, id, identiteit, geboortejaar, geslacht, wijk_code from client order by gemeente_code, id",
    ),
    trajecten: await lees<TrajectRij>(
      `select gemeente_code, id, client_id, aanbieder_code, wet, productcategorie, hulpvorm, segment,
         ondersteuningsbehoefte, niveau, voorziening, leveringsvorm, verwijzer, toewijzingsnummer,
         aanvang::text, aanvang_administratief, einde::text, einde_administratief,
         reden_lijst, reden_versie, reden_code, leidend
       from traject`,
    ),
    doelen: await lees<DoelRij>(
      "select gemeente_code, id, client_id, ondersteuningsbehoefte, niveau, vervallen_op::text from doel",
    ),
    trajectDoelen: await lees<TrajectDoelRij>("select gemeente_code, traject_id, doel_id from traject_doel"),
    evaluaties: await lees<EvaluatieRij>(
      "select gemeente_code, id, doel_id, soort, datum::text, gas_score, informant, vervangt_id from evaluatie",
    ),
    ervaringen: await lees<ErvaringRij>(
      "select gemeente_code, id, traject_id, informant, afname::text, rapportcijfer, verder_zonder_hulp, schaal_versie from ervaring",
    ),
    toewijzingen: await lees<ToewijzingRij>(
      "select gemeente_code, id, client_id, aanbieder_code, wet, productcategorie, toewijzingsnummer, datum::text, einddatum::text, verwijderd from toewijzing",
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
  };
}
