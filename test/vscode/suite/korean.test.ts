// VS Code in Korean: whatever the extension says of itself and of manifests is said in it.

import assert from "node:assert/strict";
import { suite, teardown, test } from "mocha";
import { type CodeLens, commands, env, type Hover, type InlayHint, MarkdownString, Range, window } from "vscode";
import {
  after,
  closeAll,
  codeActions,
  completions,
  conversion,
  extension,
  open,
  until,
  waitForDiagnostics,
} from "./editor.ts";

const hangul = /[\uac00-\ud7a3]/;
const areKorean = (texts: readonly string[]) => {
  assert.ok(texts.length > 0);
  assert.deepEqual(
    texts.filter((text) => !hangul.test(text)),
    [],
  );
};

interface Manifest {
  readonly description: string;
  readonly contributes: {
    /** VS Code keeps the English title of a command beside the one that is shown. */
    readonly commands: readonly { readonly title: string | { readonly value: string } }[];
    readonly walkthroughs: readonly { readonly title: string; readonly steps: readonly { readonly title: string }[] }[];
  };
}

suite("in Korean", () => {
  teardown(closeAll);

  test("VS Code's display language is Korean, and the manifest's words are", async () => {
    assert.equal(env.language, "ko");
    const { description, contributes } = extension().packageJSON as Manifest;
    const walkthroughs = contributes.walkthroughs.flatMap(({ title, steps }) => [
      title,
      ...steps.map((it) => it.title),
    ]);
    const titles = contributes.commands.map(({ title }) => (typeof title === "string" ? title : title.value));
    areKorean([description, ...titles, ...walkthroughs]);
  });

  test("findings, fixes and conversions are", async () => {
    const editor = await open("kafka-static.yaml");
    const { uri } = editor.document;
    const found = await waitForDiagnostics(uri, (all) => all.length >= 3);
    areKorean(found.map(({ message }) => message));
    const end = after(editor, "apiVersion: extensions/v1beta1");
    const fixes = await until("a fix", async () => {
      const offered = await codeActions(uri, new Range(end, end), "quickfix");
      return offered.length > 0 ? offered : undefined;
    });
    areKorean(fixes.map(({ title }) => title));
    const { title } = await conversion(editor, "awsElasticBlockStore", "staticToDynamic", "");
    areKorean([title]);
  });

  test("hovers, hints, lenses and completions are", async () => {
    const editor = await open("kafka-dynamic.yaml");
    const { uri } = editor.document;
    await waitForDiagnostics(uri, (all) => all.length > 0);
    const claim = after(editor, "claimName: ");
    const hovers: Hover[] = await commands.executeCommand("vscode.executeHoverProvider", uri, claim);
    const hoverTexts = hovers.flatMap(({ contents }) =>
      contents.map((part) => (part instanceof MarkdownString ? part.value : "")),
    );
    areKorean(hoverTexts.filter((text) => text.includes("kafka1volumeclaim")));
    const whole = new Range(0, 0, editor.document.lineCount, 0);
    const hints: InlayHint[] = await commands.executeCommand("vscode.executeInlayHintProvider", uri, whole);
    areKorean(hints.flatMap(({ tooltip }) => (tooltip instanceof MarkdownString ? tooltip.value : (tooltip ?? ""))));
    const lenses: CodeLens[] = await commands.executeCommand("vscode.executeCodeLensProvider", uri, 50);
    areKorean(lenses.flatMap(({ command }) => command?.title ?? []));
    const storages = await open("storages.yaml");
    const { items } = await completions(storages.document.uri, after(storages, "type: "), 50);
    const said = items.flatMap(({ detail, documentation }) => [detail, documentation]);
    const texts = said.map((each) => (each instanceof MarkdownString ? each.value : (each ?? "")));
    assert.ok(
      texts.some((text) => hangul.test(text)),
      texts.join("\n"),
    );
  });

  test("the storage map's title is", async () => {
    await open("kafka-dynamic.yaml");
    await commands.executeCommand("ebsManifests.showStorageMap");
    await until("the map", () =>
      window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === "스토리지 맵")),
    );
  });
});
