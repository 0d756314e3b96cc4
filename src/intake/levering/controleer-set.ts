import type { Queryable } from "../../data/queryable";
import { ident, join, raw, sql, type Sql } from "../../data/sql";
import type { Bevinding } from "../afgekeurd";
import { toon } from "../afgekeurd";
import type { Controle, GegevensSet } from "../set/definieer-set";

/** What the checks of every set about people need besides their own. */
const ONBEKENDE_CLIENT: Controle = {
  kolom: "client_zaaknummer",
  wanneer: sql`i.identiteit = 'BEKEND' and not exists (select from wie w where w.rij = i.rij)`,
  melding: "Deze cliënt is niet bekend bij deze gemeente. Lever eerst de set clienten of trajecten aan.",
};

/** Whether an aanbieder helps the client of a row may not be told to another: to it that client is as good as new. */
const nieuweClient = (aanbieder: string | null): readonly Controle[] => {
  const gekend = sql`select from wie w join client c on c.gemeente_code = w.gemeente_code and c.id = w.client_id
    where w.rij = i.rij and (${aanbieder}::text is null or c.aanbieder_codes @> array[${aanbieder}::text])`;
  return ["geboortejaar", "geslacht"].map((kolom) => ({
    kolom,
    wanneer: sql`i.${ident(kolom)} is null and not exists (${gekend})`,
    melding: "Deze cliënt is nog niet bekend. Vul geboortejaar en geslacht in.",
  }));
};

/** Whom the hub knows by the one and by the other must be one person. */
const TEGENSPRAAK: Controle = {
  kolom: "client_zaaknummer",
  wanneer: sql`i.pseudoniem is not null and i.client_zaaknummer is not null and exists (
    select from client c where c.gemeente_code = i.gemeente
      and (c.zaaknummer = i.client_zaaknummer and c.pseudoniem <> i.pseudoniem
        or c.pseudoniem = i.pseudoniem and c.zaaknummer <> i.client_zaaknummer))`,
  melding: "Dit zaaknummer hoort bij iemand anders dan deze persoon. Controleer het zaaknummer.",
  toonWaarde: true,
};

/** The same within the file. */
const tegenspraakInBestand = (een: Sql, ander: Sql): Controle => ({
  kolom: "client_zaaknummer",
  wanneer: sql`(i.gemeente, i.${een}) in (
    select x.gemeente, x.${een} from invoer x where x.pseudoniem is not null and x.client_zaaknummer is not null
    group by x.gemeente, x.${een} having count(distinct x.${ander}) > 1)`,
  melding:
    "In dit bestand staat dezelfde persoon met twee zaaknummers, of hetzelfde zaaknummer bij twee personen. Verbeter dat.",
  toonWaarde: true,
});

/** A zaaknummer is the gemeente's: an aanbieder could try out which there are, and who has them. */
const ZAAKNUMMER_VAN_AANBIEDER: Controle = {
  kolom: "client_zaaknummer",
  wanneer: sql`i.client_zaaknummer is not null`,
  melding: "Een aanbieder noemt hier een cliënt met bsn of pseudoniem. Laat het zaaknummer van de gemeente weg.",
};

function clientControles({ client }: GegevensSet, aanbieder: string | null): readonly Controle[] {
  if (client === "GEEN") return [];
  const wie = client === "MAAKT" ? nieuweClient(aanbieder) : [ONBEKENDE_CLIENT];
  // What is there already is told to who may know it.
  if (aanbieder !== null) return [...wie, ...(client === "MAAKT" ? [ZAAKNUMMER_VAN_AANBIEDER] : [])];
  const [pseudoniem, zaaknummer] = [raw("pseudoniem"), raw("client_zaaknummer")];
  return [
    ...wie,
    TEGENSPRAAK,
    tegenspraakInBestand(pseudoniem, zaaknummer),
    tegenspraakInBestand(zaaknummer, pseudoniem),
  ];
}

/** Whose row it is: findings of one gemeente are not for another. */
const gemeenteVan = ({ kolommen }: GegevensSet): Sql => ("gemeente" in kolommen ? sql`i.gemeente` : sql`null::text`);

/** Rows that say something of what an earlier row said: `client` in a key is whoever the row names. */
async function meldDubbelen(db: Queryable, set: GegevensSet): Promise<void> {
  const delen = set.sleutel.flatMap((naam) => (naam === "client" ? ["pseudoniem", "client_zaaknummer"] : [naam]));
  const sleutel = (van: string): Sql =>
    sql`concat_ws(chr(31), ${join(delen.map((naam) => sql`coalesce(${raw(van)}.${ident(naam)}::text, '')`))})`;
  // The unborn and the unknown are told apart by nothing.
  const alleen = set.client === "GEEN" ? sql`` : sql`where i.identiteit is not distinct from 'BEKEND'`;
  // Grouped by a hash, which takes a part of the time that the values themselves do; the values decide.
  const rij = sql`row(${join(delen.map((naam) => sql`i.${ident(naam)}`))})`;
  const gehasht = sql`select i.rij, hash_record_extended(${rij}, 0) as h from invoer i ${alleen}`;
  await db.query(sql`
    insert into bevinding (rij, gemeente, kolom, waarde, melding)
    select i.rij, ${gemeenteVan(set)}, ${delen.at(-1) ?? ""}, null, 'Deze rij zegt iets over hetzelfde als rij ' || e.rij || '. Laat een van de twee weg.'
    from (select h, min(rij) as eerste from (${gehasht}) as x group by h having count(*) > 1) as d
    join (${gehasht}) as g on g.h = d.h and g.rij <> d.eerste
    join invoer i on i.rij = g.rij
    join invoer e on e.rij = d.eerste and ${sleutel("e")} = ${sleutel("i")}`);
}

function meld(
  db: Queryable,
  set: GegevensSet,
  { kolom, wanneer, melding, toonWaarde, ernst }: Controle,
): Promise<unknown> {
  const waarde: Sql = toonWaarde ? sql`i.${ident(kolom)}::text` : sql`null`;
  return db.query(sql`
    insert into bevinding (rij, gemeente, kolom, waarde, melding, ernst)
    select i.rij, ${gemeenteVan(set)}, ${kolom}::text, ${waarde}, ${melding}::text, ${ernst ?? "FOUT"}::text from invoer i where ${wanneer}`);
}

/** An aanbieder delivers of its own help only. */
const vanAnder = (aanbieder: string): Controle => ({
  kolom: "aanbieder",
  wanneer: sql`i.aanbieder <> ${aanbieder}`,
  melding: "U levert aan voor een andere aanbieder. Lever alleen uw eigen trajecten aan.",
  toonWaarde: true,
});

/** The gemeenten that who delivers has to do with. */
const buitenGebied = (gemeenten: readonly string[]): Controle => ({
  kolom: "gemeente",
  wanneer: sql`i.gemeente <> all(${[...gemeenten]}::text[])`,
  melding: "Deze gemeente hoort niet bij uw regio. Lever alleen aan voor gemeenten van uw regio.",
  toonWaarde: true,
});

/** Holds the staged rows against each other and against what is there; what is wrong goes into table `bevinding`. */
export async function controleerSet(
  db: Queryable,
  set: GegevensSet,
  {
    aanbieder = null,
    gemeenten,
  }: { readonly aanbieder?: string | null; readonly gemeenten?: readonly string[] | undefined },
): Promise<void> {
  await meldDubbelen(db, set);
  const eigen = aanbieder === null || !("aanbieder" in set.kolommen) ? [] : [vanAnder(aanbieder)];
  const gebied = gemeenten === undefined || !("gemeente" in set.kolommen) ? [] : [buitenGebied(gemeenten)];
  for (const controle of [...clientControles(set, aanbieder), ...set.controles, ...eigen, ...gebied]) {
    await meld(db, set, controle);
  }
}

interface BevindingRij extends Record<string, unknown> {
  readonly rij: number | null;
  readonly gemeente: string | null;
  readonly kolom: string | null;
  readonly waarde: string | null;
  readonly melding: string;
  readonly ernst: "FOUT" | "WAARSCHUWING";
}

const naarBevinding = (
  { rij, gemeente, kolom, waarde, melding, ernst }: BevindingRij,
  inBestand: (kolom: string) => string,
): Bevinding => ({
  pad: null,
  ...(rij === null ? {} : { rij }),
  ...(gemeente === null ? {} : { gemeente }),
  ...(kolom === null ? {} : { kolom: inBestand(kolom) }),
  ...(waarde === null ? {} : { waarde: toon(waarde) }),
  melding,
  ...(ernst === "WAARSCHUWING" ? { ernst } : {}),
});

/** How many findings there are, how many of them are faults, and with how many rows. */
export async function telBevindingen(db: Queryable): Promise<{ aantal: number; fouten: number; rijen: number }> {
  const [telling] = await db.query<{ aantal: number; fouten: number; rijen: number }>(sql`
    select count(*)::int as aantal, count(*) filter (where ernst = 'FOUT')::int as fouten,
      count(distinct rij) filter (where ernst = 'FOUT')::int as rijen
    from bevinding`);
  return telling ?? { aantal: 0, fouten: 0, rijen: 0 };
}

/**
 * The findings in the order of the file, in portions; the whole list may be as long as the file.
 *
 * @param inBestand the name that the header has for a column of the set
 */
export async function* leesBevindingen(
  db: Queryable,
  { kolommen }: GegevensSet,
  inBestand: (kolom: string) => string,
  portie = 1000,
): AsyncGenerator<readonly Bevinding[]> {
  const gemeente = "gemeente" in kolommen ? sql`coalesce(b.gemeente, i.gemeente)` : sql`null::text`;
  await db.query(sql`
    declare bevindingen no scroll cursor for
    select b.rij, ${gemeente} as gemeente, b.kolom, b.waarde, b.melding, b.ernst
    from bevinding b left join invoer i on i.rij = b.rij order by b.rij, b.kolom, b.melding`);
  try {
    for (;;) {
      const rijen = await db.query<BevindingRij>(sql`fetch forward ${raw(String(portie))} from bevindingen`);
      if (rijen.length === 0) return;
      yield rijen.map((rij) => naarBevinding(rij, inBestand));
    }
  } finally {
    await db.query(sql`close bevindingen`);
  }
}
