import DataLoader from "dataloader";
import { LANDELIJK, type LeveringStatus } from "../domein";
import { HubError } from "../errors";
import type { Row } from "./queryable";
import type { LeveringSession } from "./session";
import { type Sleutel, sleutelTekst } from "./sleutel";
import { raw, sql, type Sql } from "./sql";
import { zichtOpLevering } from "./zicht";

/** A delivery to one gemeente, without what it said of people. */
export interface LeveringRij extends Row, Sleutel {
  readonly soort: string;
  /** Code of an aanbieder or a gemeente, or a word such as REGIO. */
  readonly afzender: string;
  readonly periodeVan: string | null;
  readonly periodeTot: string | null;
  readonly dagtekening: string | null;
  readonly grondslag: string | null;
  readonly status: LeveringStatus;
  readonly ontvangenOp: Date;
  readonly verwerktOp: Date | null;
  /** Null where the file was about other gemeenten as well: what is left after one's own would be theirs. */
  readonly aantalRijen: number | null;
  readonly aantalNieuw: number | null;
  readonly aantalGewijzigd: number | null;
  readonly aantalVerwijderd: number | null;
  readonly aantalAfgekeurd: number | null;
  readonly aantalBevindingen: number | null;
  readonly vervangenDoorId: string | null;
}

/** One finding of a delivery, as it was written down. */
export interface LeveringBevindingRij {
  readonly rij?: number | null;
  readonly kolom?: string | null;
  readonly pad?: string | null;
  readonly waarde?: string | null;
  readonly melding: string;
}

/** The first so many findings of a delivery. */
export interface BevindingenVraag extends Sleutel {
  readonly first: number;
}

const AANTALLEN = [
  ["aantal_rijen", "aantalRijen"],
  ["aantal_nieuw", "aantalNieuw"],
  ["aantal_gewijzigd", "aantalGewijzigd"],
  ["aantal_verwijderd", "aantalVerwijderd"],
  ["aantal_afgekeurd", "aantalAfgekeurd"],
  ["aantal_bevindingen", "aantalBevindingen"],
] as const;

/** Who may know the counts of a file as a whole: of one gemeente, who sent it, and who sees deliveries of no gemeente. */
const lijst = (naam: string): string => `string_to_array(nullif(current_setting('hub.${naam}', true), ''), ',')`;
const VAN_LEZER = `(not l.samen or l.afzender = any(${lijst("aanbieders")}) or '${LANDELIJK}' = any(${lijst("gemeenten")}))`;

/** The columns of `levering l` that may be shown: never what a message said, never a checksum. */
export const LEVERING_KOLOMMEN: Sql = raw(
  [
    ["gemeente_code", "gemeenteCode"],
    ["id", "id"],
    ["soort", "soort"],
    ["afzender", "afzender"],
    ["periode_van", "periodeVan"],
    ["periode_tot", "periodeTot"],
    ["dagtekening", "dagtekening"],
    ["grondslag", "grondslag"],
    ["status", "status"],
    ["ontvangen_op", "ontvangenOp"],
    ["verwerkt_op", "verwerktOp"],
    ["vervangen_door_id", "vervangenDoorId"],
  ]
    .map(([kolom = "", naam = ""]) => `l.${kolom} as "${naam}"`)
    .concat(AANTALLEN.map(([kolom, naam]) => `case when ${VAN_LEZER} then l.${kolom} end as "${naam}"`))
    .join(", "),
);

/** Findings that one answer may hold. */
const MAX_BEVINDINGEN = 20_000;

const zijn = (sleutels: readonly Sleutel[], { scope }: LeveringSession): Sql => sql`
  ${zichtOpLevering(scope)} and l.gemeente_code = any(${[...new Set(sleutels.map((een) => een.gemeenteCode))]}::text[])
  and l.id = any(${[...new Set(sleutels.map((een) => een.id))]}::uuid[])`;

/** What opens the session for deliveries of this request. */
interface Source {
  open(): Promise<LeveringSession>;
}

/** A delivery by its key; null when there is none, or none that may be seen. */
export function loadLevering(leveringen: Source): DataLoader<Sleutel, LeveringRij | null, string> {
  return new DataLoader(
    async (sleutels) => {
      const session = await leveringen.open();
      const rijen = await session.query<LeveringRij>(
        sql`select ${LEVERING_KOLOMMEN} from levering l where ${zijn(sleutels, session)}`,
      );
      const gevonden = new Map(rijen.map((rij) => [sleutelTekst(rij), rij]));
      return sleutels.map((sleutel) => gevonden.get(sleutelTekst(sleutel)) ?? null);
    },
    { cacheKeyFn: sleutelTekst },
  );
}

/** Findings in the order of the file. What a message told per line was once kept in the same column, and is no finding. */
export function loadBevindingen(leveringen: Source): DataLoader<BevindingenVraag, LeveringBevindingRij[], string> {
  return new DataLoader(
    async (vragen) => {
      if (vragen.reduce((som, { first }) => som + first, 0) > MAX_BEVINDINGEN) {
        throw new HubError(
          "QUERY_TOO_COMPLEX",
          "Vraag minder leveringen tegelijk, of minder bevindingen per levering.",
        );
      }
      const session = await leveringen.open();
      const meeste = Math.max(...vragen.map(({ first }) => first));
      const rijen = await session.query<Row & Sleutel & { readonly inhoud: LeveringBevindingRij }>(sql`
        select l.gemeente_code as "gemeenteCode", l.id, b.inhoud
        from levering l cross join lateral (
          select e.inhoud, e.plaats from jsonb_array_elements(l.bevindingen) with ordinality as e (inhoud, plaats)
          where e.inhoud ? 'melding' order by e.plaats limit ${meeste}
        ) as b
        where ${zijn(vragen, session)} order by b.plaats`);
      const perLevering = new Map<string, LeveringBevindingRij[]>(vragen.map((vraag) => [sleutelTekst(vraag), []]));
      for (const rij of rijen) perLevering.get(sleutelTekst(rij))?.push(rij.inhoud);
      return vragen.map((vraag) => (perLevering.get(sleutelTekst(vraag)) ?? []).slice(0, vraag.first));
    },
    { cacheKeyFn: (vraag) => `${sleutelTekst(vraag)}:${vraag.first}` },
  );
}
