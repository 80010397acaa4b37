// A pod's inline EBS volume becomes a claim; titles say what becomes of the data.
import { apiVersionStatus } from "../../facts/apiVersions.ts";
import { type Manifest, type PodVolume, podSpecOf } from "../../manifest/manifest.ts";
import { messagesOf } from "../../text/message.ts";
import type { ChangeBuilder } from "../../workspace/change.ts";
import type { Config } from "../../workspace/fix.ts";
import type { YamlValue } from "../../yaml/value.ts";
import type { Offer, Where } from "../conversion.ts";
import { recreate } from "../recreate.ts";
import { upgradeApiVersion } from "../upgradeApiVersion.ts";
import { fittingClasses, newClass, usesInTreePlugin } from "./classes.ts";
import { claimNameFor, volumeNameFor } from "./names.ts";
import { claim, claimSpec, importedSnapshot, importedVolume } from "./objects.ts";
import { inlineVolume, type OldVolume } from "./oldVolume.ts";

const message = messagesOf("static-to-dynamic", {
  newFromClass: 'Claim a new, empty volume from class "{storageClass}" (the data stays behind on {id})',
  newFromNewClass: 'Claim a new, empty volume from a new class "{storageClass}" (the data stays behind on {id})',
  eachFromClass: 'Claim a new, empty volume for each pod from class "{storageClass}" (the data stays behind on {id})',
  eachFromNewClass:
    'Claim a new, empty volume for each pod from a new class "{storageClass}" (the data stays behind on {id})',
  import: "Import {id} through the EBS CSI driver (the same disk, the data stays)",
  restore: "Restore a snapshot of {id} into a new volume (the data is copied)",
  readOnly: "The new volume is empty and mounted read-only: nothing can be written to it",
  partition: "The data is on partition {partition} of {id}; a new volume is formatted as a whole",
  upgrade: "The API server does not know {apiVersion} any more",
  recreate: "The disk is attached to one node, so the old pod has to end before the new one starts",
});

/** Everything that can be done with this volume; nothing where it is no inline EBS volume. */
export function inlineOffers(
  manifest: Manifest,
  volume: PodVolume,
  { here, workspace, config }: Omit<Where, "span">,
): readonly Offer[] {
  const pod = podSpecOf(manifest);
  const name = volume.name?.value;
  const old = pod && inlineVolume(volume, pod);
  if (!old || name === undefined) return [];
  const names = { claim: claimNameFor(workspace, here, manifest, name), namespace: manifest.namespace };
  const { id } = old;
  const offer = (title: Offer["title"], conversion: string, apply: (edit: ChangeBuilder) => void): Offer => ({
    title,
    conversion: `staticToDynamic.${conversion}`,
    applicability: "review",
    disabled: undefined,
    apply: (edit) => {
      apply(edit);
      bringUpToDate(edit, manifest, config);
    },
  });

  const each = manifest.kind === "StatefulSet" && (manifest.body.spec?.replicas?.value ?? 1) > 1;
  const claimNew = (edit: ChangeBuilder, storageClass: string, objects: readonly YamlValue[]) => {
    warnOfLoss(edit, old);
    if (each) template(edit, manifest, volume, name, claimSpec(storageClass, old));
    else {
      mountClaim(edit, volume, names.claim, old.readOnly);
      edit.append(claim(names, storageClass, old, config));
    }
    for (const object of objects) edit.append(object);
  };
  const fitting = fittingClasses(workspace, here, old, config);
  const offers = fitting.map((storageClass) =>
    offer(message(each ? "eachFromClass" : "newFromClass", { storageClass, id }), "newVolume", (edit) =>
      claimNew(edit, storageClass, []),
    ),
  );
  const created = newClass(workspace, old, config);
  if (created && fitting.length === 0) {
    const { name: storageClass, object } = created;
    const title = message(each ? "eachFromNewClass" : "newFromNewClass", { storageClass, id });
    offers.push(offer(title, "newVolume", (edit) => claimNew(edit, storageClass, [object])));
  }
  // Neither volumes of the CSI driver nor snapshots were there for the in-tree plugin.
  if (usesInTreePlugin(config)) return offers;

  offers.push(
    offer(message("import", { id }), "importExistingVolume", (edit) => {
      const volumeName = volumeNameFor(workspace, names.claim);
      mountClaim(edit, volume, names.claim, old.readOnly);
      edit.append(importedVolume(volumeName, names, old)).append(claim(names, "", old, config, { volumeName }));
    }),
  );
  if (!created) return offers;
  const storageClass = fitting[0] ?? created.name;
  offers.push(
    offer(message("restore", { id }), "restoreFromSnapshot", (edit) => {
      const snapshot = `${names.claim}-import`;
      if (old.partition) edit.note(message("partition", { partition: old.partition, id }));
      mountClaim(edit, volume, names.claim, old.readOnly);
      for (const object of importedSnapshot(snapshot, names.namespace, old)) edit.append(object);
      edit.append(claim(names, storageClass, old, config, { snapshot }));
      if (fitting.length === 0) edit.append(created.object);
    }),
  );
  return offers;
}

function warnOfLoss(edit: ChangeBuilder, old: OldVolume): void {
  if (old.readOnly) edit.note(message("readOnly", {}));
  else if (old.partition) edit.note(message("partition", { partition: old.partition, id: old.id }));
}

function mountClaim(edit: ChangeBuilder, volume: PodVolume, claimName: string, readOnly: boolean): void {
  const source = volume.entry("awsElasticBlockStore");
  if (!source) edit.refuse();
  else edit.rename(source, "persistentVolumeClaim").set(source, { claimName, ...(readOnly ? { readOnly } : {}) });
}

/** One claim a pod: the volume goes from the pod to the StatefulSet's templates, under the same name, so mounts stay as they are. */
function template(edit: ChangeBuilder, manifest: Manifest, volume: PodVolume, name: string, spec: YamlValue): void {
  const pod = podSpecOf(manifest);
  const volumes = pod?.volumes;
  const item = volumes?.itemOf(volume);
  const list = pod?.entry("volumes");
  const templates = manifest.kind === "StatefulSet" ? manifest.body.spec?.volumeClaimTemplates : undefined;
  if (manifest.kind !== "StatefulSet" || !manifest.body.spec || !pod || !volumes || !item || !list) {
    edit.refuse();
    return;
  }
  if (volumes.node.items.length === 1) edit.remove(pod.node, list);
  else edit.removeItem(volumes.node, item);
  const added = { metadata: { name }, spec };
  if (templates) edit.insertItem(templates.node, added);
  else edit.insert(manifest.body.spec.node, "volumeClaimTemplates", [added]);
}

/** An API version that is gone would make the whole conversion useless, and a rollout would wait for ever for the disk. */
function bringUpToDate(edit: ChangeBuilder, manifest: Manifest, config: Config): void {
  const { apiVersion, kind } = manifest;
  const status =
    apiVersion === undefined ? "unknown" : apiVersionStatus(apiVersion, kind, config.kubernetesVersion).state;
  const object = edit.here.analysis.objects.find((each) => each.node === manifest.node);
  if (status === "removed" && object) {
    edit.note(message("upgrade", { apiVersion: apiVersion ?? "" }));
    upgradeApiVersion(edit, object, config);
  }
  if (manifest.kind !== "Deployment" || manifest.body.spec?.strategy?.type?.value === "Recreate") return;
  // The defaults of extensions/v1beta1 ended the old pod first; those of apps/v1 do not.
  if (apiVersion === "extensions/v1beta1" && status !== "removed") return;
  edit.note(message("recreate", {}));
  recreate(edit, manifest);
}
