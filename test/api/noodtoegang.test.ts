import { Client } from "pg";
import type { Actor } from "../../src/access/actor";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { AANBIEDER, aanbieder, almelo, Medewerker, maakDecor, noord, type Resultaat, zuid } from "../support/dossier";
import { startTestHub, type TestHub } from "../support/test-hub";

const andereNoord: Actor = { ...noord, id: "collega" } as Actor;
const privacy: Actor = { rol: "PRIVACYFUNCTIONARIS", id: "fg", gemeenten: ["0153"] };
const privacyAlmelo: Actor = { rol: "PRIVACYFUNCTIONARIS", id: "fg2", gemeenten: ["0141"] };
const REDEN = "Melding van crisis buiten kantooruren";

let db: TestDatabase;
let hub: TestHub;
let vreemd: Awaited<ReturnType<Medewerker["dossier"]>>;
let vanAlmelo: Awaited<ReturnType<Medewerker["dossier"]>>;
let eigen: Awaited<ReturnType<Medewerker["dossier"]>>;

beforeAll(async () => {
  db = await createTestDatabase();
  await maakDecor(db.motor);
  hub = await startTestHub(db);
  vreemd = await new Medewerker(hub, zuid).dossier({ client: { zaaknummer: "Z-ZUID" } });
  vanAlmelo = await new Medewerker(hub, almelo).dossier({ client: { zaaknummer: "Z-ALMELO" } });
  eigen = await new Medewerker(hub, noord).dossier();
});
afterAll(async () => {
  await hub.stop();
  await db.dispose();
});

const vraagAan = (invoer: object, actor = noord): Promise<Resultaat> =>
  new Medewerker(hub, actor).muteer(
    "vraagNoodtoegang",
    { reden: REDEN, ...invoer },
    "id client geldigTot aangevraagdOp",
  );

const DOSSIER = `query ($client: ID!, $plan: ID!) {
  client(id: $client) { id zaaknummer gezin { id }
    ondersteuningsplannen { id doelen { id omschrijving tussenstappen { id } viewerMagWijzigen } viewerMagSluiten }
    trajecten { id toewijzingsnummer viewerMagBeeindigen } }
  ondersteuningsplan(id: $plan) { id }
  clienten { edges { node { id } } }
  trajecten { edges { node { id } } }
}`;

const lees = (noodtoegang: string | null, actor: Actor = noord, wie = vreemd) =>
  hub.vraag(
    actor,
    DOSSIER,
    wie,
    "UITVOERING_ONDERSTEUNING",
    noodtoegang === null ? {} : { "X-Noodtoegang": noodtoegang },
  );

const codes = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] }) => [
  ...new Set(errors?.map(({ extensions }) => extensions.code)),
];

const NOODTOEGANGEN = "{ noodtoegangen { edges { node { id client actor reden gemeente { code } } } } }";
const gezienDoor = async (actor: Actor): Promise<string[]> => {
  const { data, errors } = await hub.vraag(
    actor,
    NOODTOEGANGEN,
    {},
    actor.rol === "PRIVACYFUNCTIONARIS" ? "PRIVACYTOEZICHT" : undefined,
  );
  expect(errors).toBeUndefined();
  return (data?.noodtoegangen as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
};

describe("noodtoegang", () => {
  it("shows that one file of another team, whole, to read, when the request says so, and nothing beside it", async () => {
    const { id, client } = await vraagAan({ zaaknummer: "Z-ZUID" });
    expect(client).toBe(vreemd.client);
    expect((await lees(null)).data).toMatchObject({ client: null, ondersteuningsplan: null });
    const { data, errors } = await lees(id);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      client: {
        ...{ id: vreemd.client, zaaknummer: "Z-ZUID", gezin: null },
        ondersteuningsplannen: [
          {
            ...{ id: vreemd.plan, viewerMagSluiten: false },
            doelen: [
              {
                id: vreemd.doel,
                omschrijving: "Zelf koken",
                tussenstappen: [{ id: expect.any(String) as string }],
                viewerMagWijzigen: false,
              },
            ],
          },
        ],
        trajecten: [{ id: vreemd.traject, toewijzingsnummer: null, viewerMagBeeindigen: false }],
      },
      ondersteuningsplan: { id: vreemd.plan },
      clienten: { edges: [{ node: { id: vreemd.client } }] },
      trajecten: { edges: [{ node: { id: vreemd.traject } }] },
    });
    // The own files are read without it.
    expect((await lees(id, noord, eigen)).data).toMatchObject({ client: null });
    expect((await lees(null, noord, eigen)).data).toMatchObject({ client: { id: eigen.client } });
  });

  it("lets nothing be written, whatever the mutation", async () => {
    const { id } = await vraagAan({ client: vreemd.client });
    const document = `mutation ($plan: ID!) {
      sluitPlan(invoer: { ondersteuningsplan: $plan, versie: 2, afgeslotenOp: "2024-08-01", bestemming: NETWERK }) { __typename }
    }`;
    const antwoord = await hub.vraag(noord, document, vreemd, "UITVOERING_ONDERSTEUNING", { "X-Noodtoegang": id });
    expect(codes(antwoord)).toEqual(["FORBIDDEN"]);
    const { rows } = await db.motor.query(
      "select count(*)::int as n from ondersteuningsplan where afgesloten_op is not null",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it("is of who asked for it, for as long as it lasts, and then gone at once", async () => {
    const { id, geldigTot, aangevraagdOp } = await vraagAan({ client: vreemd.client });
    expect(Date.parse(geldigTot as string) - Date.parse(aangevraagdOp as string)).toBe(24 * 3_600_000);
    for (const actor of [andereNoord, zuid, almelo, aanbieder]) {
      expect({ actor, codes: codes(await lees(id, actor)) }).toEqual({ actor, codes: ["FORBIDDEN"] });
    }
    expect((await lees(id)).errors).toBeUndefined();
    const admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
    await admin.query(
      "update noodtoegang set aangevraagd_op = now() - interval '24 hours', geldig_tot = now() where id = $1",
      [Buffer.from(id, "base64url").toString().slice(5)],
    );
    await admin.end();
    const verlopen = await lees(id);
    const onbekend = await lees(Buffer.from("0153:01900000-0000-7000-8000-000000000000").toString("base64url"));
    expect(verlopen.data).toBeNull();
    expect(codes(verlopen)).toEqual(["FORBIDDEN"]);
    expect(verlopen.errors).toEqual(onbekend.errors);
  });

  it("is refused alike for a client of another gemeente and for one that isn't there, in as many statements", async () => {
    const stel = async (invoer: object) => {
      hub.queries.clear();
      const uitkomst = await vraagAan(invoer);
      return { uitkomst, aantal: hub.queries.count };
    };
    const nergens = Buffer.from("0153:01900000-0000-7000-8000-000000000000").toString("base64url");
    const [elders, onbekend] = [await stel({ client: vanAlmelo.client }), await stel({ client: nergens })];
    expect(elders).toEqual(onbekend);
    expect(elders.uitkomst).toMatchObject({ code: "ONBEKEND", afgewezen: ["client"] });
    expect(await stel({ zaaknummer: "Z-ALMELO" })).toEqual(await stel({ zaaknummer: "Z-NERGENS" }));
  });

  it("asks a reason of some length without a BSN, one way to name the client, and a file that is not one's own", async () => {
    const client = vreemd.client;
    expect(await vraagAan({ client, reden: "spoed" })).toMatchObject({ code: "ONGELDIG", afgewezen: ["reden"] });
    expect(await vraagAan({ client, reden: `${" ".repeat(30)}spoed` })).toMatchObject({ code: "ONGELDIG" });
    expect(await vraagAan({})).toMatchObject({ code: "ONGELDIG", afgewezen: ["client", "zaaknummer"] });
    expect(await vraagAan({ client, zaaknummer: "Z-ZUID" })).toMatchObject({ code: "ONGELDIG" });
    expect(await vraagAan({ client: eigen.client })).toMatchObject({ code: "ONGELDIG", afgewezen: ["client"] });
    const { rows } = await db.motor.query("select count(*)::int as n from noodtoegang where reden not like 'Melding%'");
    expect(rows).toEqual([{ n: 0 }]);
  });

  it("is read by the privacyfunctionaris of that gemeente, and by who asked: nobody else", async () => {
    const { id } = await vraagAan({ client: vreemd.client });
    expect(await gezienDoor(privacy)).toContain(id);
    expect(await gezienDoor(noord)).toContain(id);
    for (const actor of [privacyAlmelo, andereNoord, zuid, almelo]) expect(await gezienDoor(actor)).toEqual([]);
    const anderen: Actor[] = [
      aanbieder,
      { rol: "CONTRACTMANAGER", id: "c", gemeenten: ["0153"] },
      { rol: "TOEZICHTHOUDER", id: "z", gemeenten: ["0153"] },
      { rol: "ANALIST", id: "n", regio: "TWENTE" },
      { rol: "BI", id: "b", regio: "TWENTE" },
      { rol: "BEHEERDER", id: "h" },
      { rol: "CLIENT", id: "k", gemeente: "0153", client: Buffer.from(vreemd.client, "base64url").toString().slice(5) },
    ];
    for (const actor of anderen)
      expect(
        codes(
          await hub.vraag(
            actor,
            NOODTOEGANGEN,
            {},
            actor.rol === "PRIVACYFUNCTIONARIS" ? "PRIVACYTOEZICHT" : undefined,
          ),
        ),
      ).toEqual(["FORBIDDEN"]);
    expect(codes(await hub.vraag(null, NOODTOEGANGEN, {}, null))).toEqual(["UNAUTHENTICATED"]);
  });

  it("is no way in for who watches: a privacyfunctionaris opens no file", async () => {
    const { id } = await vraagAan({ client: vreemd.client });
    for (const koppen of [{}, { "X-Noodtoegang": id }] as Record<string, string>[]) {
      const antwoord = await hub.vraag(privacy, DOSSIER, vreemd, "UITVOERING_ONDERSTEUNING", koppen);
      expect(antwoord.data).toBeNull();
      expect(codes(antwoord)).toEqual(["FORBIDDEN"]);
    }
  });

  it("refuses a header that names nothing, or two grounds at once", async () => {
    expect((await lees("onzin")).status).toBe(400);
    const { id } = await vraagAan({ client: vreemd.client });
    const beide = { "X-Noodtoegang": id, "X-Onderzoek": id };
    expect((await hub.vraag(noord, DOSSIER, vreemd, "UITVOERING_ONDERSTEUNING", beide)).status).toBe(400);
  });
});

describe("an informatieverzoek", () => {
  const weging = {
    vraag: "Graag het evaluatieverslag van het traject.",
    noodzaak: "Nodig om te besluiten over verlenging.",
    proportionaliteit: "Alleen de conclusies worden gevraagd.",
    subsidiariteit: "De cliënt heeft het verslag zelf niet.",
    toestemming: true,
    toestemmingOp: "2024-06-01",
  };
  const VELDEN = "id status antwoord viewerMagBeantwoorden viewerMagIntrekken traject { id } aanbieder { code }";
  const stel = (meer: object = {}, actor = noord) =>
    new Medewerker(hub, actor).muteer("stelInformatieverzoek", { traject: eigen.traject, ...weging, ...meer }, VELDEN);
  const ander: Actor = { rol: "AANBIEDER", id: "b", aanbieder: "87654321", regio: "TWENTE" };
  const LIJST = "{ informatieverzoeken { edges { node { id } } } }";
  const ziet = async (actor: Actor, id: string, koppen: Record<string, string> = {}): Promise<boolean> => {
    const { data } = await hub.vraag(actor, LIJST, {}, "UITVOERING_ONDERSTEUNING", koppen);
    return JSON.stringify(data ?? null).includes(id);
  };

  it("goes to the uitvoerder of the traject, who answers it once, and to the team that asked", async () => {
    const verzoek = await stel();
    expect(verzoek).toMatchObject({
      ...{ status: "OPEN", antwoord: null, viewerMagBeantwoorden: false, viewerMagIntrekken: true },
      ...{ traject: { id: eigen.traject }, aanbieder: { code: AANBIEDER } },
    });
    const antwoord = { informatieverzoek: verzoek.id, antwoord: "De doelen zijn gehaald." };
    expect(await new Medewerker(hub, ander).muteer("beantwoordInformatieverzoek", antwoord)).toMatchObject({
      code: "ONBEKEND",
    });
    const gegeven = await new Medewerker(hub, aanbieder).muteer(
      "beantwoordInformatieverzoek",
      antwoord,
      VELDEN,
      "sleutel",
    );
    expect(gegeven).toMatchObject({
      status: "BEANTWOORD",
      antwoord: "De doelen zijn gehaald.",
      viewerMagBeantwoorden: false,
    });
    expect(
      await new Medewerker(hub, aanbieder).muteer("beantwoordInformatieverzoek", antwoord, VELDEN, "sleutel"),
    ).toEqual(gegeven);
    expect(await new Medewerker(hub, aanbieder).muteer("beantwoordInformatieverzoek", antwoord)).toMatchObject({
      code: "CONFLICT",
    });
    expect(
      await new Medewerker(hub, noord).muteer("trekInformatieverzoekIn", { informatieverzoek: verzoek.id }),
    ).toMatchObject({
      code: "CONFLICT",
    });
  });

  it("is seen by nobody else: no other team, gemeente or aanbieder, and not by noodtoegang", async () => {
    const { id } = await stel();
    const nood = await vraagAan({ client: eigen.client }, zuid);
    for (const actor of [noord, aanbieder]) expect(await ziet(actor, id)).toBe(true);
    for (const actor of [zuid, almelo, ander, privacy]) expect(await ziet(actor, id)).toBe(false);
    expect(await ziet(zuid, id, { "X-Noodtoegang": nood.id })).toBe(false);
    for (const actor of [zuid, almelo]) {
      const werk = new Medewerker(hub, actor);
      expect(await werk.muteer("trekInformatieverzoekIn", { informatieverzoek: id })).toMatchObject({
        code: "ONBEKEND",
      });
      expect(await stel({}, actor)).toMatchObject({ code: "ONBEKEND", afgewezen: ["traject"] });
    }
  });

  it("is not asked without the consent of the client, or without the weighing", async () => {
    expect(await stel({ toestemming: false })).toMatchObject({ code: "ONGELDIG", afgewezen: ["toestemming"] });
    expect(await stel({ toestemmingOp: "2999-01-01" })).toMatchObject({
      code: "ONGELDIG",
      afgewezen: ["toestemmingOp"],
    });
    for (const veld of ["noodzaak", "proportionaliteit", "subsidiariteit"]) {
      expect(await stel({ [veld]: "ja" })).toMatchObject({ code: "ONGELDIG", afgewezen: [veld] });
    }
  });

  it("that was taken back is not answered any more, and goes along when the file is handed over", async () => {
    const { id } = await stel();
    const werk = new Medewerker(hub, noord);
    expect(await werk.muteer("trekInformatieverzoekIn", { informatieverzoek: id }, "status")).toMatchObject({
      status: "INGETROKKEN",
    });
    const antwoord = { informatieverzoek: id, antwoord: "Te laat." };
    expect(await new Medewerker(hub, aanbieder).muteer("beantwoordInformatieverzoek", antwoord)).toMatchObject({
      code: "CONFLICT",
    });
    await werk.muteer("draagPlanOver", { ondersteuningsplan: eigen.plan, versie: 2, team: "ZUID" });
    expect([await ziet(noord, id), await ziet(zuid, id)]).toEqual([false, true]);
  });
});
