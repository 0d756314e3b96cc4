import { ident, join, raw, sql, toQuery } from "../../src/data/sql";

describe("the sql tag", () => {
  it("binds values and never writes them into the text", () => {
    const naam = "x'; drop table client; --";
    expect(toQuery(sql`select ${1} where naam = ${naam}`)).toEqual({
      text: "select $1 where naam = $2",
      values: [1, naam],
    });
  });

  it("splices pieces with their values, numbered in order", () => {
    const waar = join([sql`a = ${1}`, raw("b"), sql`c in (${2}, ${3})`], " and ");
    expect(toQuery(sql`select ${0} where ${waar} limit ${4}`)).toEqual({
      text: "select $1 where a = $2 and b and c in ($3, $4) limit $5",
      values: [0, 1, 2, 3, 4],
    });
    expect(toQuery(sql`${sql`${1}`}${2}`)).toEqual({ text: "$1$2", values: [1, 2] });
    expect(toQuery(join([], ", ", "false")).text).toBe("false");
  });

  it("quotes names and refuses what is none", () => {
    expect(toQuery(ident("feiten.episode")).text).toBe('"feiten"."episode"');
    expect(() => ident('a"b')).toThrow("not an SQL name");
  });
});
