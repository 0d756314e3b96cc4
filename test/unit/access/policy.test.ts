import type { Actor } from "../../../src/access/actor";
import { ACTIES, type Actie, isMicro, mag } from "../../../src/access/policy";

const actors: Actor[] = [
  { rol: "TOEGANGSMEDEWERKER", id: "t", gemeente: "0153", teams: "ALLE" },
  { rol: "AANBIEDER", id: "a", aanbieder: "12345678", regio: "TWENTE" },
  { rol: "CONTRACTMANAGER", id: "c", gemeenten: ["0153"] },
  { rol: "TOEZICHTHOUDER", id: "z", gemeenten: ["0153"] },
  { rol: "ANALIST", id: "n", regio: "TWENTE" },
  { rol: "BI", id: "b", regio: "TWENTE" },
  { rol: "CLIENT", id: "k", gemeente: "0153", client: "0190a1b2-0000-7000-8000-000000000001" },
  { rol: "PRIVACYFUNCTIONARIS", id: "p", gemeenten: ["0153"] },
  { rol: "BEHEERDER", id: "h" },
  { rol: "ANONIEM" },
];

/** Written out by hand, in the order of `actors`: a change of policy must be made twice, and knowingly. */
const verwacht: Record<Actie, string> = {
  "indicator:lees": "tacznbkph-",
  "publicatie:lees": "tacznbkph-",
  "uitkomst:lees": ".aczn.....",
  "historie:lees": "..czn.....",
  "monitor:lees": "....n.....",
  "benchmark:regio": "....n.....",
  "benchmark:gemeente": "..czn.....",
  "gemeente:lees": "tacznbkph.",
  "aanbieder:lees": "tacznbkph.",
  "onderbouwing:tel": ".aczn.....",
  "onderbouwing:volg": ".a........",
  "levering:lees": "taczn...h.",
  "levering:lees-waarde": "ta........",
  "levering:lever": ".a......h.",
  "volledigheid:lees": ".aczn...h.",
  "client:lees": "ta........",
  "client:lees-kenmerken": "t.........",
  "client:registreer": "t.........",
  "aanmelding:lees": "t.........",
  "aanmelding:registreer": "t.........",
  "plan:lees": "t.........",
  "plan:schrijf": "t.........",
  "doel:lees": "ta........",
  "doel:lees-tekst": "t.........",
  "doel:schrijf": "t.........",
  "traject:lees": "ta........",
  "traject:schrijf": "t.........",
  "evaluatie:lees": "ta........",
  "evaluatie:lees-tekst": "t.........",
  "evaluatie:registreer": "t.........",
  "ervaring:lees": "ta........",
  "ervaring:registreer": "t.........",
  "meting:lees": "ta........",
  "meting:registreer": "t.........",
  "raadpleging:lees": "......kp..",
  "raadpleging:lees-actor": ".......p..",
};

test("every action is decided for every role, as written down here", () => {
  expect([...ACTIES].sort()).toEqual(Object.keys(verwacht).sort());
  for (const actie of ACTIES) {
    const besluit = actors.map((actor, index) => (mag(actor, actie) ? verwacht[actie].charAt(index) : ".")).join("");
    expect(`${actie} ${besluit}`).toBe(`${actie} ${verwacht[actie]}`);
  }
});

test("an action on people's data needs a purpose, one on figures or reference data does not", () => {
  const zonder: Actie[] = [
    "indicator:lees",
    "publicatie:lees",
    "uitkomst:lees",
    "historie:lees",
    "monitor:lees",
    "benchmark:regio",
    "benchmark:gemeente",
    "gemeente:lees",
    "aanbieder:lees",
    "onderbouwing:tel",
    "levering:lees",
    "levering:lees-waarde",
    "levering:lever",
    "volledigheid:lees",
  ];
  expect(ACTIES.filter((actie) => !isMicro(actie))).toEqual(zonder);
});
