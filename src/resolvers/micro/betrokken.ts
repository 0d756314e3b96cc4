import type { Sleutel } from "../../data/sleutel";
import { isBetrokken } from "../../dossier/uitvoerder";
import type { RequestContext } from "../../request-context";

/**
 * The day something happened to a doel, or null for an aanbieder whose help for that doel had ended long before: that there
 * still was help is no longer its concern.
 */
export async function dagVoorBetrokkene(
  { actor, loaders }: Pick<RequestContext, "actor" | "loaders">,
  doel: Sleutel,
  dag: string | null,
): Promise<string | null> {
  if (dag === null || actor.rol !== "AANBIEDER") return dag;
  // Row security leaves an aanbieder its own trajecten.
  const links = await loaders.linksVanDoel.load(doel);
  const trajecten = await Promise.all(links.map((link) => loaders.traject.load({ ...link, id: link.trajectId })));
  return trajecten.some((traject) => traject !== null && isBetrokken(traject, dag)) ? dag : null;
}
