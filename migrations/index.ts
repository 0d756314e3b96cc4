import { ReferenceTables1790000000001 } from "./0001-reference-tables";
import { MicroTables1790000000002 } from "./0002-micro-tables";
import { RowSecurity1790000000003 } from "./0003-row-security";
import { Feiten1790000000004 } from "./0004-feiten";
import { Cellen1790000000005 } from "./0005-cellen";
import { ReferenceData1790000000006 } from "./0006-reference-data";
import { MotorAnalyses1790000000007 } from "./0007-motor-analyses";
import { Leveringen1790000000008 } from "./0008-leveringen";
import { ToewijzingEnDeclaratie1790000000009 } from "./0009-toewijzing-en-declaratie";
import { Historie1790000000010 } from "./0010-historie";
import { Bij1790000000011 } from "./0011-bij";
import { Revisie1790000000012 } from "./0012-revisie";
import { MetingenEnKoers1790000000013 } from "./0013-metingen-en-koers";
import { Proces1790000000014 } from "./0014-proces";
import { VolumeEnKosten1790000000015 } from "./0015-volume-en-kosten";
import { EersteDatum1790000000016 } from "./0016-eerste-datum";
import { Sleutels1790000000017 } from "./0017-sleutels";
import { NeedToKnow1790000000018 } from "./0018-need-to-know";
import { RaadplegingEnBewaring1790000000019 } from "./0019-raadpleging-en-bewaring";
import { LeeftijdsgroepGeteld1790000000020 } from "./0020-leeftijdsgroep-geteld";
import { RuimtePerCel1790000000021 } from "./0021-ruimte-per-cel";
import { Celsleutel1790000000022 } from "./0022-celsleutel";
import { CelsleutelPerMarge1790000000023 } from "./0023-celsleutel-per-marge";

/** Every migration in order; a landed one is never edited. */
export const migrations = [
  ReferenceTables1790000000001,
  MicroTables1790000000002,
  RowSecurity1790000000003,
  Feiten1790000000004,
  Cellen1790000000005,
  ReferenceData1790000000006,
  MotorAnalyses1790000000007,
  Leveringen1790000000008,
  ToewijzingEnDeclaratie1790000000009,
  Historie1790000000010,
  Bij1790000000011,
  Revisie1790000000012,
  MetingenEnKoers1790000000013,
  Proces1790000000014,
  VolumeEnKosten1790000000015,
  EersteDatum1790000000016,
  Sleutels1790000000017,
  NeedToKnow1790000000018,
  RaadplegingEnBewaring1790000000019,
  LeeftijdsgroepGeteld1790000000020,
  RuimtePerCel1790000000021,
  Celsleutel1790000000022,
  CelsleutelPerMarge1790000000023,
];
