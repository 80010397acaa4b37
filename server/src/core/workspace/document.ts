// One YAML document, analysed, and what a workspace shows of many.
import { type AnyManifest, type Manifest, type ManifestOf, manifestOf, objectsOf } from "../manifest/manifest.ts";
import type { Kind } from "../manifest/shapes.ts";
import { parseTree } from "../yaml/parse.ts";
import { isTemplate } from "../yaml/template.ts";
import type { YamlTree } from "../yaml/tree.ts";

/** Follows from the text of one YAML document, and from nothing else; its spans count from that text's start. */
export interface Analysis {
  readonly tree: YamlTree;
  /** Helm or the like: not a manifest yet. */
  readonly template: boolean;
  /** Every object that the document holds: one, the items of a `List`, or none. */
  readonly objects: readonly AnyManifest[];
  /** Those of the objects whose kind rules know, with their fields. */
  readonly manifests: readonly Manifest[];
}

export function analyse(text: string): Analysis {
  const tree = parseTree(text);
  const objects = objectsOf(tree);
  return {
    tree,
    template: isTemplate(text),
    objects,
    manifests: objects.flatMap((object) => manifestOf(object) ?? []),
  };
}

/** A YAML document in its file. */
export interface AnalysedDocument {
  readonly uri: string;
  /** Its place among the file's documents, from 0. */
  readonly index: number;
  /** Where its text starts in the file. */
  readonly offset: number;
  readonly analysis: Analysis;
}

/** An object, and the document that holds it. */
export interface Located<M> {
  readonly document: AnalysedDocument;
  readonly manifest: M;
}

/** What rules and features see of all files. An `uri` is an opaque string. */
export interface WorkspaceView {
  uris(): Iterable<string>;
  documents(uri: string): readonly AnalysedDocument[];
  /** The same file as it was last committed; none where the host does not say. */
  baseline(uri: string): readonly AnalysedDocument[];
  all<K extends Kind>(kind: K): readonly Located<ManifestOf<K>>[];
  /** The objects of that kind and name, in any namespace. */
  named<K extends Kind>(kind: K, name: string): readonly Located<ManifestOf<K>>[];
  /** The objects of the kinds that rules know which mention that key: see `names.ts`. */
  mentioning(key: string): readonly Located<Manifest>[];
  /**
   * A number that is another one whenever what such a question gives has changed. `asker`: a file whose findings are built on the
   * answer, so that it is among the affected ones when that happens.
   */
  version(question: Question, asker?: string): number;
}

/** What can be asked of a workspace, as text: the name of a method and its argument. */
export type Question =
  | "uris"
  | `documents ${string}`
  | `baseline ${string}`
  | `all ${Kind}`
  | `named ${string}`
  | `mentioning ${string}`;
