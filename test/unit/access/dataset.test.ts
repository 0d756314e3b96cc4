import { binnenDatasets, DATASETS } from "../../../src/access/dataset";
import { ACTIES, isMicro } from "../../../src/access/policy";

const alleen = (actie: (typeof ACTIES)[number]) => DATASETS.filter((dataset) => binnenDatasets(actie, [dataset]));

describe("the datasets of an API key", () => {
  it.each(ACTIES.filter(isMicro))("open %s, which is about people, with dossier alone", (actie) => {
    expect(["dossier", ""]).toContain(alleen(actie).join());
  });

  it.each(ACTIES.filter((actie) => !isMicro(actie)))("open %s, which is about nobody, without dossier", (actie) => {
    expect([DATASETS.join(), "cijfers", "leveringen", ""]).toContain(alleen(actie).join());
  });

  it("open nothing but what describes the hub when there are none", () => {
    const open = ACTIES.filter((actie) => binnenDatasets(actie, []));
    expect(open.map((actie) => actie.replace(/:.*/, "")).sort()).toEqual([
      "aanbieder",
      "gemeente",
      "indicator",
      "publicatie",
    ]);
  });
});
