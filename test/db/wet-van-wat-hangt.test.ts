import { draaiTerug, migreer } from "../../src/data/migreer";
import { createTestDatabase } from "../support/database";
import { SetProef } from "../support/set-proef";
import { doelId, vulTweeGemeenten } from "../support/twee-gemeenten";

const GEMEENTE = "0153";

describe("what hangs on a plan or a traject is of its wet", () => {
  it("as it is delivered, and also when a delivery corrects the wet of the plan", async () => {
    const proef = await SetProef.open();
    try {
      const client = { gemeente: GEMEENTE, client_zaaknummer: "Z-1" };
      await proef.neemt([{ ...client, bsn: "", geboortejaar: 2012, geslacht: "VROUW", gezin_van: "" }]);
      const plan = (wet: string) => [
        { ...client, voor_gezin: "", zaaknummer: "P-1", wet, vastgesteld_op: "2024-02-10" },
      ];
      await proef.neemt(plan("JEUGDWET"));
      const doel = { gemeente: GEMEENTE, zaaknummer: "P-1", doelnummer: "1" };
      await proef.neemt([{ ...doel, ondersteuningsbehoefte: "1", leefgebied: "WONEN", richting: "VERBETEREN" }]);
      await proef.neemt([{ ...doel, soort: "EIND", datum: "2024-06-20", informant: "CLIENT", gas_score: "2" }]);
      const wetten = () => proef.rijen("select wet from doel union all select wet from evaluatie");
      expect(await wetten()).toEqual([{ wet: "JEUGDWET" }, { wet: "JEUGDWET" }]);
      await proef.neemt(plan("WMO"));
      expect(await wetten()).toEqual([{ wet: "WMO" }, { wet: "WMO" }]);
    } finally {
      await proef.sluit();
    }
  });

  it("also of rows that were there before any of them said so", async () => {
    const database = await createTestDatabase();
    try {
      let laatste: string | null = "";
      while (laatste !== null && !laatste.startsWith("NeedToKnow")) laatste = await draaiTerug(database.urls);
      await vulTweeGemeenten(database.motor);
      await migreer(database.urls);
      const { rows } = await database.motor.query(
        "select wet, count(*)::int as n from (select wet from doel union all select wet from evaluatie union all select wet from ervaring) as x group by wet",
      );
      expect(rows).toEqual([{ wet: "JEUGDWET", n: 4 }]);
      expect((await database.app.query("select id from doel where id = $1", [doelId(1)])).rows).toEqual([]);
    } finally {
      await database.dispose();
    }
  });
});
