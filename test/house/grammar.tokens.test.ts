// The injection grammar token by token, inside a small host grammar with the scopes that VS Code's YAML has.
//
// What is expected stands in test/grammar/*.yaml, below each line, in the notation of vscode-tmgrammar-test.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const tool = "node_modules/vscode-tmgrammar-test/dist/unit.js";
const files = readdirSync(`${root}test/grammar`).filter((name) => name.endsWith(".yaml"));

test.each(files)("%s", (name) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tool, "--config", "package.json", "--grammar", "test/grammar/host.tmLanguage.json", `test/grammar/${name}`],
    { cwd: root, encoding: "utf8" },
  );
  expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: expect.stringContaining("run successfuly") });
});
