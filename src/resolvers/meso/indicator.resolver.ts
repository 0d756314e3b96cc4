import { Query, Resolver } from "type-graphql";
import type { Indicator as Definitie } from "../../aggregations/engine/define";
import { indicatoren } from "../../aggregations/register";
import { Toegang } from "../toegang";
import { Indicator } from "./indicator.type";

/** What a definition tells of how it counts; one that counts in another's terms tells of that one. */
function telwijze(definitie: Definitie): { readonly feit: string; readonly telDatum: string | null } {
  if (definitie.soort === "verhouding") return telwijze(definitie.tellerVan);
  const [feit = ""] = definitie.feit.tabel.split(".").slice(-1);
  return { feit, telDatum: definitie.soort === "uniek" ? null : definitie.telDatum };
}

const naarIndicator = (definitie: Definitie): Indicator => ({
  ...telwijze(definitie),
  id: definitie.id,
  versie: definitie.versie,
  titel: definitie.titel,
  definitie: definitie.definitie,
  herkomst: definitie.herkomst,
  richting: definitie.richting,
  eenheid: definitie.eenheid,
  dimensies: definitie.dimensies,
  parameters: Object.entries(definitie.parameters).map(([naam, waarde]) => ({ naam, waarde })),
});

@Resolver()
export class IndicatorResolver {
  @Toegang("indicator:lees")
  @Query(() => [Indicator], { description: "De indicatoren die de hub kent, met hun definitie." })
  indicatoren(): Indicator[] {
    return indicatoren.map(naarIndicator);
  }
}
