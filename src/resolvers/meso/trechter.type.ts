import { Field, Float, Int, ObjectType } from "type-graphql";
import { Toegang } from "../toegang";

const TE_KLEIN = "Leeg bij minder dan 10 gevallen in de regel of minder dan 10 aanbieders.";

@ObjectType({
  description:
    "Een trechter: de grenzen waartussen het cijfer van een aanbieder ligt als alleen toeval het van de regio doet verschillen. Hoe meer gevallen, hoe nauwer de grenzen. Verschillen de aanbieders onderling meer dan door toeval, dan zijn de grenzen wijder gemaakt. De aanbieders in de regio tellen allemaal mee, ook als u er maar één vraagt.",
  simpleResolvers: true,
})
export class Trechter {
  @Toegang("OUDER")
  @Field(() => Float, { description: "Het cijfer van alle aanbieders in de regio samen: het midden van de trechter." })
  readonly streefwaarde!: number;

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: `De ondergrens van 95 procent. ${TE_KLEIN}` })
  readonly ondergrens95!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: `De bovengrens van 95 procent. ${TE_KLEIN}` })
  readonly bovengrens95!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: `De ondergrens van 99,8 procent. ${TE_KLEIN}` })
  readonly ondergrens998!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, { nullable: true, description: `De bovengrens van 99,8 procent. ${TE_KLEIN}` })
  readonly bovengrens998!: number | null;

  @Toegang("OUDER")
  @Field(() => Float, {
    nullable: true,
    description:
      "Hoeveel de aanbieders meer van elkaar verschillen dan door toeval (phi). 1 is niet meer dan toeval. Leeg bij minder dan 10 aanbieders.",
  })
  readonly overdispersie!: number | null;

  @Toegang("OUDER")
  @Field(() => Int, {
    description: "Hoeveel aanbieders met minstens 10 gevallen zijn vergeleken om te zien hoeveel zij verschillen.",
  })
  readonly eenheden!: number;
}
