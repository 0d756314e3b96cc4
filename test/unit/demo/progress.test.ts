import { startProgress } from "../../../src/server/cli/progress";

describe("progress where there is no terminal", () => {
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    Object.defineProperty(process.stderr, "isTTY", { value: false, configurable: true });
    jest.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  });
  afterEach(() => jest.restoreAllMocks());

  it("says each tenth once, however often it is told", () => {
    const progress = startProgress("Trajecten", 100);
    for (let done = 0; done <= 100; done++) progress.update(done, "50 rijen/s");
    progress.stop();
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe("Trajecten: 10% (10 van 100) 50 rijen/s\n");
    expect(lines[9]).toBe("Trajecten: 100% (100 van 100) 50 rijen/s\n");
  });

  it("skips the tenths that one step takes", () => {
    const progress = startProgress("Cijfers", 2);
    progress.update(1);
    progress.update(2);
    expect(lines).toEqual(["Cijfers: 50% (1 van 2)\n", "Cijfers: 100% (2 van 2)\n"]);
  });
});
