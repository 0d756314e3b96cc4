import { voldoetAanElfproef } from "../access/pseudoniem";
import { AfgewezenFout } from "./afgewezen";

/** Refuses what reads as a burgerservicenummer, also when it is written in groups. The message does not repeat it. */
export function eisGeenBsn(tekst: string | null | undefined, veld: string): void {
  if (!tekst || !voldoetAanElfproef(tekst.replace(/[.\s]/g, ""))) return;
  const melding = `De waarde in ${veld} lijkt op een burgerservicenummer en mag hier niet staan. Gebruik een ander kenmerk.`;
  throw new AfgewezenFout("ONGELDIG", melding, veld);
}
