import type { NonEmptyArray } from "type-graphql";
import { AanbiederResolver } from "./aanbieder.resolver";
import { EpisodeResolver } from "./episode.resolver";
import { GemeenteResolver } from "./gemeente.resolver";
import { GevalDoelResolver, GevalResolver } from "./geval.resolver";
import { IndicatorResolver } from "./indicator.resolver";
import { GevallenResolver, OnderbouwingResolver } from "./onderbouwing.resolver";
import { PublicatieResolver } from "./publicatie.resolver";
import { ReeksResolver } from "./reeks.resolver";
import { ReferentiecijferResolver } from "./referentiecijfer.resolver";
import { RevisieResolver } from "./revisie.resolver";
import { UitkomstResolver } from "./uitkomst.resolver";

/** The resolvers of the meso level. */
export const mesoResolvers: NonEmptyArray<new () => object> = [
  IndicatorResolver,
  UitkomstResolver,
  RevisieResolver,
  ReeksResolver,
  ReferentiecijferResolver,
  OnderbouwingResolver,
  GevallenResolver,
  GevalResolver,
  GevalDoelResolver,
  EpisodeResolver,
  PublicatieResolver,
  GemeenteResolver,
  AanbiederResolver,
];
