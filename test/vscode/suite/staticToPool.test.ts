// From the article's static Kafka to what it wished for: one disk imported, a StatefulSet on it, and a pool for two brokers more.

import assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import type { TextEditor } from "vscode";
import { DiagnosticSeverity, Range } from "vscode";
import { after, applyThroughPreview, closeAll, codeOf, conversion, open, waitForDiagnostics } from "./editor.ts";

suite("a walk from a static disk to a pool", () => {
  teardown(closeAll);

  test("import the volume, make it a StatefulSet, give it a pool: each previewed and applied", async () => {
    const editor = await open("kafka-static.yaml");
    const { document } = editor;
    const before = document.getText();
    await waitForDiagnostics(document.uri, (all) => all.some((each) => codeOf(each) === "in-tree-ebs-volume"));

    await applyThroughPreview(
      await conversion(editor, "awsElasticBlockStore", "staticToDynamic.importExistingVolume", "Import vol-688d7099"),
    );
    assert.match(document.getText(), /kind: PersistentVolume\n/);
    await fill(editor, "<size>", "300Gi");
    await fill(editor, "<zone>", "ap-northeast-1a");

    await applyThroughPreview(
      await conversion(editor, "kind: Deployment", "deploymentToStatefulSet.adopt", 'Turn Deployment "kafka1"'),
    );
    assert.match(document.getText(), /kind: StatefulSet\n/);
    assert.match(document.getText(), /name: kafka1volume-kafka1-0\n/);
    await fill(editor, "replicas: 1", "replicas: 3");

    await applyThroughPreview(await conversion(editor, "kind: StatefulSet", "volumePool", 'Give the pods of "kafka1"'));
    const kept = document.getText().match(/claimRef:\n.*\n\s+name: kafka1volume-kafka1-\d/g) ?? [];
    assert.equal(kept.length, 3, document.getText());
    await fill(editor, "<volume-1>", "vol-0123456789abcdef1");
    await fill(editor, "<volume-2>", "vol-0123456789abcdef2");
    await fill(editor, "<zone>", "ap-northeast-1a");

    const left = await waitForDiagnostics(document.uri, (all) =>
      all.every((each) => codeOf(each) !== "unresolved-placeholder"),
    );
    const errors = left.filter(({ severity }) => severity === DiagnosticSeverity.Error).map(codeOf);
    assert.deepEqual(errors, []);
    assert.ok(!left.map(codeOf).includes("pool-shortage"));

    await editor.edit((edit) => edit.replace(new Range(0, 0, document.lineCount, 0), before));
    await document.save();
  });
});

/** Wherever it stands. */
async function fill(editor: TextEditor, from: string, to: string): Promise<void> {
  while (editor.document.getText().includes(from)) {
    const end = after(editor, from);
    await editor.edit((edit) => edit.replace(new Range(end.translate(0, -from.length), end), to));
  }
}
