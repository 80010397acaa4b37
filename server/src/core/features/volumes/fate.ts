// What becomes of claims and of their disks when something is deleted or scaled down.
import { provisionedByAnnotation } from "../../facts/annotations.ts";
import { kubernetesFeature } from "../../facts/features.ts";
import type { Manifest, ManifestOf } from "../../manifest/manifest.ts";
import { type Message, messagesOf } from "../../text/message.ts";
import type { WorkspaceView } from "../../workspace/document.ts";
import type { Config } from "../../workspace/fix.ts";
import { classNameOf } from "../../workspace/names.ts";
import { matchesLabels } from "../../workspace/selectors.ts";
import { findClass, podStorageOf, sameNamespace, storageOfVolume } from "../../workspace/storageGraph.ts";
import { type ClaimIn, mayTakeVolume, volumeWrittenFor } from "./bound.ts";
import { defaultClass } from "./expected.ts";
import { podDisks } from "./podDisks.ts";

const messages = messagesOf("fate", {
  claimDelete:
    "Deleting the claim deletes the EBS volume and its data: the reclaim policy of class {storageClass} is Delete",
  claimRetain:
    "Deleting the claim leaves the EBS volume and its data: the reclaim policy of class {storageClass} is Retain",
  claimUnknown: "What becomes of the disk when the claim is deleted is up to the reclaim policy of the class",
  volumeRetain:
    "Deleting the claim leaves the EBS volume and its data: the reclaim policy of PersistentVolume {volume} is Retain",
  volumeFails:
    "Deleting the claim leaves the EBS volume: the reclaim policy of PersistentVolume {volume} is Delete, but no provisioner made it, so it becomes Failed",
  volumePolicy:
    "What becomes of the disk when the claim is deleted is up to the reclaim policy of PersistentVolume {volume}: {policy}",
  workload: "kubectl delete of the {kind} leaves PersistentVolumeClaim {claims}, disk and data included",
  disks: "kubectl delete of the {kind} leaves EBS volume {disks}, data included",
  service: "kubectl delete of the Service leaves the pods of {workloads}, their claims and their disks",
  setKeeps: "kubectl delete of the StatefulSet leaves its claims and their disks",
  setDeletes: "kubectl delete of the StatefulSet deletes its claims (whenDeleted: Delete)",
  scaleKeeps: "Scaling down leaves the claims of the pods that go, and scaling up again finds them",
  scaleDeletes: "Scaling down deletes the claims of the pods that go (whenScaled: Delete)",
  ephemeral: "The claim goes with its pod",
});

/** Of the disk, when its claim is deleted; nothing where EBS has no part in it, or the workspace does not say. */
export function fateOfClaim(workspace: WorkspaceView, claimIn: ClaimIn): readonly Message[] {
  const { document, claim } = claimIn;
  const volume = volumeWrittenFor(workspace, claimIn);
  if (volume?.document.analysis.template) return [];
  if (volume) return fateOfVolume(volume.manifest);
  if (claim.spec?.volumeName || mayTakeVolume(workspace, claimIn)) return [];
  const className = classNameOf(claim)?.value;
  if (className === "") return [];
  const found = className === undefined ? defaultClass(workspace, document) : findClass(workspace, document, className);
  if (!found || found.document.analysis.template) return [messages("claimUnknown", {})];
  const storageClass = found.manifest.name ?? "";
  const policy = found.manifest.body.reclaimPolicy?.value ?? "Delete";
  if (policy === "Delete") return [messages("claimDelete", { storageClass })];
  return policy === "Retain" ? [messages("claimRetain", { storageClass })] : [];
}

/** Of the disk of a volume that somebody wrote down, when the claim that it is bound to is deleted. */
export function fateOfVolume(manifest: ManifestOf<"PersistentVolume">): readonly Message[] {
  const { body, name } = manifest;
  const { spec, metadata } = body;
  if (storageOfVolume(manifest) !== "ebs") return [];
  const volume = name ?? "";
  const policy = spec?.persistentVolumeReclaimPolicy?.value ?? "Retain";
  if (policy === "Retain") return [messages("volumeRetain", { volume })];
  if (policy === "Delete" && spec?.csi && !metadata?.annotations?.get(provisionedByAnnotation)) {
    return [messages("volumeFails", { volume })];
  }
  return [messages("volumePolicy", { volume, policy })];
}

/** Of claims, when a workload that mounts them is deleted. */
export function fateUnderWorkload(kind: string, claims: readonly string[]): Message {
  return messages("workload", { kind, claims: claims.join(", ") });
}

/** Of EBS volumes that a workload names by their IDs. */
export function fateOfDisks(kind: string, disks: readonly string[]): Message {
  return messages("disks", { kind, disks: disks.join(", ") });
}

/** Of all that a workload names itself, when it is deleted. */
export function fatesUnderWorkload(manifest: Manifest): readonly Message[] {
  const { claims, disks, isEphemeral } = podDisks(manifest);
  return [
    ...(claims.length > 0 ? [fateUnderWorkload(manifest.kind, claims)] : []),
    ...(disks.length > 0 ? [fateOfDisks(manifest.kind, disks)] : []),
    ...(isEphemeral ? [fateOfEphemeral()] : []),
  ];
}

/** What of it follows from this workspace, without what only the cluster knows. */
export function certainFateOfClaim(workspace: WorkspaceView, claimIn: ClaimIn): readonly Message[] {
  const unknown = messages("claimUnknown", {}).id;
  return fateOfClaim(workspace, claimIn).filter(({ id }) => id !== unknown);
}

/** Of the storage behind a Service, when that is deleted; nothing where it leads to no pods that store on EBS. */
export function fateUnderService(
  workspace: WorkspaceView,
  { namespace, body }: ManifestOf<"Service">,
): readonly Message[] {
  const wanted = body.spec?.selector?.entries ?? [];
  if (wanted.length === 0) return [];
  const selector = { labels: new Map(wanted.map(({ name, value }) => [name, String(value.value)])), requirements: [] };
  const found = [...workspace.all("Deployment"), ...workspace.all("StatefulSet")].filter(({ document, manifest }) => {
    const labels = manifest.body.spec?.template?.metadata?.labels?.entries ?? [];
    return (
      sameNamespace(manifest.namespace, namespace) &&
      matchesLabels(selector, new Map(labels.map(({ name, value }) => [name, value.value]))) &&
      podStorageOf(workspace, document, manifest).some(({ storage }) => storage === "ebs")
    );
  });
  const workloads = new Set(found.map(({ manifest }) => `${manifest.kind} ${manifest.name ?? ""}`.trim()));
  return workloads.size === 0 ? [] : [messages("service", { workloads: [...workloads].join(", ") })];
}

export function fateOfEphemeral(): Message {
  return messages("ephemeral", {});
}

export interface SetFate {
  readonly whenDeleted: "Retain" | "Delete";
  readonly whenScaled: "Retain" | "Delete";
}

/** What a StatefulSet does with the claims of its templates, at the release that is assumed. */
export function setFate({ body }: ManifestOf<"StatefulSet">, config: Config): SetFate {
  const counts = kubernetesFeature("statefulSetClaimRetention", config.kubernetesVersion) === "on";
  const policy = counts ? body.spec?.persistentVolumeClaimRetentionPolicy : undefined;
  const read = (text: string | undefined) => (text === "Delete" ? "Delete" : "Retain");
  return { whenDeleted: read(policy?.whenDeleted?.value), whenScaled: read(policy?.whenScaled?.value) };
}

export function fateOfSet(statefulSet: ManifestOf<"StatefulSet">, config: Config): readonly Message[] {
  const { whenDeleted, whenScaled } = setFate(statefulSet, config);
  return [
    messages(whenDeleted === "Delete" ? "setDeletes" : "setKeeps", {}),
    messages(whenScaled === "Delete" ? "scaleDeletes" : "scaleKeeps", {}),
  ];
}
