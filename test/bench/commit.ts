// Another commit of this repository, checked out and built beside it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../vscode/paths.ts";
import { npm } from "./npm.ts";
import { type Built, buildServer } from "./ours.ts";

export interface Commit extends Built {
  /** Its abbreviated hash and its title. */
  readonly title: string;
  remove(): Promise<void>;
}

/** Builds the commit that `ref` names in a temporary folder. Throws where there is no such commit, or where it does not build. */
export async function buildCommit(ref: string): Promise<Commit> {
  const title = git("log", "-1", "--format=%h %s", "--end-of-options", ref, "--");
  const folder = await mkdtemp(join(tmpdir(), "ebs-manifests-bench-"));
  git("worktree", "add", "--detach", folder, git("rev-parse", "--verify", "--end-of-options", `${ref}^{commit}`));
  const remove = async () => {
    git("worktree", "remove", "--force", folder);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await providePackages(folder);
    return { ...buildServer(folder), title, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The packages of this work tree, where the commit locks the same; otherwise its own are installed. */
async function providePackages(folder: string): Promise<void> {
  const [here, there] = await Promise.all(
    [root, folder].map((each) => readFile(join(each, "package-lock.json"), "utf8")),
  );
  if (here !== there) return npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
  for (const holder of ["", "server", "client"]) {
    const packages = join(root, holder, "node_modules");
    if (existsSync(packages)) await symlink(packages, join(folder, holder, "node_modules"), "junction");
  }
}

/** What git prints, without blanks at its end. */
function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr.trim()}`);
  return stdout.trim();
}
