// Which names an object defines and which it mentions: the keys by which documents of different files know each other.
import { classAnnotation } from "../facts/annotations.ts";
import { parseInTreeVolumeId } from "../facts/ids.ts";
import {
  type ClaimPlace,
  claimPlacesOf,
  claimTemplatesOf,
  type Manifest,
  type ManifestOf,
  podSpecOf,
} from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import type { Kind } from "../manifest/shapes.ts";
import { generatedClaims } from "./generatedClaims.ts";

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

const scalable: readonly Kind[] = ["Deployment", "ReplicaSet", "ReplicationController", "StatefulSet"];

export function mentionedKeys(manifest: Manifest): readonly string[] {
  const keys: string[] = [];
  const add = (kind: Subject, name: string | undefined) => {
    if (name !== undefined && name !== "") keys.push(keyOf(kind, name));
  };
  for (const { spec, metadata } of claimPlacesOf(manifest)) {
    add("StorageClass", spec?.storageClassName?.value);
    add("StorageClass", metadata?.annotations?.get(classAnnotation)?.value);
    add("PersistentVolume", spec?.volumeName?.value);
    add("VolumeAttributesClass", spec?.volumeAttributesClassName?.value);
    for (const source of [spec?.dataSource, spec?.dataSourceRef]) {
      const kind = source?.kind?.value;
      if (kind === "VolumeSnapshot" || kind === "PersistentVolumeClaim") add(kind, source?.name?.value);
    }
  }
  for (const volume of podSpecOf(manifest)?.volumes?.items ?? []) {
    add("PersistentVolumeClaim", volume.persistentVolumeClaim?.claimName?.value);
    add("Disk", diskId(volume.awsElasticBlockStore?.volumeID?.value));
  }
  // Volumes may be kept for claims that are not there yet.
  for (const { name } of generatedClaims(manifest)) add("PersistentVolumeClaim", name);
  switch (manifest.kind) {
    case "PersistentVolume":
      add("StorageClass", manifest.body.spec?.storageClassName?.value);
      keys.push(keyOf("Pool", classNameOf(manifest.body)?.value ?? ""));
      add("PersistentVolumeClaim", manifest.body.spec?.claimRef?.name?.value);
      add("Disk", diskId(manifest.body.spec?.awsElasticBlockStore?.volumeID?.value));
      add("Disk", diskId(manifest.body.spec?.csi?.volumeHandle?.value));
      break;
    case "StatefulSet":
      add("Service", manifest.body.spec?.serviceName?.value);
      for (const template of claimTemplatesOf(manifest)) {
        const name = classNameOf(template)?.value;
        if (name !== undefined) keys.push(keyOf("Pool", name));
      }
      break;
    case "VolumeSnapshot":
      add("PersistentVolumeClaim", manifest.body.spec?.source?.persistentVolumeClaimName?.value);
      add("VolumeSnapshotContent", manifest.body.spec?.source?.volumeSnapshotContentName?.value);
      add("VolumeSnapshotClass", manifest.body.spec?.volumeSnapshotClassName?.value);
      break;
    case "HorizontalPodAutoscaler": {
      const target = manifest.body.spec?.scaleTargetRef;
      const kind = scalable.find((each) => each === target?.kind?.value);
      if (kind) add(kind, target?.name?.value);
      break;
    }
    case "VolumeSnapshotContent":
      add("VolumeSnapshot", manifest.body.spec?.volumeSnapshotRef?.name?.value);
      break;
    default:
      break;
  }
  return keys;
}

/** The EBS volume's own ID, without the `aws://zone/` of the in-tree form. */
function diskId(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (parseInTreeVolumeId(text)?.id ?? text);
}
