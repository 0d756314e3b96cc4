import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";

function pattern(name: string, description: string, form: RegExp, example: string): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === "string" && form.test(value)) return value;
    throw new TypeError(`${name} heeft de vorm ${example}.`);
  };
  return new GraphQLScalarType({ name, description, serialize: check, parseValue: check });
}

export const GemeenteCode = pattern(
  "GemeenteCode",
  "Code van een gemeente volgens CBS: vier cijfers, zoals 0153.",
  /^\d{4}$/,
  "0153",
);
export const AanbiederCode = pattern(
  "AanbiederCode",
  "Code van een aanbieder: de AGB-code van acht cijfers, of DL met zes cijfers waar die ontbreekt.",
  /^(\d{8}|DL\d{6})$/,
  "12345678",
);
export const RegioCode = pattern("RegioCode", "Code van een regio, zoals TWENTE.", /^[A-Z][A-Z0-9_]{1,39}$/, "TWENTE");

/** A civil date as `YYYY-MM-DD`, a string from end to end: a Date object would shift it over the time zone. */
export const Datum = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: "Datum",
  description: "Een kalenderdag zonder tijd, zoals 2024-12-31.",
});

/** A moment; answers are in UTC. */
export const Tijdstip = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: "Tijdstip",
  description: "Een moment met datum, tijd en tijdzone, zoals 2024-12-31T12:00:00.000Z.",
});
