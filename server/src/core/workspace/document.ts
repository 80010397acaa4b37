// One YAML document, analysed, and what a workspace shows of many.
import { type AnyManifest, type Manifest, type ManifestOf, manifestOf, objectsOf } from "../manifest/manifest.ts";
import { type Kind, shapes } from "../manifest/shapes.ts";
import { largestText, parseTree } from "../yaml/parse.ts";
import { isTemplate } from "../yaml/template.ts";
import type { YamlTree } from "../yaml/tree.ts";
import type { Membership } from "./membership.ts";
import { definedKeys, mentionedKeys, namedKeys } from "./names.ts";
import { plainFields } from "./references.ts";

/** What the text of one document says. */
interface Reading {
  readonly tree: YamlTree;
  /** Every object that the document holds: one, the items of a `List`, or none. */
  readonly objects: readonly AnyManifest[];
  /** Those of the objects whose kind rules know, with their fields. */
  readonly manifests: readonly Manifest[];
}

/** The names by which the rest of a workspace may look for one of a document's manifests. */
export interface ManifestKeys {
  readonly kind: Kind;
  readonly defined: readonly string[];
  readonly mentioned: readonly string[];
}

/**
 * Follows from the text of one YAML document, and from nothing else; its spans count from that text's start.
 *
 * Of the many documents of a workspace few are looked at, so only the text and the names stay: the tree is forgotten when memory is
 * wanted, and read again when it is asked for. Until the end of the task that asks, everybody gets the same one; what is kept
 * longer must not rely on meeting its nodes again.
 */
export class Analysis implements Reading {
  readonly text: string;
  /** Helm or the like: not a manifest yet. */
  readonly template: boolean;
  /** One for each of the manifests. */
  readonly keys: readonly ManifestKeys[];
  /** What the objects of other kinds name. */
  readonly otherKeys: readonly string[];
  /** Those that its objects are in or are. */
  readonly namespaces: readonly string[];
  readonly #length: number;
  #reading: WeakRef<Reading> | undefined;

  /**
   * `soon`: whether what was read for the keys is worth keeping, because more will be asked.
   * `length`: that of the whole text, where `text` is not even that.
   */
  constructor(text: string, soon: boolean, length = text.length) {
    this.text = text;
    this.#length = length;
    // Of one that is too large nothing is known, and its reader is to be told.
    this.template = length <= largestText && isTemplate(text);
    if (!soon && !mayHoldManifest(text)) {
      this.keys = [];
      this.otherKeys = [];
      this.namespaces = [...new Set([...text.matchAll(namespaceLine)].flatMap(([, name]) => name ?? []))];
      return;
    }
    const reading = read(text, length);
    this.keys = reading.manifests.map((manifest) => ({
      kind: manifest.kind,
      defined: [...new Set(definedKeys(manifest))],
      mentioned: [...new Set(mentionedKeys(manifest))],
    }));
    const known = new Set(reading.manifests.map(({ node }) => node));
    this.otherKeys = [...new Set(reading.objects.flatMap((each) => (known.has(each.node) ? [] : namedKeys(each))))];
    this.namespaces = [...new Set(reading.objects.flatMap(namespacesOf))];
    if (soon) this.#reading = new WeakRef(reading);
  }

  get tree(): YamlTree {
    return this.#read().tree;
  }

  get objects(): readonly AnyManifest[] {
    return this.#read().objects;
  }

  get manifests(): readonly Manifest[] {
    return this.#read().manifests;
  }

  #read(): Reading {
    const known = this.#reading?.deref();
    if (known) return known;
    const reading = read(this.text, this.#length);
    this.#reading = new WeakRef(reading);
    return reading;
  }
}

function read(text: string, length: number): Reading {
  const tree = parseTree(text, length);
  const objects = objectsOf(tree);
  return { tree, objects, manifests: objects.flatMap((object) => manifestOf(object) ?? []) };
}

/** The kinds that rules know, and the fields by which others name what is of such a kind. */
const tellingWords = new RegExp(`\\b(?:${[...Object.keys(shapes), "Namespace", ...plainFields].join("|")})\\b`);

/** Where a document that is not read says which namespace its object is in. */
const namespaceLine = /^[ ]+namespace:[ ]+["']?([a-z0-9-]+)["']?[ ]*(?:#.*)?$/gm;

function namespacesOf({ kind, name, namespace }: AnyManifest): readonly string[] {
  return [namespace, kind === "Namespace" ? name : undefined].filter((each) => each !== undefined);
}

/** Whether an object that counts can be among its words. An escape in a string could hide one. */
function mayHoldManifest(text: string): boolean {
  return tellingWords.test(text) || text.includes("\\");
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
  /** In the order of their names, so that answers do not depend on what was opened first. */
  uris(): readonly string[];
  /** The files that are kustomizations, by their names. */
  kustomizations(): ReadonlySet<string>;
  /** How the file comes to be applied. */
  membership(uri: string): Membership;
  documents(uri: string): readonly AnalysedDocument[];
  /** The same file as it was last committed; none where the host does not say. */
  baseline(uri: string): readonly AnalysedDocument[];
  /** The addresses that the kustomization names and at which there is nothing; none where the host does not say. */
  absent(kustomization: string): ReadonlySet<string>;
  all<K extends Kind>(kind: K): readonly Located<ManifestOf<K>>[];
  /** The objects of that kind and name, in any namespace. */
  named<K extends Kind>(kind: K, name: string): readonly Located<ManifestOf<K>>[];
  /** The objects of the kinds that rules know which mention that key: see `names.ts`. */
  mentioning(key: string): readonly Located<Manifest>[];
  /** The documents of which any object, also of another kind, mentions that key. */
  documentsMentioning(key: string): readonly AnalysedDocument[];
}

/** What can be asked of a workspace, as text: the name of a method and its argument. */
export type Question =
  | "uris"
  | "kustomizations"
  | `membership ${string}`
  | `documents ${string}`
  | `baseline ${string}`
  | `absent ${string}`
  | `all ${Kind}`
  | `named ${string}`
  | `mentioning ${string}`;
