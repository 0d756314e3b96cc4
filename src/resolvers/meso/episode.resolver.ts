import type DataLoader from "dataloader";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Sleutel } from "../../data/sleutel";
import type { RequestContext } from "../../request-context";
import { Doel } from "../micro/doel.type";
import { Traject } from "../micro/traject.type";
import { Toegang } from "../toegang";
import { Episode } from "./episode.type";

/** The rows behind an episode, without those that may not be seen. */
async function achter<R>(
  { sleutel }: Episode,
  links: DataLoader<Sleutel, Sleutel[], string>,
  rijen: DataLoader<Sleutel, R | null, string>,
): Promise<R[]> {
  const gevonden = await Promise.all((await links.load(sleutel)).map((een) => rijen.load(een)));
  return gevonden.filter((rij) => rij !== null);
}

@Resolver(() => Episode)
export class EpisodeResolver {
  @Toegang("traject:lees")
  @FieldResolver(() => [Traject], { description: "De trajecten waaruit deze periode bestaat." })
  async trajecten(@Root() episode: Episode, @Ctx() { loaders }: RequestContext): Promise<Traject[]> {
    const rijen = await achter(episode, loaders.trajectenVanEpisode, loaders.traject);
    return rijen.map((rij) => new Traject(rij));
  }

  @Toegang("doel:lees")
  @FieldResolver(() => [Doel], { description: "De doelen waaraan in deze periode is gewerkt." })
  async doelen(@Root() episode: Episode, @Ctx() { loaders }: RequestContext): Promise<Doel[]> {
    const rijen = await achter(episode, loaders.doelenVanEpisode, loaders.doel);
    return rijen.map((rij) => new Doel(rij));
  }
}
