// Whether the YAML in front is a manifest of Kubernetes, for what VS Code shows beside one: not every YAML file is.

import { commands, Disposable, Range, type TextDocument, window, workspace } from "vscode";

/** What a `when` in package.json asks for. */
const key = "ebsManifests.isManifest";

/** In lines: what begins later is no manifest that anybody has in front of them. */
const mostLooked = 1000;

/** Keeps the key up to date. While something other than text is in front, such as the storage map, it stays as it was. */
export function watchManifest(): Disposable {
  let known = false;
  const look = (document: TextDocument | undefined) => {
    const is = document ? isManifest(document) : known;
    if (is === known) return;
    known = is;
    void commands.executeCommand("setContext", key, is);
  };
  look(window.activeTextEditor?.document);
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => look(editor?.document)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!known && document === window.activeTextEditor?.document) look(document);
    }),
  );
}

function isManifest(document: TextDocument): boolean {
  if (document.languageId !== "yaml") return false;
  const text = document.getText(new Range(0, 0, mostLooked, 0));
  return /^apiVersion:/m.test(text) && /^kind:/m.test(text);
}
