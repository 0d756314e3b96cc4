import { AfgewezenFout } from "../afgewezen";
import type { Stop } from "./invoer";

const zelfde = (een: Stop, ander: Stop): boolean => een.einde === ander.einde && een.code === ander.code;

const inWoorden = ({ einde, code }: Stop): string => `einddatum ${einde}, reden ${code}`;

const EERST_INTREKKEN = "Trek die eerst in met StatusAanlevering 3.";

/**
 * What holds after one more stop of the same line. A definitive stop wins from a temporary one, whichever came first.
 * Rules TR413, TR414 and TR415 of iJw and iWmo 3.2.
 *
 * @throws AfgewezenFout when the two contradict each other.
 */
export function neemStopOp(huidig: Stop | null, nieuw: Stop, pad: string): Stop {
  if (huidig === null || zelfde(huidig, nieuw)) return nieuw;
  if (huidig.tijdelijk === nieuw.tijdelijk) {
    const soort = nieuw.tijdelijk ? "tijdelijke" : "definitieve";
    const melding = `Voor dit product is al een andere ${soort} stop verwerkt (${inWoorden(huidig)}). ${EERST_INTREKKEN}`;
    throw new AfgewezenFout("CONFLICT", melding, pad);
  }
  const [tijdelijk, definitief] = huidig.tijdelijk ? [huidig, nieuw] : [nieuw, huidig];
  if (definitief.einde < tijdelijk.einde) {
    const melding = `De definitieve stop (${inWoorden(definitief)}) ligt voor de tijdelijke (${inWoorden(tijdelijk)}). Verbeter een van de twee.`;
    throw new AfgewezenFout("CONFLICT", melding, pad);
  }
  return definitief;
}

/**
 * What holds after a stop is taken back: the stop that is left of those delivered, or none (TR063).
 *
 * @throws AfgewezenFout when no such stop was delivered.
 */
export function trekStopIn(geleverd: readonly Stop[], weg: Stop, pad: string): Stop | null {
  if (!geleverd.some((stop) => zelfde(stop, weg))) {
    const melding = `Er is geen stop verwerkt met ${inWoorden(weg)}, dus die kan niet worden ingetrokken. Controleer de gegevens.`;
    throw new AfgewezenFout("ONBEKEND", melding, pad);
  }
  const over = geleverd.filter((stop) => !zelfde(stop, weg));
  return over.find(({ tijdelijk }) => !tijdelijk) ?? over.at(-1) ?? null;
}

/** One line of a delivery as the levering remembers it. */
export interface RegelVerslag {
  readonly pad: string;
  readonly traject: string;
  readonly soort: "START" | "STOP";
  readonly intrekken: boolean;
  readonly stop: Stop | null;
}

/** The stops that earlier deliveries left standing, oldest first. */
export function geleverdeStops(verslagen: readonly RegelVerslag[]): Stop[] {
  return verslagen.reduce<Stop[]>((stops, { stop, intrekken }) => {
    if (stop === null) return stops;
    const andere = stops.filter((een) => !zelfde(een, stop));
    return intrekken ? andere : [...andere, stop];
  }, []);
}
