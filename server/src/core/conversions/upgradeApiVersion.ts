// An object of an API version that is gone, or going, to the one that took its place.
import { type ApiVersionFact, apiVersionStatus } from "../facts/apiVersions.ts";
import { type AnyManifest, type Manifest, type ManifestOf, manifestOf, podSpecOf } from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import { messagesOf } from "../text/message.ts";
import { touches } from "../text/span.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { Config, Fix } from "../workspace/fix.ts";
import { podStorageOf } from "../workspace/storageGraph.ts";
import type { YamlValue } from "../yaml/value.ts";
import type { Conversion } from "./conversion.ts";
import { examples } from "./examples/upgradeApiVersion.ts";
import { recreate } from "./recreate.ts";

const message = messagesOf("upgrade-api-version", {
  bump: 'Change the API version to "{use}"',
  workload: 'Upgrade {kind} to "{use}", with the selector that it requires',
  plain: 'Upgrade {kind} to "{use}"',
  recreate: 'Upgrade {kind} to "{use}", with the strategy Recreate because of its EBS volume',
  recreateIfEbs: 'Upgrade {kind} to "{use}", with the strategy Recreate if its claim is on EBS',
  rollingUpdate:
    'By default, "{use}" replaces the pods as soon as the template changes; before, it waited for each to be deleted (OnDelete)',
});

export const upgradeApiVersionConversion: Conversion = {
  id: "upgrade-api-version",
  docs: {
    summary: "Moves an object to the API version that took the place of its own, with the fields that one requires.",
    needs: "An object whose API version is deprecated or removed in the Kubernetes version that is set.",
    data: "Volumes and data are not touched, and the live object stays: the API server serves it in every version that it knows. The selector of a live workload is immutable; the one that is written out is the one that it has, as it followed from the labels of its pods. With `Recreate` the old pod ends before the new one starts; otherwise a rollout would wait for ever for the disk that the old pod holds.",
    references: ["https://kubernetes.io/docs/reference/using-api/deprecation-guide/"],
  },
  examples,
  offers({ here, span, config }) {
    return here.analysis.objects
      .filter((object) => touches(object.node.span, span))
      .flatMap((object) => upgradeFix(object, config) ?? [])
      .map((fix) => ({ ...fix, disabled: undefined }));
  },
};

/** The upgrade of an object, where its API version has a successor that the target serves and that we can write. */
export function upgradeFix(object: AnyManifest, config: Config): Fix | undefined {
  const row = successorOf(object, config);
  if (!row?.use) return undefined;
  const { kind } = object;
  const apply = (edit: ChangeBuilder) => {
    upgradeApiVersion(edit, object, config);
    const deployment = rollingDeploymentOf(object);
    if (deployment && mountsEbs(edit.workspace, edit.here, deployment)) recreate(edit, deployment);
  };
  if (!row.shapeChanged) {
    return { title: message("bump", { use: row.use }), applicability: "safe", conversion: "upgradeApiVersion", apply };
  }
  if (!workloadOf(object)) return undefined;
  const title = message(titleOf(object), { kind, use: row.use });
  return { title, applicability: "review", conversion: "upgradeApiVersion", apply };
}

/**
 * Moves the object to its successor version: the selector that used to follow from the pods' labels is written out, and
 * fields that are gone go. The rollout strategy stays as it is.
 */
export function upgradeApiVersion(edit: ChangeBuilder, object: AnyManifest, config: Config): void {
  const row = successorOf(object, config);
  const apiVersion = object.body.apiVersion;
  if (!row?.use || !apiVersion) return;
  const workload = row.shapeChanged ? workloadOf(object) : undefined;
  const rolls = workload !== undefined && startsToRoll(workload, row);
  const there = rolls ? edit.noting(message("rollingUpdate", { use: row.use })) : edit;
  there.replace(apiVersion.node, row.use);
  const spec = workload?.body.spec;
  if (!workload || !spec) return;
  addSelector(edit, workload);
  for (const gone of ["rollbackTo", "templateGeneration"]) {
    const entry = spec.entry(gone);
    if (entry) edit.remove(spec.node, entry);
  }
}

type Workload =
  | ManifestOf<"Deployment">
  | ManifestOf<"ReplicaSet">
  | ManifestOf<"DaemonSet">
  | ManifestOf<"StatefulSet">;

function successorOf(object: AnyManifest, config: Config): ApiVersionFact | undefined {
  const { apiVersion, kind } = object;
  if (apiVersion === undefined) return undefined;
  const { state, row } = apiVersionStatus(apiVersion, kind, config.kubernetesVersion);
  if (!row?.use || (state !== "removed" && state !== "deprecated")) return undefined;
  return apiVersionStatus(row.use, kind, config.kubernetesVersion).state === "served" ? row : undefined;
}

/** Whether the default of `updateStrategy` was OnDelete, and is RollingUpdate now. */
function startsToRoll(workload: Workload, row: ApiVersionFact): boolean {
  if (workload.kind !== "DaemonSet" && workload.kind !== "StatefulSet") return false;
  return row.version === "v1beta1" && workload.body.spec?.entry("updateStrategy") === undefined;
}

function workloadOf(object: AnyManifest): Workload | undefined {
  const manifest = manifestOf(object);
  switch (manifest?.kind) {
    case "Deployment":
    case "ReplicaSet":
    case "DaemonSet":
    case "StatefulSet":
      return manifest;
    default:
      return undefined;
  }
}

/** The title follows from the object alone, so that the same upgrade has one name wherever it is offered. */
function titleOf(object: AnyManifest): "plain" | "workload" | "recreate" | "recreateIfEbs" {
  const deployment = rollingDeploymentOf(object);
  const volumes = deployment ? (podSpecOf(deployment)?.volumes?.items ?? []) : [];
  if (volumes.some((volume) => volume.awsElasticBlockStore)) return "recreate";
  if (volumes.some((volume) => volume.persistentVolumeClaim)) return "recreateIfEbs";
  return workloadOf(object)?.body.spec?.entry("selector") ? "plain" : "workload";
}

/** The Deployment that the object is, unless it ends its old pods first already. */
function rollingDeploymentOf(object: AnyManifest): ManifestOf<"Deployment"> | undefined {
  const manifest = manifestOf(object);
  if (manifest?.kind !== "Deployment") return undefined;
  return manifest.body.spec?.strategy?.type?.value === "Recreate" ? undefined : manifest;
}

function mountsEbs(workspace: WorkspaceView, here: AnalysedDocument, manifest: Manifest): boolean {
  return podStorageOf(workspace, here, manifest).some(
    // Every pod makes its own ephemeral volume, so no two wait for one disk.
    ({ storage, volume }) => storage === "ebs" && !volume?.ephemeral,
  );
}

function addSelector(edit: ChangeBuilder, workload: Workload): void {
  const { spec } = workload.body;
  if (!spec || spec.entry("selector")) return;
  const { template } = spec;
  const labels = template?.metadata?.labels;
  let matchLabels = labelsOf(labels?.entries ?? []);
  if (Object.keys(matchLabels).length === 0) {
    matchLabels = { app: workload.name ?? workload.kind.toLowerCase() };
    const metadata = template?.metadata;
    if (!template) edit.refuse();
    else if (metadata) edit.put(metadata.node, "labels", matchLabels);
    else edit.put(template.node, "metadata", { labels: matchLabels });
  }
  edit.insert(spec.node, "selector", { matchLabels }, spec.entry("replicas") ?? "start");
}

function labelsOf(entries: readonly { name: string; value: Found<string> }[]): { readonly [name: string]: YamlValue } {
  return Object.fromEntries(entries.map(({ name, value }) => [name, value.value]));
}
