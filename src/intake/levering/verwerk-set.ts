import type { PoolClient } from "pg";
import type { Pseudoniemen } from "../../access/pseudoniem";
import { v7 } from "uuid";
import { asQueryable, inTransactionOn, isCollision } from "../../data/queryable-pg";
import type { Queryable } from "../../data/queryable";
import { sql } from "../../data/sql";
import { LANDELIJK } from "../../domein";
import { neemSlot } from "../../dossier/bericht/levering";
import { logGeraakt } from "../../dossier/dirty-clients";
import { maakGeraakt } from "../../dossier/levering/geraakt";
import { NIETS, type Levergang, type Toepassing } from "../../dossier/levering/levergang";
import {
  bewaarUitslag,
  gemeentenVanAfzender,
  isLaatste,
  neemSlotAfzender,
  schrijfLevering,
} from "../../dossier/levering/leveringen";
import { eisStand } from "../../dossier/pseudoniemstand";
import { vergeetAnderen, vindClienten } from "../../dossier/levering/wie";
import { Afgekeurd, type Bevinding } from "../afgekeurd";
import { naamInBestand, type GegevensSet } from "../set/definieer-set";
import type { Tabel } from "../tabel/tabel";
import type { Intake } from "../verwerk-bericht";
import { controleerSet, leesBevindingen, telBevindingen } from "./controleer-set";
import { maakStaging, zetKlaar, type Kolomplaatsen } from "./staging";
import { LEEG_VERSLAG, MAX_BEVINDINGEN, type Verslag } from "./verslag";

/** How a set is delivered. */
export interface SetOpties {
  /** Checks all, and writes nothing. */
  readonly proef?: boolean;
  /** Applies the sound rows and refuses the others; otherwise one fault refuses all. */
  readonly deels?: boolean;
  /** Who delivers: an aanbieder, a gemeente, or REGIO. */
  readonly afzender?: string | undefined;
  /** Set when it is an aanbieder that delivers: its rows must be about its own help. */
  readonly aanbieder?: string | undefined;
  /** The only gemeenten that it may be about; any unless given. */
  readonly gemeenten?: readonly string[] | undefined;
  readonly periode?: Levergang["periode"];
  readonly grondslag?: string | undefined;
  /** Civil date in Amsterdam. */
  readonly vandaag: string;
  readonly voortgang?: ((rijen: number) => void) | undefined;
  /** Gets the full list of findings in portions, before the answer. `begin` is true where a list begins, also one anew. */
  readonly opBevindingen?: ((portie: readonly Bevinding[], begin: boolean) => Promise<void>) | undefined;
}

/** A table on its way in: what it is, and how to seal its bytes once they were all read. */
export interface SetLevering {
  readonly set: GegevensSet;
  readonly tabel: Tabel;
  readonly plaatsen: Kolomplaatsen;
  /** Hexadecimal SHA-256 of the file; to be asked when it has been read to its end. */
  readonly checksum: () => string;
}

const POGINGEN = 5;

/** Thrown to take a transaction back that has told what it would have done. */
class Teruggenomen extends Error {
  constructor(readonly verslag: Verslag) {
    super("taken back");
  }
}

/**
 * Takes one table in: stages it as it streams, checks every row, and applies it through the write path in one transaction,
 * whole or (with `deels`) its sound rows. On a connection of its own, so that the staging goes with it whatever happens.
 *
 * @throws Afgekeurd when the file itself is unsound, and whatever is wrong with the hub
 */
export async function verwerkSet(levering: SetLevering, intake: Intake, opties: SetOpties): Promise<Verslag> {
  const client = await intake.motor.connect();
  // A connection that breaks while the file is read tells so by an event as well; the next statement reports it.
  client.on("error", () => undefined);
  try {
    return await new Setgang(client, levering, intake, opties).loop();
  } finally {
    await levering.tabel.rijen.return(undefined).catch(() => undefined);
    client.release(true);
  }
}

class Setgang {
  private readonly db: Queryable;
  private rijen = 0;
  private gemeenten: readonly string[] = [];
  private readonly pseudoniemen: Pseudoniemen;

  constructor(
    private readonly client: PoolClient,
    private readonly levering: SetLevering,
    private readonly intake: Intake,
    private readonly opties: SetOpties,
  ) {
    this.db = asQueryable(client);
    this.pseudoniemen = intake.pseudoniemen.vers();
  }

  async loop(): Promise<Verslag> {
    this.eisOmstandigheden();
    await inTransactionOn(this.client, () => this.zetKlaar());
    for (let poging = 1; ; poging += 1) {
      try {
        return await inTransactionOn(this.client, async () => {
          const verslag = await this.pasToe();
          if (verslag.oordeel !== "VERWERKT") throw new Teruggenomen(verslag);
          return verslag;
        });
      } catch (error) {
        if (error instanceof Teruggenomen) return error.verslag;
        if (poging >= POGINGEN || !isCollision(error)) throw error;
      }
    }
  }

  private eisOmstandigheden(): void {
    const { set } = this.levering;
    const [eerste, ...andere] = set
      .eisen({
        afzender: this.opties.aanbieder ?? this.opties.afzender ?? null,
        periode: this.opties.periode ?? null,
        grondslag: this.opties.grondslag ?? null,
      })
      .map((melding) => ({ pad: null, melding }));
    if (eerste) throw new Afgekeurd(eerste, ...andere);
  }

  private async zetKlaar(): Promise<void> {
    const { set, tabel, plaatsen } = this.levering;
    const gemeenten = await this.db.query<{ code: string }>(sql`select code from gemeente`);
    await maakStaging(this.client, set);
    this.rijen = await zetKlaar(this.client, tabel, {
      set,
      plaatsen,
      pseudoniemen: this.pseudoniemen,
      gemeenten: new Set(gemeenten.map(({ code }) => code)),
      voortgang: this.opties.voortgang,
      elders: set.volgtVerhuizing ? await gemeentenVanAfzender(this.db, set.naam, this.gang().afzender) : [],
    });
    await this.db.query(sql`analyze invoer`);
    await this.db.query(sql`
      create temporary table indicator as select unnest(${[...(this.intake.indicatoren ?? [])]}::text[]) as id`);
    // What only an operator delivers is of no gemeente, even where its rows are about one.
    if ("gemeente" in set.kolommen && set.leverancier !== "BEHEERDER") {
      const rijen = await this.db.query<{ code: string }>(sql`select distinct gemeente as code from invoer order by 1`);
      this.gemeenten = rijen.map(({ code }) => code);
    }
    if (this.gemeenten.length === 0) this.gemeenten = [LANDELIJK];
  }

  private async pasToe(): Promise<Verslag> {
    const { set } = this.levering;
    const aanbieder = this.opties.aanbieder ?? null;
    const gang = this.gang();
    await this.db.query(sql`set local work_mem = '64MB'`);
    await this.db.query(sql`
      create temporary table gang on commit drop as
      select ${gang.vandaag}::date as vandaag, ${gang.periode?.van ?? null}::date as van, ${gang.periode?.tot ?? null}::date as tot,
        ${gang.afzender}::text as afzender`);
    // In one order, so that two deliveries never wait for each other in a circle.
    for (const gemeente of await this.sloten(gang)) await neemSlot(this.db, gemeente);
    await eisStand(this.db, this.pseudoniemen.gebruikt());
    await maakGeraakt(this.db);
    if (set.client !== "GEEN") await vindClienten(this.db);
    if (set.client === "BEKEND" && aanbieder !== null) await vergeetAnderen(this.db, aanbieder);
    await set.zoek(this.db);
    await controleerSet(this.db, set, { aanbieder, gemeenten: this.opties.gemeenten });

    const fout = await telBevindingen(this.db);
    const niets = fout.rijen >= this.rijen && fout.rijen > 0;
    if (fout.fouten > 0 && (!this.opties.deels || niets)) return this.stand(gang, "AFGEKEURD");
    if (fout.fouten > 0) await this.zetFoutApart();

    const nieuw = { soort: set.naam, zegels: this.zegels(), grondslag: this.opties.grondslag ?? null };
    // Sealing may have been the first that needed a key.
    await eisStand(this.db, this.pseudoniemen.gebruikt());
    const eerder = await isLaatste(this.db, gang, nieuw);
    if (eerder !== null) return { ...(await this.stand(gang, "AL_VERWERKT")), levering: eerder };
    await schrijfLevering(this.db, gang, nieuw);
    const toepassing = this.rijen > fout.rijen || set.perPeriode ? await set.pasToe(this.db, gang) : NIETS;
    // What shows only once it is applied: the delivery as a whole can't stand.
    if ((await telBevindingen(this.db)).fouten > fout.fouten) return this.stand(gang, "AFGEKEURD");
    await logGeraakt(this.db, gang.leveringId);
    const oordeel = this.opties.proef ? "GECONTROLEERD" : "VERWERKT";
    const stand = await this.stand(gang, oordeel);
    await bewaarUitslag(this.db, gang.leveringId, this.gemeenten, { ...stand, ...toepassing });
    return { ...stand, ...toepassing, levering: this.opties.proef ? null : gang.leveringId };
  }

  /** The gemeenten that a delivery touches: its own, and those of what it takes the place of. */
  private async sloten(gang: Levergang): Promise<readonly string[]> {
    const { set } = this.levering;
    // What an operator delivers may change rows of people anywhere: which source leads, what a product is.
    if (set.leverancier === "BEHEERDER") {
      const alle = await this.db.query<{ code: string }>(sql`select code from gemeente order by code`);
      return [...this.gemeenten, ...alle.map(({ code }) => code)];
    }
    if (!set.perPeriode) return this.gemeenten;
    await neemSlotAfzender(this.db, set.naam, gang.afzender);
    return [...new Set([...this.gemeenten, ...(await gemeentenVanAfzender(this.db, set.naam, gang.afzender))])].sort();
  }

  /** The report so far, with all that was found. */
  private async stand(gang: Levergang, oordeel: Verslag["oordeel"]): Promise<Verslag> {
    const { aantal, rijen } = await telBevindingen(this.db);
    const bevindingen = aantal > 0 ? await this.meldBevindingen() : [];
    return { ...this.kop(gang), oordeel, bevindingen, aantalBevindingen: aantal, afgekeurd: rijen };
  }

  private gang(): Levergang {
    const [enige] = this.gemeenten;
    const afzender =
      (this.levering.set.perPeriode ? this.opties.aanbieder : undefined) ??
      this.opties.afzender ??
      (this.gemeenten.length === 1 && enige !== LANDELIJK ? (enige ?? "REGIO") : "REGIO");
    return { leveringId: v7(), afzender, vandaag: this.opties.vandaag, periode: this.opties.periode ?? null };
  }

  private kop({ afzender }: Levergang): Verslag & Toepassing {
    const { naam } = this.levering.set;
    return {
      ...LEEG_VERSLAG,
      oordeel: "AFGEKEURD",
      soort: naam,
      afzender,
      gemeenten: this.gemeenten,
      rijen: this.rijen,
    };
  }

  /** A plain checksum over people's numbers could be tried out; sealed with the key of a gemeente it can't. */
  private zegels(): ReadonlyMap<string, string> {
    const { set, checksum } = this.levering;
    const zegel = (gemeente: string): string => {
      if (set.client === "GEEN" || this.rijen === 0) return checksum();
      // Not one row says of which gemeente it is, so there is no key.
      return gemeente === LANDELIJK ? "" : this.pseudoniemen.zegel(gemeente, checksum());
    };
    return new Map(this.gemeenten.map((gemeente) => [gemeente, zegel(gemeente)]));
  }

  private async meldBevindingen(): Promise<readonly Bevinding[]> {
    const eerste: Bevinding[] = [];
    const { plaatsen, tabel, set } = this.levering;
    const inBestand = (kolom: string): string => tabel.kop[plaatsen[kolom] ?? -1] ?? naamInBestand(set, kolom);
    for await (const portie of leesBevindingen(this.db, set, inBestand)) {
      const begin = eerste.length === 0;
      eerste.push(...portie.slice(0, MAX_BEVINDINGEN - eerste.length));
      await this.opties.opBevindingen?.(portie, begin);
      if (!this.opties.opBevindingen && eerste.length >= MAX_BEVINDINGEN) break;
    }
    return eerste;
  }

  /** Leaves the sound rows in the staging table. */
  private async zetFoutApart(): Promise<void> {
    await this.db.query(sql`delete from invoer where rij in (select rij from bevinding where ernst = 'FOUT')`);
    if (this.levering.set.client !== "GEEN")
      await this.db.query(sql`delete from wie where rij in (select rij from bevinding where ernst = 'FOUT')`);
  }
}
