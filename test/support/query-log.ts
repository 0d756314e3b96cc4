/** Counts the statements that reach a database: hand `listen` to openDatabases and asQueryable. */
export class QueryLog {
  readonly statements: string[] = [];

  readonly listen = (text: string): void => {
    this.statements.push(text);
  };

  get count(): number {
    return this.statements.length;
  }

  clear(): void {
    this.statements.length = 0;
  }
}
