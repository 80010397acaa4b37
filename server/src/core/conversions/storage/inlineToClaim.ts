// A pod's inline EBS volume becomes a claim; titles say what becomes of the data.
import { replacementOf } from "../../facts/fileSystems.ts";
import { type Manifest, type PodVolume, podSpecOf } from "../../manifest/manifest.ts";
import { type Message, messagesOf } from "../../text/message.ts";
import type { ChangeBuilder } from "../../workspace/change.ts";
import type { Offer, Where } from "../conversion.ts";
import { usesInTreePlugin } from "./classes.ts";
import { claimNameFor, snapshotNameFor, volumeNameFor } from "./names.ts";
import { addIfNew, bestClass, classesFor, newVolumeOffers } from "./newVolume.ts";
import { claim, importedSnapshot, importedVolume } from "./objects.ts";
import { inlineVolume, notRestorable, partitionLost } from "./oldVolume.ts";
import { bringUpToDate, claimNew, type Mounted, mountClaim, needsTemplate } from "./podVolume.ts";

const message = messagesOf("static-to-dynamic", {
  newFromClass: 'Claim a new, empty volume from class "{storageClass}" (the data stays behind on {id})',
  newFromNewClass: 'Claim a new, empty volume from a new class "{storageClass}" (the data stays behind on {id})',
  eachFromClass: 'Claim a new, empty volume for each pod from class "{storageClass}" (the data stays behind on {id})',
  eachFromNewClass:
    'Claim a new, empty volume for each pod from a new class "{storageClass}" (the data stays behind on {id})',
  choose: "Choose a class and claim a new, empty volume from it (the data stays behind on {id})",
  chooseForEach: "Choose a class and claim a new, empty volume from it for each pod (the data stays behind on {id})",
  import: "Import {id} through the EBS CSI driver (the same disk, the data stays)",
  restore: "Restore a snapshot of {id} into a new volume (the data is copied)",
  shared:
    'The pods of StatefulSet "{name}" would share {id}, which is attached to one node at a time: claim a volume for each, or set replicas to 1',
});

/** Everything that can be done with this volume: the same disk, a copy, a new one. Nothing where it is no inline EBS volume. */
export function inlineOffers(manifest: Manifest, volume: PodVolume, where: Omit<Where, "span">): readonly Offer[] {
  const { here, workspace, config } = where;
  const pod = podSpecOf(manifest);
  const name = volume.name?.value;
  const old = pod && inlineVolume(volume, pod);
  if (!old || name === undefined) return [];
  const names = { claim: claimNameFor(workspace, here, manifest, name), namespace: manifest.namespace };
  const { id } = old;
  const offer = (title: Message, conversion: string, apply: Offer["apply"], disabled?: Message): Offer => ({
    title,
    conversion: `staticToDynamic.${conversion}`,
    applicability: "review",
    disabled,
    apply,
  });

  const mounted: Mounted = { manifest, volume, source: "awsElasticBlockStore" };
  const each = needsTemplate(mounted);
  const classes = classesFor(where, old);
  const titles = {
    from: (storageClass: string) => message(each ? "eachFromClass" : "newFromClass", { storageClass, id }),
    fromNew: (storageClass: string) => message(each ? "eachFromNewClass" : "newFromNewClass", { storageClass, id }),
    choose: message(each ? "chooseForEach" : "choose", { id }),
  };
  const renewed = newVolumeOffers(classes, "staticToDynamic.newVolume", titles, (edit, storageClass) => {
    claimNew(edit.noting(partitionLost(old), "data"), mounted, names, storageClass, old, config, { behind: id });
    addIfNew(edit, classes);
  });
  // Neither volumes of the CSI driver nor snapshots were there for the in-tree plugin.
  if (usesInTreePlugin(config)) return renewed;

  const shared = each ? message("shared", { id, name: manifest.name ?? "" }) : undefined;
  const bringIn = (edit: ChangeBuilder) => {
    const volumeName = volumeNameFor(workspace, names.claim);
    mountClaim(edit, mounted, names.claim, old.readOnly);
    const fsType = old.fsType && (replacementOf(old.fsType, config.driverVersion) ?? old.fsType);
    edit
      .append(importedVolume(volumeName, names, { ...old, fsType }))
      .append(claim(names, "", old, config, { volumeName }));
    bringUpToDate(edit, manifest, config);
  };
  const imported = offer(message("import", { id }), "importExistingVolume", bringIn, shared);
  const storageClass = bestClass(classes);
  if (storageClass === undefined) return [imported];
  const restore = (edit: ChangeBuilder) => {
    const { namespace } = names;
    const snapshot = snapshotNameFor(workspace, names.claim, namespace);
    mountClaim(edit, mounted, names.claim, old.readOnly);
    for (const object of importedSnapshot({ name: snapshot, namespace }, id, old.volumeMode)) edit.append(object);
    edit.append(claim(names, storageClass, old, config, { snapshot }));
    addIfNew(edit, classes);
    bringUpToDate(edit, manifest, config);
  };
  const restored = offer(message("restore", { id }), "restoreFromSnapshot", restore, shared ?? notRestorable(old));
  return [imported, restored, ...renewed];
}
