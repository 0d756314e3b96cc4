import type { Pool } from "pg";

/**
 * A small hand-made set in two gemeenten of Twente: who got which help from whom, and how it ended. Enough to see that
 * cells, margins and rows are sums of the same episodes; the rules themselves are drawn in tests of their own.
 */
export const ENSCHEDE = "0153";
export const ALMELO = "0141";
export const A = "DL000001";
export const B = "DL000002";

const id = (soort: number, nummer: number): string =>
  `00000000-0000-7000-9${String(soort).padStart(3, "0")}-${String(nummer).padStart(12, "0")}`;
export const clientId = (nummer: number): string => id(1, nummer);
export const trajectId = (nummer: number): string => id(2, nummer);
export const doelId = (nummer: number): string => id(3, nummer);

interface Help {
  readonly client: number;
  readonly gemeente: string;
  readonly aanbieder: string;
  readonly wet: "JEUGDWET" | "WMO";
  readonly aanvang: string;
  readonly einde: string | null;
  readonly reden: string | null;
  readonly product?: string;
}

const hulp = (
  client: number,
  gemeente: string,
  aanbieder: string,
  wet: Help["wet"],
  aanvang: string,
  einde: string | null,
  reden: string | null,
  product?: string,
): Help => ({ client, gemeente, aanbieder, wet, aanvang, einde, reden, ...(product !== undefined && { product }) });

/** In the order of their numbers, from 1. Jeugd: product 45 (hulpvorm 02); Wmo: 02, begeleiding. */
export const HULP: readonly Help[] = [
  hulp(1, ENSCHEDE, A, "JEUGDWET", "2023-05-01", "2024-02-10", "31"),
  hulp(1, ENSCHEDE, A, "JEUGDWET", "2024-02-20", "2024-03-31", "32"), // one episode with the line before
  hulp(2, ENSCHEDE, A, "JEUGDWET", "2023-09-01", "2024-03-15", "31"),
  hulp(2, ENSCHEDE, B, "JEUGDWET", "2024-08-01", null, null), // a new start within a year
  hulp(3, ENSCHEDE, B, "WMO", "2024-01-15", "2024-05-20", "36"), // off the scale
  hulp(3, ENSCHEDE, A, "WMO", "2024-01-15", "2024-06-30", "19", "14"), // hulpmiddelen: no outcome
  hulp(4, ALMELO, A, "JEUGDWET", "2023-11-01", "2024-04-02", "33"),
  hulp(5, ALMELO, B, "WMO", "2024-02-01", "2024-12-31", "19"),
  hulp(6, ALMELO, B, "WMO", "2025-03-01", null, null),
];

const GEBOREN: Readonly<Record<number, number>> = { 1: 2010, 2: 2012, 3: 1960, 4: 2009, 5: 1980, 6: 1975 };

/** Fills an empty database by role motor. Almelo's data reach to 2025-07-01, Enschede's to the peildatum. */
export async function vulTweeGemeenten(motor: Pool): Promise<void> {
  await motor.query("insert into aanbieder (code, naam) values ($1, 'Aanbieder A'), ($2, 'Aanbieder B')", [A, B]);
  await motor.query("insert into wijk (gemeente_code, code, naam) values ($1, 'WK01', 'Wijk 1')", [ENSCHEDE]);
  await motor.query(
    "update gemeente set data_tot = case code when $1 then date '2025-07-01' end where code = any($2)",
    [ALMELO, [ALMELO, ENSCHEDE]],
  );
  for (const client of new Set(HULP.map((een) => een.client))) {
    const gemeente = HULP.find((een) => een.client === client)?.gemeente;
    await motor.query(
      `insert into client (gemeente_code, id, team_code, geboortejaar, geslacht, wijk_code)
       values ($1, $2, 'ONVERDEELD', $3, 'VROUW', $4)`,
      [gemeente, clientId(client), GEBOREN[client], client === 1 ? "WK01" : null],
    );
  }
  for (const [index, een] of HULP.entries()) await voegTrajectToe(motor, index + 1, een);
  await vulDoelen(motor);
  await motor.query(
    `insert into ervaring (gemeente_code, id, team_code, aanbieder_codes, client_id, traject_id, volgnummer, informant, afname, rapportcijfer)
     values ($1, $2, 'ONVERDEELD', array[$3], $4, $5, 1, 'JEUGDIGE', '2024-04-05', 8)`,
    [ENSCHEDE, id(6, 1), A, clientId(1), trajectId(2)],
  );
}

export async function voegTrajectToe(motor: Pool, nummer: number, een: Help): Promise<void> {
  const jeugd = een.wet === "JEUGDWET";
  await motor.query(
    `insert into traject (gemeente_code, id, team_code, aanbieder_codes, client_id, aanbieder_code, contractpartij_code,
       wet, productcategorie, hulpvorm, voorziening, leveringsvorm, aanvang, einde, reden_lijst, reden_versie, reden_code, bron)
     values ($1, $2, 'ONVERDEELD', array[$3], $4, $3, $3, $5, $6, $7, 'INDIVIDUEEL', 'ZIN', $8, $9, $10, $11, $12, 'REGISTRATIE')`,
    [
      ...[een.gemeente, trajectId(nummer), een.aanbieder, clientId(een.client), een.wet],
      ...[een.product ?? (jeugd ? "45" : "02"), jeugd ? "02" : null, een.aanvang, een.einde],
      ...(een.reden === null ? [null, null, null] : [jeugd ? "JZ588" : "WMO588", "3.2", een.reden]),
    ],
  );
}

/** Client 1 had two doelen on the first line: one reached, one never evaluated. */
async function vulDoelen(motor: Pool): Promise<void> {
  await motor.query(
    `insert into ondersteuningsplan (gemeente_code, id, team_code, client_id, soort, wet, vastgesteld_op, versie)
     values ($1, $2, 'ONVERDEELD', $3, 'ONDERSTEUNINGSPLAN', 'JEUGDWET', '2023-04-01', 1)`,
    [ENSCHEDE, id(4, 1), clientId(1)],
  );
  for (const nummer of [1, 2]) {
    await motor.query(
      `insert into doel (gemeente_code, id, team_code, plan_id, client_id, ondersteuningsbehoefte, leefgebied, richting)
       values ($1, $2, 'ONVERDEELD', $3, $4, '1', 'WONEN', 'VERBETEREN')`,
      [ENSCHEDE, doelId(nummer), id(4, 1), clientId(1)],
    );
    await motor.query(
      `insert into traject_doel (gemeente_code, id, team_code, aanbieder_codes, client_id, traject_id, doel_id)
       values ($1, $2, 'ONVERDEELD', array[$3], $4, $5, $6)`,
      [ENSCHEDE, id(5, nummer), A, clientId(1), trajectId(1), doelId(nummer)],
    );
  }
  await motor.query(
    `insert into evaluatie (gemeente_code, id, team_code, client_id, doel_id, soort, datum, gas_score, informant)
     values ($1, $2, 'ONVERDEELD', $3, $4, 'EIND', '2024-04-10', 1, 'GEZAMENLIJK')`,
    [ENSCHEDE, id(7, 1), clientId(1), doelId(1)],
  );
}
