import { Field, ObjectType } from "type-graphql";
import { Toegang } from "../toegang";

/** A code of a published list; its description is resolved when asked (code.resolver.ts). */
@ObjectType({
  description: "Een code uit een lijst. Dezelfde code betekent in een andere lijst iets anders.",
  simpleResolvers: true,
})
export class Code {
  @Toegang("OUDER")
  @Field(() => String, { description: "De naam van de lijst, zoals JZ588." })
  readonly lijst: string;

  @Toegang("OUDER")
  @Field(() => String, { description: "De versie van de lijst." })
  readonly versie: string;

  @Toegang("OUDER")
  @Field(() => String, { description: "De code zelf." })
  readonly code: string;

  private constructor(lijst: string, versie: string, code: string) {
    this.lijst = lijst;
    this.versie = versie;
    this.code = code;
  }

  /** The code of three columns, of which all or none are filled. */
  static van(lijst: string | null, versie: string | null, code: string | null): Code | null {
    return lijst !== null && versie !== null && code !== null ? new Code(lijst, versie, code) : null;
  }
}
