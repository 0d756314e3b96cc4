/** Civil dates as ISO strings, compared as strings. The naive count's own arithmetic: nothing here comes from src. */

const DAG = 86_400_000;

const alsGetallen = (datum: string): [number, number, number] => {
  const delen = /^(\d{4})-(\d{2})-(\d{2})$/.exec(datum);
  if (!delen) throw new Error(`Geen datum: ${datum}`);
  return [Number(delen[1]), Number(delen[2]), Number(delen[3])];
};

const alsDatum = (tijd: number): string => new Date(tijd).toISOString().slice(0, 10);

export const jaarVan = (datum: string): number => alsGetallen(datum)[0];

export function plusDagen(datum: string, dagen: number): string {
  const [jaar, maand, dag] = alsGetallen(datum);
  return alsDatum(Date.UTC(jaar, maand - 1, dag) + dagen * DAG);
}

/** As PostgreSQL adds an interval of months: a day that the month lacks becomes its last day. */
export function plusMaanden(datum: string, maanden: number): string {
  const [jaar, maand, dag] = alsGetallen(datum);
  const laatsteDag = new Date(Date.UTC(jaar, maand - 1 + maanden + 1, 0)).getUTCDate();
  return alsDatum(Date.UTC(jaar, maand - 1 + maanden, Math.min(dag, laatsteDag)));
}

export const maandVan = (datum: string): string => datum.slice(0, 7);

export function kwartaalVan(datum: string): string {
  const [jaar, maand] = alsGetallen(datum);
  return `${String(jaar)}K${String(Math.ceil(maand / 3))}`;
}
