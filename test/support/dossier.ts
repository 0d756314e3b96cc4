import type { Pool } from "pg";
import type { Actor } from "../../src/access/actor";
import type { TestHub } from "./test-hub";

export const AANBIEDER = "12345678";
export const ANDERE_AANBIEDER = "87654321";

export const noord: Actor = { rol: "TOEGANGSMEDEWERKER", id: "noord", gemeente: "0153", teams: ["NOORD"] };
export const zuid: Actor = { rol: "TOEGANGSMEDEWERKER", id: "zuid", gemeente: "0153", teams: ["ZUID"] };
export const almelo: Actor = { rol: "TOEGANGSMEDEWERKER", id: "almelo", gemeente: "0141", teams: "ALLE" };
export const aanbieder: Actor = { rol: "AANBIEDER", id: "a", aanbieder: AANBIEDER, regio: "TWENTE" };
export const andereAanbieder: Actor = { rol: "AANBIEDER", id: "b", aanbieder: ANDERE_AANBIEDER, regio: "TWENTE" };

/** Teams, a wijk and two aanbieders, which no mutation makes. */
export async function maakDecor(motor: Pool): Promise<void> {
  await motor.query(`
    insert into team (gemeente_code, code, naam) values
      ('0153', 'NOORD', 'Noord'), ('0153', 'ZUID', 'Zuid'), ('0141', 'NOORD', 'Noord');
    insert into wijk (gemeente_code, code, naam) values ('0153', 'WK015301', 'Centrum');
    insert into aanbieder (code, naam) values ('${AANBIEDER}', 'Aanbieder een'), ('${ANDERE_AANBIEDER}', null);
  `);
}

/** What a mutation answered: the fields asked for, or those of Afgewezen. */
export type Resultaat = Record<string, unknown> & { readonly __typename: string; readonly id: string };

const TYPEN: Readonly<Record<string, string>> = {
  registreerClient: "Client",
  registreerAanmelding: "Aanmelding",
  registreerGesprek: "Aanmelding",
  stelOndersteuningsplanVast: "Ondersteuningsplan",
  voegDoelToe: "Doel",
  wijzigDoel: "Doel",
  laatDoelVervallen: "Doel",
  sluitPlan: "Ondersteuningsplan",
  draagPlanOver: "Ondersteuningsplan",
  startTraject: "Traject",
  beeindigTraject: "Traject",
  registreerEvaluatie: "Evaluatie",
  corrigeerEvaluatie: "Evaluatie",
  registreerErvaring: "Ervaring",
  registreerMeting: "Meting",
  vraagNoodtoegang: "Noodtoegang",
  openOnderzoek: "Onderzoek",
  sluitOnderzoek: "Onderzoek",
  stelInformatieverzoek: "Informatieverzoek",
  beantwoordInformatieverzoek: "Informatieverzoek",
  trekInformatieverzoekIn: "Informatieverzoek",
};

/** Asks mutations as one actor. */
export class Medewerker {
  constructor(
    private readonly hub: TestHub,
    private readonly actor: Actor,
  ) {}

  /** Runs a mutation; `velden` are asked of the object it gives. Throws on an error, not on Afgewezen. */
  async muteer(naam: string, invoer: object, velden = "id", sleutel: string | null = null): Promise<Resultaat> {
    const type = naam.charAt(0).toUpperCase() + naam.slice(1);
    const document = `mutation ($invoer: ${type}Invoer!, $sleutel: String) {
      resultaat: ${naam}(invoer: $invoer, idempotentiesleutel: $sleutel) {
        __typename ... on ${TYPEN[naam] ?? "?"} { ${velden} } ... on Afgewezen { code melding afgewezen: velden }
      }
    }`;
    const { data, errors } = await this.hub.vraag(this.actor, document, { invoer, sleutel });
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data.resultaat as Resultaat;
  }

  /** Asks a query. Throws on an error. */
  async vraag<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.hub.vraag(this.actor, query, variables);
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data as T;
  }

  /** A client with a plan, a doel and a traject on it, and what more is wanted. */
  async dossier(meer: { client?: object; plan?: object; doel?: object; traject?: object } = {}) {
    const client = await this.muteer("registreerClient", { geboortejaar: 2010, geslacht: "VROUW", ...meer.client });
    const plan = await this.muteer(
      "stelOndersteuningsplanVast",
      { client: client.id, wet: "JEUGDWET", vastgesteldOp: "2024-01-10", ...meer.plan },
      "id versie",
    );
    const doel = await this.muteer("voegDoelToe", {
      ondersteuningsplan: plan.id,
      ondersteuningsbehoefte: "1",
      niveau: "2",
      leefgebied: "WONEN",
      richting: "VERBETEREN",
      omschrijving: "Zelf koken",
      gasOmschrijvingen: ["a", "b", "c", "d", "e"],
      tussenstappen: [{ omschrijving: "Recept lezen" }],
      ...meer.doel,
    });
    const traject = await this.muteer("startTraject", {
      client: client.id,
      aanbieder: AANBIEDER,
      wet: "JEUGDWET",
      hulpvorm: "02",
      aanvang: "2024-02-01",
      doelen: [doel.id],
      ...meer.traject,
    });
    return { client: client.id, plan: plan.id, doel: doel.id, traject: traject.id };
  }
}
