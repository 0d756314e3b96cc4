import type { Actor } from "../../access/actor";
import { ROLLEN } from "../../access/actor";
import { toActor } from "../../access/claims";
import { WETTEN } from "../../domein";
import { CliFout } from "../../errors";

/** The options of `drieluik token` that say for whom it is. */
export interface TokenOpties {
  readonly rol: string;
  readonly gemeente?: readonly string[];
  readonly team?: readonly string[];
  readonly wet?: readonly string[];
  readonly aanbieder?: string;
  readonly regio?: string;
  readonly client?: string;
}

type Rol = (typeof ROLLEN)[number];
type Optie = Exclude<keyof TokenOpties, "rol">;

/** Which options a role needs, and which it may have. */
const PER_ROL: Record<Rol, { readonly nodig: readonly Optie[]; readonly mag?: readonly Optie[] }> = {
  TOEGANGSMEDEWERKER: { nodig: ["gemeente"], mag: ["team", "wet"] },
  AANBIEDER: { nodig: ["aanbieder"], mag: ["regio"] },
  CONTRACTMANAGER: { nodig: ["gemeente"] },
  TOEZICHTHOUDER: { nodig: ["gemeente"] },
  ANALIST: { nodig: ["regio"] },
  BI: { nodig: ["regio"] },
  CLIENT: { nodig: ["client"] },
  BEHEERDER: { nodig: [] },
  PRIVACYFUNCTIONARIS: { nodig: ["gemeente"] },
};
const OPTIES: readonly Optie[] = ["gemeente", "team", "wet", "aanbieder", "regio", "client"];

const isRol = (rol: string): rol is Rol => (ROLLEN as readonly string[]).includes(rol);
const verkeerd = (melding: string) => new CliFout(melding, 2);

/** What the value of an option looks like, for who mistyped it. */
const VORM: Partial<Record<Optie, readonly [vorm: RegExp, uitleg: string]>> = {
  gemeente: [/^\d{4}$/, "vier cijfers, zoals 0153"],
  wet: [new RegExp(`^(${WETTEN.join("|")})$`), WETTEN.join(" of ")],
  aanbieder: [/^(\d{8}|DL\d{6})$/, "acht cijfers, of DL met zes cijfers"],
  regio: [/^[A-Z][A-Z0-9_]{1,39}$/, "hoofdletters, zoals TWENTE"],
};

function controleerVorm(opties: TokenOpties): void {
  for (const optie of OPTIES) {
    const regel = VORM[optie];
    if (!regel) continue;
    const [vorm, uitleg] = regel;
    const fout = [opties[optie] ?? []].flat().find((waarde) => !vorm.test(waarde));
    if (fout !== undefined) throw verkeerd(`--${optie} "${fout}" klopt niet: het is ${uitleg}.`);
  }
}

/** An opaque id of a micro object: the gemeente and the uuid it stands for; null when it is none. */
export type DecodeId = (id: string) => { readonly gemeenteCode: string; readonly id: string } | null;

/**
 * The actor that these options describe.
 *
 * @throws CliFout (wrong use) when an option is missing, does not belong to the role, or has no valid form.
 */
export function actorVan(opties: TokenOpties, decodeId: DecodeId): Exclude<Actor, { rol: "ANONIEM" }> {
  const { rol } = opties;
  if (!isRol(rol)) throw verkeerd(`Onbekende rol "${rol}". Kies uit: ${ROLLEN.join(", ")}.`);
  const { nodig, mag = [] } = PER_ROL[rol];
  for (const optie of OPTIES) {
    if (nodig.includes(optie) && opties[optie] === undefined) throw verkeerd(`De rol ${rol} heeft --${optie} nodig.`);
    if (![...nodig, ...mag].includes(optie) && opties[optie] !== undefined) {
      throw verkeerd(`De optie --${optie} hoort niet bij de rol ${rol}.`);
    }
  }
  controleerVorm(opties);
  const actor = toActor({ rol, sub: subject(opties), ...claims(rol, opties, decodeId) });
  if (!actor) throw verkeerd(`Deze opties maken samen geen ${rol}.`);
  return actor;
}

function claims(rol: Rol, opties: TokenOpties, decodeId: DecodeId): Record<string, unknown> {
  const { gemeente = [], team, wet, aanbieder, regio, client = "" } = opties;
  if (rol === "TOEGANGSMEDEWERKER") {
    if (gemeente.length !== 1) throw verkeerd("Een toegangsmedewerker werkt voor één gemeente.");
    return { gemeente: gemeente[0], teams: team ?? "ALLE", wetten: wet };
  }
  if (rol === "AANBIEDER") return { aanbieder, regio: regio ?? "TWENTE" };
  if (rol === "CLIENT") {
    const sleutel = decodeId(client);
    if (!sleutel) throw verkeerd("--client is geen id van een client in deze hub.");
    return { gemeente: sleutel.gemeenteCode, client: sleutel.id };
  }
  return { gemeenten: gemeente, regio };
}

/** Whom logs and audit lines name: a developer in this role, recognisable as such. */
const subject = ({ rol, gemeente, aanbieder, regio }: TokenOpties): string =>
  ["ontwikkeling", rol.toLowerCase(), gemeente?.join("+") ?? aanbieder ?? regio].filter(Boolean).join(":");

const SECONDEN: Readonly<Record<string, number>> = { m: 60, u: 3600, d: 86_400 };

/** How long a token holds, in seconds, of `30m`, `8u` or `7d`; at most thirty days. */
export const geldigheid = (tekst: string): number => duur(tekst, 30);

/** The same of what may hold for so many days. */
export function duur(tekst: string, langst: number): number {
  const [, aantal = "", eenheid = ""] = /^(\d{1,5})([mud])$/.exec(tekst) ?? [];
  const seconden = Number(aantal) * (SECONDEN[eenheid] ?? 0);
  if (seconden <= 0 || seconden > langst * 86_400) {
    throw verkeerd(`--geldig is een duur als 30m, 8u of 7d, en hoogstens ${langst}d.`);
  }
  return seconden;
}
