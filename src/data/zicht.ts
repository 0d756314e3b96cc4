import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from "typeorm";
import type { LeveringScope, MicroScope } from "../access/actor";
import { ONBEKEND } from "../domein";
import { ident, join, raw, sql, toQuery, type Sql } from "./sql";

/** What a table of people says of a row: whose it is, of which wet, when. */
interface Tabel {
  readonly naam: string;
  readonly kolommen: readonly string[];
}

/** What an onderzoek reaches of its gemeente: all, or what ran in its period. */
const IN_ONDERZOEK = "client traject traject_doel doel evaluatie ervaring meting".split(" ");

/** Registers that are read whole by who keeps watch over them, and by anyone else as far as they name the asker. */
const REGISTERS: Readonly<Record<string, { readonly register: string; readonly wie: string }>> = {
  noodtoegang: { register: "NOODTOEGANG", wie: "actor" },
  onderzoek: { register: "ONDERZOEK", wie: "onderzoeker" },
};

/** Tables without a wet that tell of help under either, so that only who has the whole mandate may see them. */
const VAN_BEIDE_WETTEN = ["feiten.stapeling"];

/**
 * Which rows of a table a scope reaches, as a condition on the row known as `alias`. Every read states it, so that a mistake
 * in row security alone shows nobody anything; the policies of the database say the same in their own words (migrations 0003,
 * 0004 and 0018), and each is proven without the other.
 */
function zicht({ naam, kolommen }: Tabel, alias: string, scope: MicroScope): Sql {
  const kolom = (een: string): Sql => ident(`${alias}.${een}`);
  const { wetten = [], registers = [], onderzoek } = scope;
  const inGemeente = sql`${kolom("gemeente_code")} = any(${scope.gemeenten}::text[])`;
  const vanRegister = REGISTERS[naam];
  if (vanRegister) {
    return registers.some((een) => een === vanRegister.register)
      ? inGemeente
      : sql`(${inGemeente} and ${kolom(vanRegister.wie)} = ${scope.actor ?? null}::text)`;
  }
  const client = naam === "client" ? "id" : "client_id";
  const wie: readonly (readonly [string, Sql])[] = [
    ["team_code", sql`${kolom("team_code")} = any(${scope.teams}::text[])`],
    ["aanbieder_codes", sql`${kolom("aanbieder_codes")} && ${scope.aanbieders}::text[]`],
    // Between the team and that aanbieder alone.
    [naam === "informatieverzoek" ? "" : client, sql`${kolom(client)} = any(${scope.clienten}::uuid[])`],
  ];
  const eigen = wie.flatMap(([nodig, conditie]) => (kolommen.includes(nodig) ? [conditie] : []));
  const kring = onderzoek ? [...eigen, ...binnenOnderzoek({ naam, kolommen }, kolom, onderzoek)] : eigen;
  const vanWet = kolommen.includes("wet")
    ? [sql`coalesce(${kolom("wet")}, ${ONBEKEND}) = any(${wetten}::text[])`]
    : VAN_BEIDE_WETTEN.includes(naam)
      ? [sql`${ONBEKEND} = any(${wetten}::text[])`]
      : [];
  return sql`(${join([inGemeente, ...vanWet, sql`(${join(kring, " or ")})`], " and ")})`;
}

function binnenOnderzoek(
  { naam, kolommen }: Tabel,
  kolom: (een: string) => Sql,
  { van, tot }: NonNullable<MicroScope["onderzoek"]>,
): readonly Sql[] {
  if (!IN_ONDERZOEK.includes(naam) && naam !== "feiten.episode" && !kolommen.includes("episode_id")) return [];
  if (!kolommen.includes("aanvang")) return [raw("true")];
  return [sql`${kolom("aanvang")} < ${tot}::date and coalesce(${kolom("einde")}, 'infinity') >= ${van}::date`];
}

/** Leaves of a question about an entity, known as `rij`, only the rows that the scope reaches. */
export function binnenZicht<E extends ObjectLiteral>(
  vraag: SelectQueryBuilder<E>,
  db: EntityManager,
  entity: EntityTarget<E>,
  scope: MicroScope,
): SelectQueryBuilder<E> {
  const { tableName: naam, columns } = db.dataSource.getMetadata(entity);
  const kolommen = columns.map(({ databaseName }) => databaseName);
  const { text, values } = toQuery(zicht({ naam, kolommen }, "rij", scope));
  return vraag.andWhere(
    text.replace(/\$(\d+)/g, ":zicht$1"),
    Object.fromEntries(values.map((waarde, nr) => [`zicht${String(nr + 1)}`, waarde])),
  );
}

/** What every fact says of its rows, beside what some do not. */
const FEITKOLOMMEN = ["team_code", "aanbieder_codes", "client_id"];
const ZONDER_WET = ["feiten.stapeling", "feiten.episode_traject"];
const VAN_EPISODE = ["episode_traject", "episode_doel", "episode_ervaring", "episode_meting", "doel_koers"];

/** The same of a fact (`feiten.…`), which is no entity, known as `alias`. */
export function zichtOpFeit(tabel: string, alias: string, scope: MicroScope): Sql {
  const vanEpisode = VAN_EPISODE.some((een) => tabel === `feiten.${een}`);
  const kolommen = [
    ...FEITKOLOMMEN,
    ...(ZONDER_WET.includes(tabel) ? [] : ["wet"]),
    ...(vanEpisode ? ["episode_id"] : []),
    ...(tabel === "feiten.episode" || (vanEpisode && tabel !== "feiten.episode_traject") ? ["aanvang"] : []),
  ];
  return zicht({ naam: tabel, kolommen }, alias, scope);
}

/** The same of a delivery, known as `l`: those of the gemeenten, all or what these aanbieders sent. */
export const zichtOpLevering = ({ gemeenten, aanbieders, leveringen, wetten = [] }: LeveringScope): Sql => sql`(
  l.gemeente_code = any(${gemeenten}::text[]) and coalesce(l.wet, ${ONBEKEND}) = any(${wetten}::text[])
  and (${leveringen.includes("ALLE")}::boolean or l.afzender = any(${aanbieders}::text[])))`;

/** The same of a line of the log, known as `r`: of all clients of the gemeenten, or of these. */
export const zichtOpRaadpleging = ({ gemeenten, inzage = [] }: MicroScope): Sql => sql`(
  r.gemeente_code = any(${gemeenten}::text[])
  and (${inzage.includes("ALLE")}::boolean or r.client_id::text = any(${inzage}::text[])))`;
