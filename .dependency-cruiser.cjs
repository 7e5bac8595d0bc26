// The arrows of the architecture, by pattern and not by list: a new feature, component or model needs no change here.
const test = "\\.(test|fixture)\\.tsx?$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two modules that need each other are one module, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      comment: "An import that leads nowhere fails at run time.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "engine-knows-nothing",
      comment: "The engine is pure: it imports only itself, so that it gives the same answer everywhere.",
      severity: "error",
      from: { path: "^lib/engine/", pathNot: test },
      to: { pathNot: "^lib/engine/" },
    },
    {
      name: "spec-on-engine-only",
      comment: "The document's rules stand on the engine, not on the server or the screen.",
      severity: "error",
      from: { path: "^lib/spec/", pathNot: test },
      to: { path: "^(app|components|cli|worker|scripts|generated|lib/(?!spec/|engine/))" },
    },
    {
      name: "lib-below-components",
      comment: "Arrows point from app to components to lib, never back.",
      severity: "error",
      from: { path: "^(lib|components|cli|worker)/", pathNot: test },
      to: { path: "^app/" },
    },
    {
      name: "no-screen-in-lib",
      comment: "Logic does not know how it is shown.",
      severity: "error",
      from: { path: "^lib/", pathNot: test },
      to: { path: "^components/" },
    },
    {
      name: "components-reach-no-server",
      comment:
        "What runs in the browser reaches no server module, repository or database client, not even through others.",
      severity: "error",
      from: { path: "^(components/|lib/features/[^/]+/queries\\.ts$)", pathNot: test },
      to: {
        path: "^(generated/|lib/server/|node_modules/(@prisma|pg)/)|/repository\\.ts$|/operations/",
        reachable: true,
      },
    },
    {
      name: "features-apart",
      comment: "A feature imports no other feature: what two of them need belongs below both.",
      severity: "error",
      from: { path: "^lib/features/([^/]+)/", pathNot: test },
      to: { path: "^lib/features/", pathNot: "^lib/features/$1/" },
    },
    {
      name: "prisma-behind-repositories",
      comment: "Only a repository and lib/server see the database client.",
      severity: "error",
      from: { pathNot: `^(lib/server/|generated/|scripts/)|/repository\\.ts$|${test}` },
      to: { path: "^(generated/prisma|node_modules/@prisma/)" },
    },
    {
      name: "app-holds-no-logic",
      comment: "A route names an operation and a page calls one: neither opens a repository.",
      severity: "error",
      from: { path: "^app/", pathNot: test },
      to: { path: "/repository\\.ts$|^generated/" },
    },
    {
      name: "tests-stay-tests",
      comment: "Nothing that ships needs a test, its fixtures or a script.",
      severity: "error",
      from: { path: "^(app|components|lib|cli)/", pathNot: test },
      to: { path: `^(test|e2e|bench|scripts)/|${test}` },
    },
  ],
  options: {
    doNotFollow: { path: "^(node_modules|generated)/" },
    exclude: { path: "^\\.next/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
