import type { Wet } from "../../src/domein";
import type { GetrokkenAanmelding, GetrokkenPlan, GetrokkenProces } from "./historie-proces";
import { plusDagen } from "./naief/datum";
import type { AanmeldingRij, ClientRij, DoelRij, EvaluatieRij, PlanRij, ToewijzingRij } from "./naief/rijen";
import { AANBIEDERS, BEGIN } from "./wereld";

const anders = (wet: Wet): Wet => (wet === "WMO" ? "JEUGDWET" : "WMO");

/** A gezin of a gemeente that clients may share. */
export const gezinVan = (gemeente: string, nummer: number | null): string | null =>
  nummer === null ? null : `00000000-0000-7000-9${gemeente.slice(1)}-${String(nummer).padStart(12, "0")}`;

/** Turns the plans and aanmeldingen of a client into rows. */
export class Procesverteller {
  readonly aanmeldingen: AanmeldingRij[] = [];
  readonly plannen: PlanRij[] = [];
  readonly doelen: DoelRij[] = [];
  readonly evaluaties: EvaluatieRij[] = [];
  readonly toewijzingen: ToewijzingRij[] = [];

  constructor(private readonly id: (volgorde?: number) => string) {}

  vertel(client: ClientRij, wet: Wet, getrokken: GetrokkenProces): void {
    const plannen = getrokken.plannen.map((een) => this.plan(client, een.andereWet ? anders(wet) : wet, een));
    for (const een of getrokken.aanmeldingen) {
      const bij = plannen[een.bij % Math.max(1, plannen.length)];
      this.aanmelding(client, bij?.wet ?? wet, (een.naSluiten ? bij?.afgesloten_op : bij?.vastgesteld_op) ?? null, een);
    }
  }

  private plan(client: ClientRij, wet: Wet, getrokken: GetrokkenPlan): PlanRij {
    const { gemeente_code, gezin_id } = client;
    const vanGezin = gezin_id !== null && getrokken.vanGezin;
    const vastgesteld_op = getrokken.vast ?? plusDagen(BEGIN, getrokken.dag);
    const afgesloten_op = getrokken.duur === null ? null : plusDagen(vastgesteld_op, getrokken.duur);
    const plan: PlanRij = {
      ...{ gemeente_code, id: this.id(getrokken.volgorde), wet, vastgesteld_op, afgesloten_op },
      client_id: vanGezin ? null : client.id,
      gezin_id: vanGezin ? gezin_id : null,
      soort: getrokken.zorgplan ? "ZORGPLAN" : "ONDERSTEUNINGSPLAN",
      verwijzer: getrokken.verwijzer,
      bestemming: afgesloten_op === null ? null : getrokken.bestemming,
    };
    this.plannen.push(plan);
    for (const doel of getrokken.doelen) this.doel(plan, doel);
    return plan;
  }

  private doel(plan: PlanRij, { gewicht, vervallen, evaluaties }: GetrokkenPlan["doelen"][number]): void {
    const { gemeente_code, id: plan_id, client_id } = plan;
    const doel: DoelRij = {
      ...{ gemeente_code, id: this.id(), client_id, plan_id, gewicht },
      ...{ ondersteuningsbehoefte: "1", niveau: null, richting: "VERBETEREN", startniveau: null },
      vervallen_op: vervallen ? plan.vastgesteld_op : null,
    };
    this.doelen.push(doel);
    let vorige: string | null = null;
    for (const { soort, dag, gas: gas_score, informant, vervangtVorige, volgorde } of evaluaties) {
      const evaluatie: EvaluatieRij = {
        ...{ gemeente_code, id: this.id(volgorde), doel_id: doel.id, soort, gas_score, informant },
        datum: plusDagen(plan.afgesloten_op ?? plan.vastgesteld_op, dag),
        vervangt_id: vervangtVorige ? vorige : null,
      };
      vorige = evaluatie.id;
      this.evaluaties.push(evaluatie);
    }
  }

  private aanmelding(client: ClientRij, wet: Wet, bij: string | null, getrokken: GetrokkenAanmelding): void {
    const { gemeente_code, id: client_id } = client;
    const datum = plusDagen(bij ?? BEGIN, getrokken.dag);
    const aanvraagdatum = getrokken.aanvraag === null ? null : plusDagen(datum, getrokken.aanvraag);
    const aanmelding: AanmeldingRij = {
      ...{ gemeente_code, id: this.id(getrokken.volgorde), client_id, datum, aanvraagdatum },
      wet: getrokken.andereWet ? anders(wet) : wet,
      hulpvraag: getrokken.hulpvraag,
      gesprek_op: getrokken.gesprek === null ? null : plusDagen(datum, getrokken.gesprek),
    };
    this.aanmeldingen.push(aanmelding);
    if (aanvraagdatum === null || getrokken.antwoord === null) return;
    const dag = plusDagen(aanvraagdatum, getrokken.antwoord);
    const id = this.id();
    this.toewijzingen.push({
      ...{ gemeente_code, id, client_id, aanbieder_code: AANBIEDERS[0]?.code ?? "", wet: aanmelding.wet },
      ...{
        productcategorie: null,
        toewijzingsnummer: `T${id.slice(-6)}`,
        datum: dag,
        eerste_datum: dag,
        ingangsdatum: dag,
      },
      einddatum: getrokken.ingetrokken ? dag : null,
      budget: null,
      verwijderd: getrokken.ingetrokken,
    });
  }
}
