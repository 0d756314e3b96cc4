import { voldoetAanElfproef } from "../../src/access/pseudoniem";

/** The numbers that may stand for people in tests: the official range, those that pass the elfproef. */
const TESTNUMMERS = Array.from({ length: 99_985 }, (_, i) => String(999_900_006 + i)).filter(voldoetAanElfproef);

/** An invented person's number; as many people as there are test numbers. */
export const bsnOp = (nummer: number): string => TESTNUMMERS[nummer % TESTNUMMERS.length] ?? "";
