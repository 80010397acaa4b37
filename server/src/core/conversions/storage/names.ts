// Names for new objects, such that they say whose they are and meet no other object.
import type { Manifest } from "../../manifest/manifest.ts";
import type { AnalysedDocument, WorkspaceView } from "../../workspace/document.ts";
import { sameNamespace } from "../../workspace/storageGraph.ts";

/** The claim for one volume of a workload: `<workload>-<volume>`, or `<volume>claim` where the volume's name says the workload already. */
export function claimNameFor(
  workspace: WorkspaceView,
  here: AnalysedDocument,
  workload: Manifest,
  volume: string,
): string {
  const owner = workload.name;
  const stem = owner === undefined || volume.startsWith(owner) ? `${volume}claim` : `${owner}-${volume}`;
  return untaken(stem, (name) =>
    workspace
      .named("PersistentVolumeClaim", name)
      .some(
        ({ manifest, document }) =>
          sameNamespace(manifest.namespace, workload.namespace) && !isVariant(workspace, document.uri, here, workload),
      ),
  );
}

/** The PersistentVolume for one claim: `<claim>-pv`, or `<stem>-pv` where the claim's name says that it is one. */
export function volumeNameFor(workspace: WorkspaceView, claim: string): string {
  const stem = claim.replace(/-?(?:claim|pvc)$/, "") || claim;
  return freeVolumeName(workspace, `${stem}-pv`);
}

/** The name itself where no PersistentVolume bears it, or else with a number. */
export function freeVolumeName(workspace: WorkspaceView, name: string): string {
  return untaken(name, (each) => workspace.named("PersistentVolume", each).length > 0);
}

/** For a snapshot from which the claim is filled, and for its content, which has no namespace. */
export function snapshotNameFor(workspace: WorkspaceView, claim: string, namespace: string | undefined): string {
  return untaken(`${claim}-import`, (name) => {
    if (workspace.named("VolumeSnapshotContent", name).length > 0) return true;
    return workspace.named("VolumeSnapshot", name).some(({ manifest }) => sameNamespace(manifest.namespace, namespace));
  });
}

/** Whether another file holds another version of the same workload: then it is applied instead of this one, never beside it. */
function isVariant(workspace: WorkspaceView, uri: string, here: AnalysedDocument, workload: Manifest): boolean {
  if (uri === here.uri || workload.name === undefined) return false;
  return workspace.named(workload.kind, workload.name).some(({ document }) => document.uri === uri);
}

/** The stem itself, or with the first number, from 2 on, under which nothing is there. */
export function untaken(stem: string, taken: (name: string) => boolean): string {
  let name = stem;
  for (let count = 2; taken(name); count++) name = `${stem}-${count}`;
  return name;
}
