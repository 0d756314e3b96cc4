import { sql } from "../../data/sql";
import { WETTEN } from "../../domein";
import {
  schrijfAanbieders,
  schrijfContracten,
  schrijfGemeenten,
  schrijfInwoners,
  schrijfTeams,
  schrijfWijken,
} from "../../dossier/levering/referentie";
import { GEMEENTE, onbekendeCode, voor } from "../csv/kolommen";
import { definieerSet, optioneel, verplicht } from "../set/definieer-set";
import { AANBIEDERCODE, CODE, DATUM, geheel, GEMEENTECODE, JA_NEE, JAARTAL, keuze, NAAM } from "../set/kolomsoorten";

const beheer = { leverancier: "BEHEERDER" } as const;

export const gemeenten = definieerSet({
  ...beheer,
  naam: "gemeenten",
  titel: "Gemeenten",
  uitleg: "Gemeenten en de regio waarin ze samenwerken. Alle 342 van 2026 staan er al in.",
  kolommen: {
    code: verplicht(GEMEENTECODE, "Gemeentecode van het CBS.", "0153"),
    naam: verplicht(NAAM, "Naam, zoals het CBS die schrijft.", "Enschede"),
    regio: optioneel(CODE, "Code van de regio; leeg als de gemeente in geen regio zit.", "TWENTE"),
    regio_naam: optioneel(NAAM, "Naam van de regio.", "Twente"),
  },
  sleutel: ["code"],
  pasToe: schrijfGemeenten,
});

export const inwoners = definieerSet({
  ...beheer,
  naam: "inwoners",
  titel: "Inwoners en jeugdigen",
  uitleg: "Aantallen per gemeente en jaar; daardoor worden cijfers per 1 000 gedeeld.",
  kolommen: {
    ...GEMEENTE,
    jaar: verplicht(JAARTAL, "Jaar, stand op 1 januari.", "2024"),
    inwoners: verplicht(geheel(1, 30_000_000), "Aantal inwoners.", "161738"),
    jeugdigen: optioneel(geheel(0, 30_000_000), "Aantal jeugdigen tot 18 jaar.", "30100"),
    bron: verplicht(NAAM, "Waar de aantallen vandaan komen.", "CBS StatLine"),
  },
  sleutel: ["gemeente", "jaar"],
  controles: [
    {
      kolom: "jeugdigen",
      wanneer: sql`i.jeugdigen > i.inwoners`,
      melding: "Er zijn niet meer jeugdigen dan inwoners. Controleer de aantallen.",
      toonWaarde: true,
    },
  ],
  pasToe: schrijfInwoners,
});

export const wijken = definieerSet({
  ...beheer,
  naam: "wijken",
  titel: "Wijken",
  uitleg: "Wijken van een gemeente, zoals het CBS ze indeelt.",
  kolommen: {
    ...GEMEENTE,
    wijk: verplicht(CODE, "Code van de wijk.", "WK015301"),
    naam: verplicht(NAAM, "Naam van de wijk.", "Binnenstad"),
  },
  sleutel: ["gemeente", "wijk"],
  pasToe: schrijfWijken,
});

export const teams = definieerSet({
  ...beheer,
  naam: "teams",
  titel: "Teams van de toegang",
  uitleg: "Teams die dossiers hebben.",
  kolommen: {
    ...GEMEENTE,
    team: verplicht(CODE, "Code van het team, zonder komma.", "NOORD"),
    naam: verplicht(NAAM, "Naam van het team.", "Wijkteam Noord"),
  },
  sleutel: ["gemeente", "team"],
  pasToe: schrijfTeams,
});

export const aanbieders = definieerSet({
  ...beheer,
  naam: "aanbieders",
  titel: "Aanbieders",
  uitleg: "Namen van aanbieders, bij welke onderneming ze horen en in welke ze zijn opgegaan.",
  kolommen: {
    aanbieder: verplicht(AANBIEDERCODE, "AGB-code, of DL en 6 cijfers voor wie er geen heeft.", "98765432"),
    naam: verplicht(NAAM, "Naam van de organisatie.", "Voorbeeldzorg"),
    soort: optioneel(keuze(["ONDERNEMING", "VESTIGING"]), "Onderneming of vestiging.", "ONDERNEMING"),
    onderneming: optioneel(AANBIEDERCODE, "Code van de onderneming waar deze vestiging bij hoort."),
    opgegaan_in: optioneel(AANBIEDERCODE, "Code van de aanbieder waarin deze is opgegaan."),
    opgegaan_per: optioneel(DATUM, "Dag waarop dat gebeurde."),
    solistisch: optioneel(JA_NEE, "Werkt als enige; hoeft geen uitkomsten aan te leveren."),
    gecertificeerde_instelling: optioneel(JA_NEE, "Gecertificeerde instelling; hoeft geen uitkomsten aan te leveren."),
  },
  sleutel: ["aanbieder"],
  controles: [
    {
      kolom: "opgegaan_per",
      wanneer: sql`(i.opgegaan_in is null) <> (i.opgegaan_per is null)`,
      melding:
        "Een fusie heeft een aanbieder en een dag. Vul opgegaan_in en opgegaan_per allebei in, of geen van beide.",
    },
    {
      kolom: "opgegaan_in",
      wanneer: sql`i.opgegaan_in = i.aanbieder`,
      melding: "Een aanbieder kan niet in zichzelf opgaan. Verbeter de code.",
      toonWaarde: true,
    },
  ],
  pasToe: schrijfAanbieders,
});

export const contracten = definieerSet({
  ...beheer,
  naam: "contracten",
  titel: "Contracten",
  uitleg: "Wie bij welke gemeente een contract heeft. Van wie een contract loopt, wordt een levering verwacht.",
  kolommen: {
    ...GEMEENTE,
    aanbieder: verplicht(AANBIEDERCODE, "AGB-code van de contractpartij.", "98765432"),
    wet: verplicht(keuze(WETTEN), "De wet waaronder het contract valt.", "JEUGDWET"),
    nummer: verplicht(CODE, "Nummer van het contract of perceel.", "C-2024-7"),
    segment: optioneel(CODE, "Inkoopsegment."),
    van: verplicht(DATUM, "Eerste dag van het contract.", "2024-01-01"),
    tot: optioneel(DATUM, "Eerste dag waarop het niet meer geldt.", "2026-01-01"),
  },
  sleutel: ["gemeente", "aanbieder", "wet", "nummer"],
  controles: [
    onbekendeCode("segment", sql`select from segment s where s.wet = i.wet and s.code = i.segment`, " in deze wet"),
    voor("tot", "van", "Het contract eindigt voor het begint. Verbeter een van de twee."),
    {
      kolom: "tot",
      wanneer: sql`i.tot = i.van`,
      melding: "Het contract duurt geen dag. Vul bij tot de eerste dag in waarop het niet meer geldt.",
    },
  ],
  pasToe: schrijfContracten,
});
