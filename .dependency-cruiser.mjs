// The floors of the house: what each folder may import, and why each ban stands.

/** From the ground up. Every floor may import those below it, and nothing else. */
const floors = [
  "text",
  "facts",
  "engine",
  "yaml",
  "schema",
  "manifest",
  "workspace",
  "conversions",
  "rules",
  "settings",
  "features",
];

/** What the architecture takes away from that: a floor that must not know some floor below it. */
const blind = {
  facts: ["text"],
  engine: ["text"],
  yaml: ["facts", "engine"],
  schema: ["text", "yaml", "engine"],
  manifest: ["schema", "facts", "engine"],
};

const core = "^server/src/core/";

/** What the sources may ask of Node: no network, no other programs, no threads, no text run as a program. */
const harmless = ["crypto", "fs", "fs/promises", "path", "stream/consumers", "timers/promises", "url", "util", "v8"];

const floorRules = floors.map((floor, index) => ({
  name: `floor-${floor}`,
  comment: `core/${floor} may import only what stands below it, so that it can be read and tested without the rest.`,
  severity: "error",
  from: { path: `${core}${floor}/` },
  to: {
    path: "^(server|client|test)/",
    pathNot: [floor, ...floors.slice(0, index)]
      .filter((below) => !blind[floor]?.includes(below))
      .map((below) => `${core}${below}/`),
  },
}));

export default {
  forbidden: [
    ...floorRules,
    {
      name: "words-only-say",
      comment: "A language is words under ids: it knows no rule, and nobody below the door knows a language.",
      severity: "error",
      from: { path: `${core}words/` },
      to: { path: "^(server|client|test)/", pathNot: [`${core}words/`, `${core}text/message\\.ts$`] },
    },
    {
      name: "languages-at-the-door",
      comment: "Messages are worded at the edge: what finds and mends does not know who reads.",
      severity: "error",
      from: { path: core, pathNot: [`${core}words/`, `${core}index\\.ts$`] },
      to: { path: `${core}words/` },
    },
    {
      name: "no-circles",
      comment: "A circle means that neither file can be understood alone.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "yaml-package-in-one-folder",
      comment:
        "What YAML looks like is one folder's secret: a new major release of the package must touch nothing else.",
      severity: "error",
      from: { path: `${core}(?!yaml/)` },
      to: { path: "node_modules" },
    },
    {
      name: "yaml-folder-imports-only-yaml",
      comment: "The core has one dependency.",
      severity: "error",
      from: { path: `${core}yaml/` },
      to: { path: "node_modules/(?!yaml/)" },
    },
    {
      name: "rules-write-no-text",
      comment: "A rule says rename, set, insert, remove, append; only the writer knows what that looks like.",
      severity: "error",
      from: { path: [`${core}rules/`, `${core}conversions/`] },
      to: { path: [`${core}yaml/write`, `${core}yaml/style`, `${core}yaml/render`, `${core}text/edit`] },
    },
    {
      name: "rules-stand-alone",
      comment: "A rule can be deleted without looking at another one.",
      severity: "error",
      from: { path: `${core}rules/(?!index|page|run|rule|suppress)` },
      to: { path: `${core}rules/(?!rule\\.ts)` },
    },
    {
      name: "shell-enters-by-the-door",
      comment: "The shell translates between the protocol and core/index.ts, and does nothing else.",
      severity: "error",
      from: { path: "^server/src/lsp/" },
      to: { path: "^server/src/", pathNot: ["^server/src/lsp/", `${core}index\\.ts$`, `${core}text/lineIndex\\.ts$`] },
    },
    {
      name: "main-enters-by-the-door",
      comment: "The runtimes wire the shell to a process, a worker or a terminal.",
      severity: "error",
      from: { path: "^server/src/main/" },
      to: {
        path: "^server/src/",
        pathNot: ["^server/src/(lsp|main)/", `${core}index\\.ts$`, `${core}text/lineIndex\\.ts$`],
      },
    },
    {
      name: "protocol-above-the-core",
      comment: "Below the shell there are offsets and no protocol words.",
      severity: "error",
      from: { pathNot: ["^server/src/(lsp|main)/", "^client/", "^test/"] },
      to: { path: "vscode-language" },
    },
    {
      name: "client-knows-only-the-protocol",
      comment: "The client talks to a server that may be another process: all it may share are types.",
      severity: "error",
      from: { path: "^client/" },
      to: { path: "^server/", pathNot: "^server/src/lsp/protocol\\.ts$" },
    },
    {
      name: "no-way-out",
      comment:
        "Nothing leaves the machine and nothing of a workspace is run: of Node come files, paths and texts. What starts the server is the protocol's library.",
      severity: "error",
      from: { path: "^(server|client)/src/" },
      to: { dependencyTypes: ["core"], pathNot: `^(node:)?(${harmless.join("|")})$` },
    },
    {
      name: "nothing-imports-tests",
      comment: "Tests see everything; nothing sees them.",
      severity: "error",
      from: { pathNot: "^test/" },
      to: { path: "^test/" },
    },
    {
      name: "no-unresolved",
      comment: "An import that leads nowhere breaks the bundle.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^vscode$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(client|server|test/vscode)/dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "server/tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
  },
};
