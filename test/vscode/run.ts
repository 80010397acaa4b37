// Runs the suite inside a real VS Code, on a copy of the example manifests that tests may change as they like: as an extension of
// the desktop, or with an argument as one of the web (`web`), on a workspace that is on no disk (`virtual`), on one that nobody
// trusts (`restricted`), or in Korean (`korean`).

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { build } from "./build.ts";
import { copyExamples } from "./examples.ts";
import { findHost } from "./host.ts";
import { installLanguagePack } from "./languagePack.ts";
import { memoryExtension, root, suiteEntries } from "./paths.ts";

interface Way {
  readonly entry: string;
  /** Besides the one that is tested. */
  readonly extensions: readonly string[];
  /** `folder` is the copy of the examples. */
  args(folder: string): readonly string[];
  readonly host?: "served";
  readonly env?: Readonly<Record<string, string>>;
}

const ways: Readonly<Record<string, Way>> = {
  node: { entry: suiteEntries.node, extensions: [], args: (folder) => [folder] },
  web: { entry: suiteEntries.web, extensions: [], args: (folder) => [folder, "--extensionDevelopmentKind=web"] },
  virtual: {
    entry: suiteEntries.node,
    extensions: [memoryExtension],
    args: () => ["--folder-uri=ebs-test:/manifests"],
  },
  restricted: {
    entry: suiteEntries.node,
    extensions: [],
    args: (folder) => [folder],
    // On the desktop, `runTests` trusts everything.
    host: "served",
    env: { VSCODE_TEST_RESTRICTED: "1" },
  },
  korean: { entry: suiteEntries.node, extensions: [], args: (folder) => [folder, "--locale=ko"] },
};
const name = process.argv[2] ?? "node";
const way = ways[name];
if (!way) throw new Error(`There is no way "${name}", only ${Object.keys(ways).join(", ")}`);

build();
const host = await findHost(way.host);
console.log(`Tests run in the ${host.name} VS Code (${name}).`);

const temporary = await mkdtemp(join(tmpdir(), "ebs-manifests-test-"));
const workspace = join(temporary, "workspace");
const profile = join(temporary, "profile");
const result = join(temporary, "result.json");
// `runTests` passes on an interrupt, and no other signal.
for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.kill(process.pid, "SIGINT"));
let failed = false;
try {
  await copyExamples(workspace);
  // The desktop starts on this profile; the served one makes its own.
  await installLanguagePack("ko", profile, join(profile, "extensions"));
  await runTests({
    vscodeExecutablePath: host.executable,
    extensionDevelopmentPath: [root, ...way.extensions],
    extensionTestsPath: way.entry,
    launchArgs: [...way.args(workspace), "--disable-extensions", `--user-data-dir=${profile}`],
    extensionTestsEnv: { ...host.env, ...way.env, EBS_TEST_RESULT: result },
  });
} catch (error) {
  failed = true;
  console.error(error instanceof Error ? error.message : error);
} finally {
  // Whoever sums up all suites names a file for the counts; a suite that never got to count leaves none.
  const summary = process.env.TEST_SUMMARY;
  const counts = await readFile(result, "utf8").catch(() => undefined);
  if (summary && counts) await writeFile(summary, counts);
  await rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
// An abandoned download would otherwise keep the process waiting.
process.exit(failed ? 1 : 0);
