import { sql } from "../../data/sql";
import { schrijfClienten } from "../../dossier/levering/clienten";
import { vindDubbelen } from "../../dossier/levering/samenvoegen";
import { definieerSet, optioneel, verplicht } from "../set/definieer-set";
import { CODE, JAARTAL, KENMERK } from "../set/kolomsoorten";
import { CLIENT, GESLACHT, onbekendeCode } from "./kolommen";

export const clienten = definieerSet({
  naam: "clienten",
  titel: "Cliënten",
  uitleg:
    "Wie de gemeente kent, met het zaaknummer uit het eigen systeem. Het burgerservicenummer (of pseudoniem) verbindt dat nummer met wat aanbieders aanleveren.",
  leverancier: "GEMEENTE",
  client: "MAAKT",
  kolommen: {
    ...CLIENT,
    client_zaaknummer: verplicht(KENMERK, "Nummer van de cliënt in het eigen systeem van de gemeente.", "C-1001"),
    geboortejaar: verplicht(JAARTAL, "Geboortejaar, ook van een ongeboren kind.", "2010"),
    geslacht: verplicht(GESLACHT, "Geslacht.", "VROUW"),
    wijk: optioneel(CODE, "Wijk, als code uit de referentiegegevens."),
    team: optioneel(CODE, "Team van de toegang. Telt alleen voor een nieuwe cliënt."),
    gezin_van: optioneel(KENMERK, "Zaaknummer van een cliënt van hetzelfde gezin."),
  },
  sleutel: ["gemeente", "client_zaaknummer"],
  zoek: vindDubbelen,
  controles: [
    onbekendeCode(
      "wijk",
      sql`select from wijk x where x.gemeente_code = i.gemeente and x.code = i.wijk`,
      " in deze gemeente",
    ),
    onbekendeCode(
      "team",
      sql`select from team x where x.gemeente_code = i.gemeente and x.code = i.team`,
      " in deze gemeente",
    ),
    {
      kolom: "client_zaaknummer",
      wanneer: sql`i.rij in (select rij from dubbel where not kan)`,
      melding: "Dit zaaknummer hoort al bij iemand anders dan deze persoon. Controleer het zaaknummer.",
      toonWaarde: true,
    },
    {
      kolom: "gezin_van",
      wanneer: sql`i.gezin_van is not null and not exists (
          select from client c where c.gemeente_code = i.gemeente and c.zaaknummer = i.gezin_van)
        and not exists (select from invoer x where x.gemeente = i.gemeente and x.client_zaaknummer = i.gezin_van)`,
      melding: "Er is geen cliënt met dit zaaknummer, ook niet in dit bestand. Verbeter het nummer.",
      toonWaarde: true,
    },
    {
      kolom: "gezin_van",
      wanneer: sql`exists (
        select from invoer x where x.gemeente = i.gemeente and x.client_zaaknummer = i.gezin_van and x.gezin_van is not null)`,
      melding: "Verwijs voor alle leden van een gezin naar dezelfde cliënt, die zelf geen gezin_van heeft.",
      toonWaarde: true,
    },
    {
      kolom: "gezin_van",
      wanneer: sql`exists (
        select from invoer x left join wie wx on wx.rij = x.rij left join wie w on w.rij = i.rij
        where x.gemeente = i.gemeente and x.client_zaaknummer = i.gezin_van
          and coalesce(wx.team_code, x.team, 'ONVERDEELD') <> coalesce(w.team_code, i.team, 'ONVERDEELD'))`,
      melding: "Een gezin heeft één team. Geef beide cliënten hetzelfde team.",
      toonWaarde: true,
    },
    {
      kolom: "gezin_van",
      wanneer: sql`exists (
        select from client g left join wie w on w.rij = i.rij
        where g.gemeente_code = i.gemeente and g.zaaknummer = i.gezin_van
          and g.team_code <> coalesce(w.team_code, i.team, 'ONVERDEELD'))`,
      melding: "Een gezin heeft één team. Geef beide cliënten hetzelfde team.",
      toonWaarde: true,
    },
    {
      kolom: "gezin_van",
      wanneer: sql`exists (
        select from wie w join client c on c.gemeente_code = w.gemeente_code and c.id = w.client_id
          left join client g on g.gemeente_code = i.gemeente and g.zaaknummer = i.gezin_van
        where w.rij = i.rij and i.gezin_van is not null and c.gezin_id is not null and c.gezin_id is distinct from g.gezin_id)`,
      melding: "Deze cliënt hoort al bij een ander gezin. Verbeter het zaaknummer.",
      toonWaarde: true,
    },
  ],
  pasToe: schrijfClienten,
});
