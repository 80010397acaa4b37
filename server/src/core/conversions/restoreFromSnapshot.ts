// From a claim to the same claim, filled from a snapshot: of the disk that it has, or of any other.
import { inTreeProvisioner } from "../facts/provisioners.ts";
import type { ManifestOf } from "../manifest/manifest.ts";
import { type Message, messagesOf } from "../text/message.ts";
import { touches } from "../text/span.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import { type Backing, backingOf } from "../workspace/storageGraph.ts";
import type { Conversion, Offer } from "./conversion.ts";
import { examples } from "./examples/restoreFromSnapshot.ts";
import { usesInTreePlugin } from "./storage/classes.ts";
import { snapshotNameFor } from "./storage/names.ts";
import { handleCommand, importedSnapshot, snapshotSource } from "./storage/objects.ts";
import { staticPairOf } from "./storage/pairToClaim.ts";

const message = messagesOf("restore-from-snapshot", {
  restore:
    'Fill claim "{claim}" from a snapshot, on a new volume (the data is that of the snapshot; what was written since stays behind)',
  live: 'A live claim "{claim}" is bound for good: set its volume to Retain, and delete the claim before this is applied. It has to ask for at least the size of the snapshot',
  pinned:
    'Claim "{claim}" is tied to volume "{volume}", which is not in this workspace: no other one is made for it that could be filled',
  filled: 'Claim "{claim}" is filled from "{source}" already',
  inTree: 'Class "{storageClass}" provisions by {provisioner}, which fills no volume from a snapshot',
});

type Claim = ManifestOf<"PersistentVolumeClaim">;

export const restoreFromSnapshot: Conversion = {
  id: "restore-from-snapshot",
  docs: {
    summary: "Fills the volume of a claim from a snapshot that was made outside Kubernetes.",
    needs: "A PersistentVolumeClaim whose class makes EBS volumes, and that is filled from nothing yet.",
    data: "The claim gets a new volume with the data of the snapshot; what was written since stays behind on the old disk. Take the snapshot while no pod writes, set the live volume to `Retain`, and delete the claim before you apply; it has to ask for at least the size of the snapshot. The cluster needs the snapshot controller and its resource definitions. The first reads are slow, because EBS fetches each block when it is asked for.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/volume-snapshots/#provisioning-volume-snapshot",
      "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-restoring-volume.html",
    ],
  },
  examples,
  offers({ here, workspace, span, config }) {
    if (usesInTreePlugin(config)) return [];
    return here.analysis.manifests.flatMap((manifest) =>
      manifest.kind === "PersistentVolumeClaim" && touches(manifest.node.span, span)
        ? offersFor(manifest, here, workspace)
        : [],
    );
  },
};

function offersFor(manifest: Claim, here: AnalysedDocument, workspace: WorkspaceView): readonly Offer[] {
  const backing = backingOf(workspace, here, manifest.body);
  const { name } = manifest;
  // A disk that is there by hand has its own way: static to dynamic.
  if (name === undefined || backing.storage !== "ebs" || staticPairOf(workspace, here, manifest)) return [];
  return [
    {
      title: message("restore", { claim: name }),
      applicability: "review",
      conversion: "restoreFromSnapshot",
      disabled: obstacle(manifest, name, backing),
      apply: (edit) => restore(edit, manifest, name),
    },
  ];
}

function obstacle({ body: { spec } }: Claim, claim: string, { storageClass }: Backing): Message | undefined {
  const source = spec?.dataSourceRef ?? spec?.dataSource;
  if (source) return message("filled", { claim, source: source.name?.value ?? "" });
  if (spec?.volumeName) return message("pinned", { claim, volume: spec.volumeName.value });
  const { name = "", body } = storageClass?.manifest ?? {};
  return body?.provisioner?.value === inTreeProvisioner
    ? message("inTree", { storageClass: name, provisioner: inTreeProvisioner })
    : undefined;
}

function restore(edit: ChangeBuilder, manifest: Claim, claim: string): void {
  const { spec } = manifest.body;
  if (!spec) {
    edit.refuse();
    return;
  }
  const name = snapshotNameFor(edit.workspace, claim, manifest.namespace);
  edit
    .noting(message("live", { claim }), "data")
    .insert(spec.node, "dataSource", snapshotSource(name), spec.entry("storageClassName") ?? spec.entry("accessModes"));
  const place = { name, namespace: manifest.namespace };
  for (const object of importedSnapshot(place, `$(${handleCommand(claim)})`, spec.volumeMode?.value))
    edit.append(object);
}
