import { plusDagen } from "../naief/datum";
import { csv } from "../set-proef";
import { deliver } from "./messages";
import type { Step } from "./story";
import { AANBIEDERS, GEMEENTEN } from "./world";

const set = (story: Parameters<Step>[0], naam: string, rij: Record<string, string>) =>
  deliver(story, csv([rij]), `${naam} ${JSON.stringify(rij)}`, { set: naam });

/** Reference data that facts are made of: who delivers outcomes, what is structural, what a product is. */
export const referenceSet: Step = (story, throws) => {
  const jaNee = (): string => throws.of(["ja", "nee"]);
  switch (throws.upTo(2)) {
    case 0:
      return set(story, "aanbieders", {
        aanbieder: throws.of(AANBIEDERS),
        naam: "Voorbeeldzorg",
        solistisch: jaNee(),
        gecertificeerde_instelling: jaNee(),
      });
    case 1:
      return set(story, "segmenten", {
        wet: "WMO",
        code: throws.of(["2", "1a"]),
        omschrijving: "Segment",
        structureel: jaNee(),
      });
    default:
      return set(story, "productcodes", {
        gemeente: throws.of(["", ...GEMEENTEN]),
        wet: "JEUGDWET",
        code: throws.of(["45A01", "41A01", "42A01"]),
        omschrijving: "Product",
        hulpvorm: throws.of(["02", "03", ""]),
        segment: throws.of(["", "2"]),
      });
  }
};

/** How far the data of a gemeente reach. Deliveries about a period move it too, and only forward. */
export const dataHorizon: Step = async (story, throws) => {
  const gemeente = throws.of(GEMEENTEN);
  const tot = throws.of([null, "2025-01-01", "2025-03-01", "2024-07-01", "2026-01-01"]);
  await story.world.rows("update gemeente set data_tot = $1 where code = $2", [tot, gemeente]);
  return { verdict: "TAKEN", said: `data_tot ${gemeente} ${String(tot)}` };
};

export const daysPass: Step = async (story, throws) => {
  story.today = plusDagen(story.today, throws.of([1, 20, 21, 60, 91, 184, 5]));
  return { verdict: "TAKEN", said: `it is ${story.today}` };
};
