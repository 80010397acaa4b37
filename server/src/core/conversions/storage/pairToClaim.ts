// A PersistentVolume made by hand, and the claim that is bound to it: the claim gets new storage, or a copy of the old.
import type { Manifest, ManifestOf } from "../../manifest/manifest.ts";
import { type Message, messagesOf } from "../../text/message.ts";
import type { ChangeBuilder } from "../../workspace/change.ts";
import type { AnalysedDocument, Located, WorkspaceView } from "../../workspace/document.ts";
import { meant } from "../../workspace/meant.ts";
import { keyOf } from "../../workspace/names.ts";
import { claimAt, partnerOf } from "../../workspace/pairs.ts";
import { findClaim } from "../../workspace/storageGraph.ts";
import type { YamlValue } from "../../yaml/value.ts";
import { forgetClassAnnotation } from "../classAnnotation.ts";
import type { Offer, Where } from "../conversion.ts";
import { usesInTreePlugin } from "./classes.ts";
import { mountReadOnly } from "./mountReadOnly.ts";
import { snapshotNameFor } from "./names.ts";
import { addIfNew, bestClass, classesFor, newVolumeOffers } from "./newVolume.ts";
import { importedSnapshot, snapshotSource } from "./objects.ts";
import { notRestorable, type OldVolume, partitionLost, persistentVolume, servableModes, sizeOf } from "./oldVolume.ts";
import { emptyReadOnly } from "./podVolume.ts";

const message = messagesOf("static-to-dynamic", {
  pairFromClass:
    'Let class "{storageClass}" make a new, empty volume for claim "{claim}" (the data stays behind on {id})',
  pairFromNewClass:
    'Let a new class "{storageClass}" make a new, empty volume for claim "{claim}" (the data stays behind on {id})',
  pairChoose: 'Choose a class and let it make a new, empty volume for claim "{claim}" (the data stays behind on {id})',
  pairRestore: 'Restore a snapshot of {id} into a new volume for claim "{claim}" (the data is copied)',
  dropVolume:
    'The volume "{volume}" goes from the manifests; the disk {id} stays, provided that the live object has the reclaim policy Retain',
  replaceClaim: 'A live claim "{claim}" is bound for good: delete it before this is applied',
  alone: 'Let a class make a new, empty volume in place of "{volume}" (the data stays behind on {id})',
  noClaim: 'No claim of the workspace is bound to the volume "{volume}"',
});

export interface StaticPair {
  readonly volume: Located<ManifestOf<"PersistentVolume">>;
  readonly claim: Located<ManifestOf<"PersistentVolumeClaim">> | undefined;
  readonly old: OldVolume;
}

/** The pair that a PersistentVolume or a claim belongs to; undefined where the storage is not EBS, or nobody made it by hand. */
export function staticPairOf(
  workspace: WorkspaceView,
  document: AnalysedDocument,
  manifest: Manifest,
): StaticPair | undefined {
  if (manifest.kind === "PersistentVolume") return pairOfVolume(workspace, { document, manifest });
  if (manifest.kind !== "PersistentVolumeClaim" || manifest.name === undefined) return undefined;
  const claim = { document, manifest };
  const bindable = claimAt(claim);
  const volume = bindable && partnerOf(workspace, bindable)?.volume;
  return volume && pairOfVolume(workspace, volume, claim);
}

function pairOfVolume(
  workspace: WorkspaceView,
  volume: StaticPair["volume"],
  known?: StaticPair["claim"],
): StaticPair | undefined {
  const { manifest, document } = volume;
  const old = persistentVolume(manifest);
  if (!old) return undefined;
  const reference = manifest.body.spec?.claimRef;
  const referred = reference?.name && findClaim(workspace, document, reference.name.value, reference.namespace?.value);
  return {
    volume,
    claim: known ?? referred ?? meant(workspace, claimsNaming(workspace, manifest.name), document),
    old,
  };
}

function claimsNaming(
  workspace: WorkspaceView,
  volume: string | undefined,
): readonly Located<ManifestOf<"PersistentVolumeClaim">>[] {
  if (volume === undefined) return [];
  return workspace.mentioning(keyOf("PersistentVolume", volume)).flatMap(({ document, manifest }) => {
    const names = manifest.kind === "PersistentVolumeClaim" && manifest.body.spec?.volumeName?.value === volume;
    return names ? [{ document, manifest }] : [];
  });
}

/** A copy, and a new volume: the same disk is what the pair has already. */
export function boundOffers({ volume, claim, old }: StaticPair, where: Omit<Where, "span">): readonly Offer[] {
  const { workspace, config } = where;
  const { id } = old;
  const claimName = claim?.manifest.name;
  const offer = (title: Message, conversion: string, apply: Offer["apply"], disabled?: Message): Offer => ({
    title,
    conversion: `staticToDynamic.${conversion}`,
    applicability: "review",
    disabled,
    apply,
  });
  if (!claim || claimName === undefined) {
    const names = { volume: volume.manifest.name ?? "<unnamed>" };
    return [offer(message("alone", { ...names, id }), "newVolume", (edit) => edit.refuse(), message("noClaim", names))];
  }

  const classes = classesFor(where, old);
  const titles = {
    from: (storageClass: string) => message("pairFromClass", { storageClass, claim: claimName, id }),
    fromNew: (storageClass: string) => message("pairFromNewClass", { storageClass, claim: claimName, id }),
    choose: message("pairChoose", { claim: claimName, id }),
  };
  const renewed = newVolumeOffers(classes, "staticToDynamic.newVolume", titles, (edit, storageClass) =>
    release(edit, storageClass),
  );
  const best = bestClass(classes);
  if (usesInTreePlugin(config) || best === undefined) return renewed;
  const restore = (edit: ChangeBuilder) => {
    const { namespace } = claim.manifest;
    const snapshot = snapshotNameFor(workspace, claimName, namespace);
    const objects = importedSnapshot({ name: snapshot, namespace }, id, old.volumeMode);
    release(edit, best, { snapshot, objects });
  };
  const title = message("pairRestore", { claim: claimName, id });
  return [offer(title, "restoreFromSnapshot", restore, notRestorable(old)), ...renewed];

  function release(
    edit: ChangeBuilder,
    storageClass: string,
    extras: { snapshot?: string; objects?: readonly YamlValue[] } = {},
  ): void {
    const spec = claim?.manifest.body.spec;
    if (!claim || claimName === undefined || !spec) {
      edit.refuse();
      return;
    }
    const there = edit.in(claim.document);
    for (const key of ["volumeName", "selector", "dataSource", "dataSourceRef"]) {
      const entry = spec.entry(key);
      if (entry && !(key === "dataSource" && extras.snapshot)) there.remove(spec.node, entry);
    }
    forgetClassAnnotation(there, claim.manifest.body.metadata);
    const renewed = there.noting(partitionLost(old) ?? message("replaceClaim", { claim: claimName }), "data");
    renewed.put(spec.node, "storageClassName", storageClass, spec.entry("accessModes"));
    const modes = spec.entry("accessModes");
    const served = servableModes(old);
    if (modes && spec.accessModes?.items.some(({ value }) => !served.includes(value))) renewed.set(modes, served);
    if (!spec.resources?.requests?.get("storage"))
      renewed.put(spec.node, "resources", { requests: { storage: sizeOf(old) } });
    if (extras.snapshot !== undefined) renewed.put(spec.node, "dataSource", snapshotSource(extras.snapshot));
    const empty = extras.snapshot === undefined ? emptyReadOnly : undefined;
    if (old.readOnly) mountReadOnly(there.noting(empty, "data"), claimName, claim.manifest.namespace);
    for (const object of extras.objects ?? []) there.append(object);
    addIfNew(there, classes);
    there
      .in(volume.document)
      .noting(message("dropVolume", { volume: volume.manifest.name ?? "", id }), "data")
      .removeObject(volume.manifest);
  }
}
