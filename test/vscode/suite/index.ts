// Runs inside the extension host in Node: collects the test files that were bundled beside it.

import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Mocha from "mocha";
import { countTests, isAboutThisWorkspace, options, say } from "./count.ts";

/** VS Code calls this. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = say;
  const mocha = new Mocha(options);
  const names = (await readdir(__dirname)).filter((name) => name.endsWith(".test.cjs")).sort();
  for (const name of names.filter(isAboutThisWorkspace)) mocha.addFile(join(__dirname, name));
  await countTests(mocha, async (counts) => {
    const file = process.env.EBS_TEST_RESULT;
    if (file) await writeFile(file, JSON.stringify(counts));
  });
}
