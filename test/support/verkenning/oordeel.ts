import type { Pool } from "pg";
import type { Actor } from "../../../src/access/actor";

/** The tables of people, by the type that shows their rows. What has no id of its own is shown with what has. */
const MICRO: Readonly<Record<string, string>> = {
  Client: "client",
  Gezin: "gezin",
  Aanmelding: "aanmelding",
  Ondersteuningsplan: "ondersteuningsplan",
  Doel: "doel",
  Traject: "traject",
  Evaluatie: "evaluatie",
  Ervaring: "ervaring",
  Meting: "meting",
  Episode: "feiten.episode",
  Informatieverzoek: "informatieverzoek",
  Noodtoegang: "noodtoegang",
  Onderzoek: "onderzoek",
};

/** A row of a table of people, as far as it says whose it is. */
interface Rij {
  readonly gemeente: string;
  readonly team: string;
  readonly aanbieders: readonly string[];
  readonly wet: string | null;
  /** Of a row in a register: who asked for access, or was given it. */
  readonly wie: string | null;
}

/** What is no file: who was given access and who looked. Others than its own actors may see it. */
const REGISTERS: Readonly<Record<string, (actor: Actor, rij: Rij) => boolean>> = {
  Noodtoegang: (actor, { gemeente, wie }) =>
    (actor.rol === "TOEGANGSMEDEWERKER" && actor.gemeente === gemeente && actor.id === wie) || bewaakt(actor, gemeente),
  Onderzoek: (actor, { gemeente, wie }) =>
    (["TOEZICHTHOUDER", "ANALIST"].includes(actor.rol) && "id" in actor && actor.id === wie) ||
    (actor.rol === "CONTRACTMANAGER" && actor.gemeenten.includes(gemeente)) ||
    bewaakt(actor, gemeente),
};

const bewaakt = (actor: Actor, gemeente: string): boolean =>
  actor.rol === "PRIVACYFUNCTIONARIS" && actor.gemeenten.includes(gemeente);

/** What an actor may see a row of, written down here once more and without the hub's own policy. */
function mag(actor: Actor, { gemeente, team, aanbieders, wet }: Rij): boolean {
  if (actor.rol === "TOEGANGSMEDEWERKER")
    return (
      actor.gemeente === gemeente &&
      (actor.teams === "ALLE" || actor.teams.includes(team)) &&
      (actor.wetten === undefined || wet === null || actor.wetten.some((een) => een === wet))
    );
  return actor.rol === "AANBIEDER" && aanbieders.includes(actor.aanbieder);
}

/** Of which gemeenten an actor may see figures and deliveries; none for who has no live ones. */
function gemeentenVan(actor: Actor): readonly string[] | "REGIO" {
  if (actor.rol === "CONTRACTMANAGER" || actor.rol === "TOEZICHTHOUDER") return actor.gemeenten;
  if (actor.rol === "ANALIST" || actor.rol === "AANBIEDER") return "REGIO";
  return [];
}

/** Types that describe the hub, the law or a place, and nobody; or that only hold others. */
const VRIJ = new Set([
  ..."Aanbieder Code Gemeente Indicator IndicatorParameter LeveringBevinding Onderbouwing PageInfo".split(" "),
  ..."Publicatie Reekspunt Trechter Tussenstap UitkomstTabel Weglating".split(" "),
  // Judged by the Geval that it hangs under.
  "GevalDoel",
]);
/** A figure with the place and the aanbieder that it is of, null when it is of more. */
const CIJFERS = new Set(["Uitkomst", "Revisie", "Referentiecijfer"]);

/** Looks at answers: which rows of people are in them, and whether each, and each figure, is the asker's to see. */
export class Oordeel {
  private constructor(private readonly rijen: ReadonlyMap<string, Rij>) {}

  static async over(motor: Pool): Promise<Oordeel> {
    const rijen = new Map<string, Rij>();
    for (const [type, tabel] of Object.entries(MICRO)) {
      const { rows } = await motor.query<{ id: string; rij: Record<string, unknown> }>(
        `select gemeente_code || ':' || id as id, to_jsonb(t) as rij from ${tabel} t`,
      );
      if (rows.length === 0) throw new Error(`this world has no ${type}`);
      for (const { id, rij } of rows) {
        rijen.set(`${type} ${id}`, {
          gemeente: String(rij.gemeente_code),
          team: String(rij.team_code),
          aanbieders: (rij.aanbieder_codes as readonly string[] | undefined) ?? [],
          wet: (rij.wet as string | null | undefined) ?? null,
          wie: (rij.actor ?? rij.onderzoeker ?? null) as string | null,
        });
      }
    }
    return new Oordeel(rijen);
  }

  /** Every row of people in an answer, as `Type gemeente:uuid`. Throws at the first thing that is not the asker's to see. */
  rijenIn(actor: Actor, antwoord: unknown): Set<string> {
    const gevonden = new Set<string>();
    this.bekijk(actor, antwoord, gevonden);
    return gevonden;
  }

  private bekijk(actor: Actor, waarde: unknown, gevonden: Set<string>): void {
    if (typeof waarde !== "object" || waarde === null) return;
    if (!Array.isArray(waarde)) this.bekijkObject(actor, waarde as Record<string, unknown>, gevonden);
    for (const een of Object.values(waarde)) this.bekijk(actor, een, gevonden);
  }

  private bekijkObject(actor: Actor, object: Record<string, unknown>, gevonden: Set<string>): void {
    const type = object.__typename;
    if (typeof type !== "string") return;
    if (type === "Raadpleging") eisRaadpleging(actor, object);
    else if (type in MICRO || type === "Geval") this.bekijkRij(actor, type, String(object.id), gevonden);
    else if (CIJFERS.has(type)) eisCijfer(actor, type, object);
    else if (type === "Levering") eisLevering(actor, object);
    else if (type === "Monitor" || type === "Volledigheid") eisCijfer(actor, type, {});
    else if (!VRIJ.has(type) && !/(Connection|Edge)$/.test(type)) throw new Error(`nothing is known of type ${type}`);
  }

  private bekijkRij(actor: Actor, type: string, id: string, gevonden: Set<string>): void {
    const sleutel = Buffer.from(id, "base64url").toString("latin1");
    const rij =
      type === "Geval"
        ? Object.keys(MICRO)
            .map((een) => this.rijen.get(`${een} ${sleutel}`))
            .find((een) => een !== undefined)
        : this.rijen.get(`${type} ${sleutel}`);
    if (!rij) throw new Error(`${type} ${sleutel} is no row`);
    if (!(REGISTERS[type] ?? mag)(actor, rij))
      throw new Error(`${type} ${sleutel} is not for ${actor.rol} ${JSON.stringify(actor)}`);
    gevonden.add(`${type} ${sleutel}`);
  }
}

function eisCijfer(actor: Actor, type: string, { gemeente, aanbieder }: Record<string, unknown>): void {
  const gemeenten = gemeentenVan(actor);
  const buiten =
    gemeenten.length === 0 ||
    (typeof gemeente === "string" && gemeenten !== "REGIO" && !gemeenten.includes(gemeente)) ||
    (actor.rol === "AANBIEDER" && typeof aanbieder === "string" && aanbieder !== actor.aanbieder);
  // What the whole country tells of its residents is for everyone with figures, and a beheerder who delivers it.
  if (buiten && !(type === "Volledigheid" && actor.rol === "BEHEERDER"))
    throw new Error(`${type} of ${String(gemeente)} and ${String(aanbieder)} is not for ${JSON.stringify(actor)}`);
}

const sleutelIn = (id: unknown): readonly string[] =>
  Buffer.from(String(id), "base64url").toString("latin1").split(":");

/** By what the line says itself: each question adds one. */
function eisRaadpleging(actor: Actor, { id, client }: Record<string, unknown>): void {
  const [gemeente = ""] = sleutelIn(id);
  const eigen = actor.rol === "CLIENT" && actor.gemeente === gemeente && sleutelIn(client)[1] === actor.client;
  if (!eigen && !bewaakt(actor, gemeente))
    throw new Error(`a line about ${gemeente} is not for ${JSON.stringify(actor)}`);
}

function eisLevering(actor: Actor, { afzender, soort }: Record<string, unknown>): void {
  // Each delivery of this world is named after the gemeente that it is of.
  const gemeente = String(soort).replace("proef-", "");
  const mag =
    actor.rol === "BEHEERDER" ||
    (actor.rol === "AANBIEDER" && afzender === actor.aanbieder) ||
    (actor.rol === "TOEGANGSMEDEWERKER" && actor.gemeente === gemeente) ||
    (["CONTRACTMANAGER", "TOEZICHTHOUDER"].includes(actor.rol) && gemeentenVan(actor).includes(gemeente)) ||
    actor.rol === "ANALIST";
  if (!mag) throw new Error(`a delivery of ${gemeente} by ${String(afzender)} is not for ${JSON.stringify(actor)}`);
}
