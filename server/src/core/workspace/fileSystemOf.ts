// The file system that an EBS volume of a pod bears.
import { defaultFileSystem } from "../facts/fileSystems.ts";
import type { WorkspaceView } from "./document.ts";
import { ebsClassOf } from "./ebsClass.ts";
import type { Config } from "./fix.ts";
import { backingOf, type PodStorage } from "./storageGraph.ts";

const named = /^(?:csi\.storage\.k8s\.io\/)?fstype$/i;

/** By name, in small letters; undefined where the volume is not EBS's, or is a bare device. */
export function fileSystemOf(
  workspace: WorkspaceView,
  { storage, volume, claim, claimDocument, storageClass }: PodStorage,
  config: Config,
): string | undefined {
  if (storage !== "ebs" || claim?.volumeMode?.value === "Block") return undefined;
  const inline = volume?.awsElasticBlockStore;
  if (inline) return (inline.fsType?.value ?? defaultFileSystem).toLowerCase();
  const bound = claimDocument && backingOf(workspace, claimDocument.document, claimDocument.manifest.body).volume;
  if (bound) {
    const { awsElasticBlockStore, csi } = bound.manifest.body.spec ?? {};
    return ((awsElasticBlockStore ?? csi)?.fsType?.value ?? defaultFileSystem).toLowerCase();
  }
  const ebs = storageClass && ebsClassOf(storageClass.manifest, config);
  const parameter = ebs?.parameters.find(({ entry }) => named.test(entry.name));
  return (parameter?.value.value ?? defaultFileSystem).toLowerCase();
}
