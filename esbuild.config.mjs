// The build: bundles the client, the language server, the command line and the tests that run inside VS Code.

import { chmod, readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";

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
  logLevel: "warning",
  logOverride: { "empty-import-meta": "error" },
};

const testFiles = (await readdir(join(root, suite))).filter((name) => name.endsWith(".test.ts"));

// An entry file that is missing fails the build: a package that lacks its server is worse than no package.
const bundles = [
  {
    ...common,
    entryPoints: ["client/src/main.node.ts"],
    outfile: "client/dist/main.node.cjs",
    external: ["vscode"],
  },
  { ...common, entryPoints: ["server/src/main/node.ts"], outfile: "server/dist/node.cjs" },
  {
    ...common,
    entryPoints: ["server/src/main/cli/main.ts"],
    outfile: commandLine,
    banner: { js: "#!/usr/bin/env node" },
    plugins: [{ name: "executable", setup: (it) => it.onEnd(markExecutable) }],
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
];

// The runner takes every file it finds here, so one that was deleted from the sources must not linger.
await rm(join(root, suiteOut), { recursive: true, force: true });

if (watch) {
  for (const options of bundles) await (await context({ ...options, logLevel: "info" })).watch();
} else {
  const results = await Promise.allSettled(bundles.map((options) => build(options)));
  // Each failure has been printed by esbuild already.
  if (results.some((result) => result.status === "rejected")) process.exitCode = 1;
}

async function markExecutable(result) {
  if (result.errors.length === 0) await chmod(join(root, commandLine), 0o755);
}
