import DataLoader from "dataloader";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { mag } from "../../access/policy";
import { celScope } from "../../access/scope";
import { type PeriodeSoort, reeksenBij, type Reeksvraag } from "../../aggregations";
import { HubError } from "../../errors";
import type { RequestContext } from "../../request-context";
import { Toegang } from "../toegang";
import { Periodesoort } from "./enums";
import { Reekspunt } from "./reekspunt.type";
import { metActueleCijfers } from "./stel-vraag";
import { Uitkomst } from "./uitkomst.type";

const MEESTE_PUNTEN = 60;

type Loader = DataLoader<string, readonly Reekspunt[]>;

const loaders = new WeakMap<RequestContext, Map<string, Loader>>();

/**
 * The series of all rows that ask the same periods are read together, within what the asker may see. Read as figures that
 * are not of the cells alone: points of the old monitor are among them, and the state may be a later one than the rows'.
 */
function loaderVan(ctx: RequestContext, reeksvraag: Reeksvraag): Loader {
  const eerder = loaders.get(ctx) ?? new Map<string, Loader>();
  loaders.set(ctx, eerder);
  const naam = JSON.stringify(reeksvraag);
  const loader: Loader =
    eerder.get(naam) ??
    new DataLoader(
      async (sleutels) => {
        const scope = await celScope(ctx.actor, ctx.cellen);
        const metHistorie = mag(ctx.actor, "historie:lees");
        return [...(await metActueleCijfers(reeksenBij(ctx.referentie, sleutels, reeksvraag, scope, metHistorie)))];
      },
      // All at once, however many: a batch is a statement.
      { maxBatchSize: Infinity },
    );
  eerder.set(naam, loader);
  return loader;
}

@Resolver(() => Uitkomst)
export class ReeksResolver {
  @Toegang("OUDER")
  @FieldResolver(() => [Reekspunt], {
    description:
      "De reeks van deze regel: de laatste hele perioden tot het einde van haar periode, de oudste eerst. Bij een regel van een gemeente of de regio komen oudere punten uit de oude monitor, als die het cijfer heeft; zij worden nooit samengeteld met de actuele cijfers. Leeg als het cijfer niet per zo'n periode bestaat.",
  })
  async reeks(
    @Root() { sleutel }: Uitkomst,
    @Arg("per", () => Periodesoort, { defaultValue: "KWARTAAL", description: "Hoe lang een periode van de reeks is." })
    per: PeriodeSoort,
    @Arg("aantal", () => Int, { defaultValue: 12, description: "Hoeveel perioden, van 1 tot en met 60." })
    aantal: number,
    @Ctx() ctx: RequestContext,
  ): Promise<readonly Reekspunt[]> {
    if (aantal < 1 || aantal > MEESTE_PUNTEN) {
      throw new HubError("BAD_USER_INPUT", `aantal loopt van 1 tot en met ${String(MEESTE_PUNTEN)}.`);
    }
    return loaderVan(ctx, { per, aantal }).load(sleutel);
  }
}
