import { pageMemory } from "../../src/data/embedded-settings";

const GB = 1024 ** 3;

describe("the memory in which the embedded database keeps pages", () => {
  it("is an eighth of what there is", () => {
    expect(pageMemory(2 * GB)).toBe(256);
    expect(pageMemory(24 * GB)).toBe(3072);
  });

  it("is enough to work with on a small machine, and leaves a large one alone", () => {
    expect(pageMemory(GB / 2)).toBe(128);
    expect(pageMemory(256 * GB)).toBe(4096);
  });

  it("is a whole number of MB, whatever the machine has", () => {
    expect(pageMemory(4_000_000_001)).toBe(477);
  });
});
