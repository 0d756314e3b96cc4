import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type Actie, mag } from "../../access/policy";
import { kanBeeindigd } from "../../dossier/traject";
import type { RequestContext } from "../../request-context";
import { Toegang } from "../toegang";
import { Client } from "./client.type";
import { Doel } from "./doel.type";
import { Ondersteuningsplan } from "./ondersteuningsplan.type";
import { Traject } from "./traject.type";

/**
 * What a screen may offer: whether the mutation would be let through as things stand, by policy and by the state of the row
 * that was read. The mutation itself decides again.
 */
const viewerMag = ({ actor, grond }: RequestContext, actie: Actie): boolean => mag(actor, actie, grond);

@Resolver(() => Client)
export class ClientViewerResolver {
  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u voor deze cliënt een aanmelding kunt vastleggen." })
  viewerMagAanmeldingRegistreren(@Ctx() ctx: RequestContext): boolean {
    return viewerMag(ctx, "aanmelding:registreer");
  }

  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u voor deze cliënt een plan kunt vaststellen." })
  viewerMagPlanVaststellen(@Ctx() ctx: RequestContext): boolean {
    return viewerMag(ctx, "plan:schrijf");
  }

  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u voor deze cliënt een traject kunt starten." })
  viewerMagTrajectStarten(@Ctx() ctx: RequestContext): boolean {
    return viewerMag(ctx, "traject:schrijf");
  }
}

@Resolver(() => Ondersteuningsplan)
export class PlanViewerResolver {
  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u doelen aan dit plan kunt toevoegen: het is open en van uw team." })
  viewerMagWijzigen(@Root() { rij }: Ondersteuningsplan, @Ctx() ctx: RequestContext): boolean {
    return rij.afgeslotenOp === null && viewerMag(ctx, "doel:schrijf");
  }

  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u dit plan kunt sluiten." })
  viewerMagSluiten(@Root() { rij }: Ondersteuningsplan, @Ctx() ctx: RequestContext): boolean {
    return rij.afgeslotenOp === null && viewerMag(ctx, "plan:schrijf");
  }

  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u dit plan aan een ander team kunt overdragen." })
  viewerMagOverdragen(@Root() { rij }: Ondersteuningsplan, @Ctx() ctx: RequestContext): boolean {
    return rij.afgeslotenOp === null && viewerMag(ctx, "plan:schrijf");
  }
}

@Resolver(() => Doel)
export class DoelViewerResolver {
  @Toegang("OUDER")
  @FieldResolver(() => Boolean, {
    description: "Of u dit doel kunt wijzigen of laten vervallen: het is niet vervallen en het plan is open.",
  })
  async viewerMagWijzigen(@Root() { rij }: Doel, @Ctx() ctx: RequestContext): Promise<boolean> {
    if (rij.vervallenOp !== null || !viewerMag(ctx, "doel:schrijf")) return false;
    // The plan was read already when the doel was asked of its plan.
    const plan = await ctx.loaders.ondersteuningsplan.load({ ...rij, id: rij.planId });
    return plan !== null && plan.afgeslotenOp === null;
  }

  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u een evaluatie van dit doel kunt vastleggen." })
  viewerMagEvalueren(@Root() { rij }: Doel, @Ctx() ctx: RequestContext): boolean {
    return rij.vervallenOp === null && viewerMag(ctx, "evaluatie:registreer");
  }
}

@Resolver(() => Traject)
export class TrajectViewerResolver {
  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u dit traject kunt beëindigen: het loopt, of stopte tijdelijk." })
  viewerMagBeeindigen(@Root() { rij }: Traject, @Ctx() ctx: RequestContext): boolean {
    return kanBeeindigd(rij) && viewerMag(ctx, "traject:schrijf");
  }

  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u kunt vastleggen wat een cliënt of ouder van dit traject vond." })
  viewerMagErvaringRegistreren(@Ctx() ctx: RequestContext): boolean {
    return viewerMag(ctx, "ervaring:registreer");
  }

  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u een meting bij dit traject kunt vastleggen." })
  viewerMagMetingRegistreren(@Ctx() ctx: RequestContext): boolean {
    return viewerMag(ctx, "meting:registreer");
  }

  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u de aanbieder van dit traject om informatie kunt vragen." })
  viewerMagInformatieVragen(@Ctx() ctx: RequestContext): boolean {
    return viewerMag(ctx, "informatieverzoek:stel");
  }
}

/** The resolvers that tell a screen what it may offer. */
export const viewerResolvers = [
  ClientViewerResolver,
  PlanViewerResolver,
  DoelViewerResolver,
  TrajectViewerResolver,
] as const;
