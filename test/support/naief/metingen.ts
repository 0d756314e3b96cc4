import { beeindigd, buiten, geteld, inPopulatie, type Beeindigd, type Bestand, type Bijdrage } from "./bijdrage";
import { plusDagen } from "./datum";
import { groepeer } from "./episodes";
import type { MetingRij, Referentie } from "./rijen";

type Instrument = Referentie["instrumenten"][number];

export const METINGEN: Readonly<Record<string, (bestand: Bestand) => Bijdrage[]>> = {
  PROBLEMEN_VERMINDERD: (bestand) => telUitslag(bestand, false, ["HERSTELD", "VERBETERD"]),
  PROBLEMEN_HERSTELD: (bestand) => telUitslag(bestand, false, ["HERSTELD"]),
  PROBLEMEN_VERBETERD: (bestand) => telUitslag(bestand, false, ["VERBETERD"]),
  PROBLEMEN_ONVERANDERD: (bestand) => telUitslag(bestand, false, ["ONVERANDERD"]),
  PROBLEMEN_VERSLECHTERD: (bestand) => telUitslag(bestand, false, ["VERSLECHTERD"]),
  ZELFREDZAAMHEID_VERHOOGD: (bestand) => telUitslag(bestand, true, ["VERBETERD"]),
};

const REDENEN: Readonly<Record<string, string>> = {
  ONVOLLEDIG: "ONVOLLEDIGE_METING",
  ZONDER_NORMEN: "ZONDER_NORMEN",
};

function telUitslag(bestand: Bestand, ordinaal: boolean, telt: readonly string[]): Bijdrage[] {
  const perTraject = groepeer(bestand.rijen.metingen, (rij) => `${rij.gemeente_code}:${rij.traject_id}`);
  return beeindigd(bestand).map((een) => {
    if (!een.metUitkomst || een.laatste.voorziening !== "INDIVIDUEEL") {
      return buiten(een, een.einde, "NIET_VAN_TOEPASSING");
    }
    if (een.overleden) return buiten(een, een.einde, null);
    const metingen = een.lijnen.flatMap((lijn) => perTraject.get(`${lijn.gemeente_code}:${lijn.id}`) ?? []);
    const uitslag = gekozenUitslag(een, metingen, bestand.referentie, ordinaal);
    if (uitslag === null) return inPopulatie(een, een.einde, null);
    const reden = REDENEN[uitslag];
    if (reden !== undefined) return inPopulatie(een, een.einde, reden);
    return geteld(een, een.einde, telt.includes(uitslag) ? 1 : 0);
  });
}

/** One instrument, version and informant of an episode: what is first before and last after. */
interface Reeks {
  readonly instrument: Instrument;
  readonly informant: string;
  readonly voor: MetingRij | undefined;
  readonly na: MetingRij | undefined;
}

const DAGEN_NA_EINDE = 13 * 7;
const VOORKEUR = ["JEUGDIGE", "OUDER", "PLEEGOUDER", "CLIENT", "VERTEGENWOORDIGER", "AANBIEDER"];

const opDag = (a: MetingRij, b: MetingRij): number => (`${a.datum} ${a.id}` < `${b.datum} ${b.id}` ? -1 : 1);

function reeksen(een: Beeindigd, metingen: readonly MetingRij[], referentie: Referentie): Reeks[] {
  const groepen = groepeer(metingen, (rij) => `${rij.instrument_code}|${rij.instrument_versie}|${rij.informant}`);
  const gevonden: Reeks[] = [];
  for (const groep of groepen.values()) {
    const [eerste] = groep;
    const instrument = referentie.instrumenten.find(
      (rij) => rij.code === eerste?.instrument_code && rij.versie === eerste.instrument_versie,
    );
    if (!eerste || !instrument) throw new Error("Er is geen instrument");
    const telt = groep.filter((rij) => rij.score >= instrument.minimum && rij.score <= instrument.maximum).sort(opDag);
    const voor = telt.filter((rij) => rij.moment === "VOOR" && rij.datum <= een.einde)[0];
    const na = telt.filter((rij) => rij.moment === "NA" && rij.datum <= plusDagen(een.einde, DAGEN_NA_EINDE)).at(-1);
    if (voor || na) gevonden.push({ instrument, informant: eerste.informant, voor, na });
  }
  return gevonden;
}

function uitslagVan({ instrument, voor, na }: Reeks): string {
  if (!voor || !na || na.datum <= voor.datum) return "ONVOLLEDIG";
  const richting = instrument.richting === "HOGER_IS_BETER" ? 1 : -1;
  const winst = richting * (na.score - voor.score);
  if (instrument.ordinaal) return winst >= 1 ? "VERBETERD" : winst <= -1 ? "VERSLECHTERD" : "ONVERANDERD";
  const { standaarddeviatie: sd, betrouwbaarheid: r, grenswaarde } = instrument;
  if (sd === null || r === null || sd <= 0 || r < 0 || r >= 1) return "ZONDER_NORMEN";
  const se = sd * Math.sqrt(1 - r);
  const sdiff = Math.sqrt(2 * se ** 2);
  // To a billionth, so that what is 1.96 on paper is 1.96 here.
  const rci = Math.round((winst / sdiff) * 1e9) / 1e9;
  if (rci <= -1.96) return "VERSLECHTERD";
  if (rci < 1.96) return "ONVERANDERD";
  if (grenswaarde === null) return "VERBETERD";
  const normaal = (score: number) => richting * (score - grenswaarde) >= 0;
  return !normaal(voor.score) && normaal(na.score) ? "HERSTELD" : "VERBETERD";
}

/** Valid before without norms before incomplete; then by informant, the latest NA, the earliest VOOR, code, newest version. */
function gekozenUitslag(
  een: Beeindigd,
  metingen: readonly MetingRij[],
  referentie: Referentie,
  ordinaal: boolean,
): string | null {
  const bruikbaarheid = (uitslag: string) => ["ONVOLLEDIG", "ZONDER_NORMEN"].indexOf(uitslag) + 1 || 3;
  const eerder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const [beste] = reeksen(een, metingen, referentie)
    .filter(({ instrument }) => instrument.ordinaal === ordinaal)
    .map((reeks) => ({ reeks, uitslag: uitslagVan(reeks) }))
    .sort(
      ({ reeks: a, uitslag: ua }, { reeks: b, uitslag: ub }) =>
        bruikbaarheid(ub) - bruikbaarheid(ua) ||
        VOORKEUR.indexOf(a.informant) - VOORKEUR.indexOf(b.informant) ||
        eerder(b.na?.datum ?? "", a.na?.datum ?? "") ||
        eerder(a.voor?.datum ?? "9999", b.voor?.datum ?? "9999") ||
        eerder(a.instrument.code, b.instrument.code) ||
        eerder(b.instrument.versie, a.instrument.versie),
    );
  return beste?.uitslag ?? null;
}
