/** What graphql-js says of a value, kept to what holds no word of the asker's. */
const REDENEN: readonly (readonly [RegExp, (...delen: string[]) => string])[] = [
  [
    /Expected non-nullable type "([\w![\]]+)" not to be null\.$/,
    (_, type) => `Een waarde van type ${type} mag niet leeg zijn.`,
  ],
  [
    /Field "(\w+)" of required type "([\w![\]]+)" was not provided\.$/,
    (_, veld, type) => `Het veld ${veld} (${type}) ontbreekt.`,
  ],
  [/ is not defined by type "(\w+)"\.$/, (_, type) => `Type ${type} heeft een van deze velden niet.`],
  [/ does not exist in "(\w+)" enum\.$/, (_, type) => `Kies een waarde van ${type}.`],
  [/Expected type "(\w+)" to be an object\.$/, (_, type) => `Hier hoort een object van type ${type}.`],
  [/(\w+ heeft de vorm [\w-]+\.)$/, (_, vorm) => vorm],
];

const VARIABELE = /^Variable "\$(\w+)" got invalid value .*?(?: at "(\1[\w.[\]]*)")?; (?!.* got invalid value )/s;

/**
 * A message of graphql-js about a document or its variables, without the values that came along: they may be someone's
 * name or number, and the asker has them already. Also without the names of the schema that it would suggest.
 *
 * @param raad whether names of the schema may be suggested
 */
export function zonderInvoer(bericht: string, raad: boolean): string {
  const melding = raad ? bericht : bericht.replace(/ ?Did you mean [^?]*\?/g, "");
  const [, variabele, plaats] = VARIABELE.exec(melding) ?? [];
  if (variabele !== undefined) {
    const kaal = melding.replace(/ ?Did you mean [^?]*\?/g, "");
    const waar = plaats === undefined ? "" : ` bij ${plaats}`;
    for (const [vorm, zeg] of REDENEN) {
      const deel = vorm.exec(kaal);
      if (deel) return `De variabele $${variabele} klopt niet${waar}. ${zeg(...deel)}`;
    }
    return `De variabele $${variabele} klopt niet${waar}. De waarde heeft niet de goede vorm.`;
  }
  return melding
    .replace(/(Unexpected|found) (Name|String|BlockString|Int|Float) ".*/s, "$1 $2.")
    .replace(/, found (?!<EOF>|"?[!$&()=@[\]{|}:.]+"?\.?$).*/s, ".")
    .replace(/( cannot represent [\w -]*?)(?::| "|\.|$).*/s, "$1.")
    .replace(/^Value ".*?" does not exist/s, "Deze waarde does not exist");
}

const ARGUMENT = /^Argument "(\w+)" (?:of (?:required|non-null) type|has invalid value) /;

/**
 * What graphql-js says of an argument that a variable left without a value, or with a part of it empty, in Dutch and without
 * the value; null when it says something else.
 */
export function onvolledigArgument(bericht: string): string | null {
  const [, naam] = ARGUMENT.exec(bericht) ?? [];
  return naam === undefined
    ? null
    : `Het argument ${naam} is leeg of niet volledig. Vul in wat verplicht is, of laat het weg als dat kan.`;
}
