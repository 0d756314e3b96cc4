import { Regio } from "./regio.entity";
import { Gemeente } from "./gemeente.entity";
import { GemeenteJaar } from "./gemeente-jaar.entity";
import { Wijk } from "./wijk.entity";
import { Team } from "./team.entity";
import { Aanbieder } from "./aanbieder.entity";
import { Code } from "./code.entity";
import { RedenBeeindiging } from "./reden-beeindiging.entity";
import { Hulpvorm } from "./hulpvorm.entity";
import { Productcategorie } from "./productcategorie.entity";
import { Segment } from "./segment.entity";
import { Ondersteuningsbehoefte } from "./ondersteuningsbehoefte.entity";
import { Ondersteuningsniveau } from "./ondersteuningsniveau.entity";
import { Leeftijdsgroep } from "./leeftijdsgroep.entity";
import { Instrument } from "./instrument.entity";
import { Concordantie } from "./concordantie.entity";
import { Referentiecijfer } from "./referentiecijfer.entity";
import { Levering } from "./levering.entity";
import { Gezin } from "./gezin.entity";
import { Client } from "./client.entity";
import { Aanmelding } from "./aanmelding.entity";
import { Ondersteuningsplan } from "./ondersteuningsplan.entity";
import { Doel } from "./doel.entity";
import { Tussenstap } from "./tussenstap.entity";
import { Traject } from "./traject.entity";
import { TrajectDoel } from "./traject-doel.entity";
import { Toewijzing } from "./toewijzing.entity";
import { Declaratie } from "./declaratie.entity";
import { Evaluatie } from "./evaluatie.entity";
import { Ervaring } from "./ervaring.entity";
import { Meting } from "./meting.entity";
import { Maatregel } from "./maatregel.entity";
import { BijRegel } from "./bij-regel.entity";
import { BijVerhuizing } from "./bij-verhuizing.entity";
import { VervangenRij } from "./vervangen-rij.entity";
import { Bronvoorrang } from "./bronvoorrang.entity";
import { Contract } from "./contract.entity";
import { Productcode } from "./productcode.entity";
import { Idempotentie } from "./idempotentie.entity";
import { DirtyClient } from "./dirty-client.entity";
import { Raadpleging } from "./raadpleging.entity";
import { RaadplegingKop } from "./raadpleging-kop.entity";
import { Bewaartermijn } from "./bewaartermijn.entity";
import { Sleutel } from "./sleutel.entity";
import { Pseudoniemstand } from "./pseudoniemstand.entity";

/** Every table of the micro level and every reference table; facts and cells are no entities. */
export const entities = [
  Regio,
  Gemeente,
  GemeenteJaar,
  Wijk,
  Team,
  Aanbieder,
  Code,
  RedenBeeindiging,
  Hulpvorm,
  Productcategorie,
  Segment,
  Ondersteuningsbehoefte,
  Ondersteuningsniveau,
  Leeftijdsgroep,
  Instrument,
  Concordantie,
  Referentiecijfer,
  Levering,
  Gezin,
  Client,
  Aanmelding,
  Ondersteuningsplan,
  Doel,
  Tussenstap,
  Traject,
  TrajectDoel,
  Toewijzing,
  Declaratie,
  Evaluatie,
  Ervaring,
  Meting,
  Maatregel,
  BijRegel,
  BijVerhuizing,
  VervangenRij,
  Bronvoorrang,
  Contract,
  Productcode,
  Idempotentie,
  DirtyClient,
  Raadpleging,
  RaadplegingKop,
  Bewaartermijn,
  Sleutel,
  Pseudoniemstand,
];

export {
  Regio,
  Gemeente,
  GemeenteJaar,
  Wijk,
  Team,
  Aanbieder,
  Code,
  RedenBeeindiging,
  Hulpvorm,
  Productcategorie,
  Segment,
  Ondersteuningsbehoefte,
  Ondersteuningsniveau,
  Leeftijdsgroep,
  Instrument,
  Concordantie,
  Referentiecijfer,
  Levering,
  Gezin,
  Client,
  Aanmelding,
  Ondersteuningsplan,
  Doel,
  Tussenstap,
  Traject,
  TrajectDoel,
  Toewijzing,
  Declaratie,
  Evaluatie,
  Ervaring,
  Meting,
  Maatregel,
  BijRegel,
  BijVerhuizing,
  VervangenRij,
  Bronvoorrang,
  Contract,
  Productcode,
  Idempotentie,
  DirtyClient,
  Raadpleging,
  RaadplegingKop,
  Bewaartermijn,
};
