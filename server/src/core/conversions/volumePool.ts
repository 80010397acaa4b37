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
import { type Volume, volumesKeptFor } from "../workspace/pairs.ts";
import { findClaim, findClass, storageOfClass, storageOfVolume } from "../workspace/storageGraph.ts";
import { type ZoneLimit, zonesOfClass, zonesOfPod, zonesOfVolume } from "../workspace/zones.ts";
import { placeholder, remark } from "../yaml/value.ts";
import { forgetClassAnnotation } from "./classAnnotation.ts";
import type { Conversion, Offer } from "./conversion.ts";
import { examples } from "./examples/volumePool.ts";
import { fileSystemOf, usesInTreePlugin } from "./storage/classes.ts";
import { freeVolumeName, untaken } from "./storage/names.ts";
import { fileSystemBeside, poolVolume } from "./storage/poolVolume.ts";

const message = messagesOf("volume-pool", {
  pool: 'Give the pods of "{name}" disks out of a pool of {count} volumes that you make: each gets its own back, also after everything was deleted (data on the disks there are stays behind)',
  poolOfOne:
    'Give the pod of "{name}" a disk out of a pool of one volume that you make: it gets it back, also after everything was deleted (data on the disk there is stays behind)',
  live: 'The templates of a live StatefulSet cannot change: delete "{name}" with --cascade=orphan, and its claims, before this is applied',
});

type StatefulSet = ManifestOf<"StatefulSet">;

export const volumePool: Conversion = {
  id: "volume-pool",
  docs: {
    summary: "Makes a class that provisions nothing, and a volume for each pod of a StatefulSet, kept for its claim.",
    needs: "A StatefulSet with a claim template on EBS, some of whose pods have no volume made by hand yet.",
    data: "Each pod gets its own disk back, also after StatefulSet, claims and volumes were deleted and applied again: each volume is kept for one claim, and its policy is `Retain`. You make the disks beforehand, each in the zone that its volume names, and fill in their IDs; a blank disk is formatted when it is first mounted. Disks that the pods have now stay behind with their data, unless you fill in their IDs and zones instead. The templates of a live StatefulSet cannot change: set its volumes to `Retain`, and delete it with `--cascade=orphan`, and its claims, before you apply.",
    references: ["https://kubernetes.io/docs/concepts/storage/storage-classes/#local"],
  },
  examples,
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
  const wanting = claimTemplatesOf(manifest)
    .filter((template) => isOnEbs(template, manifest, here, workspace))
    .map((template) => ({ template, pods: podsWithout(template, manifest, here, workspace) }))
    .filter(({ pods }) => pods.length > 0);
  if (name === undefined || wanting.length === 0) return [];
  const count = wanting.reduce((sum, { pods }) => sum + pods.length, 0);
  return [
    {
      title: count === 1 ? message("poolOfOne", { name }) : message("pool", { name, count }),
      applicability: "review",
      conversion: "volumePool",
      disabled: undefined,
      apply(edit) {
        for (const { template, pods } of wanting) fill(edit, manifest, template, pods, config);
      },
    },
  ];
}

/** A template of a class that makes EBS volumes, or of none where a disk was made by hand; what the workspace does not know may be anything. */
function isOnEbs(
  template: ClaimTemplate,
  manifest: StatefulSet,
  here: AnalysedDocument,
  workspace: WorkspaceView,
): boolean {
  const volume = template.metadata?.name?.value;
  const storageClass = classNameOf(template)?.value;
  if (volume === undefined || storageClass === undefined) return false;
  if (storageClass === "") {
    return disksByHand(volume, manifest, workspace).length > 0;
  }
  const found = findClass(workspace, here, storageClass);
  return found !== undefined && storageOfClass(found.manifest) === "ebs";
}

/** The EBS volumes that are kept for claims of the template, in the order of the pods. */
function disksByHand(template: string, manifest: StatefulSet, workspace: WorkspaceView): readonly Volume[] {
  return podNames(manifest)
    .flatMap((pod) => volumesKeptFor(workspace, `${template}-${pod}`, manifest.namespace))
    .filter((kept) => storageOfVolume(kept.manifest) === "ebs");
}

/** The pods whose claims nobody has written down: those that are have their disks. */
function podsWithout(
  { metadata }: ClaimTemplate,
  manifest: StatefulSet,
  here: AnalysedDocument,
  workspace: WorkspaceView,
): readonly string[] {
  return podNames(manifest).filter(
    (pod) => !findClaim(workspace, here, `${metadata?.name?.value}-${pod}`, manifest.namespace),
  );
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
  if (!spec || !metadata) {
    edit.refuse();
    return;
  }
  const several = claimTemplatesOf(manifest).length > 1;
  const storageClass = untaken(
    several ? `${name}-${volume}-pool` : `${name}-pool`,
    (each) => edit.workspace.named("StorageClass", each).length > 0,
  );
  const before = findClass(edit.workspace, edit.here, classNameOf(template)?.value ?? "")?.manifest;
  const zones = zonesFor(manifest, before, edit);
  const [beside] = disksByHand(volume, manifest, edit.workspace);
  const fileSystem = before ? fileSystemOf(before) : fileSystemBeside(beside?.manifest);
  edit
    .noting(message("live", { name }), "data")
    .put(spec.node, "storageClassName", storageClass, spec.entry("accessModes"));
  forgetClassAnnotation(edit, metadata);
  edit.append({
    apiVersion: bestApiVersion("StorageClass", config.kubernetesVersion) ?? "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name: storageClass },
    provisioner: remark(noProvisioner, "nothing is ever made: the pool is what there is"),
    volumeBindingMode: "WaitForFirstConsumer",
    reclaimPolicy: "Retain",
  });
  for (const [index, pod] of pods.entries()) {
    const number = pod.slice(pod.lastIndexOf("-") + 1);
    const place = {
      name: freeVolumeName(edit.workspace, `${storageClass}-${number}`),
      storageClass,
      pod,
      handle: placeholder(`volume-${number}`),
      zones: [zones[index % zones.length] ?? placeholder("zone")],
      ...fileSystem,
    };
    edit.append(poolVolume(manifest, template, place));
  }
}

/** Where the pods have to be, else where their class makes volumes, else where the workspace has volumes. */
function zonesFor(
  manifest: StatefulSet,
  storageClass: ManifestOf<"StorageClass"> | undefined,
  { workspace }: ChangeBuilder,
): readonly (string | undefined)[] {
  const pod = manifest.body.spec?.template?.spec;
  const limits: readonly (ZoneLimit | undefined)[] = [
    pod && zonesOfPod(pod),
    storageClass && zonesOfClass(storageClass),
  ];
  const stated = limits.find((limit) => limit && limit.zones.length > 0)?.zones;
  if (stated) return stated;
  const inUse = workspace.all("PersistentVolume").flatMap((each) => zonesOfVolume(each.manifest)?.zones ?? []);
  return inUse.length > 0 ? [...new Set(inUse)].sort() : [undefined];
}
