// The findings as VS Code gets them: of a file it takes 1,000, the worst first, and so might show none where somebody is looking.
import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  l10n,
  languages,
  Range,
  type TextEditor,
  type Uri,
  window,
} from "vscode";
import type { DiagnosticCollectionProvider } from "vscode-languageclient";
import { firstInSight, isInSight, type Lines } from "../inSight.ts";

/** One less than what VS Code takes: the last one says how many are missing. */
const limit = 999;

/** How long a file has to stand still until its findings are chosen anew, in milliseconds. */
const delay = 200;

interface Long {
  readonly uri: Uri;
  readonly all: readonly Diagnostic[];
  shown: ReadonlySet<Diagnostic>;
}

export const diagnosticsInSight: DiagnosticCollectionProvider = {
  create: (name) =>
    inSightFirst(
      name === undefined ? languages.createDiagnosticCollection() : languages.createDiagnosticCollection(name),
    ),
  dispose: (collection) => collection.dispose(),
};

/** Keeps all findings of the files that have too many, and shows those that are in sight. */
function inSightFirst(collection: DiagnosticCollection): DiagnosticCollection {
  const long = new Map<string, Long>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (file: Long) => {
    const chosen = firstInSight(file.all, linesInSight(file.uri), limit);
    file.shown = new Set(chosen);
    collection.set(file.uri, [...chosen, omitted(file.all.length - chosen.length)]);
  };
  const setOne = (uri: Uri, all: readonly Diagnostic[] | undefined) => {
    const key = uri.toString();
    if (all === undefined || all.length <= limit) {
      long.delete(key);
      collection.set(uri, all);
      return;
    }
    const file: Long = { uri, all, shown: new Set() };
    long.set(key, file);
    show(file);
  };
  const showAgain = () => {
    for (const file of long.values()) {
      const lines = linesInSight(file.uri);
      if (file.all.some((each) => isInSight(each, lines) && !file.shown.has(each))) show(file);
    }
  };
  const watch = window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
    if (!long.has(textEditor.document.uri.toString())) return;
    clearTimeout(timer);
    timer = setTimeout(showAgain, delay);
  });

  return {
    name: collection.name,
    set(first: Uri | readonly (readonly [Uri, readonly Diagnostic[] | undefined])[], all?: readonly Diagnostic[]) {
      if ("scheme" in first) setOne(first, all);
      else for (const [uri, each] of first) setOne(uri, each);
    },
    delete(uri) {
      long.delete(uri.toString());
      collection.delete(uri);
    },
    clear() {
      long.clear();
      collection.clear();
    },
    forEach: (callback, self) => collection.forEach(callback, self),
    get: (uri) => collection.get(uri),
    has: (uri) => collection.has(uri),
    [Symbol.iterator]: () => collection[Symbol.iterator](),
    dispose() {
      clearTimeout(timer);
      watch.dispose();
      collection.dispose();
    },
  };
}

function linesInSight(uri: Uri): readonly Lines[] {
  const isOf = ({ document }: TextEditor) => document.uri.toString() === uri.toString();
  return window.visibleTextEditors
    .filter(isOf)
    .flatMap(({ visibleRanges }) => visibleRanges.map(({ start, end }): Lines => [start.line, end.line]));
}

function omitted(count: number): Diagnostic {
  const words = l10n.t("{0} more findings in this file are not shown; those in sight come first", count);
  const diagnostic = new Diagnostic(new Range(0, 0, 0, 0), words, DiagnosticSeverity.Information);
  diagnostic.source = "ebs";
  return diagnostic;
}
