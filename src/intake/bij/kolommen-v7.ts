import type { Kolomindeling } from "./kolomindeling";

/** How a file may name who a record is about; the same in both kinds of file. */
const CLIENT = {
  gemeente: ["gemeentecode", "gemeente", "CBS-gemeentecode", "verantwoordelijke gemeente"],
  bsn: ["BSN", "burgerservicenummer"],
  pseudoniem: ["pseudoniem"],
  client_zaaknummer: ["client_zaaknummer"],
  geboortejaar: ["geboortedatum", "geboortejaar"],
  geslacht: ["geslacht"],
} as const;

/**
 * The columns of Beleidsinformatie Jeugd, version 7, by the names of the fields in the protocol. The names in the
 * spreadsheet of the CBS may differ: another JSON file of this form (DRIELUIK_BIJ_KOLOMMEN) takes the place of this.
 */
export const KOLOMMEN_V7: Kolomindeling = {
  versie: "v7",
  jeugdhulp: {
    ...CLIENT,
    verwijzer: ["verwijzer", "type verwijzer"],
    hulpvorm: ["hulpvorm", "jeugdhulpvorm", "vorm jeugdhulp", "type jeugdhulp"],
    crisis: ["gestart met crisis", "jeugdhulp gestart met crisis", "crisis"],
    aanvang: ["datum aanvang", "datum aanvang jeugdhulp", "aanvangsdatum"],
    einde: ["datum einde", "datum einde jeugdhulp", "datum beëindiging", "einddatum"],
    reden: ["reden beëindiging", "reden beëindiging jeugdhulp"],
    informant_1: ["informant 1", "informant", "ingevuld door 1"],
    cijfer_1: ["outcome 2 meting 1", "outcome 2", "rapportcijfer 1", "nut 1"],
    verder_1: ["outcome 3.1 meting 1", "outcome 3.1", "zonder hulp verder 1"],
    informant_2: ["informant 2", "ingevuld door 2"],
    cijfer_2: ["outcome 2 meting 2", "rapportcijfer 2", "nut 2"],
    verder_2: ["outcome 3.1 meting 2", "zonder hulp verder 2"],
  },
  maatregelen: {
    ...CLIENT,
    maatregel: ["type maatregel", "maatregel", "type jeugdbescherming", "type jeugdreclassering"],
    aanvang: ["datum aanvang", "datum aanvang maatregel", "aanvangsdatum"],
    einde: ["datum einde", "datum einde maatregel", "einddatum"],
    reden: ["reden einde", "reden beëindiging", "reden einde maatregel"],
  },
  schalen: [
    { versie: "v5", van: "2018-01-01" },
    { versie: "v7", van: "2022-01-01" },
  ],
};
