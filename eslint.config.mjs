import tseslint from "typescript-eslint";

/**
 * The layers of the house. Each entry: a folder, and what it may not import. Types of a lower layer may travel up where
 * `allowTypes` says so. main -> server -> resolvers -> { dossier, aggregations, access, intake }; intake -> dossier;
 * dossier -> data, entities, access; aggregations -> data/sql and data/queryable; entities -> typeorm.
 */
const layers = [
  {
    files: "src/entities/**/*.ts",
    forbid: [["^(?!typeorm$|\\./|\\.\\./domein$)", "An entity is a table and knows typeorm only."]],
  },
  {
    files: "src/aggregations/**/*.ts",
    forbid: [
      ["^(graphql|type-graphql|@apollo/.*|typeorm|pg|class-validator)", "Counting is plain SQL and TypeScript."],
      ["/(entities|resolvers|access|server|dossier|intake)(/|$)", "Counting knows no other layer."],
      ["/data/(?!sql$|queryable$)", "Counting sees a database as a question and its rows."],
    ],
  },
  {
    files: "src/dossier/**/*.ts",
    forbid: [
      ["^(graphql|type-graphql|@apollo/.*)", "The write path knows no GraphQL."],
      ["/(resolvers|server|aggregations|intake)(/|$)", "The write path is below what calls it."],
    ],
  },
  {
    files: "src/intake/**/*.ts",
    forbid: [
      ["^(graphql|type-graphql|@apollo/.*)", "A delivery knows no GraphQL."],
      ["/(resolvers|server|aggregations)(/|$)", "A delivery writes through dossier and nothing else."],
    ],
  },
  {
    files: "src/access/**/*.ts",
    forbid: [
      ["^(type-graphql|@apollo/.*|typeorm)", "Access decides; it does not serve."],
      ["/(resolvers|server|aggregations|dossier|intake|entities)(/|$)", "Access is below what asks it."],
      ["/data/(?!sql$|queryable$)", "Access reads reference data as a question and its rows."],
    ],
  },
  {
    files: "src/data/**/*.ts",
    forbid: [
      ["^(type-graphql|@apollo/.*)", "The data layer knows no GraphQL server."],
      ["/(resolvers|server|aggregations|dossier|intake)(/|$)", "The data layer is at the bottom."],
    ],
  },
  {
    files: "src/resolvers/**/*.ts",
    allowTypes: true,
    forbid: [
      ["^(typeorm|pg)$", "A resolver has no connection: it asks dossier, aggregations or a loader."],
      ["/(entities|server)(/|$)", "An entity is never a GraphQL type: adding a column must not publish it."],
      ["/data/(data-source|databases|roles|embedded-|queryable-pg)", "A resolver opens no database."],
    ],
  },
  {
    files: "migrations/**/*.ts",
    allowTypes: true,
    forbid: [["^(?!\\./)", "A migration is frozen SQL; it takes types of typeorm and nothing of src."]],
  },
];

const everywhere = [["/test/", "The product knows no test."]];

const restrict = ({ forbid = [], allowTypes = false }) => ({
  "@typescript-eslint/no-restricted-imports": [
    "error",
    {
      patterns: [...everywhere, ...forbid].map(([regex, message]) => ({
        regex,
        message,
        allowTypeImports: allowTypes,
      })),
    },
  ],
});

const dirtyClients = {
  selector: "TemplateElement[value.raw=/\\bdirty_client\\b/], Literal[value=/\\bdirty_client\\b/]",
  message: "Only the write path logs dirty clients (src/dossier/dirty-clients.ts), only the engine reads them.",
};

/** The session helper is the only way to a connection that can see people's rows: it sets what row security reads. */
const connections = {
  selector:
    "CallExpression[callee.property.name=/^(createQueryRunner|getRepository|getTreeRepository|createEntityManager)$/], MemberExpression[object.property.name='app'][property.name!='destroy']",
  message: "People's rows are reached through MicroSession (src/data/session.ts) alone.",
};
const roleApp = {
  selector:
    "MemberExpression[property.name='app'][object.name=/^(databases|db|urls|roles)$/], ObjectPattern > Property[key.name='app']",
  message: "Role app's database is for the session helper: take a MicroSession of the request's context.",
};

const noSyntax = (...rules) => ({ "no-restricted-syntax": ["error", ...rules] });

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "test/generated/", "bench/node_modules/"] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.ts"] })),
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { project: ["./tsconfig.json"], tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-extraneous-class": "off", // TypeGraphQL resolvers and TypeORM entities are classes by nature.
      "@typescript-eslint/no-misused-spread": "off", // An entity or an input is data with a class for its decorators' sake.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off", // The same: a literal of that shape is one.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/require-await": "off", // An async signature is often the contract, with or without a wait inside.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: "error",
    },
  },
  { files: ["src/**/*.ts"], rules: restrict({}) },
  ...layers.map((layer) => ({ files: [layer.files], rules: restrict(layer) })),
  { files: ["src/**/*.ts"], rules: noSyntax(dirtyClients, connections, roleApp) },
  // The engine reads the log; the write path makes it.
  { files: ["src/aggregations/**/*.ts", "src/dossier/dirty-clients.ts"], rules: noSyntax(connections, roleApp) },
  { files: ["src/entities/**/*.ts"], rules: { "no-restricted-syntax": "off" } },
  { files: ["src/data/session.ts"], rules: noSyntax(dirtyClients, roleApp) },
  // Where role app's database is opened, closed, checked at start-up, and handed to the session helper.
  {
    files: [
      "src/data/{databases,role-check,roles}.ts",
      "src/server/{context,health}.ts",
      "src/server/cli/open-server.ts",
    ],
    rules: noSyntax(dirtyClients, connections),
  },
  // A migration is one list of statements; splitting it would only spread the tables of one level over files.
  { files: ["migrations/**/*.ts"], rules: { "max-lines": "off" } },
);
