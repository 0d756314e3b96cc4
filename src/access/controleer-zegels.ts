import type { Queryable, Row, Transactional } from "../data/queryable";
import { sql } from "../data/sql";
import { type Kop, onderwerpVan, type Regel, REGEL_KOLOMMEN, zegelVan } from "./zegel";

/**
 * What is wrong with a chain. GEWIJZIGD: a line says something else than was sealed, or stands elsewhere. ONTBREEKT: lines
 * in between are gone. AFGEKNIPT: lines at the end are gone. ANKER: the chain lacks a seal that was kept elsewhere.
 */
export interface Breuk {
  readonly soort: "GEWIJZIGD" | "ONTBREEKT" | "AFGEKNIPT" | "ANKER";
  readonly van: number;
  readonly tot: number;
}

/** What a check of one gemeente found. */
export interface Controle {
  readonly gemeente: string;
  readonly regels: number;
  readonly onverzegeld: number;
  /** When the oldest of those was written. */
  readonly onverzegeldSinds: Date | null;
  /** Lines whose client was erased. */
  readonly gewist: number;
  readonly aantalBreuken: number;
  /** The first hundred of them. */
  readonly breuken: readonly Breuk[];
  /** Where the chain ends: an anchor for a later check. Null while nothing was sealed. */
  readonly kop: Kop | null;
}

const PAGINA = 5_000;
const MAX_BREUKEN = 100;

/** Where a chain should begin and end. */
interface Grenzen extends Row {
  readonly begin_nummer: number;
  readonly begin_zegel: string;
  readonly eind_nummer: number;
  readonly eind_zegel: string;
}

/** Walks along a chain and keeps what is wrong with it. */
class Wandeling {
  readonly breuken: Breuk[] = [];
  aantalBreuken = 0;
  regels = 0;
  gewist = 0;

  constructor(
    private nummer: number,
    private zegel: string,
    private readonly anker: Kop | null,
  ) {}

  neem(regel: Regel): void {
    const nummer = regel.volgnummer ?? 0;
    this.regels += 1;
    if (regel.onderwerp !== null && regel.client_id === null) this.gewist += 1;
    const aansluitend = nummer === this.nummer + 1;
    if (!aansluitend) this.breek("ONTBREEKT", this.nummer + 1, nummer - 1);
    const klopt = !aansluitend || zegelVan(this.zegel, nummer, regel) === regel.zegel;
    if (!klopt || !onderwerpKlopt(regel)) this.breek("GEWIJZIGD", nummer, nummer);
    if (this.anker?.volgnummer === nummer && this.anker.zegel !== regel.zegel) this.breek("ANKER", nummer, nummer);
    this.nummer = nummer;
    this.zegel = regel.zegel ?? "";
  }

  eindig({ begin_nummer: begin, eind_nummer: eind, eind_zegel: zegel }: Grenzen): void {
    if (this.nummer < eind) this.breek("AFGEKNIPT", this.nummer + 1, eind);
    else if (this.nummer > eind || this.zegel !== zegel) this.breek("GEWIJZIGD", this.nummer, this.nummer);
    if (this.anker && this.anker.volgnummer > Math.max(this.nummer, begin)) {
      this.breek("ANKER", this.anker.volgnummer, this.anker.volgnummer);
    }
  }

  private breek(soort: Breuk["soort"], van: number, tot: number): void {
    this.aantalBreuken += 1;
    if (this.breuken.length < MAX_BREUKEN) this.breuken.push({ soort, van, tot });
  }
}

/** A client that stands beside a line must be the one that was sealed; who was erased stands nowhere any more. */
const onderwerpKlopt = ({ client_id: client, zout, onderwerp }: Regel): boolean =>
  client === null || zout === null ? zout === null && client === null : onderwerpVan(zout, client) === onderwerp;

/** The sealed lines of a gemeente in their order, a page at a time: memory stays flat. */
export async function* verzegeldeRegels(db: Queryable, gemeente: string): AsyncGenerator<readonly Regel[]> {
  let na = 0;
  for (;;) {
    const pagina = await db.query<Regel>(sql`
      select ${REGEL_KOLOMMEN} from raadpleging where gemeente_code = ${gemeente} and volgnummer > ${na}
      order by volgnummer limit ${PAGINA}`);
    if (pagina.length > 0) yield pagina;
    na = pagina.at(-1)?.volgnummer ?? na;
    if (pagina.length < PAGINA) return;
  }
}

async function controleer(db: Queryable, gemeente: string, anker: Kop | null): Promise<Controle> {
  const [kop] = await db.query<Grenzen>(sql`
    select begin_nummer, begin_zegel, eind_nummer, eind_zegel from raadpleging_kop where gemeente_code = ${gemeente}`);
  const grenzen = kop ?? { begin_nummer: 0, begin_zegel: "", eind_nummer: 0, eind_zegel: "" };
  const wandeling = new Wandeling(grenzen.begin_nummer, grenzen.begin_zegel, anker);
  for await (const pagina of verzegeldeRegels(db, gemeente)) for (const regel of pagina) wandeling.neem(regel);
  wandeling.eindig(grenzen);
  const [open] = await db.query<Row & { aantal: number; sinds: Date | null }>(sql`
    select count(*) as aantal, min(op) as sinds from raadpleging where gemeente_code = ${gemeente} and volgnummer is null`);
  const { regels, gewist, aantalBreuken, breuken } = wandeling;
  return {
    gemeente,
    regels,
    onverzegeld: open?.aantal ?? 0,
    onverzegeldSinds: open?.sinds ?? null,
    gewist,
    aantalBreuken,
    breuken,
    kop: kop ? { gemeente, volgnummer: kop.eind_nummer, zegel: kop.eind_zegel } : null,
  };
}

/** The gemeenten of which there is a log. */
export async function gemeentenMetLogboek(db: Queryable): Promise<readonly string[]> {
  const rijen = await db.query<Row & { code: string }>(sql`
    select code from gemeente g
    where exists (select from raadpleging r where r.gemeente_code = g.code)
      or exists (select from raadpleging_kop k where k.gemeente_code = g.code) order by 1`);
  return rijen.map(({ code }) => code);
}

/**
 * Checks the log of a gemeente as it is at one moment: each seal, the numbers, the end. `anker` is where the chain ended
 * at an earlier check, kept where who can write to the database can't.
 */
export const controleerZegels = (db: Transactional, gemeente: string, anker: Kop | null = null): Promise<Controle> =>
  db.inTransaction((tx) => controleer(tx, gemeente, anker), { isolatie: "REPEATABLE READ" });
