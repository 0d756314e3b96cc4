import { buiten, geteld, horizon, inPopulatie, type Bestand, type Bijdrage, type Kenmerken } from "./bijdrage";
import { maandVan, plusDagen, plusMaanden } from "./datum";
import { groepeer } from "./episodes";
import type { DeclaratieRij, ToewijzingRij, TrajectRij } from "./rijen";

const TERMIJN = 30;

/** Indicators whose teller is a sum of euros. */
export const SOMMEN: ReadonlySet<string> = new Set(["KOSTEN", "TOEGEWEZEN", "GEDECLAREERD"]);

const centen = (bedrag: number): number => Math.round(bedrag * 100);
const euros = (aantal: number): number => aantal / 100;

/** A sum of floats, to the cent. */
export const opDeCent = (som: number): number => euros(centen(som));

/** The line of help that a toewijzing was for: of that client, wet and number the leading one that began last. */
function trajectVan(bestand: Bestand, toewijzing: ToewijzingRij): TrajectRij | null {
  let beste: TrajectRij | null = null;
  const plaats = (een: TrajectRij) => `${een.leidend ? 1 : 0} ${een.aanvang} ${een.id}`;
  for (const een of bestand.rijen.trajecten) {
    if (een.gemeente_code !== toewijzing.gemeente_code || een.client_id !== toewijzing.client_id) continue;
    if (een.wet !== toewijzing.wet || een.toewijzingsnummer !== toewijzing.toewijzingsnummer) continue;
    if (beste === null || plaats(een) > plaats(beste)) beste = een;
  }
  return beste;
}

function kenmerken(
  bestand: Bestand,
  rij: { gemeente_code: string; client_id: string; wet: string },
  partij: string,
  product: string | null,
  traject: TrajectRij | null,
): Kenmerken {
  const client = bestand.rijen.clienten.find(
    (een) => een.gemeente_code === rij.gemeente_code && een.id === rij.client_id,
  );
  return {
    gemeente_code: rij.gemeente_code,
    geboortejaar: client?.geboortejaar ?? null,
    aanbieder_code: partij,
    waarden: {
      GESLACHT: client?.geslacht ?? null,
      AANBIEDER: partij,
      WET: rij.wet,
      HULPVORM: traject?.hulpvorm ?? null,
      PRODUCTCATEGORIE: product ?? traject?.productcategorie ?? null,
      SEGMENT: traject?.segment ?? null,
      ONDERSTEUNINGSBEHOEFTE: traject?.ondersteuningsbehoefte ?? null,
      NIVEAU: traject?.niveau ?? null,
      VERWIJZER: traject?.verwijzer ?? null,
    },
  };
}

const vanToewijzing = (bestand: Bestand, een: ToewijzingRij): Kenmerken =>
  kenmerken(bestand, een, een.aanbieder_code, een.productcategorie, trajectVan(bestand, een));

function vanDeclaratie(bestand: Bestand, een: DeclaratieRij): Kenmerken {
  const toewijzing = bestand.rijen.toewijzingen.find((rij) => rij.id === een.toewijzing_id) ?? null;
  const traject =
    bestand.rijen.trajecten.find((rij) => rij.id === een.traject_id) ??
    (toewijzing ? trajectVan(bestand, toewijzing) : null);
  const product = een.productcategorie ?? toewijzing?.productcategorie ?? null;
  return kenmerken(bestand, een, een.contractpartij_code, product, traject);
}

/** In whole cents, so that adding up is exact. */
const bedragVan = (een: DeclaratieRij): number =>
  euros(een.debet_credit === "CREDIT" ? -centen(een.bedrag) : centen(een.bedrag));

/** Of each client in each month the row that comes first stands for the client: so many rows are so many clients. */
function eersten<R extends { id: string; gemeente_code: string; client_id: string }>(
  rijen: readonly R[],
  maand: (rij: R) => string,
  plaats: (rij: R) => string,
): ReadonlySet<R> {
  const perMaand = groepeer(rijen, (een) => `${een.gemeente_code}:${een.client_id} ${maandVan(maand(een))}`);
  return new Set(
    [...perMaand.values()].map((eigen) => eigen.reduce((beste, een) => (plaats(een) < plaats(beste) ? een : beste))),
  );
}

/** Of toewijzingen one with a budget before one without, for only those are summed. */
const eersteToewijzingen = (bestand: Bestand): ReadonlySet<ToewijzingRij> =>
  eersten(
    toewijzingen(bestand),
    (een) => een.ingangsdatum,
    (een) => `${een.budget === null ? 1 : 0} ${een.id}`,
  );

const toewijzingen = (bestand: Bestand): ToewijzingRij[] => bestand.rijen.toewijzingen.filter((een) => !een.verwijderd);

function kosten(bestand: Bestand): Bijdrage[] {
  const { declaraties } = bestand.rijen;
  const eerste = eersten(
    declaraties,
    (een) => een.maand,
    (een) => een.id,
  );
  return declaraties.map((een) => ({
    ...geteld(vanDeclaratie(bestand, een), een.maand, bedragVan(een)),
    clientmaand: eerste.has(een),
  }));
}

function toegewezen(bestand: Bestand): Bijdrage[] {
  const eerste = eersteToewijzingen(bestand);
  return toewijzingen(bestand).map((een) =>
    een.budget === null
      ? inPopulatie(vanToewijzing(bestand, een), een.ingangsdatum, null)
      : { ...geteld(vanToewijzing(bestand, een), een.ingangsdatum, een.budget), clientmaand: eerste.has(een) },
  );
}

function gedeclareerd(bestand: Bestand): Bijdrage[] {
  const per = groepeer(bestand.rijen.declaraties, (een) => String(een.toewijzing_id));
  const eerste = eersteToewijzingen(bestand);
  return toewijzingen(bestand).map((een) => {
    const van = vanToewijzing(bestand, een);
    if (een.budget === null) return buiten(van, een.ingangsdatum, null);
    const regels = (per.get(een.id) ?? []).filter(({ contractpartij_code: partij }) => partij === een.aanbieder_code);
    if (regels.length === 0) return inPopulatie(van, een.ingangsdatum, null);
    const som = opDeCent(regels.reduce((tot, regel) => tot + bedragVan(regel), 0));
    return { ...geteld(van, een.ingangsdatum, som), clientmaand: eerste.has(een) };
  });
}

/** Whether a debit line comes in the place of an earlier one that had been taken back when it came. */
function vervangt(een: DeclaratieRij, alle: readonly DeclaratieRij[]): boolean {
  return alle.some(
    (eerder) =>
      eerder.id !== een.id &&
      eerder.contractpartij_code === een.contractpartij_code &&
      eerder.wet === een.wet &&
      eerder.maand === een.maand &&
      eerder.toewijzing_id === een.toewijzing_id &&
      eerder.productcategorie === een.productcategorie &&
      `${eerder.ontvangen_op} ${eerder.id}` < `${een.ontvangen_op} ${een.id}` &&
      alle.some((terug) => terug.crediteert_id === eerder.id && terug.ontvangen_op <= een.ontvangen_op),
  );
}

function tijdig(bestand: Bestand): Bijdrage[] {
  const perClient = groepeer(bestand.rijen.declaraties, (een) => `${een.gemeente_code}:${een.client_id}`);
  return [...perClient.values()].flatMap((alle) =>
    alle
      .filter((een) => een.debet_credit === "DEBET" && !vervangt(een, alle))
      .map((een) => {
        const van = vanDeclaratie(bestand, een);
        const laatste = plusDagen(plusMaanden(een.maand, 1), TERMIJN - 1);
        if (laatste >= horizon(bestand, een.gemeente_code)) return inPopulatie(van, een.maand, "VENSTER_OPEN");
        return geteld(van, een.maand, een.ontvangen_op <= laatste ? 1 : 0);
      }),
  );
}

export const KOSTEN_INDICATOREN: Readonly<Record<string, (bestand: Bestand) => Bijdrage[]>> = {
  KOSTEN: kosten,
  TOEGEWEZEN: toegewezen,
  GEDECLAREERD: gedeclareerd,
  TOEWIJZINGEN: (bestand) =>
    toewijzingen(bestand).map((een) => geteld(vanToewijzing(bestand, een), een.ingangsdatum, 1)),
  DECLARATIE_TIJDIG: tijdig,
};
