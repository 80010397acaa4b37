// From a claim that was given a disk to a claim that is tied to that disk, so that deleting and applying it again brings the same data back.
import type { ManifestOf } from "../manifest/manifest.ts";
import { messagesOf } from "../text/message.ts";
import { touches } from "../text/span.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { classNameOf } from "../workspace/names.ts";
import { backingOf } from "../workspace/storageGraph.ts";
import { zonesOfClass } from "../workspace/zones.ts";
import { toData } from "../yaml/tree.ts";
import { placeholder, remark } from "../yaml/value.ts";
import type { Conversion } from "./conversion.ts";
import { examples } from "./examples/dynamicToStatic.ts";
import { fileSystemOf, usesInTreePlugin } from "./storage/classes.ts";
import { volumeNameFor } from "./storage/names.ts";
import { handleCommand, importedVolume } from "./storage/objects.ts";

const message = messagesOf("dynamic-to-static", {
  pin: 'Tie claim "{claim}" to the disk that it has now (the same disk, the data stays, also after the claim was deleted)',
  first:
    'On the live cluster, set the volume of "{claim}" to Retain before anything is deleted; then delete the claim and its volume, and apply both from here',
});

export const dynamicToStatic: Conversion = {
  id: "dynamic-to-static",
  docs: {
    summary: "Writes down the volume that a claim was given, and ties the two together.",
    needs: "A PersistentVolumeClaim whose class makes EBS volumes, and that names no volume.",
    data: "The disk and its data stay, and from then on deleting the claim and applying it again brings the same disk back. Before anything is deleted, set the live volume to `Retain`, and note its disk and zone; then delete the claim and the volume while no pod mounts them, and apply both from here. The volume is used in that zone only.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume"],
  },
  examples,
  offers({ here, workspace, span, config }) {
    if (usesInTreePlugin(config)) return [];
    return here.analysis.manifests.flatMap((manifest) => {
      if (manifest.kind !== "PersistentVolumeClaim" || !touches(manifest.node.span, span)) return [];
      const { spec, metadata } = manifest.body;
      const backing = backingOf(workspace, here, manifest.body);
      if (!metadata?.name || !spec || spec.volumeName || backing.storage !== "ebs") return [];
      const storageClass = backing.storageClass?.manifest;
      return [
        {
          title: message("pin", { claim: metadata.name.value }),
          applicability: "review" as const,
          conversion: "dynamicToStatic",
          disabled: undefined,
          apply: (edit: ChangeBuilder) => pin(edit, manifest, storageClass),
        },
      ];
    });
  },
};

function pin(
  edit: ChangeBuilder,
  manifest: ManifestOf<"PersistentVolumeClaim">,
  storageClass: ManifestOf<"StorageClass"> | undefined,
): void {
  const { spec, metadata } = manifest.body;
  const claim = metadata?.name?.value;
  if (!spec || claim === undefined) {
    edit.refuse();
    return;
  }
  const zones = storageClass && zonesOfClass(storageClass)?.zones;
  const name = volumeNameFor(edit.workspace, claim);
  const modes = spec.accessModes ? (toData(spec.accessModes.node) as readonly string[]) : [];
  const volume = importedVolume(
    name,
    { claim, namespace: manifest.namespace },
    {
      id: "",
      zone: zones?.length === 1 ? zones[0] : undefined,
      ...fileSystemOf(storageClass),
      readOnly: false,
      partition: undefined,
      size: spec.resources?.requests?.get("storage")?.value,
      accessModes: modes,
      volumeMode: spec.volumeMode?.value,
    },
    {
      storageClass: classNameOf(manifest.body)?.value ?? "",
      handle: remark(placeholder("volume"), handleCommand(claim)),
    },
  );
  edit
    .noting(message("first", { claim }), "data")
    .insert(spec.node, "volumeName", name, spec.entry("storageClassName") ?? spec.entry("accessModes"))
    .append(volume);
}
