/** What a scope is made of is remembered for some seconds: on a slow machine it comes again, and tells nothing of a question. */
const OF_A_SCOPE = /^select code from (gemeente|team)\b/;

/** Counts the statements that reach a database: hand `listen` to openDatabases and asQueryable. */
export class QueryLog {
  readonly statements: string[] = [];

  readonly listen = (text: string): void => {
    if (!OF_A_SCOPE.test(text)) this.statements.push(text);
  };

  get count(): number {
    return this.statements.length;
  }

  clear(): void {
    this.statements.length = 0;
  }
}
