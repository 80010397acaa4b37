// Which names an object defines and which it mentions: the keys by which documents of different files know each other.
import { classAnnotation } from "../facts/annotations.ts";
import { parseInTreeVolumeId } from "../facts/ids.ts";
import {
  type AnyManifest,
  type ClaimPlace,
  claimTemplatesOf,
  type Manifest,
  type ManifestOf,
  podSpecOf,
} from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import type { Kind } from "../manifest/shapes.ts";
import { generatedClaims } from "./generatedClaims.ts";
import { referencesOf } from "./references.ts";

/**
 * What a key is about. Disk: an EBS volume by its ID, however many objects mention it. Pool: the volumes of a class, or of none, and the
 * StatefulSets whose claims may take one of them.
 */
type Subject = Kind | "Disk" | "Pool";

/** `StorageClass/fast`. Without the namespace, so that a claim in the wrong namespace is still found. */
export function keyOf(subject: Subject, name: string): string {
  return `${subject}/${name}`;
}

export function definedKeys(manifest: Manifest): readonly string[] {
  return manifest.name === undefined ? [] : [keyOf(manifest.kind, manifest.name)];
}

/**
 * The name of the class that counts, of a claim or a volume: the beta annotation takes precedence over the field. A claim's "" asks for
 * no class at all.
 */
export function classNameOf({
  spec,
  metadata,
}: Pick<ClaimPlace, "spec" | "metadata"> | Pick<ManifestOf<"PersistentVolume">["body"], "spec" | "metadata">):
  | Found<string>
  | undefined {
  return metadata?.annotations?.get(classAnnotation) ?? spec?.storageClassName;
}

/** The keys of what an object of any kind names. */
export function namedKeys(object: Pick<AnyManifest, "kind" | "node">): readonly string[] {
  return referencesOf(object).map(({ kind, found }) => keyOf(kind, found.value));
}

export function mentionedKeys(manifest: Manifest): readonly string[] {
  const keys = [...namedKeys(manifest)];
  const add = (kind: Subject, name: string | undefined) => {
    if (name !== undefined && name !== "") keys.push(keyOf(kind, name));
  };
  for (const volume of podSpecOf(manifest)?.volumes?.items ?? []) {
    add("Disk", diskId(volume.awsElasticBlockStore?.volumeID?.value));
  }
  // Volumes may be kept for claims that are not there yet.
  for (const { name } of generatedClaims(manifest)) add("PersistentVolumeClaim", name);
  if (manifest.kind === "PersistentVolume") {
    const { spec } = manifest.body;
    keys.push(keyOf("Pool", classNameOf(manifest.body)?.value ?? ""));
    add("Disk", diskId(spec?.awsElasticBlockStore?.volumeID?.value));
    add("Disk", diskId(spec?.csi?.volumeHandle?.value));
  }
  for (const template of claimTemplatesOf(manifest)) {
    const name = classNameOf(template)?.value;
    if (name !== undefined) keys.push(keyOf("Pool", name));
  }
  return keys;
}

/** The EBS volume's own ID, without the `aws://zone/` of the in-tree form. */
function diskId(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (parseInTreeVolumeId(text)?.id ?? text);
}
