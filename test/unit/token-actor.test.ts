import type { CliFout } from "../../src/errors";
import { encodeId, decodeId } from "../../src/resolvers/micro/id";
import { actorVan, geldigheid, type TokenOpties } from "../../src/server/cli/token-actor";

const uuid = "0190a1b2-0000-7000-8000-000000000001";
const client = encodeId({ gemeenteCode: "0153", id: uuid });
const actor = (opties: TokenOpties) => actorVan(opties, decodeId);

test.each<[TokenOpties, object]>([
  [
    { rol: "TOEGANGSMEDEWERKER", gemeente: ["0153"] },
    { gemeente: "0153", teams: "ALLE" },
  ],
  [{ rol: "TOEGANGSMEDEWERKER", gemeente: ["0153"], team: ["NOORD", "ZUID"] }, { teams: ["NOORD", "ZUID"] }],
  [
    { rol: "AANBIEDER", aanbieder: "DL000001" },
    { aanbieder: "DL000001", regio: "TWENTE" },
  ],
  [{ rol: "CONTRACTMANAGER", gemeente: ["0153", "0141"] }, { gemeenten: ["0153", "0141"] }],
  [{ rol: "ANALIST", regio: "TWENTE" }, { regio: "TWENTE" }],
  [
    { rol: "CLIENT", client },
    { gemeente: "0153", client: uuid },
  ],
  [{ rol: "BEHEERDER" }, {}],
  [{ rol: "TOEGANGSMEDEWERKER", gemeente: ["0153"], wet: ["WMO"] }, { wetten: ["WMO"] }],
  [{ rol: "PRIVACYFUNCTIONARIS", gemeente: ["0153"] }, { gemeenten: ["0153"] }],
])("the options %j describe an actor", (opties, verwacht) => {
  expect(actor(opties)).toMatchObject({ rol: opties.rol, ...verwacht });
});

test.each<[TokenOpties, RegExp]>([
  [{ rol: "DIRECTEUR" }, /Onbekende rol/],
  [{ rol: "ANONIEM" }, /Onbekende rol/],
  [{ rol: "ANALIST" }, /--regio nodig/],
  [{ rol: "ANALIST", regio: "TWENTE", gemeente: ["0153"] }, /--gemeente hoort niet/],
  [{ rol: "TOEGANGSMEDEWERKER" }, /--gemeente nodig/],
  [{ rol: "TOEGANGSMEDEWERKER", gemeente: ["0153", "0141"] }, /één gemeente/],
  [{ rol: "TOEGANGSMEDEWERKER", gemeente: ["153"] }, /klopt niet/],
  [{ rol: "AANBIEDER", aanbieder: "123" }, /klopt niet/],
  [{ rol: "CLIENT", client: "onzin" }, /geen id/],
  [{ rol: "BEHEERDER", regio: "TWENTE" }, /--regio hoort niet/],
  [{ rol: "TOEGANGSMEDEWERKER", gemeente: ["0153"], wet: ["WLZ"] }, /klopt niet/],
  [{ rol: "AANBIEDER", aanbieder: "DL000001", wet: ["WMO"] }, /--wet hoort niet/],
])("the options %j are refused as wrong use", (opties, melding) => {
  expect(() => actor(opties)).toThrow(melding);
  expect(() => actor(opties)).toThrow(expect.objectContaining({ exitCode: 2 }) as CliFout);
});

test("how long a token holds is said in minutes, hours or days", () => {
  expect(["30m", "8u", "7d"].map(geldigheid)).toEqual([1800, 28_800, 604_800]);
  for (const tekst of ["0u", "8", "8h", "-1u", "31d", "99999d", ""])
    expect(() => geldigheid(tekst)).toThrow(/--geldig/);
});
