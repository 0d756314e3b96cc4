import { openCursor, schuilnaam, verzegelCursor } from "../../../src/access/schuilnaam";

const [EEN, TWEE] = ["ab".repeat(32), "cd".repeat(32)] as const;
const ID = "MDE1MzowMTkw";

test("an id has one name inside an onderzoek, and another in each other one", () => {
  expect(schuilnaam(EEN, ID)).toBe(schuilnaam(EEN, ID));
  expect(schuilnaam(EEN, ID)).not.toBe(schuilnaam(TWEE, ID));
  expect(schuilnaam(EEN, ID)).not.toBe(schuilnaam(EEN, `${ID}x`));
  expect(schuilnaam(EEN, ID)).toMatch(/^[\w-]{24}$/);
});

test("a cursor is read back by the onderzoek that gave it, whole, and looks different each time", () => {
  const verzegeld = verzegelCursor(EEN, ID);
  expect(openCursor(EEN, verzegeld)).toBe(ID);
  expect(verzegelCursor(EEN, ID)).not.toBe(verzegeld);
  expect(openCursor(TWEE, verzegeld)).toBeNull();
  expect(openCursor(EEN, `${verzegeld.startsWith("A") ? "B" : "A"}${verzegeld.slice(1)}`)).toBeNull();
  for (const onzin of ["", "x", ID, verzegeld.slice(0, -4)]) expect(openCursor(EEN, onzin)).toBeNull();
});
