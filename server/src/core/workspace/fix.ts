// What can be done to manifests, what it is worth, and the settings that every question comes with.
import type { Version } from "../facts/version.ts";
import type { Manifest, ManifestOf } from "../manifest/manifest.ts";
import type { Message } from "../text/message.ts";
import type { ChangeBuilder } from "./change.ts";
import type { Located } from "./document.ts";

/**
 * error: the API server refuses it, or it can never be provisioned, bound or attached. warning: it is accepted, and then breaks,
 * loses data, or works only through a compatibility path. information: costs money or options. hint: advice.
 */
export type Severity = "error" | "warning" | "information" | "hint";

/** Comes with every question and is stored nowhere below the shell. */
export interface Config {
  readonly kubernetesVersion: Version;
  readonly driverVersion: Version;
  /** What the user set for a rule, in place of the rule's own severity. */
  readonly severities: { readonly [rule: string]: Severity | "off" };
  /** The region whose list prices are shown beside volumes; undefined: none are. */
  readonly priceRegion?: string | undefined;
  /** Whether somebody else has a schema of Kubernetes for the file, and says which fields there are and what they are for. */
  readonly fieldsSaidElsewhere?: true;
}

/** safe: the outcome is the same object or one plainly meant, and nothing can be lost. review: the author confirms it. */
export type Applicability = "safe" | "review";

export interface Fix {
  readonly title: Message;
  readonly applicability: Applicability;
  /** The conversion that this fix is, for editors that list those apart: `staticToDynamic`. */
  readonly conversion?: string | undefined;
  /** Where several classes would do: `title` and `apply` are about the best, unless the options of the change name another. */
  readonly choice?: ClassChoice | undefined;
  /** Runs against the workspace as it is when the fix is asked for, not when the finding was made. */
  apply(edit: ChangeBuilder): void;
}

/** A StorageClass that the author has to choose. */
export interface ClassChoice {
  /** What the fix is called while none is chosen. */
  readonly title: Message;
  /** At least two, the best first, each of another name. */
  readonly ways: readonly {
    /** What the fix is called with that class. */
    readonly title: Message;
    readonly name: string;
    readonly storageClass: Located<ManifestOf<"StorageClass">>;
  }[];
  /** What is asked of the class, as a quantity; undefined where the manifests do not say it. */
  readonly size: string | undefined;
}

/** Says what an object's severest finding is; undefined where it has none, or its author has ignored all. */
export type Verdict = (object: Located<Manifest>) => Severity | undefined;
