// Watching a real folder: files that come, change and go, alone and with their folders.
import { mkdir, mkdtemp, realpath, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watchManifests } from "../../server/src/main/watch.ts";

let folder: string;
let end: () => void;
let told: string[];

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "ebs-watch-")));
  await mkdir(join(folder, ".git"));
  await mkdir(join(folder, "base"));
  await writeFile(join(folder, ".gitignore"), "out/\n");
  told = [];
  const note = (word: string) => (path: string) => void told.push(`${word} ${relative(folder, path)}`);
  end = await watchManifests(folder, {
    written: note("written"),
    appeared: note("appeared"),
    gone: note("gone"),
    failed: note("failed"),
  });
});

afterEach(async () => {
  end();
  await rm(folder, { recursive: true });
});

const write = (path: string) => writeFile(join(folder, path), "kind: Pod\n");
const tells = (...words: string[]) => expect.poll(() => told).toEqual(expect.arrayContaining(words));

test("a manifest that is written, replaced and deleted", async () => {
  await write("base/a.yaml");
  await tells("written base/a.yaml");
  await write("base/b.tmp");
  await rename(join(folder, "base/b.tmp"), join(folder, "base/b.yml"));
  await tells("written base/b.yml");
  await rm(join(folder, "base/a.yaml"));
  await tells("gone base/a.yaml");
  expect(told.filter((words) => words.startsWith("written base/b.tmp"))).toEqual([]);
});

test("a folder that comes with manifests in it, gets another, and goes", async () => {
  await mkdir(join(folder, "new/deep"), { recursive: true });
  await write("new/deep/a.yaml");
  await tells("written new/deep/a.yaml");
  await write("new/deep/b.yaml");
  await tells("written new/deep/b.yaml");
  await rm(join(folder, "new"), { recursive: true });
  await tells("gone new");
  await mkdir(join(folder, "new"));
  await write("new/c.yaml");
  await tells("written new/c.yaml");
});

test("a folder without manifests, and a file that is none", async () => {
  await mkdir(join(folder, "empty"));
  await write("base/values.json");
  await tells("appeared empty", "appeared base/values.json");
  expect(told.filter((words) => words.startsWith("written"))).toEqual([]);
});

test("nothing of what git ignores, nor of packages, nor after the end", async () => {
  for (const each of ["out", "node_modules/p", "base/seen"]) {
    await mkdir(join(folder, each), { recursive: true });
    await write(`${each}/a.yaml`);
  }
  await tells("written base/seen/a.yaml");
  end();
  await write("base/late.yaml");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told.filter((words) => /out|node_modules\/|late/.test(words))).toEqual([]);
});

test("links lead nowhere, and one in the place of a file takes it away", async () => {
  await write("base/a.yaml");
  await write("b.yaml");
  await tells("written base/a.yaml", "written b.yaml");
  await symlink(folder, join(folder, "base", "circle"));
  await rm(join(folder, "b.yaml"));
  await symlink(join(folder, "base", "a.yaml"), join(folder, "b.yaml"));
  await write("base/last.yaml");
  await tells("written base/last.yaml");
  await expect.poll(() => told.findLast((words) => words.endsWith(" b.yaml"))).toBe("gone b.yaml");
  expect(told.filter((words) => words.startsWith("written base/circle"))).toEqual([]);
});

test("a folder that is not there is refused", async () => {
  await expect(
    watchManifests(join(folder, "nowhere"), {
      written: () => {},
      appeared: () => {},
      gone: () => {},
      failed: () => {},
    }),
  ).rejects.toThrow(/nowhere/);
});
