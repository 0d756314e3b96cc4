import type { StepName } from "./steps";

/** A step with the numbers that were drawn for it; what is left out is zero, the plainest choice. */
interface Drawn {
  readonly name: StepName;
  readonly throws: number[];
}

const step = (name: StepName, ...throws: number[]): Drawn => ({ name, throws });

/**
 * The shortest history in which every indicator counts something, told before those that chance draws: whether a new
 * indicator is counted at all must not depend on how many histories there are.
 */
export const ALL_OF_IT: readonly Drawn[] = [
  // Twelve when help ends: old enough to answer.
  step("registreerClient", 0, 0, 0, 7),
  // With an aanvraag.
  step("registreerAanmelding", 0, 0, 0, 0, 0, 99),
  step("startTraject"),
  // Help of the other wet at the same time, which runs on for years.
  step("startTraject", 0, 0, 0, 2),
  step("stelOndersteuningsplanVast"),
  // A doel of both.
  step("voegDoelToe", 0, 0, 0, 0, 0, 0, 99, 3),
  step("registreerMeting"),
  step("beeindigTraject"),
  step("sluitPlan"),
  // With an end and a budget.
  step("bericht 301", 0, 0, 0, 0, 0, 0, 0, 0, 99, 0, 99),
  step("bericht 323"),
];
