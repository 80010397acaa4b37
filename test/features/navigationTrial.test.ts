// Navigation tried on many manifests: broken at every offset, and every name of the corpus renamed there and back.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allPlaces, spanInFile } from "../../server/src/core/features/navigation/places.ts";
import { navigationIn } from "../../server/src/core/features/navigation.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { isReadable } from "../../server/src/core/yaml/tree.ts";
import { applied } from "../support/check.ts";

type Files = readonly (readonly [uri: string, text: string])[];

function filesOf(folder: URL): Files {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => [`/${name}`, readFileSync(new URL(name, folder), "utf8")]);
}

const seeds = filesOf(new URL("../vscode/workspace/", import.meta.url));
const corpus = [...seeds, ...filesOf(new URL("../core/corpus/", import.meta.url))];

function workspaceOf(files: Files): Workspace {
  const workspace = new Workspace();
  for (const [uri, text] of files) workspace.update(uri, text);
  return workspace;
}

test("nothing throws where the text is cut off at an offset, or loses its line from there", () => {
  const workspace = workspaceOf(seeds);
  const navigation = navigationIn(workspace);
  for (const [uri, text] of seeds) {
    for (let offset = 0; offset <= text.length; offset++) {
      const end = text.indexOf("\n", offset);
      for (const broken of [text.slice(0, offset), text.slice(0, offset) + text.slice(end < 0 ? text.length : end)]) {
        workspace.update(uri, broken);
        navigation.definition(uri, offset);
        navigation.references(uri, offset, true);
        navigation.highlights(uri, offset);
        navigation.renamePlace(uri, offset);
        navigation.rename(uri, offset, "other");
        for (const { children } of navigation.objectSymbols(uri)) expect(Array.isArray(children)).toBe(true);
        navigation.folds(uri);
        navigation.selections(uri, offset);
        navigation.links(uri);
        for (const { key } of navigation.usersAt(uri, offset)) {
          navigation.usersOf(key);
          navigation.usedBy(key);
        }
      }
    }
    workspace.update(uri, text);
  }
});

test("every name can be renamed to a fresh one and back, and then every text is what it was", () => {
  let count = 0;
  const workspace = workspaceOf(corpus);
  const navigation = navigationIn(workspace);
  for (const place of allPlaces(workspace)) {
    const [uri, offset, { name }] = [place.document.uri, spanInFile(place).start, place];
    const there = navigation.rename(uri, offset, "fresh-name");
    if ("refused" in there || there.edits.length === 0) continue;
    const texts = applied(workspace, there.edits);
    for (const [file, text] of texts) workspace.update(file, text);
    for (const file of texts.keys()) {
      for (const { analysis } of workspace.documents(file)) expect(isReadable(analysis.tree), file).toBe(true);
    }
    const moved = there.edits.filter((edit) => edit.uri === uri && edit.span.end < offset);
    const shift = moved.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
    const back = navigation.rename(uri, offset + shift, name);
    if ("refused" in back) throw new Error(`${name} in ${uri}: ${say(back.refused)}`);
    const again = new Map([...texts, ...applied(workspace, back.edits)]);
    for (const [file, text] of again) {
      expect(text, `${file} after ${name} and back`).toBe(corpus.find(([known]) => known === file)?.[1]);
      workspace.update(file, text);
    }
    count++;
  }
  expect(count).toBeGreaterThan(30);
});

test("whatever is found stands in its file, and folds, symbols and selections lie within each other", () => {
  const workspace = workspaceOf(corpus);
  const navigation = navigationIn(workspace);
  for (const [uri, text] of corpus) {
    for (const { span, target } of navigation.links(uri)) {
      expect(span.end <= text.length && target.span.end <= (workspace.text(target.uri)?.length ?? 0)).toBe(true);
    }
    for (const { span } of navigation.folds(uri)) expect(text.slice(span.start, span.end)).toContain("\n");
    for (let offset = 0; offset <= text.length; offset += 7) {
      const [first, ...others] = navigation.selections(uri, offset);
      let inner = first;
      for (const span of others) {
        expect(inner && span.start <= inner.start && inner.end <= span.end, `${uri} at ${offset}`).toBe(true);
        inner = span;
      }
      expect(inner).toEqual({ start: 0, end: text.length });
    }
  }
});
