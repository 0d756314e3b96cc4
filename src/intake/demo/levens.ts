import { createHmac } from "node:crypto";
import { Aanbod } from "./aanbieders";
import type { Batch } from "./batch";
import { BEGIN, EINDE, isoOf } from "./days";
import { schrijfHuishouden } from "./huishoudens";
import { verdeel } from "./ijking";
import type { Aankomst, Kader } from "./kader";
import type { Random } from "./random";
import type { Twente } from "./twente";

/** One levering per gemeente says that all of it is made up. */
function schrijfLevering(batch: Batch, random: Random, gemeente: string, seed: number): string {
  const id = random.uuid(EINDE);
  batch.add("levering", {
    ...{
      gemeente_code: gemeente,
      id,
      soort: "DEMO",
      afzender: "DEMO",
      checksum: `demo-seed-${seed}`,
      status: "VERWERKT",
    },
    ...{ dagtekening: isoOf(EINDE), periode_van: isoOf(BEGIN), periode_tot: isoOf(EINDE) },
    ontvangen_op: `${isoOf(EINDE)}T00:00:00Z`,
  });
  return id;
}

function maakNummers(): (reeks: string) => number {
  const stand = new Map<string, number>();
  return (reeks) => {
    const nummer = (stand.get(reeks) ?? 0) + 1;
    stand.set(reeks, nummer);
    // Toewijzingsnummers have seven digits, so that none is mistaken for a BSN.
    return reeks === "zaak" ? nummer : 1_000_000 + nummer;
  };
}

/** Everyone's lives, gemeente by gemeente; yields after each household. */
export function* schrijfLevens(
  random: Random,
  batch: Batch,
  { aanbieders, inwoners, wijken }: Twente,
  { trajecten, seed }: { readonly trajecten: number; readonly seed: number },
): Generator<void> {
  const codes = inwoners.map(({ gemeente }) => gemeente);
  const quota = verdeel(trajecten, inwoners);
  const aankomsten = new Map<string, Aankomst[]>(codes.map((code) => [code, []]));
  let personen = 0;
  for (const gemeente of codes) {
    const wachtend = aankomsten.get(gemeente) ?? [];
    // Whoever moves to a gemeente that has been written has left the region.
    aankomsten.delete(gemeente);
    const kader: Kader = {
      ...{ random, batch, gemeente, aankomsten: wachtend, nummer: maakNummers(), wijken: wijken.get(gemeente) ?? [] },
      aanbod: new Aanbod(gemeente, aanbieders),
      levering: schrijfLevering(batch, random, gemeente, seed),
      pseudoniem: () => createHmac("sha256", `demo-${seed}`).update(String(++personen)).digest("hex"),
      vertrek: (aankomst) => aankomsten.get(random.pick(codes))?.push(aankomst),
    };
    for (const wet of ["JEUGDWET", "WMO"] as const) {
      let rest = quota.get(gemeente)?.[wet] ?? 0;
      while (rest > 0) {
        rest -= schrijfHuishouden(kader, wet, rest);
        yield;
      }
    }
  }
}
