import { SetProef } from "../support/set-proef";
import { verversGeraakten } from "../support/verversing";

const GEMEENTE = "0153";
const client = (zaaknummer: string, meer: Record<string, string | number> = {}) => ({
  ...{ gemeente: GEMEENTE, client_zaaknummer: zaaknummer, bsn: "", geboortejaar: 2012, geslacht: "VROUW" },
  ...{ gezin_van: "", ...meer },
});

describe("deliveries log whoever shares a plan", () => {
  let proef: SetProef;
  beforeAll(async () => {
    proef = await SetProef.open();
  });
  afterAll(() => proef.sluit());

  const ververs = () => verversGeraakten(proef.database.motor, GEMEENTE);
  const plan = () =>
    proef.rijen(
      "select vraagverheldering_op::text as vraag, terug_op::text as terug, t_score::float8 as t from feiten.plan",
    );

  it("a gezin that is made, and its plan", async () => {
    await proef.neemt([client("Z-1"), client("Z-2")]);
    await proef.neemt([client("Z-2", { gezin_van: "Z-1" })]);
    expect(await ververs()).toBe(2);
    const gezinsplan = { voor_gezin: "ja", zaaknummer: "P-1", wet: "JEUGDWET", vastgesteld_op: "2024-02-10" };
    await proef.neemt([{ gemeente: GEMEENTE, client_zaaknummer: "Z-2", ...gezinsplan }]);
    expect(await ververs()).toBe(2);
    expect(await plan()).toEqual([{ vraag: "2024-02-10", terug: null, t: null }]);
  });

  it("an aanmelding of one member, and its correction", async () => {
    const rij = {
      gemeente: GEMEENTE,
      client_zaaknummer: "Z-2",
      zaaknummer: "A-1",
      wet: "JEUGDWET",
      datum: "2024-01-02",
    };
    await proef.neemt([{ ...rij, hulpvraag: "GEDRAG", gesprek_op: "2024-01-05" }]);
    expect(await ververs()).toBe(2);
    expect(await plan()).toMatchObject([{ vraag: "2024-01-05" }]);
    await proef.neemt([{ ...rij, hulpvraag: "GEDRAG", gesprek_op: "2024-01-12" }]);
    expect(await ververs()).toBe(2);
    expect(await plan()).toMatchObject([{ vraag: "2024-01-12" }]);
  });

  it("a doel, its evaluatie, and the closing of the plan", async () => {
    const doel = { gemeente: GEMEENTE, zaaknummer: "P-1", doelnummer: "1" };
    await proef.neemt([{ ...doel, ondersteuningsbehoefte: "1", leefgebied: "WONEN", richting: "VERBETEREN" }]);
    expect(await ververs()).toBe(2);
    await proef.neemt([{ ...doel, soort: "EIND", datum: "2024-06-20", informant: "CLIENT", gas_score: "2" }]);
    expect(await ververs()).toBe(2);
    const gesloten = { afgesloten_op: "2024-06-30", bestemming: "NETWERK" };
    const gezinsplan = { voor_gezin: "ja", zaaknummer: "P-1", wet: "JEUGDWET", vastgesteld_op: "2024-02-10" };
    await proef.neemt([{ gemeente: GEMEENTE, client_zaaknummer: "Z-2", ...gezinsplan, ...gesloten }]);
    expect(await ververs()).toBe(2);
    expect(await plan()).toMatchObject([{ t: 70 }]);
  });

  it("two clients who turn out to be one, of whom the other had asked again", async () => {
    await proef.neemt([
      {
        ...{ gemeente: GEMEENTE, bsn: "999900006", geboortejaar: 2012, geslacht: "VROUW", wet: "JEUGDWET" },
        ...{ aanbieder: "98765432", productcategorie: "45", aanvang: "2024-07-10" },
      },
    ]);
    expect(await ververs()).toBe(1);
    await proef.rijen(`
      insert into aanmelding (gemeente_code, id, team_code, client_id, wet, datum, hulpvraag)
      select gemeente_code, gen_random_uuid(), team_code, id, 'JEUGDWET', '2024-07-01', 'GEDRAG' from client where zaaknummer is null`);
    await proef.neemt([client("Z-2", { bsn: "999900006" })]);
    expect(await ververs()).toBe(3);
    expect(await plan()).toMatchObject([{ terug: "2024-07-01" }]);
  });
});
