import type { EvaluatieInformant, Wet } from "../../src/domein";
import {
  GEEN_RIJEN,
  type AanmeldingRij,
  type ClientRij,
  type DeclaratieRij,
  type DoelRij,
  type ErvaringRij,
  type EvaluatieRij,
  type MetingRij,
  type Microrijen,
  type PlanRij,
  type ToewijzingRij,
  type TrajectDoelRij,
  type TrajectRij,
} from "./naief/rijen";
import { table, type DrawnRow } from "./table";
import { aanmeldingVan, planVan } from "./teken-proces";
import { declaratieVan, toewijzingVan } from "./teken-kosten";
import { ervaringVan, instrumentenVan, metingenVan, redenVan } from "./teken-uitkomst";
import { verwachtVan, type Verwacht } from "./teken-verwacht";
import { uuid, type AanbiederRij, type InstrumentRij } from "./voeg-in";
import { TWENTE } from "./wereld";

/**
 * Drawn tables of one set of cases. In each, `geval` names the case (blank: as the line above) and `populatie`,
 * `noemer`, `teller`, `weggelaten` may say what is expected of it. Each case has a client and an aanbieder of its own;
 * `bij` names another aanbieder. What knows no aanbieder is drawn with a gemeente per case. Other blanks: see the
 * functions below, which hold each column's default.
 */
export interface Tekening {
  readonly clienten?: string;
  readonly trajecten?: string;
  readonly aanmeldingen?: string;
  readonly plannen?: string;
  readonly doelen?: string;
  readonly evaluaties?: string;
  readonly ervaringen?: string;
  readonly toewijzingen?: string;
  readonly metingen?: string;
  /** What the metingen are taken with; no case's own. */
  readonly instrumenten?: string;
  readonly declaraties?: string;
}

/** By what the cases of a drawing are told apart. */
export type Scheiding = "AANBIEDER" | "GEMEENTE";

export interface Getekend {
  readonly rijen: Microrijen;
  readonly aanbieders: readonly AanbiederRij[];
  readonly instrumenten: readonly InstrumentRij[];
  readonly gevallen: readonly { readonly naam: string; readonly code: string; readonly verwacht: Verwacht }[];
}

const GEMEENTE = "0153";
const GEMEENTEN: readonly string[] = [
  ...TWENTE,
  "0014",
  "0034",
  "0037",
  "0047",
  "0050",
  "0059",
  "0060",
  "0072",
  "0074",
];

/** Drawn lines to rows; ids rise in the order of drawing. */
export function teken(tekening: Tekening, scheiding: Scheiding = "AANBIEDER"): Getekend {
  return new Tekenaar(scheiding).teken(tekening);
}

class Tekenaar {
  private volgnummer = 0;
  private readonly gevallen = new Map<string, { nummer: number; verwacht: Verwacht | null }>();
  private readonly clienten = new Map<string, ClientRij>();
  private readonly trajecten = new Map<string, TrajectRij>();
  private readonly doelen = new Map<string, DoelRij>();
  private readonly aanmeldingen: AanmeldingRij[] = [];
  private readonly gezinnen = new Map<string, string>();
  private readonly plannen = new Map<string, PlanRij>();
  private readonly evaluaties = new Map<string, EvaluatieRij>();
  private readonly trajectDoelen: TrajectDoelRij[] = [];
  private readonly ervaringen: ErvaringRij[] = [];
  private readonly toewijzingen: ToewijzingRij[] = [];
  private readonly metingen: MetingRij[] = [];
  private readonly declaraties = new Map<string, DeclaratieRij>();
  private readonly aanbieders = new Map<string, AanbiederRij>();

  constructor(private readonly scheiding: Scheiding) {}

  teken(tekening: Tekening): Getekend {
    this.lees(tekening.clienten, (geval, rij) => this.client(geval, rij));
    this.lees(tekening.trajecten, (geval, rij) => this.tekenTraject(geval, rij));
    this.lees(tekening.aanmeldingen, (geval, rij) =>
      this.aanmeldingen.push(aanmeldingVan(this.client(geval, rij), this.nieuwId(), rij)),
    );
    this.lees(tekening.plannen, (geval, rij) => this.tekenPlan(geval, rij));
    this.lees(tekening.doelen, (geval, rij) => this.tekenDoel(geval, rij));
    this.lees(tekening.evaluaties, (geval, rij) => this.tekenEvaluatie(geval, rij));
    this.lees(tekening.ervaringen, (geval, rij) =>
      this.ervaringen.push(ervaringVan(this.traject(geval, rij.get("lijn") ?? ""), this.nieuwId(), rij)),
    );
    this.lees(tekening.toewijzingen, (geval, rij) => this.tekenToewijzing(geval, rij));
    this.lees(tekening.metingen, (geval, rij) =>
      this.metingen.push(...metingenVan(this.traject(geval, rij.get("lijn") ?? ""), () => this.nieuwId(), rij)),
    );
    this.lees(tekening.declaraties, (geval, rij) => this.tekenDeclaratie(geval, rij));
    return {
      rijen: {
        ...GEEN_RIJEN,
        clienten: [...this.clienten.values()],
        trajecten: [...this.trajecten.values()],
        doelen: [...this.doelen.values()],
        aanmeldingen: this.aanmeldingen,
        plannen: [...this.plannen.values()],
        trajectDoelen: this.trajectDoelen,
        evaluaties: [...this.evaluaties.values()],
        ervaringen: this.ervaringen,
        toewijzingen: this.toewijzingen,
        metingen: this.metingen,
        declaraties: [...this.declaraties.values()],
      },
      aanbieders: [...this.aanbieders.values()],
      instrumenten: instrumentenVan(tekening.instrumenten),
      gevallen: [...this.gevallen].map(([naam, geval]) => {
        if (!geval.verwacht) throw new Error(`Van geval "${naam}" is niet getekend wat verwacht wordt`);
        return { naam, code: this.code(naam), verwacht: geval.verwacht };
      }),
    };
  }

  private lees(tekening: string | undefined, per: (geval: string, rij: DrawnRow) => void): void {
    let huidig = "";
    for (const rij of tekening === undefined ? [] : table(tekening)) {
      huidig = rij.get("geval") ?? huidig;
      const geval = this.gevallen.get(huidig) ?? { nummer: this.gevallen.size + 1, verwacht: null };
      this.gevallen.set(huidig, geval);
      geval.verwacht = verwachtVan(rij) ?? geval.verwacht;
      per(huidig, rij);
    }
  }

  private nieuwId(): string {
    this.volgnummer += 1;
    return uuid(0, this.volgnummer);
  }

  /** The case's own aanbieder, or the one that `bij` names, shared by all cases. */
  private aanbieder(geval: string, bij?: string, soort?: string): string {
    const nummer = this.gevallen.get(geval)?.nummer ?? 0;
    const code = bij === undefined ? `DL${String(nummer).padStart(6, "0")}` : `DL9${bij.padStart(5, "0")}`;
    if (!this.aanbieders.has(code)) {
      this.aanbieders.set(code, {
        code,
        solistisch: soort === "solistisch",
        gecertificeerde_instelling: soort === "gi",
      });
    }
    return code;
  }

  /** The gemeente that a case has for itself, of the fourteen of Twente and then others. */
  private gemeente(geval: string): string {
    if (this.scheiding === "AANBIEDER") return GEMEENTE;
    const code = GEMEENTEN[(this.gevallen.get(geval)?.nummer ?? 0) - 1];
    if (code === undefined) throw new Error("Er zijn meer gevallen getekend dan er gemeenten zijn");
    return code;
  }

  private code(geval: string): string {
    return this.scheiding === "AANBIEDER" ? this.aanbieder(geval) : this.gemeente(geval);
  }

  private partijen(geval: string, rij: DrawnRow): Pick<TrajectRij, "aanbieder_code" | "contractpartij_code"> {
    const code = this.aanbieder(geval, rij.get("bij"), rij.get("aanbieder"));
    return { aanbieder_code: code, contractpartij_code: code };
  }

  /** Columns: client (its name), gemeente, identiteit, geboren, geslacht, wijk, gezin (its name). */
  private client(geval: string, rij: DrawnRow): ClientRij {
    const sleutel = `${geval}/${rij.get("client") ?? ""}`;
    const bestaand = this.clienten.get(sleutel);
    if (bestaand) return bestaand;
    const client: ClientRij = {
      gemeente_code: rij.get("gemeente") ?? this.gemeente(geval),
      id: this.nieuwId(),
      identiteit: rij.get("identiteit") ?? "BEKEND",
      geboortejaar: Number(rij.get("geboren") ?? "2012"),
      geslacht: rij.get("geslacht") ?? "VROUW",
      wijk_code: rij.get("wijk") ?? null,
      gezin_id: rij.has("gezin") ? this.gezin(geval, rij.get("gezin")) : null,
    };
    this.clienten.set(sleutel, client);
    return client;
  }

  private gezin(geval: string, naam: string | undefined): string {
    const sleutel = `${geval}/${naam ?? ""}`;
    const id = this.gezinnen.get(sleutel) ?? this.nieuwId();
    this.gezinnen.set(sleutel, id);
    return id;
  }

  private tekenPlan(geval: string, rij: DrawnRow): void {
    const gezin_id = rij.has("gezin") ? this.gezin(geval, rij.get("gezin")) : null;
    const client = gezin_id === null ? this.client(geval, rij) : null;
    const gemeente_code = client?.gemeente_code ?? this.gemeente(geval);
    const plan = planVan({ gemeente_code, client_id: client?.id ?? null, gezin_id }, this.nieuwId(), rij);
    const sleutel = `${geval}/${rij.get("plan") ?? ""}`;
    this.plannen.set(this.plannen.has(sleutel) ? plan.id : sleutel, plan);
  }

  /** Columns: client, geboren, identiteit, lijn (its name), bij, aanbieder (solistisch, gi), wet, product, hulpvorm (- none), segment,
   *  behoefte, niveau, voorziening, nummer (toewijzing), aanvang, einde, reden, administratief (aanvang, einde), leidend (nee). */
  private tekenTraject(geval: string, rij: DrawnRow): void {
    const client = this.client(geval, rij);
    const wet: Wet = rij.get("wet") === "WMO" ? "WMO" : "JEUGDWET";
    const product = rij.get("product") ?? (wet === "WMO" ? "02" : "45");
    const hulpvorm = rij.get("hulpvorm") ?? (wet === "WMO" ? "-" : "02");
    const reden = redenVan(wet, rij.get("reden"));
    const id = this.nieuwId();
    const lijn = rij.get("lijn") ?? "";
    const sleutel = this.trajecten.has(`${geval}/${lijn}`) ? id : `${geval}/${lijn}`;
    this.trajecten.set(sleutel, {
      gemeente_code: client.gemeente_code,
      id,
      client_id: client.id,
      ...this.partijen(geval, rij),
      wet,
      productcategorie: product === "-" ? null : product,
      hulpvorm: hulpvorm === "-" ? null : hulpvorm,
      segment: rij.get("segment") ?? null,
      ondersteuningsbehoefte: rij.get("behoefte") ?? null,
      niveau: rij.get("niveau") ?? null,
      voorziening: rij.get("voorziening") ?? "INDIVIDUEEL",
      leveringsvorm: rij.get("leveringsvorm") ?? "ZIN",
      verwijzer: null,
      toewijzingsnummer: rij.get("nummer") ?? null,
      aanvang: rij.get("aanvang") ?? "2024-01-10",
      aanvang_administratief: rij.get("administratief")?.includes("aanvang") ?? false,
      einde: rij.get("einde") ?? null,
      einde_administratief: rij.get("administratief")?.includes("einde") ?? false,
      ...reden,
      leidend: rij.get("leidend") !== "nee",
    });
  }

  private traject(geval: string, lijn: string): TrajectRij {
    const traject = this.trajecten.get(`${geval}/${lijn}`);
    if (!traject) throw new Error(`Geval "${geval}" heeft geen traject "${lijn}"`);
    return traject;
  }

  /** A plan of its own for what is not drawn with one. */
  private plan({ gemeente_code, client_id, wet }: TrajectRij, vanGezin: boolean): PlanRij {
    const plan: PlanRij = {
      ...{ gemeente_code, id: this.nieuwId(), wet },
      client_id: vanGezin ? null : client_id,
      gezin_id: vanGezin ? this.nieuwId() : null,
      soort: "ONDERSTEUNINGSPLAN",
      verwijzer: null,
      vastgesteld_op: "2010-01-01",
      afgesloten_op: null,
      bestemming: null,
    };
    this.plannen.set(plan.id, plan);
    return plan;
  }

  /** Columns: doel (its name), plan (a drawn one; blank: the case's only one, or else one of its own), lijnen (names, by a
   *  space; blank: the first, or none in a drawn plan), behoefte (1), niveau, richting (VERBETEREN), start (niveau),
   *  gewicht (1), vervallen (date), van (gezin). */
  private tekenDoel(geval: string, rij: DrawnRow): DoelRij {
    const getekend = this.plannen.get(`${geval}/${rij.get("plan") ?? ""}`);
    const namen = getekend && !rij.has("lijnen") ? [] : (rij.get("lijnen") ?? "").split(" ");
    const lijnen = namen.map((lijn) => this.traject(geval, lijn));
    const plan = getekend ?? this.plan(lijnen[0] ?? this.traject(geval, ""), rij.get("van") === "gezin");
    const doel: DoelRij = {
      gemeente_code: plan.gemeente_code,
      id: this.nieuwId(),
      client_id: plan.client_id,
      plan_id: plan.id,
      ondersteuningsbehoefte: rij.get("behoefte") ?? "1",
      niveau: rij.get("niveau") ?? null,
      richting: rij.get("richting") ?? "VERBETEREN",
      startniveau: rij.has("start") ? Number(rij.get("start")) : null,
      gewicht: Number(rij.get("gewicht") ?? "1"),
      vervallen_op: rij.get("vervallen") ?? null,
    };
    this.doelen.set(`${geval}/${rij.get("doel") ?? ""}`, doel);
    for (const lijn of lijnen) {
      this.trajectDoelen.push({ gemeente_code: doel.gemeente_code, traject_id: lijn.id, doel_id: doel.id });
    }
    return doel;
  }

  /** Columns: doel (made when not drawn), naam, vervangt (a naam), soort (EIND), informant (GEZAMENLIJK), datum, gas (0). */
  private tekenEvaluatie(geval: string, rij: DrawnRow): void {
    const doel = this.doelen.get(`${geval}/${rij.get("doel") ?? ""}`) ?? this.tekenDoel(geval, rij);
    const datum = rij.get("datum");
    if (datum === undefined) return;
    const vervangt = rij.get("vervangt");
    const id = this.nieuwId();
    this.evaluaties.set(`${geval}/${rij.get("naam") ?? id}`, {
      gemeente_code: doel.gemeente_code,
      id,
      doel_id: doel.id,
      soort: rij.get("soort") ?? "EIND",
      datum,
      gas_score: Number(rij.get("gas") ?? "0"),
      informant: (rij.get("informant") ?? "GEZAMENLIJK") as EvaluatieInformant,
      vervangt_id: vervangt === undefined ? null : (this.evaluaties.get(`${geval}/${vervangt}`)?.id ?? null),
    });
  }

  /** Columns: nummer, bij (1; eigen: the case's own), wet, product, datum, tot (einddatum), verwijderd (ja). */
  private tekenToewijzing(geval: string, rij: DrawnRow): void {
    const client = this.client(geval, rij);
    const bij = rij.get("bij") === "eigen" ? this.aanbieder(geval) : this.aanbieder(geval, rij.get("bij") ?? "1");
    this.toewijzingen.push(toewijzingVan(client, this.nieuwId(), bij, this.volgnummer, rij));
  }

  /** Columns: naam, client, wet, bij (contractpartij; the case's own), lijn (its traject), nummer (its toewijzing), product,
   *  maand (2024-03-01), bedrag (100), ontvangen (2024-04-10), crediteert (a naam). */
  private tekenDeclaratie(geval: string, rij: DrawnRow): void {
    const client = this.client(geval, rij);
    const id = this.nieuwId();
    const lijn = rij.get("lijn");
    const nummer = rij.get("nummer");
    const crediteert = rij.get("crediteert");
    this.declaraties.set(
      `${geval}/${rij.get("naam") ?? id}`,
      declaratieVan(client, id, rij, {
        contractpartij_code: this.aanbieder(geval, rij.get("bij")),
        toewijzing_id: this.toewijzingen.find((een) => een.toewijzingsnummer === nummer)?.id ?? null,
        traject_id: lijn === undefined ? null : this.traject(geval, lijn).id,
        crediteert_id: crediteert === undefined ? null : (this.declaraties.get(`${geval}/${crediteert}`)?.id ?? null),
      }),
    );
  }
}
