import { aanmelding } from "./aanmelding.feit";
import { declaratie } from "./declaratie.feit";
import { doelKoers } from "./doel-koers.feit";
import { episodeDoel } from "./episode-doel.feit";
import { episodeErvaring } from "./episode-ervaring.feit";
import { episodeMeting } from "./episode-meting.feit";
import { episodeTraject } from "./episode-traject.feit";
import { episode } from "./episode.feit";
import { plan } from "./plan.feit";
import { stapeling } from "./stapeling.feit";
import { toewijzing } from "./toewijzing.feit";

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
  stapeling,
  toewijzing,
  declaratie,
] as const;
