import { sql, type Sql } from "../../data/sql";
import type { Kolommen } from "../engine/define";
import { UITKOMST_DIMENSIES } from "../feiten/dimensies";
import { episodeErvaring } from "../feiten/episode-ervaring.feit";

type Ervaring = Kolommen<(typeof episodeErvaring)["kolommen"][number]>;

/** Who answered: the client, or an ouder or pleegouder. The two are never mixed. */
type Wie = "ZELF" | "OUDER";

const GEVRAAGD: Readonly<Record<Wie, string>> = {
  ZELF: "beëindigde periodes van hulp waarover de cliënt zelf gevraagd kon worden",
  OUDER: "beëindigde periodes van jeugdhulp waarover een ouder gevraagd kon worden",
};

/**
 * Who could have been asked: not the deceased, and of the uitvoerders that the law exempts (solistisch werkend,
 * gecertificeerde instelling: Beleidsinformatie Jeugd v7 §4.1) only the help for which they delivered all the same.
 */
const bevraagd = (e: Ervaring): Sql =>
  sql`not ${e.overleden} and (not ${e.vrijgesteld} or ${e.ervaring_id} is not null)`;

const gevraagdAan = (wie: Wie) =>
  ({
    richting: "HOGER_IS_BETER",
    overAnderen: false,
    feit: episodeErvaring,
    telDatum: "einde",
    dimensies: UITKOMST_DIMENSIES,
    kring: (e: Ervaring) => sql`${e.soort_informant} = ${wie}`,
    populatie: bevraagd,
  }) as const;

/** What figures of the rapportcijfer share (NJi 2): whose answers, and that there is one. */
export const metRapportcijfer = (wie: Wie) =>
  ({
    ...gevraagdAan(wie),
    herkomst: "NJi-basisset outcome, criterium 2; Beleidsinformatie Jeugd v7 §4.3 en §4.5",
    vanToepassing: (e: Ervaring) => e.met_uitkomst,
    noemer: (e: Ervaring) => sql`${e.rapportcijfer} is not null`,
    woorden: (teller: string) => ({ populatie: GEVRAAGD[wie], noemer: "met een rapportcijfer", teller }),
  }) as const;

/** What figures of "zonder hulp verder" share (NJi 3.1): whose answers, and which of the four codes count. */
export const zonderHulp = (wie: Wie, codes: readonly string[], teller: string) =>
  ({
    ...gevraagdAan(wie),
    herkomst: "NJi-basisset outcome, criterium 3.1; Beleidsinformatie Jeugd v7 §4.4",
    eenheid: "AANDEEL",
    soort: "aandeel",
    // Structural support is not meant to end, so going on without help is no measure of it.
    vanToepassing: (e: Ervaring) => sql`${e.met_uitkomst} and not ${e.structureel}`,
    noemer: (e: Ervaring) => sql`${e.verder_zonder_hulp} is not null`,
    teller: (e: Ervaring) => sql`${e.verder_zonder_hulp} = any(${codes}::text[])`,
    woorden: { populatie: GEVRAAGD[wie], noemer: "met een antwoord op deze vraag", teller },
  }) as const;

/** The answers that say no help is needed: for now (03) or at all (04); strictly only the last. */
export const GEEN_HULP_NODIG = ["03", "04"];
export const HELEMAAL_GEEN_HULP_NODIG = ["04"];

/** The rapportcijfer that may be given. */
export const RAPPORTCIJFER = { laag: 1, hoog: 10 };

/** From this rapportcijfer on, help was useful enough. */
export const VOLDOENDE = 6;
