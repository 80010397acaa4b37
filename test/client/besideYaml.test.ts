// Beside the YAML extension of Red Hat: what the extension changes in the user's settings, and what the server then leaves to it.

import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CompletionList, Hover } from "vscode-languageserver-protocol";
import { kubernetesPatterns, withoutSyntax } from "../../client/src/besideYaml.ts";
import { configurationBesideOthers, outlineBesideOthers } from "../../client/src/otherYaml.ts";
import { doubledRules } from "../../server/src/lsp/besideSchema.ts";
import { codeBelow } from "../clients/setup.ts";
import { fullCapabilities, startPair } from "../support/lspPair.ts";

test("yaml-syntax is off, unless the user says something of it", () => {
  expect(withoutSyntax({ kubernetesVersion: "1.35", rules: { "unknown-field": "off" } })).toEqual({
    kubernetesVersion: "1.35",
    rules: { "yaml-syntax": "off", "unknown-field": "off" },
  });
  expect(withoutSyntax({ rules: { "yaml-syntax": "warning" } })).toEqual({ rules: { "yaml-syntax": "warning" } });
  for (const nothing of [null, undefined, "x", []]) {
    expect(withoutSyntax(nothing)).toEqual({ rules: { "yaml-syntax": "off" } });
  }
});

test("the server then keeps silent about it, and about nothing else", async () => {
  const uri = "file:///w/a.yaml";
  const broken = "apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  volumeMode: Blok\n  accessModes: [a\n  x: y\n";
  const rulesUnder = async (settings: unknown) => {
    const pair = await startPair({ capabilities: fullCapabilities, settings });
    await pair.open(uri, broken);
    const found = (await pair.diagnostics(uri)).map(({ code }) => code);
    await pair.stop();
    return found;
  };
  const before = await rulesUnder({});
  expect(before).toContain("yaml-syntax");
  expect(await rulesUnder(withoutSyntax({}))).toEqual(before.filter((rule) => rule !== "yaml-syntax"));
});

/** The editor, with these extensions and these settings of `yaml`. */
const editor = vi.hoisted(() => ({ extensions: [] as string[], yaml: {} as Record<string, unknown> }));
vi.mock("vscode", () => ({
  Uri: { parse: (uri: string) => uri },
  extensions: { getExtension: (id: string) => (editor.extensions.includes(id) ? {} : undefined) },
  workspace: { getConfiguration: () => ({ get: (name: string) => editor.yaml[name] }) },
}));

const redHat = "redhat.vscode-yaml";
const kubernetes = "ms-kubernetes-tools.vscode-kubernetes-tools";
const all = "https://example.org/kubernetes-json-schema/v1.35.0-standalone-strict/all.json";

/** What the server is told in such an editor. */
async function told(settings: unknown): Promise<unknown> {
  const params = { items: [{ section: "ebsManifests" }] };
  const answers = await configurationBesideOthers.configuration?.(params, {} as never, async () => [settings]);
  return (answers as unknown[])[0];
}

describe("in an editor", () => {
  beforeEach(() => {
    editor.extensions = [];
    editor.yaml = {};
  });

  const uri = "file:///w/manifests/claim.yaml";
  const text =
    "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  storageClassName: nowhere\n  accessMode: [a]\n  volumeMode: Blok\n  volumeName: 3\n  \n";

  /** Our rules, the first line of the hover of a field, and the keys that are offered. */
  async function said() {
    const pair = await startPair({ capabilities: fullCapabilities, settings: await told({}) });
    await pair.open(uri, text);
    const textDocument = { uri };
    const found = (await pair.diagnostics(uri)).map(({ code }) => code);
    const at = (line: number, character: number) => ({ textDocument, position: { line, character } });
    const field = await pair.client.sendRequest<Hover | null>("textDocument/hover", at(5, 4));
    const value = await pair.client.sendRequest<Hover | null>("textDocument/hover", at(5, 22));
    const list = await pair.client.sendRequest<CompletionList>("textDocument/completion", at(9, 2));
    await pair.stop();
    return {
      doubled: doubledRules.filter((rule) => found.includes(rule)),
      own: found.includes("invalid-value"),
      field: field !== null,
      value: value !== null,
      keys: list.items.some(({ label }) => label === "resources"),
    };
  }

  const everything = { doubled: ["unknown-field", "wrong-type"], own: true, field: true, value: true, keys: true };
  const onlyOurs = { doubled: [], own: true, field: false, value: true, keys: false };

  test("alone we say everything", async () => {
    expect(await said()).toEqual(everything);
  });

  test("beside it without a schema of Kubernetes we say everything but what is no YAML", async () => {
    editor.extensions = [redHat];
    editor.yaml = { schemas: { [all]: "other/*.yaml", "https://example.org/compose.json": "*.yaml" } };
    expect(await said()).toEqual(everything);
    expect(await told({})).toMatchObject({ rules: { "yaml-syntax": "off" } });
  });

  test.each([
    ["an address", { [all]: ["manifests/*.yaml"] }, []],
    ["the word", { Kubernetes: "*" }, []],
    ["the Kubernetes extension", {}, [kubernetes]],
  ])("where a schema is mapped to the file by %s, only what that cannot say", async (_how, schemas, others) => {
    editor.extensions = [redHat, ...others];
    editor.yaml = { schemas };
    expect(await said()).toEqual(onlyOurs);
  });

  test("told to be silent, it says nothing that we could leave to it", async () => {
    editor.extensions = [redHat, kubernetes];
    editor.yaml = { validate: false };
    expect(await said()).toEqual(everything);
    expect(await told({ kubernetesVersion: "1.35" })).toEqual({ kubernetesVersion: "1.35" });
  });

  test("the Kubernetes extension contributes to the other one, and alone to nobody", async () => {
    editor.extensions = [kubernetes];
    expect(await said()).toEqual(everything);
  });

  test("the outline is the other one's, so that it has one root", () => {
    const outline = () => outlineBesideOthers.provideDocumentSymbols({} as never, {} as never, () => []);
    expect(outline()).toEqual([]);
    editor.extensions = [redHat];
    expect(outline()).toBeUndefined();
  });
});

test("settings that are none map nothing", () => {
  for (const nothing of [undefined, null, [], "kubernetes", { kubernetes: 3 }]) {
    expect(kubernetesPatterns(nothing, false)).toEqual([]);
  }
});

test("the documentation names the same rules for other editors", () => {
  const named = [...codeBelow("Beside yaml-language-server", "yaml").matchAll(/^ {2}(\S+): off/gm)].map(([, id]) => id);
  expect(named).toEqual([...doubledRules]);
});
