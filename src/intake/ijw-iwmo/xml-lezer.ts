import { SaxesParser, type SaxesTagNS } from "saxes";
import { Afgekeurd, toon, type Bevinding } from "../afgekeurd";
import { basisruimteVan, naamruimteVan, type Berichtsoort } from "./berichtsoorten";
import { isFormaat, isGroep, OVERGESLAGEN, type ElementBeschrijving } from "./beschrijving";
import { meldFormaat } from "./formaten";
import { herkenBericht } from "./herken-bericht";
import type { Knoop } from "./knoop";

/** An element that is open: how far its description has come. */
interface Raam {
  readonly knoop: Knoop;
  readonly beschrijving: ElementBeschrijving;
  /** Index in the description of the child that came last, -1 before the first. */
  plaats: number;
  /** How many of that child came. */
  aantal: number;
  /** Of what is dropped: how deep the reader is below it, and how many elements and characters went by. */
  readonly weg: { diepte: number; elementen: number; tekens: number };
}

const XSI = "http://www.w3.org/2001/XMLSchema-instance";
const XMLNS = "http://www.w3.org/2000/xmlns/";
/** Enough to mend a file at once; more would be the same mistake over and over. */
const MAX_BEVINDINGEN = 25;

/** Far more than the addresses and relations of one client take; what is dropped may not keep the hub busy either. */
const MAX_WEG = { diepte: 12, elementen: 5_000, tekens: 200_000 } as const;

/**
 * Reads one message as it streams by and holds each element to its place and form. What stands in the wrong place ends
 * the reading at once; wrong values are gathered, so that the sender hears of all of them.
 *
 * @throws Afgekeurd from `lees` and `sluit`; its text holds nothing of a person.
 */
export class XmlLezer {
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly ramen: Raam[] = [];
  private readonly bevindingen: Bevinding[] = [];
  private soort: Berichtsoort | null = null;
  private wortel: Knoop | null = null;

  constructor() {
    this.parser.on("doctype", () => {
      throw new Afgekeurd({
        pad: null,
        melding: "Het bestand bevat een DTD (<!DOCTYPE>). Dat mag niet; haal die eruit.",
      });
    });
    // The parser's own words may quote the file, so only the place is told.
    this.parser.on("error", () => {
      throw new Afgekeurd({
        pad: this.ramen.at(-1)?.knoop.pad ?? null,
        melding: `De XML is niet goed gevormd bij regel ${this.parser.line}, teken ${this.parser.column}. Maak het bestand opnieuw aan.`,
      });
    });
    this.parser.on("opentag", (tag) => this.open(tag));
    this.parser.on("closetag", () => this.dicht());
    this.parser.on("text", (tekst) => this.tekst(tekst));
    this.parser.on("cdata", (tekst) => this.tekst(tekst));
  }

  lees(tekst: string): void {
    this.parser.write(tekst);
  }

  /** The whole message, once its end is seen. */
  sluit(): { soort: Berichtsoort; wortel: Knoop } {
    const open = this.ramen.at(-1);
    if (open) {
      throw new Afgekeurd({
        pad: open.knoop.pad,
        melding: "Het bestand houdt midden in dit element op en is dus niet compleet. Lever het opnieuw aan.",
      });
    }
    this.parser.close();
    const [eerste, ...andere] = this.bevindingen;
    if (eerste) throw new Afgekeurd(eerste, ...andere);
    if (!this.soort || !this.wortel) throw new Afgekeurd({ pad: null, melding: "Het bestand bevat geen bericht." });
    return { soort: this.soort, wortel: this.wortel };
  }

  private open(tag: SaxesTagNS): void {
    const ouder = this.ramen.at(-1);
    if (ouder?.beschrijving.inhoud === OVERGESLAGEN) {
      ouder.weg.diepte += 1;
      ouder.weg.elementen += 1;
      this.eisKlein(ouder);
      return;
    }
    const beschrijving = ouder ? this.volgende(ouder, tag) : this.begin(tag);
    const volgnummer = beschrijving.herhaalbaar ? `[${ouder?.aantal ?? 1}]` : "";
    const pad = `${ouder?.knoop.pad ?? ""}/${beschrijving.naam}${volgnummer}`;
    for (const { uri, local } of Object.values(tag.attributes)) {
      const onschuldig = uri === XMLNS || (uri === XSI && /^(schemaLocation|noNamespaceSchemaLocation)$/.test(local));
      if (!onschuldig) throw new Afgekeurd({ pad, melding: "Dit element mag geen attributen hebben. Haal ze weg." });
    }
    const knoop: Knoop = { naam: beschrijving.naam, pad, kinderen: [], tekst: "" };
    ouder?.knoop.kinderen.push(knoop);
    this.wortel ??= knoop;
    this.ramen.push({ knoop, beschrijving, plaats: -1, aantal: 0, weg: { diepte: 0, elementen: 0, tekens: 0 } });
  }

  private eisKlein({ knoop, weg }: Raam): void {
    const teVeel = weg.diepte > MAX_WEG.diepte || weg.elementen > MAX_WEG.elementen || weg.tekens > MAX_WEG.tekens;
    if (teVeel) {
      throw new Afgekeurd({
        pad: knoop.pad,
        melding: "Dit element is groter of dieper dan in een bericht past. Maak het bestand opnieuw aan.",
      });
    }
  }

  private begin(tag: SaxesTagNS): ElementBeschrijving {
    const { soort, structuur } = herkenBericht(tag.uri, tag.local);
    this.soort = soort;
    return structuur;
  }

  /** The description of a child that opens, after a look at what should have come before it. */
  private volgende(ouder: Raam, tag: SaxesTagNS): ElementBeschrijving {
    const { inhoud } = ouder.beschrijving;
    const { pad } = ouder.knoop;
    const naam = toon(tag.local);
    if (!isGroep(inhoud)) throw new Afgekeurd({ pad, melding: "In dit element hoort tekst en geen ander element." });
    const plaats = inhoud.findIndex(
      (deel, index) => index >= ouder.plaats && deel.naam === tag.local && this.klopt(deel, tag),
    );
    const deel = inhoud[plaats];
    if (!deel) {
      const bekend = inhoud.find((ander) => ander.naam === tag.local);
      if (bekend && !this.klopt(bekend, tag)) {
        throw new Afgekeurd({
          pad,
          melding: `Element ${naam} staat in een andere namespace dan versie 3.2 voorschrijft.`,
        });
      }
      const waarom = bekend ? "staat niet op zijn plaats of komt te vaak voor" : "hoort hier niet";
      throw new Afgekeurd({ pad, melding: `Element ${naam} ${waarom}. Verwacht: ${this.verwacht(ouder)}.` });
    }
    if (plaats === ouder.plaats && !deel.herhaalbaar) {
      throw new Afgekeurd({ pad, melding: `Element ${naam} komt te vaak voor; het mag er maar één keer staan.` });
    }
    if (plaats !== ouder.plaats)
      this.eisVerplicht(ouder, plaats, `voor ${deel.naam}; de volgorde van de elementen ligt vast`);
    ouder.aantal = plaats === ouder.plaats ? ouder.aantal + 1 : 1;
    ouder.plaats = plaats;
    return deel;
  }

  private klopt(deel: ElementBeschrijving, tag: SaxesTagNS): boolean {
    if (!this.soort) return false;
    return tag.uri === (deel.ruimte === "bericht" ? naamruimteVan(this.soort) : basisruimteVan(this.soort));
  }

  /** What may follow the last child, in words. */
  private verwacht({ beschrijving, plaats }: Raam): string {
    if (!isGroep(beschrijving.inhoud)) return "tekst";
    const rest = beschrijving.inhoud.slice(plaats + 1);
    const totVerplicht = rest.findIndex(({ verplicht }) => verplicht);
    const mogelijk = totVerplicht < 0 ? rest : rest.slice(0, totVerplicht + 1);
    return mogelijk.map(({ naam }) => naam).join(" of ") || "het einde van dit element";
  }

  private eisVerplicht({ beschrijving, plaats, knoop }: Raam, tot: number, waar: string): void {
    if (!isGroep(beschrijving.inhoud)) return;
    const mist = beschrijving.inhoud.slice(plaats + 1, tot).find(({ verplicht }) => verplicht);
    if (mist) throw new Afgekeurd({ pad: knoop.pad, melding: `Element ${mist.naam} ontbreekt ${waar}. Vul het aan.` });
  }

  private tekst(tekst: string): void {
    const raam = this.ramen.at(-1);
    if (raam?.beschrijving.inhoud === OVERGESLAGEN) {
      raam.weg.tekens += tekst.length;
      this.eisKlein(raam);
      return;
    }
    if (!raam || !isFormaat(raam.beschrijving.inhoud)) {
      if (!raam || tekst.trim() === "") return;
      throw new Afgekeurd({
        pad: raam.knoop.pad,
        melding: "In dit element horen andere elementen en geen losse tekst.",
      });
    }
    raam.knoop.tekst += tekst;
    const { maximum } = raam.beschrijving.inhoud;
    if (raam.knoop.tekst.length > maximum) {
      throw new Afgekeurd({
        pad: raam.knoop.pad,
        melding: `De tekst is langer dan ${maximum} tekens. Maak die korter.`,
      });
    }
  }

  private dicht(): void {
    const open = this.ramen.at(-1);
    if (open && open.weg.diepte > 0) {
      open.weg.diepte -= 1;
      return;
    }
    const raam = this.ramen.pop();
    if (!raam) return;
    const { knoop, beschrijving } = raam;
    if (beschrijving.inhoud === OVERGESLAGEN) return;
    if (isGroep(beschrijving.inhoud)) {
      this.eisVerplicht(raam, beschrijving.inhoud.length, "aan het einde");
      return;
    }
    const gelezen = beschrijving.inhoud.lees(knoop.tekst);
    if (gelezen === null && this.bevindingen.length < MAX_BEVINDINGEN) {
      this.bevindingen.push({ pad: knoop.pad, melding: meldFormaat(beschrijving.inhoud, knoop.tekst) });
    }
    knoop.tekst = beschrijving.inhoud.bewaar ? (gelezen ?? "") : "";
  }
}
