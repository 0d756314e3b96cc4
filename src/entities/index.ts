import { Aanbieder } from "./aanbieder.entity";
import { Aanmelding } from "./aanmelding.entity";
import { BijRegel } from "./bij-regel.entity";
import { BijVerhuizing } from "./bij-verhuizing.entity";
import { Bronvoorrang } from "./bronvoorrang.entity";
import { Client } from "./client.entity";
import { Code } from "./code.entity";
import { Concordantie } from "./concordantie.entity";
import { Contract } from "./contract.entity";
import { Declaratie } from "./declaratie.entity";
import { DirtyClient } from "./dirty-client.entity";
import { Raadpleging } from "./raadpleging.entity";
import { RaadplegingKop } from "./raadpleging-kop.entity";
import { Bewaartermijn } from "./bewaartermijn.entity";
import { Sleutel } from "./sleutel.entity";
import { Pseudoniemstand } from "./pseudoniemstand.entity";
import { Doel } from "./doel.entity";
import { Ervaring } from "./ervaring.entity";
import { Evaluatie } from "./evaluatie.entity";
import { GemeenteJaar } from "./gemeente-jaar.entity";
import { Gemeente } from "./gemeente.entity";
import { Gezin } from "./gezin.entity";
import { Hulpvorm } from "./hulpvorm.entity";
import { Idempotentie } from "./idempotentie.entity";
import { Informatieverzoek } from "./informatieverzoek.entity";
import { Instrument } from "./instrument.entity";
import { Leeftijdsgroep } from "./leeftijdsgroep.entity";
import { Levering } from "./levering.entity";
import { Maatregel } from "./maatregel.entity";
import { Meting } from "./meting.entity";
import { Noodtoegang } from "./noodtoegang.entity";
import { Ondersteuningsbehoefte } from "./ondersteuningsbehoefte.entity";
import { Ondersteuningsniveau } from "./ondersteuningsniveau.entity";
import { Ondersteuningsplan } from "./ondersteuningsplan.entity";
import { Onderzoek } from "./onderzoek.entity";
import { Productcategorie } from "./productcategorie.entity";
import { Productcode } from "./productcode.entity";
import { RedenBeeindiging } from "./reden-beeindiging.entity";
import { Referentiecijfer } from "./referentiecijfer.entity";
import { Regio } from "./regio.entity";
import { Segment } from "./segment.entity";
import { Team } from "./team.entity";
import { Toewijzing } from "./toewijzing.entity";
import { TrajectDoel } from "./traject-doel.entity";
import { Traject } from "./traject.entity";
import { Tussenstap } from "./tussenstap.entity";
import { VervangenRij } from "./vervangen-rij.entity";
import { Wijk } from "./wijk.entity";

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
  Noodtoegang,
  Onderzoek,
  Informatieverzoek,
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
  Noodtoegang,
  Onderzoek,
  Informatieverzoek,
};
