// A pod's inline EBS volume becomes a claim; titles say what becomes of the data.
import { type Manifest, type PodVolume, podSpecOf } from "../../manifest/manifest.ts";
import { messagesOf } from "../../text/message.ts";
import type { ChangeBuilder } from "../../workspace/change.ts";
import type { YamlValue } from "../../yaml/value.ts";
import type { Offer, Where } from "../conversion.ts";
import { fittingClasses, newClass, usesInTreePlugin } from "./classes.ts";
import { claimNameFor, volumeNameFor } from "./names.ts";
import { claim, importedSnapshot, importedVolume } from "./objects.ts";
import { inlineVolume, type OldVolume } from "./oldVolume.ts";
import { bringUpToDate, claimNew, type Mounted, mountClaim, needsTemplate } from "./podVolume.ts";

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
    apply,
  });

  const mounted: Mounted = { manifest, volume, source: "awsElasticBlockStore" };
  const each = needsTemplate(mounted);
  const renew = (edit: ChangeBuilder, storageClass: string, objects: readonly YamlValue[]) => {
    warnOfLoss(edit, old);
    claimNew(edit, mounted, names, storageClass, old, config);
    for (const object of objects) edit.append(object);
  };
  const fitting = fittingClasses(workspace, here, old, config);
  const offers = fitting.map((storageClass) =>
    offer(message(each ? "eachFromClass" : "newFromClass", { storageClass, id }), "newVolume", (edit) =>
      renew(edit, storageClass, []),
    ),
  );
  const created = newClass(workspace, old, config);
  if (created && fitting.length === 0) {
    const { name: storageClass, object } = created;
    const title = message(each ? "eachFromNewClass" : "newFromNewClass", { storageClass, id });
    offers.push(offer(title, "newVolume", (edit) => renew(edit, storageClass, [object])));
  }
  // Neither volumes of the CSI driver nor snapshots were there for the in-tree plugin.
  if (usesInTreePlugin(config)) return offers;

  offers.push(
    offer(message("import", { id }), "importExistingVolume", (edit) => {
      const volumeName = volumeNameFor(workspace, names.claim);
      mountClaim(edit, mounted, names.claim, old.readOnly);
      edit.append(importedVolume(volumeName, names, old)).append(claim(names, "", old, config, { volumeName }));
      bringUpToDate(edit, manifest, config);
    }),
  );
  if (!created) return offers;
  const storageClass = fitting[0] ?? created.name;
  offers.push(
    offer(message("restore", { id }), "restoreFromSnapshot", (edit) => {
      const snapshot = `${names.claim}-import`;
      if (old.partition) edit.note(message("partition", { partition: old.partition, id }));
      mountClaim(edit, mounted, names.claim, old.readOnly);
      for (const object of importedSnapshot(snapshot, names.namespace, old)) edit.append(object);
      edit.append(claim(names, storageClass, old, config, { snapshot }));
      if (fitting.length === 0) edit.append(created.object);
      bringUpToDate(edit, manifest, config);
    }),
  );
  return offers;
}

function warnOfLoss(edit: ChangeBuilder, old: OldVolume): void {
  if (old.readOnly) edit.note(message("readOnly", {}));
  else if (old.partition) edit.note(message("partition", { partition: old.partition, id: old.id }));
}
