import { aanmelding } from "./aanmelding.feit";
import { doelKoers } from "./doel-koers.feit";
import { episodeDoel } from "./episode-doel.feit";
import { episodeErvaring } from "./episode-ervaring.feit";
import { episodeMeting } from "./episode-meting.feit";
import { episodeTraject } from "./episode-traject.feit";
import { episode } from "./episode.feit";
import { plan } from "./plan.feit";

/** Every fact, in the order in which they are filled: later ones read earlier ones. */
export const feiten = [
  episodeTraject,
  episode,
  episodeDoel,
  episodeErvaring,
  episodeMeting,
  doelKoers,
  aanmelding,
  plan,
] as const;
