import { SetProef } from "../support/set-proef";

const A = "999900043";
const B = "999900055";
const TRAJECT = {
  gemeente: "0153",
  bsn: A,
  client_zaaknummer: "",
  wet: "JEUGDWET",
  aanbieder: "98765432",
  aanvang: "2024-03-04",
  geboortejaar: 2010,
  geslacht: "VROUW",
};
const CLIENT = {
  gemeente: "0153",
  bsn: A,
  client_zaaknummer: "C-1",
  geboortejaar: 2010,
  geslacht: "VROUW",
  gezin_van: "",
};

describe("rows that contradict each other, or what is there", () => {
  let proef: SetProef;
  beforeEach(async () => {
    proef = await SetProef.open();
  });
  afterEach(() => proef.sluit());

  const aantallen = async () =>
    (await proef.rijen("select (select count(*) from client)::int as c, (select count(*) from traject)::int as t"))[0];

  it("are not booked on whoever the zaaknummer belongs to when the burgerservicenummer says another", async () => {
    await proef.neemt([{ ...CLIENT, bsn: B, client_zaaknummer: "C-2" }]);
    expect(await proef.weigert([{ ...TRAJECT, client_zaaknummer: "C-2" }])).toEqual([
      expect.stringMatching(/^2 client_zaaknummer "C-2" Dit zaaknummer hoort bij iemand anders/),
    ]);
    expect(await aantallen()).toEqual({ c: 1, t: 0 });
  });

  it("are refused where one person has two zaaknummers, or two persons one", async () => {
    expect(await proef.weigert([CLIENT, { ...CLIENT, client_zaaknummer: "C-2" }])).toHaveLength(2);
    const tweemaal = [TRAJECT, { ...TRAJECT, bsn: B }].map((rij) => ({ ...rij, client_zaaknummer: "C-1" }));
    expect(await proef.weigert(tweemaal)).toHaveLength(2);
    expect(await aantallen()).toEqual({ c: 0, t: 0 });
  });

  it("make one client where one row names it by both and another by its zaaknummer alone", async () => {
    await proef.neemt([
      { ...TRAJECT, bsn: "", client_zaaknummer: "C-1", aanvang: "2024-05-01" },
      { ...TRAJECT, client_zaaknummer: "C-1" },
    ]);
    expect(await aantallen()).toEqual({ c: 1, t: 2 });
    expect(await proef.rijen("select zaaknummer, pseudoniem is not null as p from client")).toEqual([
      { zaaknummer: "C-1", p: true },
    ]);
  });

  it("tell an aanbieder nothing of which zaaknummers there are", async () => {
    await proef.neemt([CLIENT]);
    const alsAanbieder = { aanbieder: "98765432", afzender: "98765432", proef: true };
    const antwoord = (zaaknummer: string) =>
      proef.weigert([{ ...TRAJECT, bsn: "", client_zaaknummer: zaaknummer }], alsAanbieder);
    expect(await antwoord("C-1")).toEqual(await antwoord("C-9"));
    expect(await proef.rijen("select aanbieder_codes from client")).toEqual([{ aanbieder_codes: [] }]);
  });

  it("leave an aanbieder to the gemeenten of its region", async () => {
    const alsAanbieder = { aanbieder: "98765432", afzender: "98765432", gemeenten: ["0141"] };
    expect(await proef.weigert([TRAJECT], alsAanbieder)).toEqual([expect.stringContaining("hoort niet bij uw regio")]);
    expect(await proef.lever([{ ...TRAJECT, gemeente: "0141" }], alsAanbieder)).toMatchObject({ oordeel: "VERWERKT" });
  });

  it("come in when a file that was taken in part is delivered again", async () => {
    const twee = [TRAJECT, { ...TRAJECT, bsn: B }];
    const ervaring = ({ bsn }: { readonly bsn: string }) => ({
      gemeente: "0153",
      bsn,
      wet: "JEUGDWET",
      aanbieder: "98765432",
      aanvang: "2024-03-04",
      informant: "JEUGDIGE",
      afname: "2024-11-28",
      rapportcijfer: 8,
    });
    await proef.neemt([TRAJECT]);
    expect(await proef.lever(twee.map(ervaring), { deels: true })).toMatchObject({
      oordeel: "VERWERKT",
      nieuw: 1,
      afgekeurd: 1,
    });
    await proef.neemt([{ ...TRAJECT, bsn: B }]);
    expect(await proef.neemt(twee.map(ervaring))).toMatchObject({ nieuw: 1, afgekeurd: 0 });
    expect(await proef.lever(twee.map(ervaring))).toMatchObject({ oordeel: "AL_VERWERKT" });
  });

  it("keep a gezin whole: every member points at one that points at nobody", async () => {
    const lid = { ...CLIENT, bsn: B, client_zaaknummer: "C-2", gezin_van: "C-1" };
    expect(await proef.weigert([{ ...CLIENT, gezin_van: "C-2" }, lid])).toHaveLength(2);
    await proef.neemt([CLIENT, lid]);
    expect(
      await proef.rijen("select count(distinct gezin_id)::int as g, count(gezin_id)::int as n from client"),
    ).toEqual([{ g: 1, n: 2 }]);
  });

  it("don't move an aanmelding to someone else", async () => {
    await proef.neemt([CLIENT, { ...CLIENT, bsn: B, client_zaaknummer: "C-2" }]);
    const aanmelding = {
      gemeente: "0153",
      zaaknummer: "Z-1",
      wet: "JEUGDWET",
      datum: "2024-01-15",
      hulpvraag: "OPVOEDEN",
    };
    await proef.neemt([{ ...aanmelding, client_zaaknummer: "C-1" }]);
    expect(await proef.weigert([{ ...aanmelding, client_zaaknummer: "C-2" }])).toEqual([
      expect.stringContaining("van een aanmelding van iemand anders"),
    ]);
  });

  it("leave no finding of one gemeente with another", async () => {
    await proef.weigert([TRAJECT, { ...TRAJECT, gemeente: "0141", einde: "2024-01-01", reden: "31" }]);
    const rijen = await proef.rijen<{ gemeente_code: string; n: number }>(
      "select gemeente_code, jsonb_array_length(bevindingen) as n from levering order by 1",
    );
    expect(rijen).toEqual([
      { gemeente_code: "0141", n: 1 },
      { gemeente_code: "0153", n: 0 },
    ]);
  });
});
