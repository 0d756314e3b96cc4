import DataLoader from "dataloader";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { referentiecijfersBij } from "../../aggregations";
import type { RequestContext } from "../../request-context";
import { Toegang } from "../toegang";
import { Referentiecijfer } from "./referentiecijfer.type";
import { Uitkomst } from "./uitkomst.type";

type Loader = DataLoader<string, readonly Referentiecijfer[]>;

const loaders = new WeakMap<RequestContext, Loader>();

/** One statement for all rows of an answer. It is here, since a loader of the data layer knows no keys of rows. */
function loaderVan(ctx: RequestContext): Loader {
  const loader: Loader =
    loaders.get(ctx) ??
    new DataLoader((sleutels) => referentiecijfersBij(ctx.referentie, sleutels).then((rijen) => [...rijen]));
  loaders.set(ctx, loader);
  return loader;
}

@Resolver(() => Uitkomst)
export class ReferentiecijferResolver {
  @Toegang("OUDER")
  @FieldResolver(() => [Referentiecijfer], {
    description:
      "Cijfers van het CBS over dezelfde indicator, gemeente, aanbieder en precies dezelfde periode. Leeg als die er niet zijn.",
  })
  referentiecijfers(@Root() { sleutel }: Uitkomst, @Ctx() ctx: RequestContext): Promise<readonly Referentiecijfer[]> {
    return loaderVan(ctx).load(sleutel);
  }
}
