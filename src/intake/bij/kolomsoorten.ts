import type { Kolomsoort } from "../set/kolomsoorten";

/** Every word that a cell may hold, and what it is staged as. */
const woorden = (verwacht: string, vertaling: Readonly<Record<string, string>>): Kolomsoort => ({
  sqlType: "text",
  verwacht,
  gevoelig: false,
  lees: (tekst) => vertaling[tekst.toLowerCase()] ?? null,
});

export const GESLACHT_BIJ = woorden("V, M of O", {
  v: "VROUW",
  vrouw: "VROUW",
  m: "MAN",
  man: "MAN",
  o: "ONBEKEND",
  onbekend: "ONBEKEND",
});

export const INFORMANT_BIJ = woorden("01 (jeugdige) of 02 (ouder of opvoeder)", {
  "1": "JEUGDIGE",
  "01": "JEUGDIGE",
  jeugdige: "JEUGDIGE",
  "2": "OUDER",
  "02": "OUDER",
  ouder: "OUDER",
  "ouder/opvoeder": "OUDER",
});

const GEBOORTEDATUM = /^(?:(?<jaar>\d{4})(?:-?(?<maand>\d{2})-?(?<dag>\d{2}))?|\d{1,2}-\d{1,2}-(?<laatste>\d{4}))$/;

/**
 * A date of birth, of which only the year is kept; day and month may be unknown (00). All zeros, of a child that is not born,
 * is year 0.
 */
export const GEBOORTEJAAR_BIJ: Kolomsoort = {
  sqlType: "integer",
  verwacht: "een geboortedatum als JJJJMMDD, met 00 voor een onbekende dag of maand",
  gevoelig: true,
  lees: (tekst) => {
    const { jaar, maand = "00", dag = "00", laatste } = GEBOORTEDATUM.exec(tekst)?.groups ?? {};
    const gelezen = Number(jaar ?? laatste ?? "-1");
    if (gelezen === 0 && maand === "00" && dag === "00") return "0";
    return gelezen >= 1890 && gelezen <= 2100 && Number(maand) <= 12 && Number(dag) <= 31 ? String(gelezen) : null;
  },
};
