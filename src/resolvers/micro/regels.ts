import { ArrayMaxSize, IsOptional, Matches, Max, MaxLength, Min, MinLength } from "class-validator";

/** Rules for fields of an input, with Dutch messages that name the field. Null and absent pass: GraphQL says what is required. */
const samen =
  (...regels: PropertyDecorator[]): PropertyDecorator =>
  (target, veld) => {
    for (const regel of [IsOptional(), ...regels]) regel(target, veld);
  };

/** A short text on one line. */
export const Kort = (max = 100) =>
  samen(
    MinLength(1, { message: "Het veld $property is leeg." }),
    MaxLength(max, { message: "Het veld $property heeft ten hoogste $constraint1 tekens." }),
    Matches(/^[^\p{Cc}]*$/u, { message: "Het veld $property is één regel gewone tekst." }),
  );

/** A text that people write. */
export const Lang = (max = 4_000) =>
  samen(
    MinLength(1, { message: "Het veld $property is leeg." }),
    MaxLength(max, { message: "Het veld $property heeft ten hoogste $constraint1 tekens." }),
  );

/** A text that must say something: so many characters at least, without the spaces around it. */
export const Minstens = (min: number) =>
  samen(
    Matches(new RegExp(`^\\s*\\S[^]{${String(min - 2)},}\\S\\s*$`), {
      message: `Het veld $property heeft ten minste ${String(min)} tekens.`,
    }),
  );

export const Bereik = (van: number, tot: number) =>
  samen(
    Min(van, { message: "Het veld $property is ten minste $constraint1." }),
    Max(tot, { message: "Het veld $property is ten hoogste $constraint1." }),
  );

/** A list that one input may hold; more is a mistake or an attack. */
export const Hoogstens = (aantal: number) =>
  samen(ArrayMaxSize(aantal, { message: "Het veld $property heeft ten hoogste $constraint1 waarden." }));

export const Vorm = (vorm: RegExp, voorbeeld: string) =>
  samen(Matches(vorm, { message: `Het veld $property heeft de vorm ${voorbeeld}.` }));
