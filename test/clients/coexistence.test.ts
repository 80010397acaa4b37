// Two servers on one file: this one and yaml-language-server, each with its own business.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { installPeer } from "../bench/peer.ts";
import { type Editor, exampleText, type Finding, neovim, startEditor } from "./editor.ts";
import { schemaOf } from "./kubernetesSchema.ts";
import { codeBelow } from "./setup.ts";

const faulty = {
  "broken.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce
  volumeMode: Block
`,
  "PersistentVolumeClaim.yaml": `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessMode: [ReadWriteOnse]
  volumeMode: Blok
  volumeName: 3
  storageClassName: nowhere
  resources:
    requests:
      storage: 10 GB
`,
  "StorageClass.yaml": `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
parameters:
  type: gp9
  iops: 3000
reclaimPolicy: Keep
`,
};

describe.runIf(neovim.version !== undefined)("Neovim with yaml-language-server beside", () => {
  let peer: readonly string[];
  let schemas: string;
  let editor: Editor;
  beforeAll(async () => {
    peer = (await installPeer(undefined)).command;
  }, 300_000);
  afterEach(async () => {
    await editor.stop();
    await rm(schemas, { recursive: true });
  });

  async function open(file: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
    schemas = await mkdtemp(join(tmpdir(), "ebs-schemas-"));
    editor = await startEditor(neovim, files, await peerSetup());
    await editor.open(file);
    await expect.poll(() => editor.servers(file), { timeout: 20_000 }).toHaveLength(2);
  }

  async function peerSetup(): Promise<string> {
    const patterns: Record<string, string[]> = {};
    for (const kind of ["StorageClass", "PersistentVolumeClaim"]) {
      const path = join(schemas, `${kind}.json`);
      await writeFile(path, JSON.stringify(schemaOf(kind)));
      patterns[pathToFileURL(path).href] = [`${kind}*.yaml`];
    }
    const settings = {
      yaml: { schemas: patterns, schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } },
    };
    return `
local peer
vim.api.nvim_create_autocmd("FileType", {
  pattern = "yaml",
  callback = function(event)
    peer = peer or vim.lsp.start_client({
      name = "yaml",
      cmd = vim.fn.json_decode([=[${JSON.stringify([process.execPath, ...peer])}]=]),
      root_dir = vim.fn.getcwd(),
      settings = vim.fn.json_decode([=[${JSON.stringify(settings)}]=]),
    })
    vim.lsp.buf_attach_client(event.buf, peer)
  end,
})
`;
  }

  const isOurs = ({ source }: Finding) => source === "ebs";
  /** Our rules that speak on a line where the other server speaks too. */
  const doubled = (found: readonly Finding[]) =>
    found.filter((each) => isOurs(each) && found.some((other) => !isOurs(other) && other.line === each.line));
  const bothSpoke = (found: readonly Finding[]) => found.some(isOurs) && !found.every(isOurs);

  test("both say what is no YAML, which fields there are not, and what is of the wrong type, and nothing else twice", async () => {
    await open("broken.yaml", faulty);
    const rules = new Set<string>();
    for (const file of Object.keys(faulty)) {
      await editor.open(file);
      for (const { rule } of doubled(await editor.findings(file, bothSpoke))) rules.add(rule);
    }
    expect(rules).toEqual(new Set(["yaml-syntax", "unknown-field", "wrong-type", "non-string-parameter"]));
  });

  test("each thing is said once where the documented settings are made", async () => {
    await open("broken.yaml", { ...faulty, ".ebs-manifests.yaml": codeBelow("Beside yaml-language-server", "yaml") });
    expect((await editor.findings("broken.yaml", ({ length }) => length > 0)).filter(isOurs)).toEqual([]);
    await editor.open("PersistentVolumeClaim.yaml");
    const found = await editor.findings("PersistentVolumeClaim.yaml", bothSpoke);
    expect(doubled(found)).toEqual([]);
    expect(found.filter(isOurs).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["invalid-value", "storage-class-not-found", "invalid-quantity"]),
    );
  });

  test("a key that both offer is written in the same way", async () => {
    const half = "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nallow\n";
    await open("StorageClass.yaml", { "StorageClass.yaml": half });
    const offers = async () => await editor.offers("StorageClass.yaml", "allow");
    await expect
      .poll(async () => new Set((await offers()).map(({ server }) => server)).size, { timeout: 20_000 })
      .toBe(2);
    const written = new Map<string, Set<string>>();
    for (const { label, text } of await offers())
      written.set(label, (written.get(label) ?? new Set()).add(text.split("\n", 1)[0]?.trimEnd() ?? ""));
    expect(written.get("allowVolumeExpansion")).toEqual(new Set(["allowVolumeExpansion:"]));
    for (const [label, texts] of written) expect([label, texts.size]).toEqual([label, 1]);
  });

  test("names lead where they lead alone, and are renamed once", async () => {
    await open("kafka-dynamic.yaml");
    expect(await editor.definition("kafka-dynamic.yaml", "default1a")).toEqual([{ file: "storages.yaml", line: 4 }]);
    await editor.rename("kafka-dynamic.yaml", "default1a", "fast");
    expect(await editor.text("storages.yaml")).toBe((await exampleText("storages.yaml")).replace("default1a", "fast"));
  });
});
