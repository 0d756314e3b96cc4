import { dayOf, isoOf, yearOf } from "../../../src/intake/demo/days";
import { verdeel } from "../../../src/intake/demo/ijking";
import { Random } from "../../../src/intake/demo/random";

const draws = (seed: number, much = 20_000) => {
  const random = Random.ofSeed(seed);
  return Array.from({ length: much }, () => random.fraction());
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("seeded chance", () => {
  it("gives the same draws for the same seed, and others for another", () => {
    expect(draws(1, 50)).toEqual(draws(1, 50));
    expect(draws(1, 50)).not.toEqual(draws(2, 50));
  });

  it("is drawn from the whole of an id, so that two rows with a part in common go their own way", () => {
    const id = "018da692-d79f-7727-994f-a975fb36d9ce";
    const of = (one: string) => Random.ofId(one).uuid(0);
    expect(of(id)).toBe(of(id));
    const others = Array.from(id, (digit, at) =>
      digit === "-" ? id : `${id.slice(0, at)}${digit === "0" ? "1" : "0"}${id.slice(at + 1)}`,
    );
    expect(new Set(others.map(of)).size).toBe(33);
  });

  it.each([0, 1, 2, 2 ** 31 - 1])("is spread evenly from the first draws on, with seed %i", (seed) => {
    expect(Math.abs(mean(draws(seed)) - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(mean(draws(seed, 200)) - 0.5)).toBeLessThan(0.1);
  });

  it("picks by weight, and never what weighs nothing", () => {
    const random = Random.ofSeed(3);
    const picked = Array.from({ length: 10_000 }, () =>
      random.weighted([
        ["a", 3],
        ["never", 0],
        ["b", 1],
      ]),
    );
    expect(picked).not.toContain("never");
    expect(picked.filter((value) => value === "a").length / 10_000).toBeCloseTo(0.75, 1);
  });

  it("throws where there is nothing to pick from", () => {
    expect(() => Random.ofSeed(1).pick([])).toThrow(RangeError);
    expect(() => Random.ofSeed(1).weighted([["a", 0]])).toThrow(RangeError);
  });

  it("makes uuids of version 7 whose time is the given day", () => {
    const uuid = Random.ofSeed(4).uuid(dayOf("2023-05-17"));
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const moment = parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16);
    expect(new Date(moment).toISOString().slice(0, 10)).toBe("2023-05-17");
  });
});

describe("civil days of the demo", () => {
  it("go to text and back, over leap days", () => {
    expect(isoOf(dayOf("2024-02-28") + 1)).toBe("2024-02-29");
    expect(isoOf(dayOf("2023-12-31") + 1)).toBe("2024-01-01");
    expect(yearOf(dayOf("2025-12-31"))).toBe(2025);
  });
});

describe("the share of each gemeente", () => {
  const gemeenten = ["0141", "0153", "0183"].map((gemeente) => ({ gemeente, inwoners: 30_000, jeugdigen: 6_000 }));
  const sum = (trajecten: number) =>
    [...verdeel(trajecten, gemeenten).values()].reduce((total, { JEUGDWET, WMO }) => total + JEUGDWET + WMO, 0);

  it.each([0, 1, 2, 7, 100, 99_999])("adds up to %i exactly", (trajecten) => {
    expect(sum(trajecten)).toBe(trajecten);
  });

  it("follows use: with as many residents, Almelo gets twice the jeugdhulp of Tubbergen", () => {
    const quota = verdeel(10_000, gemeenten);
    expect((quota.get("0141")?.JEUGDWET ?? 0) / (quota.get("0183")?.JEUGDWET ?? 1)).toBeCloseTo(0.099 / 0.05, 1);
  });
});
