import { Kind, type SelectionSetNode, type ValidationContext, type ValidationRule, visit } from "graphql";
import { HubError } from "../errors";

/** What one request may ask. Wide enough for a dashboard, too narrow to keep the hub from others. */
export const GRENZEN = {
  /** Levels of fields; from a figure down to an evaluation is twelve. */
  diepte: 15,
  aliassen: 30,
  directives: 5,
  tokens: 1_500,
  /** Points (kosten.ts) of one document, and of one by who is not known. */
  kosten: 100_000,
  kostenAnoniem: 10_000,
  /** Errors told about one document; more help only who probes. */
  meldingen: 5,
  bodyBytes: 1_000_000,
  /** The caller gets TIMEOUT after this; the statement itself is stopped by the database. */
  wachtMs: 30_000,
  /** A question that has not wholly arrived after this is given up. */
  aankomstMs: 60_000,
} as const;

/** What one delivery over HTTP may take. */
export const LEVERGRENZEN = {
  bodyBytes: 1_073_741_824,
  stilMs: 30_000,
  totaalMs: 3_600_000,
  /** Each holds a connection of role motor, and stages its file in the database. */
  tegelijk: 4,
  tegelijkPerLeverancier: 1,
  /** Seconds to wait before trying again when the hub has its hands full. */
  opnieuwNa: 60,
} as const;

const teVeel = (wat: string, gevonden: number, grens: number, raad: string): HubError =>
  new HubError(
    "QUERY_TOO_COMPLEX",
    `De vraag heeft ${gevonden.toLocaleString("nl-NL")} ${wat}; hoogstens ${grens.toLocaleString("nl-NL")} mag. ${raad}`,
  );

/** Refuses documents that are too deep or that repeat themselves under aliases or directives: once each, before other rules. */
export const begrens: ValidationRule = (context) => ({
  Document(document) {
    let [aliassen, directives] = [0, 0];
    visit(document, {
      Field: (node) => void (aliassen += node.alias ? 1 : 0),
      Directive: () => void (directives += 1),
    });
    if (aliassen > GRENZEN.aliassen) {
      context.reportError(teVeel("aliassen", aliassen, GRENZEN.aliassen, "Stel de vraag in delen."));
    }
    if (directives > GRENZEN.directives) {
      context.reportError(
        teVeel("directives", directives, GRENZEN.directives, "Laat velden weg die u niet nodig hebt."),
      );
    }
  },
  OperationDefinition(node) {
    const lagen = diepte(node.selectionSet, context);
    if (lagen <= GRENZEN.diepte) return;
    context.reportError(
      teVeel("lagen", lagen, GRENZEN.diepte, "Vraag wat dieper ligt apart, met het id van wat erboven ligt."),
    );
  },
});

/** What is wrong with an operation that costs so many points; null when its asker may spend them on one. */
export function weegKosten(kosten: number, anoniem: boolean): HubError | null {
  const grens = anoniem ? GRENZEN.kostenAnoniem : GRENZEN.kosten;
  if (kosten <= grens) return null;
  const raad =
    "Vraag kleinere pagina's (first), minder lijsten in lijsten, of minder indicatoren en dimensies tegelijk.";
  return teVeel("punten aan omvang", Math.ceil(kosten), grens, raad);
}

/** What is told who asks more than fits in the time. */
export const teSnel = (seconden: number): HubError =>
  new HubError(
    "QUERY_TOO_COMPLEX",
    `U vroeg in korte tijd te veel. Wacht ${seconden} seconden, of vraag minder tegelijk; wat u al hebt, hoeft u niet opnieuw te vragen.`,
  );

/**
 * Refuses a document that asks `onderbouwing` in more than one place, under whatever aliases or fragments: a row counts
 * itself when it is resolved, and by then another may have been answered. Of one list with many rows only that tells.
 */
export const eenOnderbouwing: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (aantalOnderbouwingen(node.selectionSet, context) < 2) return;
    context.reportError(
      new HubError("QUERY_TOO_COMPLEX", "Vraag de onderbouwing van één cijfer tegelijk, met uitkomst(sleutel)."),
    );
  },
});

function aantalOnderbouwingen(
  selectie: SelectionSetNode,
  context: ValidationContext,
  geteld = new Map<string, number>(),
): number {
  return selectie.selections.reduce((som, node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const naam = node.name.value;
      const fragment = context.getFragment(naam);
      if (fragment && !geteld.has(naam)) {
        geteld.set(naam, 0);
        geteld.set(naam, aantalOnderbouwingen(fragment.selectionSet, context, geteld));
      }
      return som + (geteld.get(naam) ?? 0);
    }
    const eigen = node.kind === Kind.FIELD && node.name.value === "onderbouwing" ? 1 : 0;
    return som + eigen + (node.selectionSet ? aantalOnderbouwingen(node.selectionSet, context, geteld) : 0);
  }, 0);
}

/** Levels of fields below a selection; a fragment is measured once, so that nesting fragments costs nothing. */
function diepte(selectie: SelectionSetNode, context: ValidationContext, gemeten = new Map<string, number>()): number {
  let diepst = 0;
  for (const node of selectie.selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const naam = node.name.value;
      const fragment = context.getFragment(naam);
      if (fragment && !gemeten.has(naam)) {
        // A fragment that contains itself is refused by another rule; here it only must not loop.
        gemeten.set(naam, 0);
        gemeten.set(naam, diepte(fragment.selectionSet, context, gemeten));
      }
      diepst = Math.max(diepst, gemeten.get(naam) ?? 0);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      diepst = Math.max(diepst, diepte(node.selectionSet, context, gemeten));
    } else if (node.name.value !== "__schema" && node.name.value !== "__type") {
      // Introspection nests as deep as the type system; where it is open, it is open whole.
      diepst = Math.max(diepst, 1 + (node.selectionSet ? diepte(node.selectionSet, context, gemeten) : 0));
    }
  }
  return diepst;
}
