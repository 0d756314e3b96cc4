import type { Wet } from "../../src/domein";
import { declaratiesVan } from "./declaraties";
import type { GetrokkenClient, GetrokkenLijn } from "./historie";
import { plusDagen } from "./naief/datum";
import {
  GEEN_RIJEN,
  type ClientRij,
  type DeclaratieRij,
  type DoelRij,
  type ErvaringRij,
  type EvaluatieRij,
  type MetingRij,
  type Microrijen,
  type PlanRij,
  type ToewijzingRij,
  type TrajectDoelRij,
  type TrajectRij,
} from "./naief/rijen";
import { gezinVan, Procesverteller } from "./verteller-proces";
import { AANBIEDERS, BEGIN, INSTRUMENTEN, REDENEN, SEGMENTEN, SOORTEN_HULP } from "./wereld";

/** Turns what was drawn into rows; ids are unique and in no order but the drawn one. */
export class Verteller {
  private aantal = 0;
  private readonly clienten: ClientRij[] = [];
  private readonly trajecten: TrajectRij[] = [];
  private readonly plannen: PlanRij[] = [];
  private readonly doelen: DoelRij[] = [];
  private readonly trajectDoelen: TrajectDoelRij[] = [];
  private readonly evaluaties: EvaluatieRij[] = [];
  private readonly ervaringen: ErvaringRij[] = [];
  private readonly toewijzingen: ToewijzingRij[] = [];
  private readonly metingen: MetingRij[] = [];
  private readonly proces = new Procesverteller((volgorde) => this.id(volgorde));
  private readonly declaraties: DeclaratieRij[] = [];

  vertel(getrokken: readonly GetrokkenClient[]): Microrijen {
    for (const een of getrokken) this.client(een);
    const {
      clienten,
      trajecten,
      plannen,
      doelen,
      trajectDoelen,
      evaluaties,
      ervaringen,
      toewijzingen,
      metingen,
      proces,
    } = this;
    return {
      ...GEEN_RIJEN,
      ...{ clienten, trajecten, trajectDoelen, ervaringen, metingen, aanmeldingen: proces.aanmeldingen },
      plannen: [...plannen, ...proces.plannen],
      doelen: [...doelen, ...proces.doelen],
      evaluaties: [...evaluaties, ...proces.evaluaties],
      toewijzingen: [...toewijzingen, ...proces.toewijzingen],
      declaraties: this.declaraties,
    };
  }

  private id(volgorde = 0): string {
    this.aantal += 1;
    return `${volgorde.toString(16).padStart(8, "0")}-0000-7000-8000-${String(this.aantal).padStart(12, "0")}`;
  }

  private client(een: GetrokkenClient): void {
    const { gemeente: gemeente_code, geboortejaar, geslacht, wijk: wijk_code } = een;
    const client = {
      gemeente_code,
      id: this.id(),
      identiteit: een.identiteit ?? "BEKEND",
      geboortejaar,
      geslacht,
      wijk_code,
      gezin_id: gezinVan(gemeente_code, een.proces.gezin),
    };
    this.clienten.push(client);
    this.proces.vertel(client, een.wet, een.proces);
    let dag = plusDagen(BEGIN, een.begin);
    const lijnen = een.lijnen.map((getrokken) => {
      const traject = this.traject(client, plaats(dag, getrokken), wetVan(een, getrokken), getrokken);
      dag = traject.einde ?? traject.aanvang;
      return traject;
    });
    for (const getrokken of een.doelen) this.doel(client, lijnen, getrokken);
    for (const getrokken of een.toewijzingen) this.toewijzing(client, lijnen, wetVan(een, getrokken), getrokken);
    const eigen = this.toewijzingen.filter(({ client_id }) => client_id === client.id);
    for (const getrokken of een.declaraties) {
      this.declaraties.push(...declaratiesVan(getrokken, lijnen, eigen, (volgorde) => this.id(volgorde)));
    }
  }

  private traject(
    client: ClientRij,
    { aanvang, einde }: { aanvang: string; einde: string | null },
    wet: Wet,
    getrokken: GetrokkenLijn,
  ): TrajectRij {
    const [productcategorie, hulpvorm] = kies(SOORTEN_HULP[wet], getrokken.soort);
    const reden_code = einde === null || getrokken.reden === null ? null : kies(REDENEN[wet], getrokken.reden);
    const traject: TrajectRij = {
      gemeente_code: client.gemeente_code,
      id: this.id(getrokken.volgorde),
      client_id: client.id,
      aanbieder_code: kies(AANBIEDERS, getrokken.aanbieder).code,
      contractpartij_code: kies(AANBIEDERS, getrokken.aanbieder).code,
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
        schaal_versie: ervaring.cijfer === null || ervaring.ookVerder ? ervaring.schaal : null,
      });
    }
    for (const meting of getrokken.metingen) this.meting(traject, meting);
    return traject;
  }

  private meting(traject: TrajectRij, getrokken: GetrokkenLijn["metingen"][number]): void {
    const { gemeente_code, id: traject_id, aanvang, einde } = traject;
    const { code: instrument_code, versie: instrument_versie, ordinaal } = kies(INSTRUMENTEN, getrokken.instrument);
    const meet = (moment: string, datum: string, score: number) =>
      this.metingen.push({
        ...{ gemeente_code, id: this.id(getrokken.volgorde), traject_id, instrument_code, instrument_versie },
        ...{ informant: getrokken.informant, moment, datum, score },
      });
    // Levels are few and whole: 1 to 5, and one up or down.
    const score = ordinaal && getrokken.score < 20 ? 1 + (getrokken.score % 5) : getrokken.score;
    const verschil = ordinaal ? Math.sign(getrokken.verschil) : getrokken.verschil;
    if (getrokken.voor !== null) meet("VOOR", plusDagen(aanvang, getrokken.voor), score);
    if (getrokken.na !== null) meet("NA", plusDagen(einde ?? aanvang, getrokken.na), score + verschil);
  }

  private doel(client: ClientRij, lijnen: readonly TrajectRij[], getrokken: GetrokkenClient["doelen"][number]): void {
    const { gemeente_code } = client;
    const id = this.id();
    const plan: PlanRij = {
      gemeente_code,
      id: this.id(),
      client_id: getrokken.gezin ? null : client.id,
      gezin_id: getrokken.gezin ? this.id() : null,
      soort: "ONDERSTEUNINGSPLAN",
      wet: "JEUGDWET",
      verwijzer: null,
      vastgesteld_op: "2010-01-01",
      afgesloten_op: null,
      bestemming: null,
    };
    this.plannen.push(plan);
    const vervallen_op = getrokken.vervallen ? "2024-01-01" : null;
    const { behoefte: ondersteuningsbehoefte, niveau } = getrokken;
    this.doelen.push({
      ...{
        gemeente_code,
        id,
        client_id: plan.client_id,
        plan_id: plan.id,
        ondersteuningsbehoefte,
        niveau,
        vervallen_op,
      },
      ...{ richting: getrokken.richting, startniveau: getrokken.startniveau, gewicht: 1 },
    });
    const gekozen = new Set(getrokken.lijnen.map((nummer) => kies(lijnen, nummer)));
    for (const { id: traject_id } of gekozen) this.trajectDoelen.push({ gemeente_code, traject_id, doel_id: id });
    const [eerste] = gekozen;
    const begin = eerste?.aanvang ?? BEGIN;
    let vorige: string | null = null;
    for (const { soort, dag, gas, informant, vervangtVorige, volgorde, vanaf } of [
      ...getrokken.evaluaties.map((een) => ({ ...een, vanaf: eerste?.einde ?? begin })),
      ...getrokken.tussen.map((een) => ({ ...een, vanaf: begin, soort: "TUSSEN" })),
    ]) {
      const evaluatie: EvaluatieRij = {
        gemeente_code,
        id: this.id(volgorde),
        doel_id: id,
        soort,
        datum: plusDagen(vanaf, dag),
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
    wet: Wet,
    getrokken: GetrokkenClient["toewijzingen"][number],
  ): void {
    const bij = kies(lijnen, getrokken.lijn);
    const datum = plusDagen(bij.einde ?? bij.aanvang, getrokken.dag);
    this.toewijzingen.push({
      gemeente_code: client.gemeente_code,
      id: this.id(),
      client_id: client.id,
      aanbieder_code: bij.aanbieder_code,
      wet,
      productcategorie: {
        gelijk: bij.wet === wet ? bij.productcategorie : null,
        ander: ANDER_PRODUCT[wet],
        geen: null,
      }[getrokken.product],
      toewijzingsnummer: nummerVan(client, getrokken.nummer),
      datum,
      eerste_datum: plusDagen(datum, -getrokken.eerder),
      ingangsdatum: getrokken.verwijderd && getrokken.duur !== null ? plusDagen(datum, getrokken.duur) : datum,
      einddatum: getrokken.duur === null ? null : plusDagen(datum, getrokken.duur),
      budget: getrokken.budget,
      verwijderd: getrokken.verwijderd && getrokken.duur !== null,
    });
  }
}

/** A product that no line has. */
const ANDER_PRODUCT: Readonly<Record<Wet, string>> = { JEUGDWET: "51", WMO: "01" };

const wetVan = ({ wet }: GetrokkenClient, { andereWet }: { andereWet: boolean }): Wet =>
  andereWet ? (wet === "WMO" ? "JEUGDWET" : "WMO") : wet;

/** A line begins some days after the one before it ended, or ends with it. */
function plaats(vorigEinde: string, getrokken: GetrokkenLijn): { aanvang: string; einde: string | null } {
  const duur = getrokken.duur ?? 0;
  const vast = getrokken.eindeAlsVorige ? vorigEinde : getrokken.vastEinde;
  if (vast !== null) return { aanvang: plusDagen(vast, -duur), einde: vast };
  const aanvang = plusDagen(vorigEinde, getrokken.rust);
  return { aanvang, einde: getrokken.duur === null ? null : plusDagen(aanvang, duur) };
}

/** A number is one toewijzing's within a gemeente and wet, so it is drawn per client. */
const nummerVan = (client: ClientRij, nummer: number): string => `${client.id.slice(-6)}-${String(nummer)}`;

function kies<T>(uit: readonly T[], nummer: number): T {
  const gekozen = uit[nummer % uit.length];
  if (gekozen === undefined) throw new Error("Er is niets om uit te kiezen");
  return gekozen;
}
