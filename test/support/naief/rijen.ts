import type { ErvaringInformant, EvaluatieInformant, Wet } from "../../../src/domein";

/** The micro and reference rows that are counted, under the names of their columns; dates are ISO strings. */
export interface Microrijen {
  readonly clienten: readonly ClientRij[];
  readonly trajecten: readonly TrajectRij[];
  readonly doelen: readonly DoelRij[];
  readonly trajectDoelen: readonly TrajectDoelRij[];
  readonly evaluaties: readonly EvaluatieRij[];
  readonly ervaringen: readonly ErvaringRij[];
  readonly toewijzingen: readonly ToewijzingRij[];
  readonly metingen: readonly MetingRij[];
  readonly aanmeldingen: readonly AanmeldingRij[];
  readonly plannen: readonly PlanRij[];
  readonly declaraties: readonly DeclaratieRij[];
}

/** No rows at all: what a set of rows is made of that says nothing of the other tables. */
export const GEEN_RIJEN: Microrijen = {
  clienten: [],
  trajecten: [],
  doelen: [],
  trajectDoelen: [],
  evaluaties: [],
  ervaringen: [],
  toewijzingen: [],
  metingen: [],
  aanmeldingen: [],
  plannen: [],
  declaraties: [],
};

export interface Referentie {
  readonly gemeenten: readonly { code: string; regio_code: string | null; data_tot: string | null }[];
  readonly gemeenteJaren: readonly {
    gemeente_code: string;
    jaar: number;
    inwoners: number;
    jeugdigen: number | null;
  }[];
  readonly aanbieders: readonly { code: string; solistisch: boolean; gecertificeerde_instelling: boolean }[];
  readonly redenen: readonly {
    lijst: string;
    versie: string;
    code: string;
    bij_reden: string | null;
    effect: string;
  }[];
  readonly productcategorieen: readonly { wet: string; code: string; met_uitkomst: boolean }[];
  readonly segmenten: readonly { wet: string; code: string; structureel: boolean }[];
  readonly leeftijdsgroepen: readonly { code: string; van: number; tot: number }[];
  readonly instrumenten: readonly {
    code: string;
    versie: string;
    minimum: number;
    maximum: number;
    richting: string;
    ordinaal: boolean;
    standaarddeviatie: number | null;
    betrouwbaarheid: number | null;
    grenswaarde: number | null;
  }[];
}

export interface ClientRij {
  gemeente_code: string;
  id: string;
  identiteit: string;
  geboortejaar: number;
  geslacht: string;
  wijk_code: string | null;
  gezin_id: string | null;
}

export interface TrajectRij {
  gemeente_code: string;
  id: string;
  client_id: string;
  aanbieder_code: string;
  contractpartij_code: string;
  wet: Wet;
  productcategorie: string | null;
  hulpvorm: string | null;
  segment: string | null;
  ondersteuningsbehoefte: string | null;
  niveau: string | null;
  voorziening: string;
  leveringsvorm: string;
  verwijzer: string | null;
  toewijzingsnummer: string | null;
  aanvang: string;
  aanvang_administratief: boolean;
  einde: string | null;
  einde_administratief: boolean;
  reden_lijst: string | null;
  reden_versie: string | null;
  reden_code: string | null;
  leidend: boolean;
}

/** client_id is null for a doel of a gezin. */
export interface DoelRij {
  gemeente_code: string;
  id: string;
  client_id: string | null;
  plan_id: string;
  ondersteuningsbehoefte: string;
  niveau: string | null;
  richting: string;
  startniveau: number | null;
  gewicht: number;
  vervallen_op: string | null;
}

export interface TrajectDoelRij {
  gemeente_code: string;
  traject_id: string;
  doel_id: string;
}

export interface EvaluatieRij {
  gemeente_code: string;
  id: string;
  doel_id: string;
  soort: string;
  datum: string;
  gas_score: number;
  informant: EvaluatieInformant;
  vervangt_id: string | null;
}

export interface ErvaringRij {
  gemeente_code: string;
  id: string;
  traject_id: string;
  informant: ErvaringInformant;
  afname: string;
  rapportcijfer: number | null;
  verder_zonder_hulp: string | null;
  schaal_versie: string | null;
}

export interface ToewijzingRij {
  gemeente_code: string;
  id: string;
  client_id: string;
  aanbieder_code: string;
  wet: Wet;
  productcategorie: string | null;
  toewijzingsnummer: string;
  datum: string;
  eerste_datum: string;
  ingangsdatum: string;
  einddatum: string | null;
  budget: number | null;
  verwijderd: boolean;
}

export interface MetingRij {
  gemeente_code: string;
  id: string;
  traject_id: string;
  instrument_code: string;
  instrument_versie: string;
  informant: string;
  moment: string;
  datum: string;
  score: number;
}

export interface AanmeldingRij {
  gemeente_code: string;
  id: string;
  client_id: string;
  wet: Wet;
  datum: string;
  hulpvraag: string;
  gesprek_op: string | null;
  aanvraagdatum: string | null;
}

/** Of a client or of a gezin, never of both. */
export interface PlanRij {
  gemeente_code: string;
  id: string;
  client_id: string | null;
  gezin_id: string | null;
  soort: string;
  wet: Wet;
  verwijzer: string | null;
  vastgesteld_op: string;
  afgesloten_op: string | null;
  bestemming: string | null;
}

export interface DeclaratieRij {
  gemeente_code: string;
  id: string;
  client_id: string;
  toewijzing_id: string | null;
  traject_id: string | null;
  contractpartij_code: string;
  wet: Wet;
  productcategorie: string | null;
  maand: string;
  bedrag: number;
  debet_credit: string;
  dagtekening: string;
  ontvangen_op: string;
  crediteert_id: string | null;
}
