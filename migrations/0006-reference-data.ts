import type { MigrationInterface, QueryRunner } from "typeorm";

import { CODELIJSTEN, REDENEN } from "./reference/codes";
import { GEMEENTEN } from "./reference/gemeenten";
import {
  HULPVORMEN,
  INSTRUMENTEN,
  JEUGDPRODUCTEN,
  LEEFTIJDSGROEPEN,
  NIVEAUS,
  ONDERSTEUNINGSBEHOEFTEN,
  SEGMENTEN,
  WMOPRODUCTEN,
  ZONDER_UITKOMST,
} from "./reference/products";
import { BRON, JAREN, REGIO, TWENTE } from "./reference/twente";

type Rows = ReadonlyArray<Readonly<Record<string, unknown>>>;

const producten = (wet: string, lijst: typeof WMOPRODUCTEN): Rows =>
  lijst.map(([code, omschrijving, hulpvorm]) => ({
    wet,
    code,
    omschrijving,
    hulpvorm,
    met_uitkomst: !ZONDER_UITKOMST[wet]?.includes(code),
  }));

const inTwente = new Set(TWENTE.map(([code]) => code));

/** Every reference table and its rows, parents first. */
const TABELLEN: ReadonlyArray<readonly [tabel: string, rows: Rows]> = [
  ["regio", [REGIO]],
  ["gemeente", GEMEENTEN.map(([code, naam]) => ({ code, naam, regio_code: inTwente.has(code) ? REGIO.code : null }))],
  [
    "gemeente_jaar",
    TWENTE.flatMap(([gemeente_code, inwoners, aandeel]) =>
      JAREN.map((jaar) => ({ gemeente_code, jaar, inwoners, jeugdigen: Math.round(inwoners * aandeel), bron: BRON })),
    ),
  ],
  // Clients that only messages know need a team too.
  ["team", GEMEENTEN.map(([gemeente_code]) => ({ gemeente_code, code: "ONVERDEELD", naam: "Onverdeeld" }))],
  [
    "code",
    CODELIJSTEN.flatMap(([lijst, versie, codes]) =>
      Object.entries(codes).map(([code, omschrijving]) => ({ lijst, versie, code, omschrijving })),
    ),
  ],
  [
    "reden_beeindiging",
    REDENEN.flatMap(([lijst, versie, wet, redenen]) =>
      redenen.map(([code, omschrijving, bij_reden, effect]) => ({
        lijst,
        versie,
        code,
        omschrijving,
        wet,
        bij_reden,
        effect,
      })),
    ),
  ],
  ["hulpvorm", HULPVORMEN.map(([code, omschrijving]) => ({ code, omschrijving }))],
  ["productcategorie", [...producten("JEUGDWET", JEUGDPRODUCTEN), ...producten("WMO", WMOPRODUCTEN)]],
  ["segment", SEGMENTEN.map(([wet, code, omschrijving, structureel]) => ({ wet, code, omschrijving, structureel }))],
  [
    "ondersteuningsbehoefte",
    ONDERSTEUNINGSBEHOEFTEN.map((code) => ({ code, omschrijving: `Ondersteuningsbehoefte ${code}` })),
  ],
  [
    "ondersteuningsniveau",
    ONDERSTEUNINGSBEHOEFTEN.flatMap((ondersteuningsbehoefte) =>
      NIVEAUS.map((code) => ({ ondersteuningsbehoefte, code, omschrijving: `Niveau ${code}` })),
    ),
  ],
  ["leeftijdsgroep", LEEFTIJDSGROEPEN.map(([code, van, tot]) => ({ code, van, tot }))],
  [
    "instrument",
    INSTRUMENTEN.map(([code, versie, naam, minimum, maximum, richting, ordinaal]) => ({
      code,
      versie,
      naam,
      minimum,
      maximum,
      richting,
      ordinaal,
    })),
  ],
];

/** The facts every database starts with: gemeenten of 2026, the codes of the standards, the Twents model. */
export class ReferenceData1790000000006 implements MigrationInterface {
  name = "ReferenceData1790000000006";

  async up(db: QueryRunner): Promise<void> {
    for (const [tabel, rows] of TABELLEN) {
      await db.query(`insert into ${tabel} select * from jsonb_populate_recordset(null::${tabel}, $1::jsonb)`, [
        JSON.stringify(rows),
      ]);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [tabel] of [...TABELLEN].reverse()) await db.query(`delete from ${tabel}`);
  }
}
