import { v7 } from "uuid";
import type { Pool } from "pg";
import { AANBIEDER, almelo, ANDERE_AANBIEDER, Medewerker, noord, zuid } from "../dossier";
import type { TestHub } from "../test-hub";

/** Values that ways into the schema can be tried with: of every gemeente, team and aanbieder, and one of nothing. */
export interface Wereld {
  readonly clienten: readonly string[];
  readonly plannen: readonly string[];
  readonly leveringen: readonly string[];
  readonly zaaknummers: readonly string[];
}

const kenmerk = (gemeente: string, id: string): string => Buffer.from(`${gemeente}:${id}`).toString("base64url");

/**
 * Files of two gemeenten, two teams and two aanbieders, with something in each table: one in each corner, and one that two
 * aanbieders share.
 */
export async function maakWereld(hub: TestHub, motor: Pool): Promise<Wereld> {
  const clienten: string[] = [];
  const plannen: string[] = [];
  const zaaknummers: string[] = [];
  const hoeken = [
    { wie: noord, aanbieders: [AANBIEDER] },
    { wie: zuid, aanbieders: [ANDERE_AANBIEDER] },
    { wie: almelo, aanbieders: [AANBIEDER, ANDERE_AANBIEDER] },
    { wie: noord, aanbieders: [ANDERE_AANBIEDER, AANBIEDER] },
  ];
  for (const [nr, { wie, aanbieders }] of hoeken.entries()) {
    const medewerker = new Medewerker(hub, wie);
    const [eerste = "", ...andere] = aanbieders;
    const zaaknummer = `Z-${String(nr)}`;
    const dossier = await medewerker.dossier({ client: { zaaknummer }, traject: { aanbieder: eerste } });
    for (const aanbieder of andere)
      await medewerker.muteer("startTraject", {
        ...{ client: dossier.client, aanbieder, wet: "JEUGDWET", hulpvorm: "02", aanvang: "2024-03-01" },
        doelen: [dossier.doel],
      });
    await medewerker.muteer("registreerClient", { gezinVan: dossier.client, geboortejaar: 2012, geslacht: "MAN" });
    await vulAan(medewerker, dossier);
    await vulMetingen(motor, dossier.traject);
    await medewerker.muteer("stelInformatieverzoek", { traject: dossier.traject, ...WEGING });
    clienten.push(dossier.client);
    plannen.push(dossier.plan);
    zaaknummers.push(zaaknummer);
  }
  await vulRegisters(hub);
  const nergens = kenmerk("0153", v7());
  return {
    clienten: [...clienten, nergens],
    plannen: [...plannen, nergens],
    leveringen: [...(await vulLeveringen(motor)), nergens],
    zaaknummers: [...zaaknummers, "Z-9"],
  };
}

const WEGING = {
  ...{
    vraag: "Hoe ging het?",
    noodzaak: "Voor de evaluatie.",
    proportionaliteit: "Alleen dit.",
    subsidiariteit: "Anders niet.",
  },
  ...{ toestemming: true, toestemmingOp: "2024-06-01" },
};

/** An emergency in one gemeente, and an onderzoek in each for someone else. */
async function vulRegisters(hub: TestHub): Promise<void> {
  const reden = "Het kind is vannacht uit huis gehaald.";
  await new Medewerker(hub, zuid).muteer("vraagNoodtoegang", { zaaknummer: "Z-0", reden });
  const einddatum = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  for (const [gemeente, onderzoeker] of [
    ["0153", "n"],
    ["0141", "z"],
  ] as const) {
    const wie = { rol: "CONTRACTMANAGER", id: `c-${gemeente}`, gemeenten: [gemeente] } as const;
    const doeleinde = "Hoe lang wachten jongeren op hulp?";
    const grondslag = "Jeugdwet artikel 7.4.0";
    const onderzoek = { gemeente, onderzoeker, doeleinde, grondslag, van: "2024-01-01", tot: "2025-01-01", einddatum };
    await new Medewerker(hub, wie).muteer("openOnderzoek", onderzoek);
  }
}

async function vulAan(
  medewerker: Medewerker,
  dossier: { client: string; doel: string; traject: string },
): Promise<void> {
  const gegeven = { traject: dossier.traject, einde: "2024-06-30", reden: "31" };
  await medewerker.muteer("beeindigTraject", gegeven);
  await medewerker.muteer("registreerAanmelding", {
    ...{ client: dossier.client, wet: "JEUGDWET", datum: "2024-01-02", hulpvraag: "ANDERS" },
  });
  const evaluatie = await medewerker.muteer("registreerEvaluatie", {
    ...{ doel: dossier.doel, soort: "EIND", datum: "2024-06-28", gasScore: 1, informant: "CLIENT" },
  });
  await medewerker.muteer("corrigeerEvaluatie", { evaluatie: evaluatie.id, gasScore: 0 });
  await medewerker.muteer("registreerErvaring", {
    ...{ traject: dossier.traject, informant: "OUDER", afname: "2024-07-01", rapportcijfer: 7 },
  });
}

/** By motor, for which instruments there are is reference data. */
async function vulMetingen(motor: Pool, traject: string): Promise<void> {
  const [gemeente, id] = Buffer.from(traject, "base64url").toString("latin1").split(":");
  await motor.query(
    `insert into meting (gemeente_code, id, team_code, aanbieder_codes, client_id, traject_id, instrument_code, instrument_versie, informant, moment, datum, score)
     select t.gemeente_code, gen_random_uuid(), t.team_code, t.aanbieder_codes, t.client_id, t.id, i.code, i.versie, 'JEUGDIGE', 'VOOR', '2024-02-05', 10
     from traject t, (select code, versie from instrument order by code limit 1) i where t.gemeente_code = $1 and t.id = $2`,
    [gemeente, id],
  );
}

async function vulLeveringen(motor: Pool): Promise<string[]> {
  const kenmerken: string[] = [];
  for (const gemeente of ["0153", "0141"]) {
    for (const afzender of [AANBIEDER, ANDERE_AANBIEDER]) {
      const id = v7();
      const bevindingen = JSON.stringify([
        { rij: 2, kolom: "einde", waarde: '"31-31-2024"', melding: "Dit klopt niet." },
      ]);
      await motor.query(
        `insert into levering (gemeente_code, id, soort, afzender, status, ontvangen_op, bevindingen, aantal_bevindingen, checksum)
         values ($1, $2, $3, $4, 'AFGEKEURD', now(), $5, 1, $6)`,
        [gemeente, id, `proef-${gemeente}`, afzender, bevindingen, id],
      );
      kenmerken.push(kenmerk(gemeente, id));
    }
  }
  return kenmerken;
}
