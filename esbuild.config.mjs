// The build: bundles the client, the language server, the command line and the tests that run inside VS Code.

import { chmod, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";
import { writeContributedSnippets } from "./server/tools/contributedSnippets.mjs";
import { examplesApart } from "./server/tools/examplesApart.mjs";
import { noticesOf } from "./server/tools/notices.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const suite = "test/vscode/suite";
const suiteOut = "test/vscode/dist";
const commandLine = "server/dist/ebs-manifests.cjs";

const watch = process.argv.includes("--watch");
const minify = process.argv.includes("--minify");

// Everything runs in Node as CommonJS, because that is what an extension host and `child_process.fork` load on every version.
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  sourcemap: minify ? false : "linked",
  minify,
  // Some dependencies carry a UMD build as "main", whose requires no bundler can follow. Their ES module can be followed.
  mainFields: ["module", "main"],
  metafile: true,
  logLevel: "warning",
  logOverride: { "empty-import-meta": "error" },
};

// A web extension host loads CommonJS as well, but has nothing of Node.
const browser = { platform: "browser", target: "es2022", mainFields: ["browser", "module", "main"] };

const testFiles = (await readdir(join(root, suite))).filter((name) => name.endsWith(".test.ts"));

/**
 * Each a file of its own, by its entry in `server/src`: loaded when it is needed, and once for all that need it. Most of a start is V8
 * reading code, so `node` and `ebs-manifests` hold no more than the answer to `initialize` takes.
 */
const serverFiles = {
  node: "main/node.ts",
  "ebs-manifests": "main/cli/bin.ts",
  commands: "main/cli/main.ts",
  core: "core/index.ts",
  documentation: "core/schema/documentation.generated.ts",
  examples: "core/rules",
  ko: "core/words/ko/index.ts",
  browser: "main/browser.ts",
};

/** The same in `client/src`: `main.node` holds what an activation takes, which the library for language clients is not. */
const clientFiles = { "main.node": "main.node.ts", languageClient: "languageClient/node.ts" };

/** Those that ask something of Node. The others ask nothing of where they run; of them the client makes a browser's worker. */
const onNode = ["node", "ebs-manifests", "commands"];
export const anywhere = {
  ...apart("server", serverFiles, (name) => !onNode.includes(name)),
  ...browser,
  target: common.target,
};

// An entry file that is missing fails the build: a package that lacks its server is worse than no package.
export const bundles = [
  { ...apart("client", clientFiles), external: ["vscode"] },
  {
    // What runs in the page of the storage map.
    ...common,
    entryPoints: [
      { in: "client/src/storageMap/page/main.ts", out: "storageMap" },
      { in: "client/src/storageMap/page/page.css", out: "storageMap" },
    ],
    outdir: "client/dist",
    platform: "browser",
    format: "iife",
    target: "es2022",
  },
  apart("server", serverFiles, (name) => onNode.includes(name)),
  anywhere,
  {
    ...common,
    ...browser,
    entryPoints: ["client/src/main.browser.ts"],
    outfile: "client/dist/main.browser.cjs",
    external: ["vscode"],
  },
  {
    // Mocha stays outside the bundle: the runner and every test file have to meet in one and the same copy of it.
    ...common,
    entryPoints: ["index.ts", ...testFiles].map((name) => ({ in: join(suite, name), out: basename(name, ".ts") })),
    outdir: suiteOut,
    outExtension: { ".js": ".cjs" },
    external: ["vscode", "mocha"],
    minify: false,
  },
  {
    ...common,
    ...browser,
    entryPoints: [join(suite, "web", "index.ts")],
    outfile: join(suiteOut, "web.cjs"),
    external: ["vscode"],
    // Mocha's build for browsers makes itself the module wherever it sees one, so the tests take its place again at the end.
    format: "iife",
    globalName: "tests",
    footer: { js: "module.exports = tests;" },
    alias: { mocha: `./${suite}/web/mocha.ts`, "node:assert/strict": `./${suite}/web/assert.ts` },
    define: {
      testFiles: JSON.stringify(testFiles.map((name) => basename(name, ".test.ts"))),
      "process.env": JSON.stringify({ TEST_GREP: process.env.TEST_GREP, TEST_OUTPUT_MARK: "suite: " }),
    },
    minify: false,
  },
  {
    ...common,
    ...browser,
    entryPoints: ["test/vscode/memory/extension.ts"],
    outfile: "test/vscode/memory/dist/extension.cjs",
    external: ["vscode"],
    loader: { ".yaml": "text" },
  },
  {
    ...common,
    entryPoints: ["test/vscode/welcome/extension.ts"],
    outfile: "test/vscode/welcome/dist/extension.cjs",
    external: ["vscode"],
  },
];

if (import.meta.main) await run();

async function run() {
  // The runner takes every file it finds here, so one that was deleted from the sources must not linger.
  await rm(join(root, suiteOut), { recursive: true, force: true });
  await writeContributedSnippets(root);

  if (watch) {
    for (const options of bundles) await (await context({ ...options, logLevel: "info" })).watch();
  } else {
    const results = await Promise.allSettled(bundles.map((options) => build(options)));
    for (const packaged of ["client/dist", "server/dist"]) {
      const inputs = results.flatMap(({ value }) => inputsOf(value?.metafile, packaged));
      await writeFile(join(root, packaged, "NOTICES.txt"), noticesOf(inputs, root));
    }
    // Each failure has been printed by esbuild already.
    if (results.some((result) => result.status === "rejected")) process.exitCode = 1;
  }
}

/** What went into the bundles of this folder. */
function inputsOf(metafile, folder) {
  const outputs = Object.entries(metafile?.outputs ?? {}).filter(([path]) => path.startsWith(`${folder}/`));
  return outputs.flatMap(([, { inputs }]) => Object.keys(inputs));
}

/** The bundles of those `files` of a side that are wanted. */
function apart(side, files, wanted = () => true) {
  const names = Object.keys(files).filter(wanted);
  return {
    ...common,
    entryPoints: names.map((name) => ({ in: join(side, "src", files[name]), out: name })),
    outdir: `${side}/dist`,
    outExtension: { ".js": ".cjs" },
    define: { "import.meta.dirname": "__dirname" },
    // Node's loader of ES modules would cost more time than what is put off.
    supported: { "dynamic-import": false },
    plugins: [
      { name: "apart", setup: (it) => keepApart(it, join(root, side, "src"), files) },
      examplesApart(join(root, "server", "src", "core", "rules")),
      { name: "executable", setup: (it) => it.onEnd(markExecutable) },
      { name: "ascii", setup: (it) => it.onEnd(refuseWideCharacters) },
    ],
  };
}

/** Imports of these files of a folder lead to their bundles. */
function keepApart(build, folder, files) {
  const bundleOf = ({ resolveDir, path }) => {
    const source = relative(folder, resolve(resolveDir, path)).split(sep).join("/");
    const name = Object.keys(files).find((each) => files[each] === source);
    return name && `./${name}.cjs`;
  };
  build.onResolve({ filter: /\.ts$/ }, (args) => {
    const path = args.kind === "entry-point" ? undefined : bundleOf(args);
    if (path === "./documentation.cjs") return { path, namespace: "on-demand" };
    return path && { path, external: true };
  });
  // The words of Kubernetes' documentation are a quarter of the core, and many a session never asks for one.
  build.onLoad({ filter: /./, namespace: "on-demand" }, ({ path }) => ({
    contents: `Object.defineProperty(exports, "documentationJson", { get: () => require("${path}").documentationJson, enumerable: true });`,
  }));
  build.onResolve({ filter: /./, namespace: "on-demand" }, ({ path }) => ({ path, external: true }));
}

/**
 * One character beyond ASCII, and V8 keeps the whole file in UTF-16, which takes it a quarter longer to read. esbuild writes escapes
 * for them everywhere but in regular expressions.
 */
async function refuseWideCharacters({ metafile }) {
  for (const file of Object.keys(metafile?.outputs ?? {}).filter((name) => name.endsWith(".cjs"))) {
    const text = await readFile(join(root, file), "utf8");
    const at = text.search(/[^\0-\x7f]/);
    if (at < 0) continue;
    console.error(
      `${file} has a character beyond ASCII; in the source, write an escape: ${text.slice(at - 40, at + 1)}`,
    );
    throw new Error(`${file} is not ASCII`);
  }
}

async function markExecutable({ metafile }) {
  if (metafile && commandLine in metafile.outputs) await chmod(join(root, commandLine), 0o755);
}
