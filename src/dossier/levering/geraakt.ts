import type { Queryable } from "../../data/queryable";
import { type Sql, sql } from "../../data/sql";

/** Makes table `geraakt`, empty. */
export async function maakGeraakt(db: Queryable): Promise<void> {
  await db.query(sql`
    create temporary table geraakt (gemeente_code text not null, client_id uuid) on commit drop`);
}

/** Notes clients whose facts must be counted again. `wie` selects gemeente_code and client_id; nobody is noted twice for long. */
export async function raak(db: Queryable, wie: Sql): Promise<void> {
  await db.query(sql`insert into geraakt (gemeente_code, client_id) ${wie}`);
}
