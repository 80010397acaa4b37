// The example manifests, for whoever wants to change them.

import { execFileSync } from "node:child_process";
import { cp } from "node:fs/promises";
import { exampleManifests } from "./paths.ts";

/** A copy as a repository of its own: some findings compare with the last commit, so there has to be one. */
export async function copyExamples(folder: string): Promise<void> {
  await cp(exampleManifests, folder, { recursive: true });
  const author = ["-c", "user.name=Tests", "-c", "user.email=tests@localhost", "-c", "commit.gpgsign=false"];
  for (const args of [
    ["init", "--quiet"],
    ["add", "."],
    [...author, "commit", "--quiet", "--message", "Start"],
  ]) {
    execFileSync("git", args, { cwd: folder });
  }
}
