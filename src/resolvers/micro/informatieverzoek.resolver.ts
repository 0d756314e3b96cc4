import { Arg, createUnionType, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { mag } from "../../access/policy";
import type { InformatieverzoekStatus as StatusNaam } from "../../domein";
import { herlezen } from "../../dossier/herlezen";
import {
  beantwoordInformatieverzoek,
  leesInformatieverzoeken,
  stelInformatieverzoek,
  trekInformatieverzoekIn,
} from "../../dossier/informatieverzoek";
import type { RequestContext } from "../../request-context";
import { InformatieverzoekStatus } from "../enums";
import { checkFirst, type Connection, toConnection } from "../page.type";
import { Toegang } from "../toegang";
import { Afgewezen } from "./afgewezen.type";
import { decodeId, encodeId, sleutelIn, sleutelInCursor } from "./id";
import {
  BeantwoordInformatieverzoekInvoer,
  StelInformatieverzoekInvoer,
  TrekInformatieverzoekInInvoer,
} from "./informatieverzoek.input";
import { Informatieverzoek, InformatieverzoekConnection } from "./informatieverzoek.type";
import { muteer } from "./muteer";
import { Traject } from "./traject.type";

const resultaat = (name: string, description: string) =>
  createUnionType({ name, description, types: () => [Informatieverzoek, Afgewezen] as const });

const StelInformatieverzoekResultaat = resultaat(
  "StelInformatieverzoekResultaat",
  "Het informatieverzoek, of waarom het er niet is gekomen.",
);
const BeantwoordInformatieverzoekResultaat = resultaat(
  "BeantwoordInformatieverzoekResultaat",
  "Het informatieverzoek met het antwoord, of waarom het niet is beantwoord.",
);
const TrekInformatieverzoekInResultaat = resultaat(
  "TrekInformatieverzoekInResultaat",
  "Het ingetrokken informatieverzoek, of waarom het niet is ingetrokken.",
);

const toon = (rij: Informatieverzoek["rij"]) => new Informatieverzoek(rij);

@Resolver(() => Informatieverzoek)
export class InformatieverzoekResolver {
  @Toegang("informatieverzoek:lees")
  @Query(() => InformatieverzoekConnection, {
    description:
      "De informatieverzoeken van uw team, of die aan u als aanbieder zijn gesteld. Het nieuwste staat achteraan.",
  })
  async informatieverzoeken(
    @Arg("status", () => InformatieverzoekStatus, { nullable: true, description: "Alleen met deze status." })
    status: StatusNaam | null,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() { micro }: RequestContext,
  ): Promise<Connection<Informatieverzoek>> {
    const vraag = { first: checkFirst(first), after: sleutelInCursor(after) };
    const session = await micro.open();
    const { rijen, heeftMeer } = await session.read((db) =>
      leesInformatieverzoeken({ db, scope: session.scope }, status ?? null, vraag),
    );
    return toConnection(rijen.map(toon), heeftMeer, ({ rij }) => encodeId(rij));
  }

  @Toegang("informatieverzoek:stel")
  @Mutation(() => StelInformatieverzoekResultaat, {
    description: "Vraagt de aanbieder van een traject om informatie, na een afweging en met toestemming van de cliënt.",
  })
  stelInformatieverzoek(
    @Arg("invoer", () => StelInformatieverzoekInvoer, { validate: false }) invoer: StelInformatieverzoekInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Informatieverzoek | Afgewezen> {
    return muteer(
      ctx,
      {
        naam: "stelInformatieverzoek",
        invoer,
        idempotentiesleutel,
        schrijf: (schrijver, { actor }) =>
          stelInformatieverzoek(schrijver, {
            ...invoer,
            traject: sleutelIn(invoer.traject, "traject"),
            gesteldDoor: actor,
          }),
        herlees: herlezen.informatieverzoek,
      },
      toon,
    );
  }

  @Toegang("informatieverzoek:beantwoord")
  @Mutation(() => BeantwoordInformatieverzoekResultaat, {
    description: "Beantwoordt een informatieverzoek dat aan u is gesteld. Eén keer.",
  })
  beantwoordInformatieverzoek(
    @Arg("invoer", () => BeantwoordInformatieverzoekInvoer, { validate: false })
    invoer: BeantwoordInformatieverzoekInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Informatieverzoek | Afgewezen> {
    return muteer(
      ctx,
      {
        ...{ naam: "beantwoordInformatieverzoek", invoer, idempotentiesleutel },
        gemeente: decodeId(invoer.informatieverzoek)?.gemeenteCode ?? "",
        schrijf: (schrijver) =>
          beantwoordInformatieverzoek(schrijver, {
            informatieverzoek: sleutelIn(invoer.informatieverzoek, "informatieverzoek"),
            antwoord: invoer.antwoord,
          }),
        herlees: herlezen.informatieverzoek,
      },
      toon,
    );
  }

  @Toegang("informatieverzoek:stel")
  @Mutation(() => TrekInformatieverzoekInResultaat, {
    description: "Trekt een informatieverzoek in dat nog niet is beantwoord.",
  })
  trekInformatieverzoekIn(
    @Arg("invoer", () => TrekInformatieverzoekInInvoer, { validate: false }) invoer: TrekInformatieverzoekInInvoer,
    @Arg("idempotentiesleutel", () => String, { nullable: true }) idempotentiesleutel: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Informatieverzoek | Afgewezen> {
    return muteer(
      ctx,
      {
        ...{ naam: "trekInformatieverzoekIn", invoer, idempotentiesleutel },
        schrijf: (schrijver) =>
          trekInformatieverzoekIn(schrijver, {
            informatieverzoek: sleutelIn(invoer.informatieverzoek, "informatieverzoek"),
          }),
        herlees: herlezen.informatieverzoek,
      },
      toon,
    );
  }

  @Toegang("traject:lees")
  @FieldResolver(() => Traject, { nullable: true, description: "Het traject waar de vraag over gaat." })
  async traject(@Root() { rij }: Informatieverzoek, @Ctx() { loaders }: RequestContext): Promise<Traject | null> {
    const traject = await loaders.traject.load({ ...rij, id: rij.trajectId });
    return traject && new Traject(traject);
  }

  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u dit informatieverzoek kunt beantwoorden." })
  viewerMagBeantwoorden(@Root() { rij }: Informatieverzoek, @Ctx() { actor, grond }: RequestContext): boolean {
    return rij.status === "OPEN" && mag(actor, "informatieverzoek:beantwoord", grond);
  }

  @Toegang("OUDER")
  @FieldResolver(() => Boolean, { description: "Of u dit informatieverzoek kunt intrekken." })
  viewerMagIntrekken(@Root() { rij }: Informatieverzoek, @Ctx() { actor, grond }: RequestContext): boolean {
    return rij.status === "OPEN" && mag(actor, "informatieverzoek:stel", grond);
  }
}
