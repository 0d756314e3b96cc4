import { Arg, createUnionType, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { mag } from "../../access/policy";
import { herlezen } from "../../dossier/herlezen";
import { leesOnderzoeken, openOnderzoek, sluitOnderzoek } from "../../dossier/onderzoek";
import type { RequestContext } from "../../request-context";
import { Afgewezen } from "../micro/afgewezen.type";
import { decodeId, encodeId, sleutelIn, sleutelInCursor } from "../micro/id";
import { muteer } from "../micro/muteer";
import { checkFirst, type Connection, toConnection } from "../page.type";
import { Toegang } from "../toegang";
import { OpenOnderzoekInvoer, SluitOnderzoekInvoer } from "./onderzoek.input";
import { Onderzoek, OnderzoekConnection } from "./onderzoek.type";

const resultaat = (name: string, description: string) =>
  createUnionType({ name, description, types: () => [Onderzoek, Afgewezen] as const });

const OpenOnderzoekResultaat = resultaat("OpenOnderzoekResultaat", "Het onderzoek, of waarom het niet is geopend.");
const SluitOnderzoekResultaat = resultaat("SluitOnderzoekResultaat", "Het onderzoek, of waarom het niet is gesloten.");

const toon = (rij: Onderzoek["rij"]) => new Onderzoek(rij);

@Resolver(() => Onderzoek)
export class OnderzoekResolver {
  @Toegang("onderzoek:lees")
  @Query(() => OnderzoekConnection, {
    description:
      "De onderzoeken die u doet; voor de gemeente en haar privacyfunctionaris alle van de gemeente. Het nieuwste staat achteraan.",
  })
  async onderzoeken(
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() { registers }: RequestContext,
  ): Promise<Connection<Onderzoek>> {
    const vraag = { first: checkFirst(first), after: sleutelInCursor(after) };
    const session = await registers.open();
    const { rijen, heeftMeer } = await session.read((db) => leesOnderzoeken({ db, scope: session.scope }, vraag));
    return toConnection(rijen.map(toon), heeftMeer, ({ rij }) => encodeId(rij));
  }

  @Toegang("onderzoek:open")
  @Mutation(() => OpenOnderzoekResultaat, {
    description: "Opent namens de gemeente een onderzoek voor één analist of toezichthouder.",
  })
  openOnderzoek(
    @Arg("invoer", () => OpenOnderzoekInvoer, { validate: false }) invoer: OpenOnderzoekInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Onderzoek | Afgewezen> {
    return muteer(
      ctx,
      {
        ...{ naam: "openOnderzoek", invoer, idempotentiesleutel, gemeente: invoer.gemeente, inRegister: true },
        schrijf: (schrijver, { actor, gemeenteCode }) => {
          const { onderzoeker, doeleinde, grondslag, wet, van, tot, einddatum } = invoer;
          const nieuw = { onderzoeker, doeleinde, grondslag, wet, van, tot, einddatum };
          return openOnderzoek(schrijver, { ...nieuw, gemeenteCode, geopendDoor: actor });
        },
        herlees: herlezen.onderzoek,
      },
      toon,
    );
  }

  @Toegang("onderzoek:sluit")
  @Mutation(() => SluitOnderzoekResultaat, {
    description: "Sluit een onderzoek meteen. De schuilnamen zijn daarna nergens meer op terug te voeren.",
  })
  sluitOnderzoek(
    @Arg("invoer", () => SluitOnderzoekInvoer, { validate: false }) invoer: SluitOnderzoekInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Onderzoek | Afgewezen> {
    return muteer(
      ctx,
      {
        ...{ naam: "sluitOnderzoek", invoer, idempotentiesleutel, inRegister: true },
        gemeente: decodeId(invoer.onderzoek)?.gemeenteCode ?? "",
        schrijf: (schrijver, { actor }) =>
          sluitOnderzoek(schrijver, { onderzoek: sleutelIn(invoer.onderzoek, "onderzoek"), actor }),
        herlees: herlezen.onderzoek,
      },
      toon,
    );
  }

  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u dit onderzoek kunt sluiten." })
  viewerMagSluiten(@Root() { rij }: Onderzoek, @Ctx() { actor, grond }: RequestContext): boolean {
    return rij.geslotenOp === null && mag(actor, "onderzoek:sluit", grond);
  }
}
