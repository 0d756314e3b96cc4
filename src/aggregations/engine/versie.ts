/**
 * How the engine counts, beside what facts and indicators say themselves. Raise it with any change in engine/ after
 * which the same rows give other cells, so that no cell of before is read as if it were of now.
 */
export const ENGINE_VERSIE = 1;
