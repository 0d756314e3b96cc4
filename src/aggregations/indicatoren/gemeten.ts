import { sql, type Sql } from "../../data/sql";
import type { Kolommen } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { episodeMeting } from "../feiten/episode-meting.feit";
import { METING_NA_DAGEN, NIVEAUS_VOORUIT, RCI_GRENS } from "../feiten/parameters";

type Meting = Kolommen<(typeof episodeMeting)["kolommen"][number]>;

/** What a valid pair of metingen says. HERSTELD: better for certain, and from the clinical into the normal range. */
type Uitslag = "HERSTELD" | "VERBETERD" | "ONVERANDERD" | "VERSLECHTERD";
const UITSLAGEN: readonly Uitslag[] = ["HERSTELD", "VERBETERD", "ONVERANDERD", "VERSLECHTERD"];

/**
 * What figures of NJi 3.3 share: ended help of an individual voorziening that could have been measured at its end, so
 * not of the deceased, and of that what has a valid pair VOOR and NA.
 */
function gemeten(uitslag: (m: Meting) => Sql, telt: readonly Uitslag[], teller: string) {
  const heeft = (m: Meting, uitslagen: readonly string[]): Sql => sql`${uitslag(m)} = any(${uitslagen}::text[])`;
  const zonder = (m: Meting, reden: string): Sql => sql`not ${m.overleden} and ${uitslag(m)} = ${reden}`;
  return {
    herkomst: "NJi-basisset outcome, criterium 3.3; Reliable Change Index (Jacobson & Truax 1991)",
    eenheid: "AANDEEL",
    overAnderen: false,
    soort: "aandeel",
    feit: episodeMeting,
    telDatum: "einde",
    dimensies: UITKOMST_DIMENSIES,
    kring: (m: Meting) => sql`${m.einde} is not null`,
    vanToepassing: (m: Meting) => sql`${m.met_uitkomst} and ${m.voorziening} = 'INDIVIDUEEL'`,
    populatie: (m: Meting) => sql`not ${m.overleden}`,
    noemer: (m: Meting) => heeft(m, UITSLAGEN),
    teller: (m: Meting) => heeft(m, telt),
    weggelaten: {
      ONVOLLEDIGE_METING: (m: Meting) => zonder(m, "ONVOLLEDIG"),
      ZONDER_NORMEN: (m: Meting) => zonder(m, "ZONDER_NORMEN"),
    },
    binnenPopulatie: ["ONVOLLEDIGE_METING", "ZONDER_NORMEN"],
    woorden: {
      populatie: "beëindigde periodes van individuele hulp",
      noemer: "met een geldige meting voor en na de hulp",
      teller,
    },
  } as const;
}

/** On a scale: only where the norms of the instrument tell whether a change is real. */
export const opSchaal = (telt: readonly Uitslag[], teller: string) =>
  ({
    ...gemeten((m) => m.uitslag, telt, teller),
    parameters: { rciGrens: RCI_GRENS, metingNaDagen: METING_NA_DAGEN },
  }) as const;

/** On an instrument with levels: each level means something of itself, so no norms are needed. */
export const opNiveaus = (telt: readonly Uitslag[], teller: string) =>
  ({
    ...gemeten((m) => m.niveau_uitslag, telt, teller),
    herkomst: "NJi-basisset outcome, criterium 3.3",
    parameters: { niveausVooruit: NIVEAUS_VOORUIT, metingNaDagen: METING_NA_DAGEN },
  }) as const;
