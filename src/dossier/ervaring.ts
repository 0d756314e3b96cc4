import { v7 } from "uuid";
import type { Sleutel } from "../data/sleutel";
import type { ErvaringInformant, Wet } from "../domein";
import { Ervaring, Traject } from "../entities";
import { AfgewezenFout } from "./afgewezen";
import { eisGebeurd, eisNietVoor } from "./datum";
import { logDirty } from "./dirty-clients";
import { eisCode, versieVan } from "./referentie";
import { type Schrijver, vind } from "./schrijver";

export interface NieuweErvaring {
  readonly traject: Sleutel;
  readonly informant: ErvaringInformant;
  readonly afname: string;
  /** 1..10. */
  readonly rapportcijfer?: number | null | undefined;
  /** Code of the list ZONDER_HULP_VERDER. */
  readonly verderZonderHulp?: string | null | undefined;
}

/** Beleidsinformatie Jeugd takes two measurements of a record at most. */
const MAXIMUM = 2;

/** Who can say something about help in each wet: in the Wmo the client speaks, in the Jeugdwet also who raises it. */
const INFORMANTEN: Readonly<Record<Wet, readonly string[]>> = {
  JEUGDWET: ["JEUGDIGE", "OUDER", "PLEEGOUDER", "VERTEGENWOORDIGER", "AANBIEDER"],
  WMO: ["CLIENT", "VERTEGENWOORDIGER", "AANBIEDER"],
};

/** Refuses an informant that the wet doesn't know. */
export function eisInformant(wet: Wet, informant: string): void {
  if (INFORMANTEN[wet].includes(informant)) return;
  const naam = wet === "JEUGDWET" ? "de Jeugdwet" : "de Wmo";
  throw new AfgewezenFout("ONGELDIG", `Deze informant past niet bij een traject in ${naam}.`, "informant");
}

/** Records what someone thinks of a traject; each informant once, two in all. */
export async function registreerErvaring({ db, vandaag }: Schrijver, nieuw: NieuweErvaring): Promise<Ervaring> {
  const traject = await vind(db, Traject, nieuw.traject, "traject", "BLIJFT");
  const { gemeenteCode, clientId } = traject;
  const rapportcijfer = nieuw.rapportcijfer ?? null;
  const verderZonderHulp = nieuw.verderZonderHulp ?? null;
  eisInformant(traject.wet, nieuw.informant);
  eisGebeurd(nieuw.afname, vandaag, "afname");
  eisNietVoor(nieuw.afname, traject.aanvang, "De afname ligt voor de aanvang van het traject.", "afname");
  if (rapportcijfer === null && verderZonderHulp === null) {
    const melding = "Geef een rapportcijfer, een antwoord op verder zonder hulp, of beide.";
    throw new AfgewezenFout("ONGELDIG", melding, "rapportcijfer", "verderZonderHulp");
  }
  await eisCode(db, "ZONDER_HULP_VERDER", verderZonderHulp, "verderZonderHulp");
  const eerdere = await db.findBy(Ervaring, { gemeenteCode, trajectId: traject.id });
  if (eerdere.some(({ informant }) => informant === nieuw.informant)) {
    throw new AfgewezenFout("DUBBEL", "Deze informant gaf al een ervaring voor dit traject.", "informant");
  }
  if (eerdere.length >= MAXIMUM) {
    throw new AfgewezenFout("ONGELDIG", "Een traject heeft ten hoogste twee ervaringen.", "traject");
  }
  const ervaring: Ervaring = {
    gemeenteCode,
    id: v7(),
    teamCode: traject.teamCode,
    aanbiederCodes: traject.aanbiederCodes,
    clientId,
    trajectId: traject.id,
    wet: traject.wet,
    volgnummer: eerdere.some(({ volgnummer }) => volgnummer === 1) ? 2 : 1,
    informant: nieuw.informant,
    afname: nieuw.afname,
    rapportcijfer,
    verderZonderHulp,
    schaalVersie: verderZonderHulp === null ? null : versieVan("ZONDER_HULP_VERDER"),
    leveringId: null,
  };
  await db.insert(Ervaring, ervaring);
  await logDirty(db, gemeenteCode, [clientId]);
  return ervaring;
}
