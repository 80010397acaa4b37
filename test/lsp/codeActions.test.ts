// Fixes and conversions on their way to the editor: kinds, resolving, annotations, tab stops, and questions that come too late.

import { afterEach, describe, expect, test } from "vitest";
import type { ClientCapabilities, CodeAction, TextDocumentEdit } from "vscode-languageserver-protocol/node";
import type { ClassChoices } from "../../server/src/lsp/protocol.ts";
import { fullCapabilities, type LspPair, type PairOptions, startPair } from "../support/lspPair.ts";
import { annotated, claim, pod, staticPod } from "./manifests.ts";

let pair: LspPair;
const start = async (options: PairOptions) => {
  pair = await startPair(options);
  return pair;
};
afterEach(() => pair.stop());

const uri = "file:///w/a.yaml";
const actions = async (words: string, only?: string[]) => (await pair.actions(uri, words, only)) as CodeAction[];
const edits = ({ edit }: CodeAction) => (edit?.documentChanges ?? []) as TextDocumentEdit[];

function without(
  part: "snippetEditSupport" | "changeAnnotationSupport" | "documentChanges" | "resourceOperations",
): ClientCapabilities {
  const { [part]: _, ...workspaceEdit } = fullCapabilities.workspace?.workspaceEdit ?? {};
  return { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceEdit } };
}

describe("a safe fix", () => {
  test("is preferred, names its finding, and gets its edit when it is chosen", async () => {
    await start({ capabilities: fullCapabilities });
    await pair.open(uri, annotated("a", "fast"));
    const [action] = await actions("storage-class", ["quickfix"]);
    expect(action).toMatchObject({
      kind: "quickfix",
      isPreferred: true,
      diagnostics: [{ code: "storage-class-annotation" }],
    });
    expect(action?.edit).toBeUndefined();
    if (!action) return;
    const resolved = await pair.resolve(action);
    expect(resolved.edit?.changeAnnotations).toBeUndefined();
    expect(edits(resolved)[0]?.textDocument).toEqual({ uri, version: 1 });
    const text = pair.applied(resolved.edit ?? {}).get(uri);
    expect(text).toContain("  storageClassName: fast\n");
    expect(text).not.toContain("annotations");
  });
});

describe("source.fixAll.ebs", () => {
  test("applies the safe fixes of the whole file, and only when it is asked for", async () => {
    await start({ capabilities: fullCapabilities });
    await pair.open(uri, `${annotated("a", "fast")}---\n${annotated("b", "slow")}---\n${staticPod("c")}`);
    expect((await actions("kind")).filter(({ kind }) => kind?.startsWith("source"))).toEqual([]);
    for (const only of [["source.fixAll"], ["source.fixAll.ebs"], ["source"]]) {
      const [action, ...others] = await actions("kind", only);
      expect(others).toEqual([]);
      if (!action) throw new Error("an action");
      const text = pair.applied((await pair.resolve(action)).edit ?? {}).get(uri);
      expect(text).toContain("storageClassName: fast");
      expect(text).toContain("storageClassName: slow");
      expect(text).toContain("awsElasticBlockStore");
    }
    expect(await actions("kind", ["source.organizeImports"])).toEqual([]);
  });
});

test("source.fixAll.ebs mends each of several objects that need the same", async () => {
  await start({ capabilities: fullCapabilities });
  const old = (name: string) =>
    `apiVersion: storage.k8s.io/v1beta1\nkind: StorageClass\nmetadata:\n  name: ${name}\nprovisioner: ebs.csi.aws.com\n`;
  await pair.open(uri, `${old("a")}---\n${old("b")}`);
  const [action] = await actions("kind", ["source.fixAll"]);
  if (!action) throw new Error("an action");
  const text = pair.applied((await pair.resolve(action)).edit ?? {}).get(uri) ?? "";
  expect(text.match(/^apiVersion: .*$/gm)).toEqual(Array(2).fill("apiVersion: storage.k8s.io/v1"));
});

describe("a fix that needs a review", () => {
  const open = async (capabilities: ClientCapabilities) => {
    await start({ capabilities, disk: {} });
    await pair.open(uri, `${pod("a", "data")}`);
    const found = (await actions("claimName: data", ["quickfix"])).find(
      ({ diagnostics }) => diagnostics?.[0]?.code === "claim-not-found",
    );
    if (!found) throw new Error("an action");
    return (await pair.resolve(found)).edit ?? {};
  };

  test("asks for confirmation and has places to fill in", async () => {
    const edit = await open(fullCapabilities);
    const [change] = edits({ title: "", edit });
    const snippets = change?.edits.filter((each) => "snippet" in each) ?? [];
    expect(snippets.map((each) => ("snippet" in each ? each.snippet.value : "")).join()).toMatch(
      /storage: \$\{1:<\w+>\}/,
    );
    for (const each of change?.edits ?? []) {
      const id = "annotationId" in each ? (each.annotationId ?? "") : "";
      expect(edit.changeAnnotations?.[id]).toMatchObject({
        needsConfirmation: true,
        label: expect.stringContaining("data"),
      });
    }
    expect(pair.applied(edit).get(uri)).toContain("      storage: <");
  });

  test("is plain text for a client that has no tab stops", async () => {
    const edit = await open(without("snippetEditSupport"));
    expect(JSON.stringify(edit)).not.toContain("snippet");
    expect(pair.applied(edit).get(uri)).toMatch(/^ {6}storage: <\w+>$/m);
  });

  test("comes without annotations where they are not known", async () => {
    const edit = await open(without("changeAnnotationSupport"));
    expect(JSON.stringify(edit)).not.toContain("nnotation");
  });

  test("comes without versions where they are not known", async () => {
    const edit = await open(without("documentChanges"));
    expect(Object.keys(edit)).toEqual(["changes"]);
    expect(pair.applied(edit).get(uri)).toMatch(/^ {6}storage: <\w+>$/m);
  });
});

describe("a conversion", () => {
  test("is a quick fix where a finding asks for it, and a rewriting where one is wanted", async () => {
    await start({ capabilities: fullCapabilities, disk: {} });
    await pair.open(uri, staticPod("a"));
    const kind = "refactor.rewrite.ebs.staticToDynamic";
    const quick = await actions("awsElasticBlockStore", ["quickfix"]);
    const fixes = quick.filter(({ title }) => !title.startsWith("Ignore "));
    const rewritings = await actions("awsElasticBlockStore", [kind]);
    expect(fixes.length).toBeGreaterThan(1);
    expect(fixes.every(({ diagnostics }) => diagnostics?.[0]?.code === "in-tree-ebs-volume")).toBe(true);
    expect(rewritings.length).toBeGreaterThan(1);
    expect(rewritings.every((each) => `${each.kind}.`.startsWith(`${kind}.`))).toBe(true);
    const all = await actions("awsElasticBlockStore");
    expect(new Set(all.map(({ title }) => title)).size, "each is listed once").toBe(all.length);
    for (const action of [...fixes, ...rewritings].filter(({ disabled }) => !disabled)) {
      const { edit } = await pair.resolve(action);
      expect(Object.values(edit?.changeAnnotations ?? {}).every(({ needsConfirmation }) => needsConfirmation)).toBe(
        true,
      );
      expect(pair.applied(edit ?? {}).get(uri), action.title).toContain("kind: PersistentVolumeClaim");
    }
  });

  test("makes the same text with tab stops and without", async () => {
    const texts = async (capabilities: ClientCapabilities) => {
      await start({ capabilities, disk: {} });
      await pair.open(uri, staticPod("a"));
      const found = (await actions("awsElasticBlockStore", ["refactor"])).filter(({ disabled }) => !disabled);
      const resolved = await Promise.all(found.map((action) => pair.resolve(action)));
      const made = resolved.map(({ edit }) => pair.applied(edit ?? {}).get(uri));
      return made;
    };
    const plain = await texts(without("snippetEditSupport"));
    await pair.stop();
    expect(await texts(fullCapabilities)).toEqual(plain);
  });

  test("waits until every file has been read, for it may use what is there", async () => {
    const storageClass =
      "kind: StorageClass\napiVersion: storage.k8s.io/v1\nmetadata:\n  name: there\nprovisioner: ebs.csi.aws.com\nvolumeBindingMode: WaitForFirstConsumer\n";
    const disk = { "file:///w/class.yaml": storageClass, "file:///w/claim.yaml": claim("other", "there") };
    await start({ capabilities: fullCapabilities, disk, readingTime: 150 });
    await pair.open(uri, staticPod("a"));
    const action = (await actions("awsElasticBlockStore", ["quickfix"])).find(({ title }) => title.includes("empty"));
    if (!action) throw new Error("an action");
    expect(pair.applied((await pair.resolve(action)).edit ?? {}).get(uri)).toContain("storageClassName: there");
  });

  describe("with a class to be chosen", () => {
    const classes = ["gp2", "gp3"]
      .map(
        (type) =>
          `---\nkind: StorageClass\napiVersion: storage.k8s.io/v1\nmetadata: {name: ${type}}\nprovisioner: ebs.csi.aws.com\nparameters: {type: ${type}}\n`,
      )
      .join("");
    const newVolume = async (options: PairOptions) => {
      await start({ ...options, disk: { "file:///w/classes.yaml": classes } });
      await pair.open(uri, staticPod("a"));
      const [action, ...others] = await actions("awsElasticBlockStore", [
        "refactor.rewrite.ebs.staticToDynamic.newVolume",
      ]);
      expect(others).toEqual([]);
      if (!action) throw new Error("an action");
      return action;
    };
    const textOf = async (action: CodeAction) => pair.applied((await pair.resolve(action)).edit ?? {}).get(uri);

    test("lets a client ask that can, and gives it the edit of the one that was chosen", async () => {
      const action = await newVolume({
        capabilities: fullCapabilities,
        initializationOptions: { chooseClass: true },
      });
      expect(action).toMatchObject({
        title: "Choose a class and claim a new, empty volume from it (the data stays behind on vol-0123456789abcdef0)",
        command: { command: "ebsManifests.chooseClass" },
      });
      expect(await pair.resolve(action)).toEqual(action);
      const asked: ClassChoices | undefined = action.command?.arguments?.[0];
      expect(asked?.title).toBe(action.title);
      const names = asked?.choices.map(({ name, makes }) => `${name}: ${makes}`);
      expect(names).toEqual(["gp3: gp3 · Delete", "gp2: gp2 · Delete"]);
      const [best, other] = asked?.choices ?? [];
      if (!best || !other) throw new Error("two choices");
      expect(await textOf(best.action)).toContain("storageClassName: gp3");
      expect(await textOf(other.action)).toContain("storageClassName: gp2");
      const { edit } = await pair.resolve(other.action);
      expect(Object.values(edit?.changeAnnotations ?? {}).map(({ label }) => label)).toContain(other.action.title);
    });

    test("takes the best for another client", async () => {
      const action = await newVolume({ capabilities: fullCapabilities });
      expect(action.title).toContain('from class "gp3"');
      expect(action.command).toBeUndefined();
      expect(await textOf(action)).toContain("storageClassName: gp3");
    });
  });

  describe("adds a class where the folder has a file for each", () => {
    const other =
      "kind: StorageClass\napiVersion: storage.k8s.io/v1\nmetadata:\n  name: xfs\nprovisioner: ebs.csi.aws.com\nparameters:\n  csi.storage.k8s.io/fstype: xfs\n";
    const newVolume = async (capabilities: ClientCapabilities) => {
      await start({ capabilities, disk: { "file:///w/xfs.yaml": other } });
      await pair.open(uri, staticPod("a"));
      const [action] = await actions("awsElasticBlockStore", ["refactor.rewrite.ebs.staticToDynamic.newVolume"]);
      if (!action) throw new Error("an action");
      return (await pair.resolve(action)).edit ?? {};
    };

    test("as a file more, which must not be there yet, to be confirmed like every other edit", async () => {
      const edit = await newVolume(fullCapabilities);
      const [create, content, ...others] = edit.documentChanges ?? [];
      const address = "file:///w/ebs-gp3.yaml";
      expect(create).toMatchObject({
        kind: "create",
        uri: address,
        options: { overwrite: false, ignoreIfExists: false },
      });
      expect(content).toMatchObject({ textDocument: { uri: address, version: null } });
      expect(others).toHaveLength(1);
      const id = create && "annotationId" in create ? (create.annotationId ?? "") : "";
      expect(edit.changeAnnotations?.[id]).toMatchObject({
        needsConfirmation: true,
        label: expect.stringContaining("ebs-gp3"),
      });
      const texts = pair.applied(edit);
      expect(texts.get(address)).toMatch(/^apiVersion: storage\.k8s\.io\/v1\nkind: StorageClass\n/);
      expect(texts.get(uri)).not.toContain("kind: StorageClass");
    });

    test("behind the claim for a client that creates no files", async () => {
      const edit = await newVolume(without("resourceOperations"));
      expect(edit.documentChanges).toHaveLength(1);
      expect(pair.applied(edit).get(uri)).toContain("kind: StorageClass");
    });
  });
});
