import { Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from "graphql";
import { HubError } from "../errors";

/** What one request may ask. Wide enough for a dashboard, too narrow to keep the hub from others. */
export const GRENZEN = {
  /** Levels of fields; from a figure down to an evaluation is twelve. */
  diepte: 15,
  aliassen: 30,
  directives: 5,
  tokens: 1_500,
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

/** Refuses documents that are too deep or that repeat themselves under aliases or directives. */
export const begrens: ValidationRule = (context) => {
  let aliassen = 0;
  let directives = 0;
  const weiger = (wat: string, grens: number) => {
    context.reportError(new HubError("QUERY_TOO_COMPLEX", `De vraag heeft te veel ${wat} (hoogstens ${grens}).`));
  };
  return {
    Field(node) {
      if (node.alias && ++aliassen === GRENZEN.aliassen + 1) weiger("aliassen", GRENZEN.aliassen);
    },
    Directive() {
      if (++directives === GRENZEN.directives + 1) weiger("directives", GRENZEN.directives);
    },
    OperationDefinition(node) {
      if (diepte(node.selectionSet, context) > GRENZEN.diepte) weiger("lagen", GRENZEN.diepte);
    },
  };
};

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
