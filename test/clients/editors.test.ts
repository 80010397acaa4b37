// The same story in each editor: what a user sees and does, with nothing but the set-up of the documentation.
import { spawnSync } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { afterEach, describe, expect, test } from "vitest";
import { cli, type Editor, emacs, exampleText, type Finding, neovim, startEditor } from "./editor.ts";
import { codeBelow } from "./setup.ts";

const setups = [
  ["Neovim", "lua"],
  ["Neovim before 0.11", "lua"],
  ["Emacs", "elisp"],
  ["Helix", "toml"],
  ["Zed", "json"],
] as const;

const inPlace = ({ rule, line }: Pick<Finding, "rule" | "line">) => `${line}: ${rule}`;
const has = (rule: string) => (found: readonly Finding[]) => found.some((each) => each.rule === rule);
const lacks = (rule: string) => (found: readonly Finding[]) => found.length > 0 && !has(rule)(found);

/** What the command line says of a file, in the words of `inPlace`. */
function checked(folder: string, file: string): string[] {
  const { stdout } = spawnSync(process.execPath, [cli, "check", "--profile", "advice", "--format", "json", "."], {
    cwd: folder,
    encoding: "utf8",
  });
  const all = JSON.parse(stdout) as { file: string; rule: string; range: { start: { line: number } } }[];
  return all.filter((each) => each.file === file).map(({ rule, range }) => inPlace({ rule, line: range.start.line }));
}

test("the documentation has a set-up for each of them", () => {
  for (const [heading, language] of setups) expect(codeBelow(heading, language)).toContain("ebs-manifests");
});

describe.each([neovim, emacs])("$name $version", (kind) => {
  if (kind.version === undefined) {
    // A developer may lack an editor; the machine that decides may not.
    test.skipIf(!process.env.CI)(`${kind.name} is installed`, () => expect(kind.version).toBeDefined());
    return;
  }

  let editor: Editor;
  afterEach(() => editor.stop());
  const open = async (file: string, files?: Readonly<Record<string, string>>) => {
    editor = await startEditor(kind, files);
    await editor.open(file);
  };

  test("shows what the command line says, of open files and of files nobody opened", async () => {
    await open("kafka-static.yaml");
    for (const file of ["kafka-static.yaml", "kafka-dynamic.yaml", "storages.yaml"]) {
      const expected = checked(editor.folder, file);
      expect(expected.length).toBeGreaterThan(3);
      const found = await editor.findings(file, ({ length }) => length === expected.length);
      expect(found.map(inPlace).sort()).toEqual(expected.sort());
      expect(new Set(found.map(({ source }) => source))).toEqual(new Set(["ebs"]));
    }
  });

  test("turns a static volume into a dynamic one", async () => {
    await open("kafka-static.yaml");
    await editor.findings("kafka-static.yaml", has("in-tree-ebs-volume"));
    const offered = await editor.actions("kafka-static.yaml", "awsElasticBlockStore");
    expect(offered.slice(0, 3)).toEqual([
      "Import vol-688d7099 through the EBS CSI driver (the same disk, the data stays)",
      "Restore a snapshot of vol-688d7099 into a new volume (the data is copied)",
      'Claim a new, empty volume from a new class "ebs-gp3" (the data stays behind on vol-688d7099)',
    ]);
    await editor.act("kafka-static.yaml", "awsElasticBlockStore", "Import vol-688d7099");
    const [before, after] = [await exampleText("kafka-static.yaml"), await editor.text("kafka-static.yaml")];
    // The file on the disk is still as it was, and the command line makes the same of it.
    const path = editor.path("kafka-static.yaml");
    spawnSync(process.execPath, [
      cli,
      "convert",
      "static-to-dynamic",
      path,
      "--option",
      "variant=import-existing-volume",
    ]);
    expect(after).toBe(await readFile(path, "utf8"));
    expect(after).not.toBe(before);
    expect(after).toContain("volumeHandle: vol-688d7099");
    expect(after).toContain("    # the port that this service should serve on\n");
    await editor.findings("kafka-static.yaml", lacks("in-tree-ebs-volume"));
  });

  test("fixes everything that can safely be fixed", async () => {
    await open("storages.yaml");
    await editor.findings("storages.yaml", has("removed-api-version"));
    await editor.act("storages.yaml", "StorageClass", "Fix everything", "source.fixAll.ebs");
    await editor.act("storages.yaml", "StorageClass", "Fix everything", "source.fixAll.ebs");
    const fixed = (await exampleText("storages.yaml"))
      .replaceAll("storage.k8s.io/v1beta1", "storage.k8s.io/v1")
      .replaceAll('  iopsPerGB: "10"\n', "allowVolumeExpansion: true\n");
    expect(await editor.text("storages.yaml")).toBe(fixed);
    await editor.findings("storages.yaml", lacks("removed-api-version"));
  });

  test("completes values, names of other files, keys, and whole objects", async () => {
    await open("kafka-dynamic.yaml", {
      "class.yaml": "kind: StorageClass\nallowV\nparameters:\n  type: ",
      "new.yaml": "",
    });
    await editor.open("class.yaml");
    await editor.complete("class.yaml", "allowV", "allowVolumeExpansion");
    expect(await editor.text("class.yaml")).toMatch(/^allowVolumeExpansion: ?\S*$/m);
    expect(await editor.complete("class.yaml", "type: ", "io2")).toEqual(expect.arrayContaining(["gp3", "st1"]));
    expect(await editor.text("class.yaml")).toMatch(/^ {2}type: io2$/m);

    await editor.replace("kafka-dynamic.yaml", '"default1a"', "");
    expect(await editor.complete("kafka-dynamic.yaml", "storage-class: ", "default1c")).toContain("default1a");
    expect(await editor.text("kafka-dynamic.yaml")).toMatch(
      /^ {4}volume.beta.kubernetes.io\/storage-class: default1c$/m,
    );

    await editor.open("new.yaml");
    if (!kind.takesLines) {
      expect(await editor.complete("new.yaml", "")).not.toContain("sc-gp3");
      return;
    }
    await editor.complete("new.yaml", "", "sc-gp3");
    expect(await editor.text("new.yaml")).toMatch(/^kind: StorageClass\n(.*\n)*provisioner: ebs.csi.aws.com$/m);
  });

  test("tells what a size means, and where a name leads", async () => {
    await open("kafka-dynamic.yaml");
    expect(await editor.hover("kafka-dynamic.yaml", "300Gi")).toContain("gp2 takes no iopsPerGB");
    expect(await editor.definition("kafka-dynamic.yaml", "default1a")).toEqual([{ file: "storages.yaml", line: 4 }]);
    expect(await editor.references("storages.yaml", "default1a")).toEqual(
      expect.arrayContaining([{ file: "kafka-dynamic.yaml", line: 49 }]),
    );
    expect(await editor.outline("kafka-dynamic.yaml")).toEqual(
      expect.arrayContaining(["Deployment/kafka1", "PersistentVolumeClaim/kafka1volumeclaim"]),
    );
  });

  test("renames across files, and says why it does not", async () => {
    await open("kafka-dynamic.yaml");
    await editor.rename("kafka-dynamic.yaml", "default1a", "fast");
    const dynamic = (await exampleText("kafka-dynamic.yaml")).replace("default1a", "fast");
    expect(await editor.text("kafka-dynamic.yaml")).toBe(dynamic);
    expect(await editor.text("storages.yaml")).toBe((await exampleText("storages.yaml")).replace("default1a", "fast"));
    // The server hears a little later of the file that the editor has opened for its part of the renaming.
    const refusal = () => editor.rename("kafka-dynamic.yaml", "fast", "Not A Name").then(() => "", String);
    await expect.poll(refusal, { timeout: 20_000 }).toMatch(/Not A Name/);
  });

  test("follows what is typed, and what other programs do", async () => {
    await open("kafka-dynamic.yaml");
    await editor.findings("kafka-dynamic.yaml", lacks("storage-class-not-found"));
    await editor.replace("kafka-dynamic.yaml", "default1a", "nowhere");
    await editor.findings("kafka-dynamic.yaml", has("storage-class-not-found"));
    await writeFile(
      editor.path("nowhere.yaml"),
      "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: nowhere\nprovisioner: ebs.csi.aws.com\n",
    );
    await editor.findings("kafka-dynamic.yaml", lacks("storage-class-not-found"));
    await rm(editor.path("nowhere.yaml"));
    await editor.findings("kafka-dynamic.yaml", has("storage-class-not-found"));
    await writeFile(editor.path(".ebs-manifests.yaml"), "kubernetesVersion: 1.4\n");
    await editor.findings("kafka-dynamic.yaml", lacks("removed-api-version"));
  });
});
