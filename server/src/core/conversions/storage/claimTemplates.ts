// From claims that pods name to templates that make one for each pod: the volumes, the templates, and what becomes of the claims.
import { noProvisioner } from "../../facts/provisioners.ts";
import type { Manifest, ManifestOf, PodSpec, PodVolume } from "../../manifest/manifest.ts";
import { type Message, messagesOf } from "../../text/message.ts";
import type { ChangeBuilder } from "../../workspace/change.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "../../workspace/document.ts";
import { classNameOf } from "../../workspace/names.ts";
import { claimAt, volumesKeptForThis } from "../../workspace/pairs.ts";
import { findClass, podStorageOf } from "../../workspace/storageGraph.ts";
import { commentsIn } from "../../yaml/comment.ts";
import { copyOf } from "../../yaml/copy.ts";
import { placeholder, remark, type YamlFields, type YamlValue } from "../../yaml/value.ts";

const message = messagesOf("claim-templates", {
  claimGoes:
    'Claim "{claim}" is no longer applied; a live one keeps its disk until it is deleted, and with it goes what its class says',
  noDisks: 'No class makes disks for claims like "{claim}": the pods would stay Pending',
  claimMoves:
    'Set the live volume of "{claim}" to Retain, delete the claim and the volume\'s claimRef, then apply: only so does "{kept}" get the old disk',
});

type Claim = Located<ManifestOf<"PersistentVolumeClaim">>;

/** A volume of the pods, and the claim that it names. */
export interface Disk {
  readonly volume: string;
  readonly claim: Claim;
}

/** The volumes of the object's pods that are claims of the workspace and on EBS. */
export function disksOf(manifest: Manifest, here: AnalysedDocument, workspace: WorkspaceView): readonly Disk[] {
  return podStorageOf(workspace, here, manifest).flatMap(({ name, storage, claimDocument }) =>
    storage === "ebs" && claimDocument ? [{ volume: name, claim: claimDocument }] : [],
  );
}

/** Why templates like these claims would make no new disks; undefined where nothing speaks against it. */
export function noNewDisks(disks: readonly Disk[], workspace: WorkspaceView): Message | undefined {
  const hopeless = disks.find(({ claim: { document, manifest } }) => {
    const storageClass = classNameOf(manifest.body)?.value;
    if (storageClass === undefined || storageClass === "") return storageClass === "";
    return findClass(workspace, document, storageClass)?.manifest.body.provisioner?.value === noProvisioner;
  });
  return hopeless && message("noDisks", { claim: hopeless.claim.manifest.name ?? "" });
}

/** What ties a claim to one disk. */
const ties = ["volumeName", "selector", "dataSource", "dataSourceRef"];

/** Gives the StatefulSet templates of the disks' claims in the place of its pods' volumes. */
export function makeTemplates(
  edit: ChangeBuilder,
  body: Parameters<typeof addTemplates>[1],
  pod: PodSpec,
  disks: readonly Disk[],
): void {
  dropVolumes(edit, pod, ({ name }) => disks.some(({ volume }) => volume === name?.value));
  addTemplates(
    edit,
    body,
    disks.map((disk) => templateOf(edit, pod, disk)),
  );
}

/** A template of the disk's claim, with the wishes as their author wrote them, but without what ties them to one disk. */
function templateOf(edit: ChangeBuilder, pod: PodSpec, { volume, claim }: Disk): YamlFields {
  const spec = claim.manifest.body.spec?.node;
  return templateFor(edit, pod, volume, spec ? copyOf(claim.document.analysis.tree, spec, ties) : {});
}

/** A template in the place of a volume: what is remarked on that goes with it. */
export function templateFor({ here }: ChangeBuilder, pod: PodSpec, name: string, spec: YamlValue): YamlFields {
  const volume = pod.volumes?.items.find((each) => each.name?.value === name);
  const item = volume && pod.volumes?.itemOf(volume);
  const words = item ? commentsIn(here.analysis.tree, item.span) : [];
  return { metadata: { name: words.length > 0 ? remark(name, words.join("; ")) : name }, spec };
}

/** Gives the StatefulSet these templates beside those that it has. */
export function addTemplates(
  edit: ChangeBuilder,
  { spec }: (ManifestOf<"StatefulSet"> | ManifestOf<"Deployment">)["body"],
  added: readonly YamlFields[],
): void {
  const templates = spec && "volumeClaimTemplates" in spec ? spec.volumeClaimTemplates : undefined;
  if (!spec) edit.refuse();
  else if (templates) for (const template of added) edit.insertItem(templates.node, template);
  else edit.insert(spec.node, "volumeClaimTemplates", added);
}

/** Takes the volumes out of the pod; templates of the same names take their places, so mounts stay as they are. */
export function dropVolumes(edit: ChangeBuilder, pod: PodSpec, isGone: (volume: PodVolume) => boolean): void {
  const { volumes } = pod;
  const list = pod.entry("volumes");
  if (!volumes || !list) {
    edit.refuse();
    return;
  }
  const gone = volumes.items.filter(isGone);
  if (gone.length === volumes.node.items.length) {
    edit.remove(pod.node, list);
    return;
  }
  for (const volume of gone) {
    const item = volumes.itemOf(volume);
    if (item) edit.removeItem(volumes.node, item);
  }
}

/** keep: the first pod gets the disk that the claim has. Else the claim is no longer applied. */
export function settleClaim(edit: ChangeBuilder, disk: Disk, workload: string, keep: boolean): void {
  if (keep) {
    keepClaim(edit, disk, workload);
    return;
  }
  const { manifest, document } = disk.claim;
  edit
    .in(document)
    .noting(message("claimGoes", { claim: manifest.name ?? "" }), "data")
    .removeObject(manifest);
}

/** The claim takes the name that the first pod asks for, and is tied to the volume that it has now. */
function keepClaim(edit: ChangeBuilder, { volume, claim }: Disk, workload: string): void {
  const { metadata, spec } = claim.manifest.body;
  const old = claim.manifest.name ?? "";
  const kept = `${volume}-${workload}-0`;
  if (!metadata?.name || !spec) {
    edit.refuse();
    return;
  }
  const moving = edit.noting(message("claimMoves", { claim: old, kept }), "data");
  const there = moving.in(claim.document).replace(metadata.name.node, kept);
  const volumeName = spec.volumeName?.value;
  if (volumeName === undefined) {
    const command = `kubectl get pvc ${old} -o jsonpath={.spec.volumeName}`;
    there.insert(spec.node, "volumeName", remark(placeholder("volume"), command));
  }
  const moved = claimAt(claim);
  for (const { document, manifest } of moved ? volumesKeptForThis(edit.workspace, moved) : []) {
    const reference = manifest.body.spec?.claimRef?.name;
    if (reference) moving.in(document).replace(reference.node, kept);
  }
}
