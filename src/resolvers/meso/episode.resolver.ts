import type DataLoader from "dataloader";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Loaders } from "../../data/loaders";
import type { Sleutel } from "../../data/sleutel";
import type { RequestContext } from "../../request-context";
import { Doel } from "../micro/doel.type";
import { Traject } from "../micro/traject.type";
import { Toegang } from "../toegang";
import { Episode } from "./episode.type";

/** The rows behind an episode, without those that may not be seen. */
async function achter<R>(
  sleutel: Sleutel,
  links: DataLoader<Sleutel, Sleutel[], string>,
  rijen: DataLoader<Sleutel, R | null, string>,
): Promise<R[]> {
  const gevonden = await Promise.all((await links.load(sleutel)).map((een) => rijen.load(een)));
  return gevonden.filter((rij) => rij !== null);
}

/** The lines of an episode, as far as the asker may see them. */
export const trajectenVan = async (sleutel: Sleutel, loaders: Loaders): Promise<Traject[]> =>
  (await achter(sleutel, loaders.trajectenVanEpisode, loaders.traject)).map((rij) => new Traject(rij));

@Resolver(() => Episode)
export class EpisodeResolver {
  @Toegang("traject:lees")
  @FieldResolver(() => [Traject], { description: "De trajecten waaruit deze periode bestaat." })
  async trajecten(@Root() { sleutel }: Episode, @Ctx() { loaders }: RequestContext): Promise<Traject[]> {
    return trajectenVan(sleutel, loaders);
  }

  @Toegang("doel:lees")
  @FieldResolver(() => [Doel], { description: "De doelen waaraan in deze periode is gewerkt." })
  async doelen(@Root() { sleutel }: Episode, @Ctx() { loaders }: RequestContext): Promise<Doel[]> {
    const rijen = await achter(sleutel, loaders.doelenVanEpisode, loaders.doel);
    return rijen.map((rij) => new Doel(rij));
  }
}
