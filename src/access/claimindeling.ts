import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { CliFout } from "../errors";

/** What the hub wants to know of a caller, by its own names (claims.ts). */
const LOS = ["sub", "rol", "gemeente", "aanbieder", "regio", "client"] as const;
const LIJSTEN = ["gemeenten", "teams", "wetten"] as const;
type Naam = (typeof LOS)[number] | (typeof LIJSTEN)[number];

/** A text is the name of one claim, also when it holds dots; a list goes down into it, as `realm_access` > `roles`. */
const tekst = z.string().min(1, "mag niet leeg zijn");
const plaats = z.union([tekst, z.array(tekst).min(1, "mag niet leeg zijn")], {
  error: "moet de naam van een claim zijn, of een lijst van namen",
});

const regel = z.union(
  [
    plaats,
    z.strictObject({ claim: plaats, waarden: z.record(z.string(), tekst).optional() }),
    z.strictObject({ vast: z.union([tekst, z.array(tekst).min(1, "mag niet leeg zijn")]) }),
  ],
  {
    error:
      'moet de naam van een claim zijn, of {"claim": ..., "waarden": {...}}, of {"vast": ...} met een waarde die voor iedereen geldt',
  },
);

/** Where each thing that the hub wants to know stands in a token; what is not named here stands under its own name. */
const Indeling = z.strictObject(
  Object.fromEntries([...LOS, ...LIJSTEN].map((naam) => [naam, regel.optional()])) as Record<
    Naam,
    z.ZodOptional<typeof regel>
  >,
);
export type Claimindeling = z.infer<typeof Indeling>;

const mis = (wat: string): CliFout => new CliFout(`DRIELUIK_OIDC_CLAIMS ${wat}`, 2);

/**
 * The layout in a JSON file, or in the value itself when that begins with a brace; null is the layout of the hub's own names.
 *
 * @throws CliFout (wrong use) that names every problem at once
 */
export function leesClaimindeling(waarde: string | null): Claimindeling {
  if (waarde === null) return {};
  const inRegel = waarde.startsWith("{");
  if (!inRegel && !existsSync(waarde)) throw mis("wijst naar een bestand dat er niet is.");
  let inhoud: unknown;
  try {
    inhoud = JSON.parse(inRegel ? waarde : readFileSync(waarde, "utf8"));
  } catch {
    throw mis("is geen JSON.");
  }
  const gelezen = Indeling.safeParse(inhoud);
  if (gelezen.success) return gelezen.data;
  const regels = gelezen.error.issues.flatMap((fout) =>
    fout.code === "unrecognized_keys"
      ? fout.keys.map((naam) => `  ${naam}: dat kent de hub niet; kies uit ${[...LOS, ...LIJSTEN].join(", ")}`)
      : [`  ${fout.path.join(".") || "(geheel)"}: ${fout.message}`],
  );
  throw mis(`klopt niet:\n${regels.join("\n")}`);
}

function vind(claims: unknown, weg: string | readonly string[]): unknown {
  return [weg].flat().reduce<unknown>(
    // Only what the token itself says: `constructor` and its kind are on every object.
    (waarde, naam) =>
      typeof waarde === "object" && waarde !== null && Object.hasOwn(waarde, naam)
        ? (waarde as Record<string, unknown>)[naam]
        : undefined,
    claims,
  );
}

/** The texts of a claim, translated; what `waarden` does not name is of no concern to the hub and falls away. */
function teksten(claims: unknown, regel: NonNullable<Claimindeling[Naam]>): readonly string[] {
  if (typeof regel === "object" && "vast" in regel) return [regel.vast].flat();
  const { claim, waarden } =
    typeof regel === "object" && "claim" in regel ? regel : { claim: regel, waarden: undefined };
  const gevonden = [vind(claims, claim)].flat().filter((waarde) => typeof waarde === "string");
  if (!waarden) return gevonden;
  return gevonden.flatMap((waarde) => (Object.hasOwn(waarden, waarde) ? (waarden[waarde] ?? []) : []));
}

/**
 * The claims of a verified token under the hub's own names. Two values where one is asked (such as two roles) give none: the
 * hub must not choose for whom someone asks.
 */
export function naarEigenNamen(claims: Readonly<Record<string, unknown>>, indeling: Claimindeling): object {
  const eigen = (namen: readonly Naam[], waardeVan: (uniek: readonly string[]) => unknown) =>
    namen.map((naam) => {
      const regel = indeling[naam];
      return [naam, regel ? waardeVan([...new Set(teksten(claims, regel))]) : claims[naam]] as const;
    });
  return Object.fromEntries([
    ...eigen(LOS, (uniek) => (uniek.length === 1 ? uniek[0] : undefined)),
    ...eigen(LIJSTEN, (uniek) => (uniek.length === 1 && uniek[0] === "ALLE" ? "ALLE" : uniek)),
  ]);
}
