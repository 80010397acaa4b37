// Runs inside the extension host in a web worker, where all tests are in one file and nothing of Node is there.

import Mocha from "mocha";
import { Uri, workspace } from "vscode";
import { countTests, isAboutThisWorkspace, options, say } from "../count.ts";
import { collectInto } from "./mocha.ts";

/** The build writes the names down. */
declare const testFiles: readonly string[];

/** VS Code calls this. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = say;
  const mocha = new Mocha(options);
  collectInto(mocha);
  for (const name of testFiles.filter(isAboutThisWorkspace)) await import(`../${name}.test.ts`);
  await countTests(mocha, async (counts) => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    if (!folder) return;
    // Beside the workspace, because whoever started the editor can look there too.
    const text = new TextEncoder().encode(JSON.stringify(counts));
    await workspace.fs.writeFile(Uri.joinPath(folder, "..", "result.json"), text);
  });
}
