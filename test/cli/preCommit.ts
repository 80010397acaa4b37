// The hook that `.pre-commit-hooks.yaml` offers, installed by pre-commit itself from this repository as it stands.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { annotated, claim } from "../lsp/manifests.ts";
import { machinesOwn, root } from "./machine.ts";

const folder = mkdtempSync(join(tmpdir(), "ebs-pre-commit-"));
const [hooks, work, home] = [join(folder, "hooks"), join(folder, "work"), join(folder, "home")];

function git(cwd: string, ...args: string[]): string {
  const who = ["-c", "user.name=test", "-c", "user.email=test@localhost"];
  return execFileSync("git", [...who, ...args], { cwd, encoding: "utf8", stdio: "pipe" });
}

try {
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  for (const name of files.toString().split("\0").filter(Boolean)) cpSync(join(root, name), join(hooks, name));
  git(hooks, "init", "--quiet");
  git(hooks, "add", "--all");
  git(hooks, "commit", "--quiet", "--message", "As it stands");

  const rev = git(hooks, "rev-parse", "HEAD").trim();
  execFileSync("git", ["init", "--quiet", work]);
  const config = { repos: [{ repo: hooks, rev, hooks: [{ id: "ebs-manifests" }] }] };
  writeFileSync(join(work, ".pre-commit-config.yaml"), JSON.stringify(config));
  const committing = (text: string) => {
    writeFileSync(join(work, "a.yaml"), text);
    git(work, "add", "--all");
    return spawnSync("pre-commit", ["run", "--verbose"], {
      cwd: work,
      encoding: "utf8",
      env: { ...machinesOwn, PRE_COMMIT_HOME: home },
    });
  };
  const refused = committing(annotated("a", "fast").replace("300Gi", "300 GB"));
  assert.match(refused.stdout, /\na\.yaml:12:16 error .* invalid-quantity\n/, refused.stdout + refused.stderr);
  assert.equal(refused.status, 1);
  const accepted = committing(claim("a", "fast"));
  assert.match(accepted.stdout, /\nNothing found in 2 files\n/, accepted.stdout + accepted.stderr);
  assert.equal(accepted.status, 0);
} finally {
  rmSync(folder, { recursive: true });
}
