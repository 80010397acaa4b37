// Files are written whole or not at all, whenever the program is ended, and as they were but for their text.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { annotated, staticPod } from "../lsp/manifests.ts";
import { main } from "./run.ts";

const fault = fileURLToPath(new URL("../support/diskFault.ts", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ebs-crash-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(folder, name), "utf8");
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

function command(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, ["--import", fault, main, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C", ...env },
  });
}

const ownClass =
  "kind: StorageClass\napiVersion: storage.k8s.io/v1\nmetadata:\n  name: xfs\nprovisioner: ebs.csi.aws.com\nparameters:\n  csi.storage.k8s.io/fstype: xfs\n";
const edits = new URL("../../server/src/main/cli/edits.ts", import.meta.url).href;

test("killed before any step of the writing, it leaves each file as it was or as it will be", () => {
  const before: Readonly<Record<string, string>> = { "a.yaml": "a: 1\n", "b.yaml": "b: 1\n" };
  const after: Readonly<Record<string, string>> = { "a.yaml": "a: 2\n", "b.yaml": "b: 2\n", "c.yaml": "c: 2\n" };
  const files = Object.entries(after).map(([file, text]) => {
    const was = before[file];
    return was === undefined ? { file, text } : { input: { file, text: was, bom: false }, text };
  });
  const program = `import { writeFiles } from "${edits}"; await writeFiles(${JSON.stringify(files)});`;
  const killedAt = (step: number) => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    for (const [name, text] of Object.entries(before)) write(name, text);
    const env = { ...process.env, DISK_FAULT: "kill", DISK_FAULT_AT: String(step) };
    const args = ["--import", fault, "--input-type=module", "--eval", program];
    return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env });
  };
  let steps = 0;
  for (; ; steps++) {
    const { signal, status, stderr } = killedAt(steps);
    for (const [name, text] of Object.entries(after)) {
      const now = readdirSync(folder).includes(name) ? read(name) : undefined;
      expect([before[name], text], `${name}, step ${steps}`).toContain(now);
    }
    if (signal === "SIGKILL") continue;
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    break;
  }
  // Of each file: to open, to write, to put on the disk, to close, to put in place and to clear up, at the least.
  expect(steps).toBeGreaterThanOrEqual(3 * 6);
  expect(Object.fromEntries(readdirSync(folder).map((name) => [name, read(name)]))).toEqual(after);
});

test("where a disk is full, nothing is changed, what failed is said, and nothing is left behind", () => {
  write("a.yaml", annotated("a", "gp2"));
  const { status, stderr, stdout } = command(["fix", "a.yaml"], { DISK_FAULT: "full" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("a.yaml: ENOSPC");
  expect(read("a.yaml")).toBe(annotated("a", "gp2"));
  expect(readdirSync(folder)).toEqual(["a.yaml"]);
});

test("of a conversion's files none is changed when the last one cannot be written", () => {
  const files = { "pod.yaml": staticPod("a"), "xfs.yaml": ownClass };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const args = ["convert", "static-to-dynamic", "pod.yaml", "--option", "variant=new-volume"];
  const { status, stderr, stdout } = command(args, { DISK_FAULT: "full", DISK_FAULT_AT: "1" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("ENOSPC");
  expect(Object.fromEntries(readdirSync(folder).map((name) => [name, read(name)]))).toEqual(files);
});

test("a link stays a link, and the file behind it is mended with its permissions and line ends", () => {
  mkdirSync(join(folder, "kept"));
  mkdirSync(join(folder, "used"));
  write("kept/a.yaml", annotated("a", "gp2").replaceAll("\n", "\r\n"));
  chmodSync(join(folder, "kept/a.yaml"), 0o604);
  symlinkSync("../kept/a.yaml", join(folder, "used/a.yaml"));
  expect(command(["fix", "used/a.yaml"])).toMatchObject({ status: 0, stdout: "fixed used/a.yaml\n", stderr: "" });
  expect(lstatSync(join(folder, "used/a.yaml")).isSymbolicLink()).toBe(true);
  expect(readlinkSync(join(folder, "used/a.yaml"))).toBe("../kept/a.yaml");
  expect(read("kept/a.yaml")).toContain("\r\n  storageClassName: gp2\r\n");
  expect(read("kept/a.yaml").replaceAll("\r\n", "")).not.toContain("\n");
  expect(statSync(join(folder, "kept/a.yaml")).mode & 0o777).toBe(0o604);
  expect(readdirSync(join(folder, "used"))).toEqual(["a.yaml"]);
});

test("what another program writes meanwhile is not lost", () => {
  write("a.yaml", annotated("a", "gp2"));
  const { status, stderr, stdout } = command(["fix", "a.yaml"], { DISK_FAULT: "meanwhile" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe("a.yaml: changed by another program since it was read, and left as it is\n");
  expect(read("a.yaml")).toBe(`${annotated("a", "gp2")}# meanwhile\n`);
  expect(readdirSync(folder)).toEqual(["a.yaml"]);
});

test.skipIf(process.getuid?.() === 0)("a file that is protected stays as it is", () => {
  write("a.yaml", annotated("a", "gp2"));
  chmodSync(join(folder, "a.yaml"), 0o444);
  const { status, stderr } = command(["fix", "a.yaml"]);
  expect(status).toBe(2);
  expect(stderr).toContain("permission denied");
  expect(read("a.yaml")).toBe(annotated("a", "gp2"));
});
