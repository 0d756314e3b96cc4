import { raw, sql, type Sql } from "../../data/sql";
import { BIJ_JEUGDHULP } from "../../dossier/levering/bij/records";
import { schrijfJeugdhulp } from "../../dossier/levering/bij/jeugdhulp";
import { versieVan } from "../../dossier/referentie";
import { onbekendeCode, uitLijst } from "../csv/kolommen";
import { definieerSet, optioneel, verplicht, type Controle, type GegevensSet } from "../set/definieer-set";
import { geheel, JA_NEE, TWEE_CIJFERS } from "../set/kolomsoorten";
import { DATA, eisVan, GEDEELDE_CONTROLES, GEWEIGERD, PERSOON, vulGeboortejaar } from "./kolommen";
import type { Kolomindeling } from "./kolomindeling";
import { INFORMANT_BIJ } from "./kolomsoorten";

/** The scale of a period: the last that began on or before its first day. */
const schaalVan = ({ schalen }: Kolomindeling, van: string): string | null =>
  schalen.findLast((schaal) => schaal.van <= van)?.versie ?? null;

/** The same of the delivery that is checked. */
const schaalVanGang = ({ schalen }: Kolomindeling): Sql =>
  schalen.reduce(
    (anders, { versie, van }) =>
      sql`case when (select g.van from gang g) >= ${van}::date then ${versie}::text else ${anders} end`,
    sql`null::text`,
  );

/** Rules of one of the two measurements of a record. */
function controlesVanMeting(nummer: 1 | 2, schaal: Sql): readonly Controle[] {
  const [informant, cijfer, verder] = [
    raw(`i.informant_${nummer}`),
    raw(`i.cijfer_${nummer}`),
    raw(`i.verder_${nummer}`),
  ];
  return [
    {
      kolom: `informant_${nummer}`,
      wanneer: sql`${informant} is null and num_nonnulls(${cijfer}, ${verder}) > 0`,
      melding: "Bij een meting hoort wie die invulde. Vul in: 01 (jeugdige) of 02 (ouder of opvoeder).",
    },
    {
      kolom: `informant_${nummer}`,
      wanneer: sql`${informant} is not null and num_nonnulls(${cijfer}, ${verder}) = 0`,
      melding: "Van deze informant is er geen antwoord. Vul een rapportcijfer of een antwoord in, of laat de cel leeg.",
    },
    {
      kolom: `verder_${nummer}`,
      wanneer: sql`${verder} is not null and not exists (
        select from code c where c.lijst = 'ZONDER_HULP_VERDER' and c.versie = ${schaal} and c.code = ${verder})`,
      melding:
        "Deze code hoort niet bij de antwoorden die in deze periode gelden. Gebruik een code uit de lijst van die periode.",
      toonWaarde: true,
    },
  ];
}

/** Jeugdhulp as the CBS asks it, twice a year, by columns that `indeling` names. */
export const bijJeugdhulp = (indeling: Kolomindeling): GegevensSet =>
  definieerSet({
    naam: BIJ_JEUGDHULP,
    titel: "Beleidsinformatie Jeugd: jeugdhulp",
    uitleg:
      "Alle jeugdhulp die in een half jaar begon, liep of eindigde, zoals het CBS die vraagt. Een nieuwe levering vervangt die van hetzelfde half jaar helemaal.",
    leverancier: "AANBIEDER",
    client: "MAAKT",
    perPeriode: true,
    volgtVerhuizing: true,
    eisen: eisVan([6]),
    namen: indeling.jeugdhulp,
    geweigerd: GEWEIGERD,
    kolommen: {
      ...PERSOON,
      verwijzer: verplicht(TWEE_CIJFERS, "Verwijzer.", "02"),
      hulpvorm: verplicht(TWEE_CIJFERS, "Hulpvorm.", "02"),
      crisis: optioneel(JA_NEE, "Begon de hulp met een crisis: 01 (ja) of 02 (nee)?", "02"),
      ...DATA,
      informant_1: optioneel(INFORMANT_BIJ, "Wie de eerste meting invulde.", "01"),
      cijfer_1: optioneel(geheel(1, 10), "Outcome 2: rapportcijfer voor het nut van de hulp.", "8"),
      verder_1: optioneel(TWEE_CIJFERS, "Outcome 3.1: zonder hulp verder.", "03"),
      informant_2: optioneel(INFORMANT_BIJ, "Wie de tweede meting invulde."),
      cijfer_2: optioneel(geheel(1, 10), "Outcome 2 van de tweede meting."),
      verder_2: optioneel(TWEE_CIJFERS, "Outcome 3.1 van de tweede meting."),
    },
    sleutel: ["gemeente", "client", "hulpvorm", "aanvang"],
    zoek: vulGeboortejaar,
    controles: [
      ...GEDEELDE_CONTROLES,
      uitLijst("verwijzer", "VERWIJZER", versieVan("VERWIJZER")),
      onbekendeCode("hulpvorm", sql`select from hulpvorm h where h.code = i.hulpvorm`, " in lijst Hulpvorm"),
      onbekendeCode(
        "reden",
        sql`select from reden_beeindiging r where r.lijst = 'BIJ_REDEN' and r.versie = 'v7' and r.code = i.reden`,
        " in de lijst van Beleidsinformatie Jeugd",
      ),
      {
        kolom: "reden",
        wanneer: sql`(i.einde is null) <> (i.reden is null)`,
        melding: "Een einde en een reden horen bij elkaar. Vul beide in, of geen van beide.",
      },
      ...controlesVanMeting(1, schaalVanGang(indeling)),
      ...controlesVanMeting(2, schaalVanGang(indeling)),
      {
        kolom: "informant_2",
        wanneer: sql`i.informant_1 = i.informant_2`,
        melding: "Elke informant telt één keer. Lever ten hoogste één meting van de jeugdige en één van de ouder aan.",
      },
    ],
    pasToe: (db, gang) => schrijfJeugdhulp(db, gang, schaalVan(indeling, gang.periode?.van ?? "")),
  });
