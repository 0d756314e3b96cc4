import { v7 } from "uuid";
import type { Sleutel } from "../data/sleutel";
import type { Meetmoment, MetingInformant } from "../domein";
import { Instrument, Meting, Traject } from "../entities";
import { AfgewezenFout, toonCode } from "./afgewezen";
import { eisGebeurd, eisNietVoor } from "./datum";
import { logDirty } from "./dirty-clients";
import { eisInformant } from "./ervaring";
import { type Schrijver, vind } from "./schrijver";

export interface NieuweMeting {
  readonly traject: Sleutel;
  readonly instrument: string;
  readonly instrumentVersie: string;
  readonly informant: MetingInformant;
  readonly moment: Meetmoment;
  readonly datum: string;
  /** Within the range of the instrument. */
  readonly score: number;
}

/** Records one filled-in instrument, before (VOOR) or after (NA) help. */
export async function registreerMeting({ db, vandaag }: Schrijver, nieuw: NieuweMeting): Promise<Meting> {
  const traject = await vind(db, Traject, nieuw.traject, "traject", "BLIJFT");
  const { gemeenteCode, clientId } = traject;
  const { instrument: code, instrumentVersie: versie } = nieuw;
  const instrument = await db.findOneBy(Instrument, { code, versie });
  if (!instrument) {
    const melding = `Dit instrument is onbekend in deze versie${toonCode(code)}.`;
    throw new AfgewezenFout("ONBEKEND", melding, "instrument", "instrumentVersie");
  }
  if (!(nieuw.score >= instrument.minimum && nieuw.score <= instrument.maximum)) {
    const bereik = `van ${String(instrument.minimum)} tot en met ${String(instrument.maximum)}`;
    throw new AfgewezenFout("ONGELDIG", `De score van dit instrument loopt ${bereik}.`, "score");
  }
  eisInformant(traject.wet, nieuw.informant);
  eisGebeurd(nieuw.datum, vandaag, "datum");
  if (nieuw.moment === "NA") {
    eisNietVoor(nieuw.datum, traject.aanvang, "Een meting na de hulp kan niet voor de aanvang liggen.", "datum");
  }
  const meting: Meting = {
    gemeenteCode,
    id: v7(),
    teamCode: traject.teamCode,
    aanbiederCodes: traject.aanbiederCodes,
    clientId,
    trajectId: traject.id,
    wet: traject.wet,
    instrumentCode: code,
    instrumentVersie: versie,
    informant: nieuw.informant,
    moment: nieuw.moment,
    datum: nieuw.datum,
    score: nieuw.score,
    leveringId: null,
  };
  await db.insert(Meting, meting);
  await logDirty(db, gemeenteCode, [clientId]);
  return meting;
}
