import { AanmeldingResolver } from "./aanmelding.resolver";
import { ClientResolver } from "./client.resolver";
import { CodeResolver } from "./code.resolver";
import { DoelResolver } from "./doel.resolver";
import { ErvaringResolver } from "./ervaring.resolver";
import { EvaluatieResolver } from "./evaluatie.resolver";
import { GezinResolver } from "./gezin.resolver";
import { InformatieverzoekResolver } from "./informatieverzoek.resolver";
import { MetingResolver } from "./meting.resolver";
import { OndersteuningsplanResolver } from "./ondersteuningsplan.resolver";
import { TrajectResolver } from "./traject.resolver";
import { TussenstapResolver } from "./tussenstap.resolver";
import { viewerResolvers } from "./viewer-mag.resolver";

/** The resolvers of the micro level. */
export const microResolvers = [
  ClientResolver,
  GezinResolver,
  AanmeldingResolver,
  OndersteuningsplanResolver,
  DoelResolver,
  TussenstapResolver,
  TrajectResolver,
  EvaluatieResolver,
  ErvaringResolver,
  MetingResolver,
  InformatieverzoekResolver,
  CodeResolver,
  ...viewerResolvers,
] as const;
