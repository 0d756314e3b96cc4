import type { PoolClient } from "pg";
import { CliFout } from "../../errors";
import { maakAanbieders, type DemoAanbieder } from "./aanbieders";
import { EINDE, isoOf } from "./days";
import { maakWijken, type Wijk } from "./gebied";
import type { Inwoners } from "./ijking";
import { DEMO_INSTRUMENTEN } from "./instrumenten";
import type { Random } from "./random";

const REGIO = "TWENTE";

/** The region before anyone lives in it. */
export interface Twente {
  readonly inwoners: readonly Inwoners[];
  readonly aanbieders: readonly DemoAanbieder[];
  readonly wijken: ReadonlyMap<string, readonly Wijk[]>;
}

async function leesInwoners(db: PoolClient): Promise<Inwoners[]> {
  const { rows } = await db.query<Inwoners>(
    `select g.code as gemeente, j.inwoners, coalesce(j.jeugdigen, 0) as jeugdigen
       from gemeente g join gemeente_jaar j on j.gemeente_code = g.code
      where g.regio_code = $1 and j.jaar = 2024 order by g.code`,
    [REGIO],
  );
  if (rows.length === 0) throw new CliFout(`Van regio ${REGIO} zijn geen gemeenten met inwoners bekend.`);
  return rows;
}

async function schrijfReferentie(db: PoolClient, { aanbieders, wijken }: Twente): Promise<void> {
  const rows = aanbieders.map((aanbieder) => ({
    code: aanbieder.code,
    naam: aanbieder.naam,
    soort: aanbieder.onderneming === null ? "ONDERNEMING" : "VESTIGING",
    onderneming_code: aanbieder.onderneming,
    opgegaan_in: aanbieder.opgegaanIn,
    opgegaan_per: aanbieder.opgegaanPer === null ? null : isoOf(aanbieder.opgegaanPer),
    solistisch: aanbieder.solistisch,
    gecertificeerde_instelling: aanbieder.gecertificeerd,
  }));
  await db.query("insert into aanbieder select * from jsonb_populate_recordset(null::aanbieder, $1::jsonb)", [
    JSON.stringify(rows),
  ]);
  await db.query(
    "insert into instrument select * from jsonb_populate_recordset(null::instrument, $1::jsonb) on conflict do nothing",
    [JSON.stringify(DEMO_INSTRUMENTEN)],
  );
  const gebied = [...wijken].flatMap(([gemeente_code, lijst]) => lijst.map((wijk) => ({ gemeente_code, ...wijk })));
  await db.query(
    `insert into team (gemeente_code, code, naam)
     select distinct gemeente_code, team, initcap(replace(team, '-', ' '))
       from jsonb_to_recordset($1::jsonb) as w (gemeente_code text, team text) on conflict do nothing`,
    [JSON.stringify(gebied)],
  );
  await db.query(
    `insert into wijk (gemeente_code, code, naam)
     select gemeente_code, code, naam
       from jsonb_to_recordset($1::jsonb) as w (gemeente_code text, code text, naam text) on conflict do nothing`,
    [JSON.stringify(gebied)],
  );
  await db.query("update gemeente set data_tot = $1 where code = any($2)", [isoOf(EINDE), [...wijken.keys()]]);
}

/**
 * Makes the aanbieders, teams and wijken of the region and writes them, with the instruments of the demo; the gemeenten and their residents are there.
 *
 * @throws CliFout when the reference data knows no gemeenten of the region
 */
export async function maakTwente(db: PoolClient, random: Random): Promise<Twente> {
  const inwoners = await leesInwoners(db);
  const codes = inwoners.map(({ gemeente }) => gemeente);
  const wijken = new Map(inwoners.map((rij) => [rij.gemeente, maakWijken(rij)]));
  const twente = { inwoners, aanbieders: maakAanbieders(random, codes), wijken };
  await schrijfReferentie(db, twente);
  return twente;
}
