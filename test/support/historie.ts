import fc from "fast-check";
import { ERVARING_INFORMANTEN, EVALUATIE_INFORMANTEN, EVALUATIESOORTEN, GESLACHTEN, type Wet } from "../../src/domein";
import { plusDagen } from "./naief/datum";
import type {
  ClientRij,
  DoelRij,
  ErvaringRij,
  EvaluatieRij,
  Microrijen,
  ToewijzingRij,
  TrajectDoelRij,
  TrajectRij,
} from "./naief/rijen";
import type { AanbiederRij } from "./voeg-in";

/** What every drawn history chooses from: few of each, so that rules meet. */
export const GEMEENTEN = ["0141", "0153", "0164"] as const;
export const AANBIEDERS: readonly AanbiederRij[] = [
  { code: "DL000001", solistisch: false, gecertificeerde_instelling: false },
  { code: "DL000002", solistisch: false, gecertificeerde_instelling: false },
  { code: "DL000003", solistisch: true, gecertificeerde_instelling: false },
  { code: "DL000004", solistisch: false, gecertificeerde_instelling: true },
];
const BEGIN = "2023-01-01";

const SOORTEN_HULP: Readonly<Record<Wet, readonly (readonly [product: string | null, hulpvorm: string | null])[]>> = {
  JEUGDWET: [
    ["45", "02"],
    ["54", "02"],
    ["41", "03"],
    ["42", null],
    ["50", null],
    [null, null],
  ],
  WMO: [
    ["02", null],
    ["07", null],
    ["12", null],
    [null, null],
  ],
};
const SEGMENTEN: Readonly<Record<Wet, readonly (string | null)[]>> = {
  JEUGDWET: [null, "2", "4"],
  WMO: [null, "1a", "2", "3"],
};
const REDENEN: Readonly<Record<Wet, readonly string[]>> = {
  JEUGDWET: ["31", "32", "33", "34", "35", "02", "20", "36", "37", "38", "39"],
  WMO: ["19", "21", "22", "23", "31", "02", "20", "36", "37", "38", "39"],
};

/** Days at and around each boundary of a rule, with ordinary days between. */
const RUST = fc.constantFrom(-400, -60, -10, 0, 1, 2, 13, 14, 15, 16, 17, 60, 200, 364, 365, 366, 367, 380);
const DUUR = fc.constantFrom(0, 1, 14, 30, 59, 90, 150, 300);
const ROND_EINDE = fc.constantFrom(-200, -57, -56, -55, -1, 0, 1, 90, 91, 92, 200);
const kans = (procent: number) => fc.integer({ min: 1, max: 100 }).map((worp) => worp <= procent);
const soms = <T>(procent: number, waarde: fc.Arbitrary<T>) =>
  fc.tuple(kans(procent), waarde).map(([wel, getrokken]) => (wel ? getrokken : null));

const lijn = fc.record({
  wet: fc.constantFrom<Wet>("JEUGDWET", "JEUGDWET", "WMO"),
  aanbieder: fc.constantFrom(0, 0, 0, 1, 1, 2, 3),
  soort: fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4, 5),
  segment: fc.nat(3),
  niveau: soms(40, fc.constantFrom("1", "2")),
  individueel: kans(80),
  leveringsvorm: fc.constantFrom("ZIN", "ZIN", "PGB"),
  verwijzer: soms(60, fc.constantFrom("01", "02")),
  rust: RUST,
  duur: soms(85, DUUR),
  reden: soms(90, fc.constantFrom(0, 0, 1, 1, 2, 3, 4, 5, 6, 6, 7, 8, 8, 9, 10)),
  begonMetVerhuizing: kans(5),
  eindigdeMetVerhuizing: kans(5),
  leidend: kans(92),
  nummer: soms(30, fc.nat(2)),
  volgorde: fc.nat(0xffff),
  ervaringen: fc.uniqueArray(
    fc.record({
      informant: fc.constantFrom(...ERVARING_INFORMANTEN),
      afname: fc.nat(3),
      cijfer: soms(70, fc.integer({ min: 1, max: 10 })),
      verder: fc.constantFrom("01", "02", "03", "04"),
      ookVerder: kans(60),
      volgorde: fc.nat(0xffff),
    }),
    { selector: (ervaring) => ervaring.informant, maxLength: 2 },
  ),
});

const doel = fc.record({
  lijnen: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
  vervallen: kans(15),
  gezin: kans(15),
  evaluaties: fc.array(
    fc.record({
      soort: fc.constantFrom("EIND", "EIND", "EIND", ...EVALUATIESOORTEN),
      dag: ROND_EINDE,
      gas: fc.integer({ min: -2, max: 2 }),
      informant: fc.constantFrom(...EVALUATIE_INFORMANTEN),
      vervangtVorige: kans(25),
      volgorde: fc.nat(0xffff),
    }),
    { maxLength: 4 },
  ),
});

const client = fc.record({
  gemeente: fc.constantFrom(...GEMEENTEN),
  geboortejaar: fc.constantFrom(2004, 2005, 2006, 2007, 2008, 2011, 2012, 2013, 2020, 2025, 1950, 1985),
  geslacht: fc.constantFrom(...GESLACHTEN),
  identiteit: fc.constantFrom("BEKEND", "BEKEND", "BEKEND", "BEKEND", "BEKEND", "ONGEBOREN", "ONBEKEND"),
  wijk: soms(60, fc.constantFrom("W1", "W2")),
  begin: fc.nat(500),
  lijnen: fc.array(lijn, { minLength: 1, maxLength: 6 }),
  doelen: fc.array(doel, { maxLength: 3 }),
  toewijzingen: fc.uniqueArray(
    fc.record({
      nummer: fc.nat(2),
      lijn: fc.nat(5),
      dag: fc.constantFrom(-30, -1, 0, 1, 30),
      duur: soms(60, DUUR),
      wet: lijnWet(),
    }),
    { selector: (toewijzing) => toewijzing.nummer, maxLength: 2 },
  ),
});

function lijnWet() {
  return fc.constantFrom<Wet>("JEUGDWET", "WMO");
}

type GetrokkenClient = typeof client extends fc.Arbitrary<infer T> ? T : never;

/** Small histories of some clients, dense in overlaps, boundaries and every reden. */
export const historie = (clienten: number): fc.Arbitrary<Microrijen> =>
  fc
    .array(client, { minLength: 1, maxLength: clienten, size: "max" })
    .map((getrokken) => new Verteller().vertel(getrokken));

/** Turns what was drawn into rows; ids are unique and in no order but the drawn one. */
class Verteller {
  private aantal = 0;
  private readonly clienten: ClientRij[] = [];
  private readonly trajecten: TrajectRij[] = [];
  private readonly doelen: DoelRij[] = [];
  private readonly trajectDoelen: TrajectDoelRij[] = [];
  private readonly evaluaties: EvaluatieRij[] = [];
  private readonly ervaringen: ErvaringRij[] = [];
  private readonly toewijzingen: ToewijzingRij[] = [];

  vertel(getrokken: readonly GetrokkenClient[]): Microrijen {
    for (const een of getrokken) this.client(een);
    const { clienten, trajecten, doelen, trajectDoelen, evaluaties, ervaringen, toewijzingen } = this;
    return { clienten, trajecten, doelen, trajectDoelen, evaluaties, ervaringen, toewijzingen };
  }

  private id(volgorde = 0): string {
    this.aantal += 1;
    return `${volgorde.toString(16).padStart(8, "0")}-0000-7000-8000-${String(this.aantal).padStart(12, "0")}`;
  }

  private client(een: GetrokkenClient): void {
    const { gemeente: gemeente_code, geboortejaar, geslacht, identiteit, wijk: wijk_code } = een;
    const client = { gemeente_code, id: this.id(), identiteit, geboortejaar, geslacht, wijk_code };
    this.clienten.push(client);
    let dag = plusDagen(BEGIN, een.begin);
    const lijnen = een.lijnen.map((getrokken) => {
      const traject = this.traject(client, plusDagen(dag, getrokken.rust), getrokken);
      dag = traject.einde ?? traject.aanvang;
      return traject;
    });
    for (const getrokken of een.doelen) this.doel(client, lijnen, getrokken);
    for (const getrokken of een.toewijzingen) this.toewijzing(client, lijnen, getrokken);
  }

  private traject(client: ClientRij, aanvang: string, getrokken: GetrokkenClient["lijnen"][number]): TrajectRij {
    const { wet } = getrokken;
    const [productcategorie, hulpvorm] = kies(SOORTEN_HULP[wet], getrokken.soort);
    const einde = getrokken.duur === null ? null : plusDagen(aanvang, getrokken.duur);
    const reden_code = einde === null || getrokken.reden === null ? null : kies(REDENEN[wet], getrokken.reden);
    const traject: TrajectRij = {
      gemeente_code: client.gemeente_code,
      id: this.id(getrokken.volgorde),
      client_id: client.id,
      aanbieder_code: kies(AANBIEDERS, getrokken.aanbieder).code,
      wet,
      productcategorie,
      hulpvorm,
      segment: kies(SEGMENTEN[wet], getrokken.segment),
      ondersteuningsbehoefte: getrokken.niveau === null ? null : "1",
      niveau: getrokken.niveau,
      voorziening: getrokken.individueel ? "INDIVIDUEEL" : "VRIJ_TOEGANKELIJK",
      leveringsvorm: getrokken.leveringsvorm,
      verwijzer: getrokken.verwijzer,
      toewijzingsnummer: getrokken.nummer === null ? null : nummerVan(client, getrokken.nummer),
      aanvang,
      aanvang_administratief: getrokken.begonMetVerhuizing,
      einde,
      einde_administratief: einde !== null && getrokken.eindigdeMetVerhuizing,
      reden_lijst: reden_code === null ? null : wet === "WMO" ? "WMO588" : "JZ588",
      reden_versie: reden_code === null ? null : "3.2",
      reden_code,
      leidend: getrokken.leidend,
    };
    this.trajecten.push(traject);
    for (const ervaring of getrokken.ervaringen) {
      this.ervaringen.push({
        gemeente_code: client.gemeente_code,
        id: this.id(ervaring.volgorde),
        traject_id: traject.id,
        informant: ervaring.informant,
        afname: plusDagen(einde ?? aanvang, ervaring.afname),
        rapportcijfer: ervaring.cijfer,
        verder_zonder_hulp: ervaring.cijfer === null || ervaring.ookVerder ? ervaring.verder : null,
      });
    }
    return traject;
  }

  private doel(client: ClientRij, lijnen: readonly TrajectRij[], getrokken: GetrokkenClient["doelen"][number]): void {
    const { gemeente_code } = client;
    const id = this.id();
    const vanWie = getrokken.gezin ? null : client.id;
    const vervallen_op = getrokken.vervallen ? "2024-01-01" : null;
    this.doelen.push({ gemeente_code, id, client_id: vanWie, vervallen_op });
    const gekozen = new Set(getrokken.lijnen.map((nummer) => kies(lijnen, nummer)));
    for (const { id: traject_id } of gekozen) this.trajectDoelen.push({ gemeente_code, traject_id, doel_id: id });
    const [eerste] = gekozen;
    let vorige: string | null = null;
    for (const { soort, dag, gas, informant, vervangtVorige, volgorde } of getrokken.evaluaties) {
      const evaluatie: EvaluatieRij = {
        gemeente_code,
        id: this.id(volgorde),
        doel_id: id,
        soort,
        datum: plusDagen(eerste?.einde ?? eerste?.aanvang ?? BEGIN, dag),
        gas_score: gas,
        informant,
        vervangt_id: vervangtVorige ? vorige : null,
      };
      vorige = evaluatie.id;
      this.evaluaties.push(evaluatie);
    }
  }

  private toewijzing(
    client: ClientRij,
    lijnen: readonly TrajectRij[],
    getrokken: GetrokkenClient["toewijzingen"][number],
  ): void {
    const bij = kies(lijnen, getrokken.lijn);
    const datum = plusDagen(bij.einde ?? bij.aanvang, getrokken.dag);
    this.toewijzingen.push({
      gemeente_code: client.gemeente_code,
      id: this.id(),
      client_id: client.id,
      aanbieder_code: bij.aanbieder_code,
      wet: getrokken.wet,
      toewijzingsnummer: nummerVan(client, getrokken.nummer),
      datum,
      einddatum: getrokken.duur === null ? null : plusDagen(datum, getrokken.duur),
    });
  }
}

/** A number is one toewijzing's within a gemeente and wet, so it is drawn per client. */
const nummerVan = (client: ClientRij, nummer: number): string => `${client.id.slice(-6)}-${String(nummer)}`;

function kies<T>(uit: readonly T[], nummer: number): T {
  const gekozen = uit[nummer % uit.length];
  if (gekozen === undefined) throw new Error("Er is niets om uit te kiezen");
  return gekozen;
}
