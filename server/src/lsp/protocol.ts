// What client and server say to each other beyond the language server protocol itself.
import type { CodeAction, Location, Position, Range, WorkspaceEdit } from "vscode-languageserver";

export interface AssumedVersions {
  readonly kubernetesVersion: string;
  readonly driverVersion: string;
}

/** The server tells which versions it assumes: once after the start, and whenever the settings change them. Its own are those of files outside of all folders. */
export interface StatusParams extends AssumedVersions {
  /** The workspace's folders, of which each may have settings of its own. */
  readonly folders: readonly FolderStatus[];
}

export interface FolderStatus extends AssumedVersions {
  readonly uri: string;
  /** Whether the folder's `.ebs-manifests.yaml` names the release of Kubernetes, so that no setting of the client changes it. */
  readonly kubernetesVersionInFile: boolean;
}

/** The method of the notification that carries `StatusParams`. */
export const statusMethod = "ebsManifests/status";

/** The client tells what a file was at the last commit, so that edits of fields which cannot change on live objects are noticed. */
export interface BaselineParams {
  readonly uri: string;
  /** null: the file is in no commit, or no longer open. */
  readonly text: string | null;
}

/** The method of the notification that carries `BaselineParams`. */
export const baselineMethod = "ebsManifests/baseline";

export type BaselineMethod = typeof baselineMethod;

/** The client asks for the workspace's storage as a graph; what it got last need not be sent once more. */
export interface StorageMapParams {
  /** Of the last answer. */
  readonly previousResultId?: string;
}

export interface StorageMap {
  readonly resultId: string;
  readonly nodes: readonly StorageMapNode[];
  readonly edges: readonly StorageMapEdge[];
}

/** `unchanged`: the graph is the one of `previousResultId`. */
export type StorageMapResult = StorageMap | { readonly resultId: string; readonly unchanged: true };

export interface StorageMapNode {
  readonly id: string;
  /** A kind of Kubernetes', or `EBS volume`. */
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  /** Where its name stands; absent for what is only mentioned. */
  readonly location?: Location;
  readonly zones: readonly string[];
  /** What there is to know of its disk. */
  readonly detail?: string;
  /** For a claim that a controller makes: which one, and of which template. */
  readonly maker?: { readonly id: string; readonly template: string };
  readonly problems: readonly StorageMapProblem[];
}

export interface StorageMapProblem {
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** From what stores to where it is stored: workload, claim, volume or class, disk. Both are places in `nodes`. */
export interface StorageMapEdge {
  readonly from: number;
  readonly to: number;
  /** The pod's volume, where the edge starts at a workload. */
  readonly label?: string;
}

/** The method of the request that takes `StorageMapParams` and answers a `StorageMapResult`; null after a failure, which the log tells. */
export const storageMapMethod = "ebsManifests/storageMap";

export type StorageMapMethod = typeof storageMapMethod;

/**
 * What the client's command `ebsManifests.showStorageMap` takes: the object to show, and the file and line where its name stands. A client
 * that has the command says so in its `initializationOptions`: `{ "storageMap": true }`.
 */
export interface StorageMapTarget {
  readonly kind: string;
  readonly name: string;
  readonly uri: string;
  readonly line: number;
}

/**
 * What the client's command `ebsManifests.chooseClass` takes, which a code action runs in place of an edit: it lets the user choose,
 * resolves the code action of the choice, and applies its edit. A client that has the command says so in its `initializationOptions`:
 * `{ "chooseClass": true }`. Others get the code action of the first.
 */
export interface ClassChoices {
  /** What is done with the class. */
  readonly title: string;
  /** At least two, the best first. */
  readonly choices: readonly {
    readonly name: string;
    /** What volumes the class makes. */
    readonly makes: string;
    readonly action: CodeAction;
  }[];
}

/** The client imports types only, so it repeats the method as a literal that this type holds to it. */
export type StatusMethod = typeof statusMethod;

/**
 * The files that only the client can read, of a virtual workspace or in a browser: the server asks for them, one folder and one
 * file at a time. A client that answers says so in its `initializationOptions`: `{ "files": true }`.
 */
export interface ListFolderParams {
  readonly uri: string;
}

/** null: the folder cannot be read. Links are `other`. */
export type ListFolderResult = readonly { readonly name: string; readonly kind: "file" | "folder" | "other" }[] | null;

/** The method of the request for what lies directly in a folder. */
export const listFolderMethod = "ebsManifests/listFolder";

export interface ReadFileParams {
  readonly uri: string;
  /** In bytes: the text of a larger file is not wanted. */
  readonly limit: number;
}

/** null: the file cannot be read. Of one that is too large the size, in bytes. */
export type ReadFileResult = { readonly text: string } | { readonly size: number } | null;

/** The method of the request for a file's text. */
export const readFileMethod = "ebsManifests/readFile";

export type ListFolderMethod = typeof listFolderMethod;
export type ReadFileMethod = typeof readFileMethod;

/** The client asks for the edit by which a folder's `.ebs-manifests.yaml` names a release of Kubernetes; null: names none any more. */
export interface VersionEditParams {
  /** Of the workspace folder. */
  readonly folder: string;
  readonly kubernetesVersion: string | null;
}

/** null: the file's text cannot be edited. */
export type VersionEditResult = WorkspaceEdit | null;

/** The method of the request that takes `VersionEditParams` and answers a `VersionEditResult`. */
export const versionEditMethod = "ebsManifests/versionEdit";

export type VersionEditMethod = typeof versionEditMethod;
/**
 * A client whose preview of changes is VS Code's says so in its `initializationOptions`: `{ "refactorPreview": true }`. It then has
 * documents of `previewNotesScheme` (the text of each is the query of its address) and the command `selectPlaceholdersCommand`, which code
 * actions carry beside an edit that is previewed, and shows a `RenameWarning`.
 */
export const previewNotesScheme = "ebs-preview";

export type PreviewNotesScheme = typeof previewNotesScheme;

/** Takes a `PlaceholderFile`, and selects the first placeholder together with those of the same words. */
export const selectPlaceholdersCommand = "ebsManifests.selectPlaceholders";

export type SelectPlaceholdersCommand = typeof selectPlaceholdersCommand;

/** The edits of a file that were proposed, in its order; the user may have left some of them out. */
export interface PlaceholderFile {
  readonly uri: string;
  readonly edits: readonly {
    /** In the text before the edits. */
    readonly range: Range;
    readonly oldText: string;
    readonly newText: string;
    /** Where placeholders stand in the new text, as offsets. */
    readonly stops: readonly { readonly start: number; readonly end: number }[];
  }[];
}

/** What is to be said before a rename by which a disk changes hands: what happens, and what else there is to know of it. */
export interface RenameWarning {
  readonly message: string;
  readonly detail: string;
}

/** The answer of `textDocument/rename` to a client that has said `refactorPreview`. */
export type RenameResult = WorkspaceEdit & { readonly warning?: RenameWarning };

/** The client asks what a conversion can do in a file, for a command that is given at any place of it. */
export interface ConversionOffersParams {
  readonly uri: string;
  readonly position: Position;
  /** The conversion's id. */
  readonly conversion: string;
}

export interface ConversionOffers {
  /** In the order of the file. */
  readonly offers: readonly ConversionOffer[];
  /** What there has to be for it. */
  readonly needs: string;
}

export interface ConversionOffer {
  /** Without its edit, which `codeAction/resolve` gives it, or with the command that takes `ClassChoices`; a reason where it is disabled. */
  readonly action: CodeAction;
  /** The object that is converted, as `Deployment kafka`; absent where its YAML document holds several. */
  readonly object?: string;
  /** Where the object starts. */
  readonly line: number;
  /** Whether the position is in its YAML document. */
  readonly isHere: boolean;
}

/** The method of the request that takes `ConversionOffersParams` and answers `ConversionOffers`; null where nothing is known of the file. */
export const conversionOffersMethod = "ebsManifests/conversionOffers";

export type ConversionOffersMethod = typeof conversionOffersMethod;
