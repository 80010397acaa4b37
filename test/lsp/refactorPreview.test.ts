// What a client gets whose preview of changes is VS Code's: ticked, whole objects, notes as rows, and where the placeholders are.
import { afterEach, describe, expect, test } from "vitest";
import {
  type AnnotatedTextEdit,
  type CodeAction,
  RenameRequest,
  type TextDocumentEdit,
} from "vscode-languageserver-protocol/node";
import { linkedPlaceholders } from "../../client/src/placeholders.ts";
import { conversions } from "../../server/src/core/conversions/index.ts";
import { createLanguageService } from "../../server/src/core/index.ts";
import type { PlaceholderFile, RenameResult } from "../../server/src/lsp/protocol.ts";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { at, backupUri, claimUri, kafkaWorkspace, positionIn, setUri } from "./kafkaWorkspace.ts";
import { claim, staticPod } from "./manifests.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const uri = "file:///w/a.yaml";
const initializationOptions = { refactorPreview: true };

async function start(disk: Readonly<Record<string, string>> = {}, locale?: string): Promise<void> {
  pair = await startPair({
    capabilities: fullCapabilities,
    disk,
    initializationOptions,
    ...(locale ? { locale } : {}),
  });
}

async function resolved(words: string, title: string): Promise<CodeAction> {
  const actions = (await pair.actions(uri, words)) as CodeAction[];
  const action = actions.find((each) => each.title.startsWith(title));
  if (!action) throw new Error(`no "${title}" among ${actions.map((each) => each.title).join("; ")}`);
  return pair.resolve(action);
}

/** The edits of manifests, and of the notes. */
function parts({ documentChanges = [] }: NonNullable<CodeAction["edit"]>) {
  const all = documentChanges.filter((each): each is TextDocumentEdit => !("kind" in each));
  const [notes] = all.filter(({ textDocument }) => textDocument.uri.startsWith("ebs-preview:"));
  return { notes, others: all.filter((each) => each !== notes) };
}

function notesIn(edit: NonNullable<CodeAction["edit"]>): readonly string[] {
  const [, query = ""] = parts(edit).notes?.textDocument.uri.split("?") ?? [];
  return decodeURIComponent(query).split("\n");
}

function isTicked(edit: NonNullable<CodeAction["edit"]>, each: unknown): boolean {
  const { annotationId = "" } = each as AnnotatedTextEdit;
  return edit.changeAnnotations?.[annotationId]?.needsConfirmation === false;
}

describe("a conversion", () => {
  test("comes ticked, behind notes that open the preview and change nothing", async () => {
    await start();
    await pair.open(uri, staticPod("a"));
    const { edit = {} } = await resolved("awsElasticBlockStore", "Import vol-");
    const { notes, others } = parts(edit);
    expect(others.length).toBeGreaterThan(0);
    for (const { edits } of others) expect(edits.every((each) => isTicked(edit, each))).toBe(true);
    const empty = { start: expect.anything(), end: expect.anything() };
    for (const each of notes?.edits ?? []) {
      expect(each).toMatchObject({ newText: "", range: empty });
      expect(isTicked(edit, each)).toBe(false);
    }
    expect(notesIn(edit)[0]).toMatch(/^Import vol-.*the data stays/);
    expect(notes?.edits).toHaveLength(notesIn(edit).length);
  });

  test("says its notes in Korean to whoever reads Korean", async () => {
    await start({}, "ko");
    await pair.open(uri, staticPod("a"));
    const { edit = {} } = await resolved("awsElasticBlockStore", "");
    expect(decodeURIComponent(parts(edit).notes?.textDocument.uri ?? "")).toMatch(/^ebs-preview:\/적용하기 전에/);
  });

  test("is plain text, and tells where its placeholders are, those of the same words together", async () => {
    await start();
    await pair.open(uri, staticPod("a"));
    const { edit = {}, command } = await resolved("awsElasticBlockStore", "Import vol-");
    expect(JSON.stringify(edit)).not.toContain('"snippet"');
    expect(command?.command).toBe("ebsManifests.selectPlaceholders");
    const file = command?.arguments?.[0] as PlaceholderFile;
    expect(file.uri).toBe(uri);
    const text = pair.applied(edit).get(uri) ?? "";
    const linked = linkedPlaceholders(file, textOf(text));
    expect(linked.length).toBeGreaterThan(1);
    expect(linked.map((stretch) => textOf(text)(stretch))).toEqual(linked.map(() => "<size>"));
  });

  test("leaves what may be left out unticked", async () => {
    await start();
    await pair.open(
      uri,
      "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: old\nprovisioner: kubernetes.io/aws-ebs\nparameters:\n  type: gp2\n  fsType: ext4\n",
    );
    const { edit = {} } = await resolved("provisioner", 'Let the EBS CSI driver provision "old", as gp2');
    const edits = parts(edit).others.flatMap((each) => each.edits);
    expect(edits.filter((each) => !isTicked(edit, each)).map((each) => "newText" in each && each.newText)).toEqual([
      expect.stringContaining("volumeBindingMode"),
    ]);
    expect(edits).toHaveLength(2);
  });

  test("of several files says in their rows that they belong together", async () => {
    const claim = "file:///w/claim.yaml";
    await start({
      [claim]:
        "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes: [ReadWriteOnce]\n  storageClassName: fast\n  resources: {requests: {storage: 1Gi}}\n",
      "file:///w/class.yaml":
        "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\nprovisioner: ebs.csi.aws.com\n",
    });
    await pair.open(
      uri,
      "apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: web\nspec:\n  serviceName: web\n  selector:\n    matchLabels: {app: web}\n  template:\n    metadata:\n      labels: {app: web}\n    spec:\n      containers:\n        - {name: web, image: nginx, volumeMounts: [{name: v, mountPath: /v}]}\n      volumes:\n        - name: v\n          persistentVolumeClaim:\n            claimName: data\n",
    );
    const { edit = {} } = await resolved("kind: StatefulSet", "Give each pod");
    expect(
      parts(edit)
        .others.map(({ textDocument }) => textDocument.uri)
        .sort(),
    ).toEqual([uri, claim]);
    const together = "The edits of a.yaml, claim.yaml belong together";
    expect(notesIn(edit).at(-1)).toContain(together);
    const annotations = Object.entries(edit.changeAnnotations ?? {}).filter(([id]) => id !== "notes");
    for (const [, { description }] of annotations) expect(description).toContain(together);
    // What becomes of the data stands before what else there is to know.
    expect(notesIn(edit)[1]).toContain('Set the live volume of "data" to Retain');
  });
});

describe("an edit of one place in the file in front", () => {
  const set =
    "kind: StorageClass\napiVersion: storage.k8s.io/v1\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nparameters:\n  type: gp2\n";

  test("is made without a preview", async () => {
    await start();
    await pair.open(uri, set);
    const { edit, command } = await resolved("type: gp2", 'Use gp3 for "fast"');
    expect(edit?.changeAnnotations).toBeUndefined();
    expect(command).toBeUndefined();
    expect(pair.applied(edit ?? {}).get(uri)).toContain("type: gp3");
  });

  test("is previewed where its note says what becomes of data", async () => {
    await start();
    await pair.open(uri, claim("data", "fast"));
    const edit = await pair.client.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position: positionIn(claim("data", "fast"), "name: data"),
      newName: "logs",
    });
    expect(notesIn(edit ?? {})).toHaveLength(2);
  });
});

describe("a rename", () => {
  test("by which a disk changes hands comes with a warning, and says so in the preview's rows", async () => {
    await start(kafkaWorkspace);
    await pair.open(setUri);
    const edit: RenameResult | null = await pair.client.sendRequest(RenameRequest.type, {
      ...at(setUri, "name: data"),
      newName: "logs",
    });
    const words =
      "The pods get new claims with new, empty disks; the old claims, such as data-kafka-0, keep their disks";
    expect(edit?.warning?.message).toBe(words);
    expect(edit?.warning?.detail).toContain("Rename claim template data to logs");
    expect(notesIn(edit ?? {})).toContain(words);
    const { others } = parts(edit ?? {});
    expect(others.map(({ textDocument }) => textDocument.uri).sort()).toEqual([backupUri, setUri]);
    expect(others.flatMap(({ edits }) => edits).every((each) => isTicked(edit ?? {}, each))).toBe(true);
  });

  test("by which none does comes without", async () => {
    await start(kafkaWorkspace);
    await pair.open(claimUri);
    const edit: RenameResult | null = await pair.client.sendRequest(RenameRequest.type, {
      ...at(claimUri, "name: fast"),
      newName: "slow",
    });
    expect(edit).not.toHaveProperty("warning");
    expect(notesIn(edit ?? {}).length).toBeGreaterThan(1);
  });

  test("warns no client that has not asked for it", async () => {
    pair = await startPair({ capabilities: fullCapabilities, disk: kafkaWorkspace });
    await pair.open(setUri);
    const edit = await pair.client.sendRequest(RenameRequest.type, { ...at(setUri, "name: data"), newName: "logs" });
    expect(edit).not.toHaveProperty("warning");
    expect(JSON.stringify(edit)).not.toContain("ebs-preview");
  });
});

/** Each box of each example, taken alone and left out alone. */
describe.each(conversions.flatMap(({ id, examples }) => examples.map((example) => ({ id, example }))))(
  "$id: $example.title",
  ({ id, example }) => {
    test("no box alone makes a broken manifest", async () => {
      const disk = Object.fromEntries(Object.entries(example.files).map(([path, text]) => [`file:///w${path}`, text]));
      const [first = ""] = Object.keys(disk);
      const versions = { kubernetesVersion: example.kubernetesVersion, driverVersion: example.driverVersion };
      pair = await startPair({ capabilities: fullCapabilities, disk, initializationOptions, settings: versions });
      await pair.open(first);
      const offers = await pair.client.sendRequest<{ offers: { action: CodeAction }[] }>(
        "ebsManifests/conversionOffers",
        { uri: first, position: { line: 0, character: 0 }, conversion: id },
      );
      for (const { action } of offers.offers.filter((each) => !each.action.disabled)) {
        const { edit = {} } = await pair.resolve(action);
        // What is made at once has no boxes.
        if (!edit.changeAnnotations) continue;
        const boxes = parts(edit).others.flatMap(({ textDocument, edits = [] }) =>
          edits.map((each) => ({ textDocument, edits: [each] })),
        );
        for (const box of boxes) {
          for (const taken of [[box], boxes.filter((each) => each !== box)]) {
            const existing = taken.filter(({ textDocument }) => textDocument.uri in disk);
            const texts = pair.applied({ documentChanges: existing });
            for (const [at, text] of texts)
              expect(broken(text), `${action.title}\n${text}`).toEqual(broken(disk[at] ?? "", text));
          }
        }
      }
    });
  },
);

/** What the parser and the kinds' own fields say against a text, whatever else is in the workspace; of `before` only what is there still. */
function broken(text: string, after?: string): readonly string[] {
  const service = createLanguageService(() => {});
  service.update("file:///x.yaml", text);
  const found = service
    .findings("file:///x.yaml", { kubernetesVersion: [1, 36], driverVersion: [1, 60], severities: {} } as never)
    .filter(({ rule }) => ["yaml-syntax", "unknown-field", "missing-field"].includes(rule))
    .map(({ rule, message }) => `${rule} ${JSON.stringify(message.values)}`);
  const still = after === undefined ? found : broken(after).filter((each) => found.includes(each));
  return [...new Set(still)];
}

function textOf(text: string) {
  const lines = text.split("\n");
  return ({ start, end }: { start: { line: number; character: number }; end: { line: number; character: number } }) => {
    const offset = ({ line, character }: { line: number; character: number }) =>
      lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
    return text.slice(offset(start), offset(end));
  };
}
