import fc from "fast-check";
import { plusDagen, plusMaanden } from "./naief/datum";
import type { DeclaratieRij, ToewijzingRij, TrajectRij } from "./naief/rijen";
import { AANBIEDERS } from "./wereld";

const kans = (procent: number) => fc.integer({ min: 1, max: 100 }).map((worp) => worp <= procent);

/** What was declared for a client, as drawn: around the month's end and the term, of the uitvoerder or another party. */
export const getrokkenDeclaraties = fc.array(
  fc.record({
    bij: fc.constantFrom("traject", "traject", "toewijzing", "niets"),
    nummer: fc.nat(5),
    maand: fc.constantFrom(-1, 0, 0, 0, 1, 2, 6),
    bedrag: fc.constantFrom(100, 250.5, 75.25, 0, 1200.05),
    contractpartij: fc.nat(3),
    andereWet: kans(10),
    product: fc.constantFrom(null, null, "45"),
    dagenNaMaand: fc.constantFrom(1, 15, 29, 30, 30, 31, 31, 90),
    teruggenomen: kans(30),
    opnieuw: kans(50),
    volgorde: fc.nat(0xffff),
  }),
  { maxLength: 5 },
);

type Getrokken = typeof getrokkenDeclaraties extends fc.Arbitrary<(infer T)[]> ? T : never;

const BIJ_BEDRAG = 25.5;

/** The rows of one drawn declaratie: itself, and where drawn the line that takes it back and the one in its place. */
export function declaratiesVan(
  getrokken: Getrokken,
  lijnen: readonly TrajectRij[],
  toewijzingen: readonly ToewijzingRij[],
  nieuwId: (volgorde: number) => string,
): DeclaratieRij[] {
  const lijn = lijnen[getrokken.nummer % lijnen.length];
  if (!lijn) return [];
  const toewijzing = toewijzingen[getrokken.nummer % Math.max(toewijzingen.length, 1)];
  const maand = plusMaanden(`${lijn.aanvang.slice(0, 7)}-01`, getrokken.maand);
  const dagtekening = plusDagen(plusMaanden(maand, 1), getrokken.dagenNaMaand - 1);
  const wet = lijn.wet;
  const debet: DeclaratieRij = {
    gemeente_code: lijn.gemeente_code,
    id: nieuwId(getrokken.volgorde),
    client_id: lijn.client_id,
    toewijzing_id: getrokken.bij === "toewijzing" && toewijzing?.wet === wet ? toewijzing.id : null,
    traject_id: getrokken.bij === "traject" ? lijn.id : null,
    contractpartij_code: AANBIEDERS[getrokken.contractpartij % AANBIEDERS.length]?.code ?? "",
    wet,
    productcategorie: wet === "JEUGDWET" ? getrokken.product : null,
    maand,
    bedrag: getrokken.bedrag,
    debet_credit: "DEBET",
    dagtekening,
    ontvangen_op: dagtekening,
    crediteert_id: null,
  };
  if (!getrokken.teruggenomen) return [debet];
  const later = plusDagen(dagtekening, getrokken.volgorde % 40);
  const terug = {
    ...{ ...debet, id: nieuwId(getrokken.volgorde), debet_credit: "CREDIT", crediteert_id: debet.id },
    ...{ dagtekening: later, ontvangen_op: later },
  };
  if (!getrokken.opnieuw) return [debet, terug];
  const nogmaals = plusDagen(later, (getrokken.volgorde % 3) - 1);
  return [
    debet,
    terug,
    {
      ...{ ...debet, id: nieuwId(getrokken.volgorde), bedrag: debet.bedrag + BIJ_BEDRAG },
      ...{ dagtekening: nogmaals, ontvangen_op: nogmaals },
    },
  ];
}
