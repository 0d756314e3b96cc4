import type { Actor, Grond } from "../../../src/access/actor";
import { ACTIES, type Actie, BELEID, isMicro, mag } from "../../../src/access/policy";

const actors: Actor[] = [
  { rol: "TOEGANGSMEDEWERKER", id: "t", gemeente: "0153", teams: "ALLE" },
  { rol: "AANBIEDER", id: "a", aanbieder: "12345678", regio: "TWENTE" },
  { rol: "CONTRACTMANAGER", id: "c", gemeenten: ["0153"] },
  { rol: "TOEZICHTHOUDER", id: "z", gemeenten: ["0153"] },
  { rol: "ANALIST", id: "n", regio: "TWENTE" },
  { rol: "BI", id: "b", regio: "TWENTE" },
  { rol: "CLIENT", id: "k", gemeente: "0153", client: "0190a1b2-0000-7000-8000-000000000001" },
  { rol: "BEHEERDER", id: "h" },
  { rol: "PRIVACYFUNCTIONARIS", id: "p", gemeenten: ["0153"] },
  { rol: "ANONIEM" },
];

/** Inside which onderzoek a question is asked, and during which noodtoegang. */
const onderzoek: Grond = { soort: "ONDERZOEK", id: "0190a1b2-0000-7000-8000-000000000002", gemeente: "0153" };
const noodtoegang: Grond = { ...onderzoek, soort: "NOODTOEGANG" };

/**
 * Written out by hand, in the order of `actors`, from the table of roles in the design: a change of policy must be made
 * twice, and knowingly. A capital may only inside an onderzoek.
 */
const verwacht: Record<Actie, string> = {
  "indicator:lees": "tacznbkhp-",
  "publicatie:lees": "tacznbkhp-",
  "uitkomst:lees": ".aczn.....",
  "historie:lees": "..czn.....",
  "monitor:lees": "....n.....",
  "benchmark:regio": "....n.....",
  "benchmark:gemeente": "..czn.....",
  "gemeente:lees": "tacznb.hp.",
  "aanbieder:lees": "tacznb.hp.",
  "onderbouwing:tel": ".aczn.....",
  "onderbouwing:volg": ".a.ZN.....",
  "levering:lees": "taczn..h..",
  "levering:lees-waarde": ".a........",
  "levering:lever": ".a.....h..",
  "volledigheid:lees": ".aczn..h..",
  "client:zoek": "ta........",
  "client:lees": "ta.ZN.....",
  "client:lees-kenmerken": "t.........",
  "client:registreer": "t.........",
  "aanmelding:lees": "t.........",
  "aanmelding:registreer": "t.........",
  "plan:lees": "t.........",
  "plan:schrijf": "t.........",
  "doel:lees": "ta.ZN.....",
  "doel:lees-tekst": "t.........",
  "doel:schrijf": "t.........",
  "traject:lees": "ta.ZN.....",
  "traject:lees-nummer": "ta........",
  "traject:schrijf": "t.........",
  "evaluatie:lees": "ta.ZN.....",
  "evaluatie:lees-tekst": "t.........",
  "evaluatie:registreer": "t.........",
  "ervaring:lees": "ta.ZN.....",
  "ervaring:registreer": "t.........",
  "meting:lees": "ta.ZN.....",
  "meting:registreer": "t.........",
  "informatieverzoek:lees": "ta........",
  "informatieverzoek:stel": "t.........",
  "informatieverzoek:beantwoord": ".a........",
  "noodtoegang:vraag": "t.........",
  "noodtoegang:lees": "t.......p.",
  "onderzoek:lees": "..czn...p.",
  "onderzoek:open": "..c.......",
  "onderzoek:sluit": "..c.....p.",
  "raadpleging:lees": "......k.p.",
  "raadpleging:lees-actor": "........p.",
};

/** What each actor may, as the letters of `verwacht`. */
const besluit = (actie: Actie): string =>
  actors
    .map((actor, index) => {
      const letter = verwacht[actie].charAt(index);
      if (mag(actor, actie)) return letter.toLowerCase();
      return mag(actor, actie, onderzoek) ? letter.toUpperCase() : ".";
    })
    .join("");

test("every action is decided for every role, as written down here", () => {
  expect([...ACTIES].sort()).toEqual(Object.keys(verwacht).sort());
  for (const actie of ACTIES) expect(`${actie} ${besluit(actie)}`).toBe(`${actie} ${verwacht[actie]}`);
});

test("on an exceptional ground nobody writes, and noodtoegang gives no right of its own", () => {
  for (const actie of ACTIES) {
    for (const actor of actors) {
      const schrijft = BELEID[actie].schrijft === true;
      expect(mag(actor, actie, noodtoegang)).toBe(mag(actor, actie) && !schrijft);
      if (schrijft) expect(mag(actor, actie, onderzoek)).toBe(false);
    }
  }
  expect(ACTIES.filter((actie) => /:(registreer|schrijf|lever|stel|beantwoord|vraag|open|sluit)$/.test(actie))).toEqual(
    ACTIES.filter((actie) => BELEID[actie].schrijft),
  );
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
    "onderzoek:lees",
    "onderzoek:open",
    "onderzoek:sluit",
  ];
  expect(ACTIES.filter((actie) => !isMicro(actie))).toEqual(zonder);
});
