import { AfgewezenFout } from "../../src/dossier/afgewezen";
import { decodeId, encodeId, sleutelIn, sleutelInCursor } from "../../src/resolvers/micro/id";

const sleutel = { gemeenteCode: "0153", id: "01900000-0000-7000-8000-000000000001" };

describe("the id of a micro object", () => {
  it("reads back as the key it was made from, and shows neither gemeente nor uuid", () => {
    const id = encodeId(sleutel);
    expect(decodeId(id)).toEqual(sleutel);
    expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(id).not.toContain("0153");
  });

  it.each([
    "",
    "x",
    "0153",
    sleutel.id,
    encodeId({ ...sleutel, id: "1" }),
    encodeId({ ...sleutel, gemeenteCode: "153" }),
  ])("is not %j", (id) => {
    expect(decodeId(id)).toBeNull();
    expect(() => sleutelIn(id, "client")).toThrow(AfgewezenFout);
    expect(() => sleutelInCursor(id)).toThrow("after is geen cursor");
  });
});
