// From claim templates that make new disks to a pool of disks made beforehand, one kept for each pod.
import { bestApiVersion } from "../facts/apiVersions.ts";
import { noProvisioner } from "../facts/provisioners.ts";
import { type ClaimTemplate, claimTemplatesOf, type ManifestOf } from "../manifest/manifest.ts";
import { messagesOf } from "../text/message.ts";
import { touches } from "../text/span.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { Config } from "../workspace/fix.ts";
import { podNames } from "../workspace/generatedClaims.ts";
import { classNameOf } from "../workspace/names.ts";
import { findClass, storageOfClass } from "../workspace/storageGraph.ts";
import { type ZoneLimit, zonesOfClass, zonesOfPod, zonesOfVolume } from "../workspace/zones.ts";
import { placeholder, remark } from "../yaml/value.ts";
import { forgetClassAnnotation } from "./classAnnotation.ts";
import type { Conversion, Offer } from "./conversion.ts";
import { usesInTreePlugin } from "./storage/classes.ts";
import { untaken } from "./storage/names.ts";
import { poolVolume } from "./storage/poolVolume.ts";

const message = messagesOf("volume-pool", {
  pool: 'Give the pods of "{name}" disks out of a pool of {count} volumes that you make: each gets its own back, also after everything was deleted (data on the disks there are stays behind)',
  live: 'The templates of a live StatefulSet cannot change: delete "{name}" with --cascade=orphan, and its claims, before this is applied',
});

type StatefulSet = ManifestOf<"StatefulSet">;

export const volumePool: Conversion = {
  id: "volume-pool",
  docs: {
    summary: "Makes a class that provisions nothing, and a volume for each pod of a StatefulSet, kept for its claim.",
    references: ["https://kubernetes.io/docs/concepts/storage/storage-classes/#local"],
  },
  offers({ here, workspace, span, config }) {
    if (usesInTreePlugin(config)) return [];
    return here.analysis.manifests.flatMap((manifest) =>
      manifest.kind === "StatefulSet" && touches(manifest.node.span, span)
        ? offersFor(manifest, here, workspace, config)
        : [],
    );
  },
};

function offersFor(manifest: StatefulSet, here: AnalysedDocument, workspace: WorkspaceView, config: Config): Offer[] {
  const { name } = manifest;
  const templates = claimTemplatesOf(manifest).filter((template) => isOnEbs(template, here, workspace));
  const pods = podNames(manifest);
  if (name === undefined || templates.length === 0 || pods.length === 0) return [];
  return [
    {
      title: message("pool", { name, count: pods.length * templates.length }),
      applicability: "review",
      conversion: "volumePool",
      disabled: undefined,
      apply(edit) {
        for (const template of templates) fill(edit, manifest, template, pods, config);
      },
    },
  ];
}

/** A template of a class that makes EBS volumes; what the workspace does not know may be anything. */
function isOnEbs(template: ClaimTemplate, here: AnalysedDocument, workspace: WorkspaceView): boolean {
  const storageClass = classNameOf(template)?.value;
  const found = storageClass === undefined ? undefined : findClass(workspace, here, storageClass);
  return template.metadata?.name !== undefined && found !== undefined && storageOfClass(found.manifest) === "ebs";
}

function fill(
  edit: ChangeBuilder,
  manifest: StatefulSet,
  template: ClaimTemplate,
  pods: readonly string[],
  config: Config,
): void {
  const { spec, metadata } = template;
  const { name = "" } = manifest;
  const volume = metadata?.name?.value ?? "";
  if (!spec || spec.alias || !metadata || metadata.alias) {
    edit.refuse();
    return;
  }
  const several = claimTemplatesOf(manifest).length > 1;
  const storageClass = untaken(
    several ? `${name}-${volume}-pool` : `${name}-pool`,
    (each) => edit.workspace.named("StorageClass", each).length > 0,
  );
  const zones = zonesFor(manifest, template, edit);
  edit.note(message("live", { name })).put(spec.node, "storageClassName", storageClass, spec.entry("accessModes"));
  forgetClassAnnotation(edit, metadata);
  edit.note(undefined);
  edit.append({
    apiVersion: bestApiVersion("StorageClass", config.kubernetesVersion) ?? "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name: storageClass },
    provisioner: remark(noProvisioner, "nothing is ever made: the pool is what there is"),
    volumeBindingMode: "WaitForFirstConsumer",
    reclaimPolicy: "Retain",
  });
  for (const [index, pod] of pods.entries()) {
    const place = {
      name: `${storageClass}-${index}`,
      storageClass,
      pod,
      handle: placeholder(`volume-${index}`),
      zones: [zones[index % zones.length] ?? placeholder("zone")],
    };
    edit.append(poolVolume(manifest, template, place));
  }
}

/** Where the pods have to be, else where their class makes volumes, else where the workspace has volumes. */
function zonesFor(
  manifest: StatefulSet,
  template: ClaimTemplate,
  { workspace, here }: ChangeBuilder,
): readonly (string | undefined)[] {
  const pod = manifest.body.spec?.template?.spec;
  const storageClass = findClass(workspace, here, classNameOf(template)?.value ?? "");
  const limits: readonly (ZoneLimit | undefined)[] = [
    pod && zonesOfPod(pod),
    storageClass && zonesOfClass(storageClass.manifest),
  ];
  const stated = limits.find((limit) => limit && limit.zones.length > 0)?.zones;
  if (stated) return stated;
  const inUse = workspace.all("PersistentVolume").flatMap((each) => zonesOfVolume(each.manifest)?.zones ?? []);
  return inUse.length > 0 ? [...new Set(inUse)].sort() : [undefined];
}
