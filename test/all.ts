// Runs the checks of the project in order, goes on after a failure, and ends with one line over all of them.
// `--all` adds those that take minutes; `--long` runs only these, but for the heaviest.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Stage {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Reads the counts from what the stage has written; a stage without it counts as one test. */
  readonly counts?: () => Counts;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), "ebs-manifests-all-"));
const vitestReport = join(temporary, "vitest.json");
const vscodeReport = join(temporary, "vscode.json");
const clientsReport = join(temporary, "clients.json");

const quick: readonly Stage[] = [
  { name: "formatting and lint", command: "biome", args: ["check", "."] },
  {
    name: "layering",
    command: "depcruise",
    args: ["--config", ".dependency-cruiser.mjs", "server/src", "client/src", "test"],
  },
  typeCheck("server/tsconfig.core.json"),
  typeCheck("server/tsconfig.json"),
  typeCheck("server/tsconfig.browser.json"),
  typeCheck("client/tsconfig.json"),
  typeCheck("client/tsconfig.page.json"),
  typeCheck("test/tsconfig.json"),
  typeCheck("test/vscode/tsconfig.json"),
  {
    name: "core, shell and house",
    command: "vitest",
    args: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
    counts: () => readVitest(vitestReport),
  },
  insideVsCode("node"),
];

/** What takes minutes, or a client that a developer may not have. */
const long: readonly Stage[] = [
  {
    name: "one answer to each of 20,000 claims",
    command: "vitest",
    args: ["run", "test/rules/oneAnswer.test.ts"],
    env: { EBS_COMBINATIONS: "20000" },
  },
  {
    name: "inside Neovim and Emacs",
    command: "vitest",
    args: [
      "run",
      ...["--config", "test/clients/vitest.config.ts"],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${clientsReport}`],
    ],
    counts: () => readVitest(clientsReport),
  },
  { name: "the packed command line", command: process.execPath, args: ["test/cli/packed.ts"] },
  { name: "the hook for pre-commit", command: process.execPath, args: ["test/cli/preCommit.ts"] },
  {
    name: "storage map, in a browser",
    command: process.execPath,
    args: ["test/vscode/storageMap.ts"],
    counts: () => JSON.parse(readFileSync(vscodeReport, "utf8")),
  },
  {
    name: "typing by hand, in a browser",
    command: process.execPath,
    args: ["test/vscode/typing.ts"],
    counts: () => JSON.parse(readFileSync(vscodeReport, "utf8")),
  },
  {
    name: "the refactoring preview, in a browser",
    command: process.execPath,
    args: ["test/vscode/preview.ts"],
    counts: () => JSON.parse(readFileSync(vscodeReport, "utf8")),
  },
  {
    name: "memory after a long session",
    command: process.execPath,
    args: ["--expose-gc", "--no-flush-bytecode", "test/soak/main.ts"],
  },
  // The same seed each time, so that a change fails by what it has done and not by chance. The inputs are drawn from the manifests of the
  // tests, so that each one that is added makes them others; `npm run fuzz` tries a seed of its own each time.
  { name: "a minute of fuzzing", command: process.execPath, args: ["test/fuzz/main.ts", "--seed", "1"] },
  { name: "npm start, as a newcomer meets it", command: process.execPath, args: ["test/vscode/started.ts"] },
  { name: "the package, installed", command: process.execPath, args: ["test/vscode/installed.ts"] },
  insideVsCode("web"),
  insideVsCode("virtual"),
  insideVsCode("restricted"),
  insideVsCode("korean"),
];

/** What keeps all processors busy for minutes, and would make the others slow. */
const heavy: readonly Stage[] = [
  { name: "hostile texts, the dear ones", command: process.execPath, args: ["test/hostile/main.ts"] },
];

const wanted = process.argv.slice(2);
const stages = wanted.includes("--long") ? long : wanted.includes("--all") ? [...quick, ...long, ...heavy] : quick;

const all = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
for (const stage of stages) {
  console.log(`\n── ${stage.name}`);
  const counts = run(stage);
  all.passed += counts.passed;
  all.failed += counts.failed;
  all.skipped += counts.skipped;
  if (counts.failed > 0) failures.push(stage.name);
}
rmSync(temporary, { recursive: true, force: true });
console.log(failures.length > 0 ? `\nFailed: ${failures.join(", ")}` : "");
console.log(`${all.passed} passed, ${all.failed} failed, ${all.skipped} skipped`);
process.exitCode = all.failed > 0 ? 1 : 0;

function typeCheck(project: string): Stage {
  return { name: `types: ${project}`, command: "tsc", args: ["-p", project] };
}

function insideVsCode(way: string): Stage {
  return {
    name: `inside VS Code: ${way}`,
    command: process.execPath,
    args: ["test/vscode/run.ts", way],
    counts: () => JSON.parse(readFileSync(vscodeReport, "utf8")),
  };
}

function run({ command, args, env, counts }: Stage): Counts {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    // Found without `npm run` as well, and on the Node that came with the project.
    env: {
      ...process.env,
      PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH}`,
      TEST_SUMMARY: vscodeReport,
      ...env,
    },
  });
  if (error) console.error(error.message);
  const succeeded = status === 0;
  if (!counts) return succeeded ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  const counted = readOrNothing(counts);
  // A stage that broke before it could count, or that failed outside its tests, must not look like success.
  const broken = counted.failed === 0 && (!succeeded || counted.passed === 0);
  return broken ? { ...counted, failed: 1 } : counted;
}

function readOrNothing(counts: () => Counts): Counts {
  try {
    return counts();
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

function readVitest(path: string): Counts {
  const report = JSON.parse(readFileSync(path, "utf8")) as Record<string, number>;
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}
