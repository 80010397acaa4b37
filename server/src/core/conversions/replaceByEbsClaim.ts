// From a volume of a plugin that Kubernetes has removed, or from a directory of the node, to a claim on EBS.
import { mayHoldData } from "../facts/hostPaths.ts";
import { isPluginRemoved, type RemovedPlugin, removedPlugins } from "../facts/provisioners.ts";
import { type Manifest, type PodVolume, podSpecOf } from "../manifest/manifest.ts";
import { messagesOf, type Phrase } from "../text/message.ts";
import { spanOf, touches } from "../text/span.ts";
import { nodeAt, toData } from "../yaml/tree.ts";
import type { Conversion, Offer, Where } from "./conversion.ts";
import { examples } from "./examples/replaceByEbsClaim.ts";
import { claimNameFor } from "./storage/names.ts";
import { addIfNew, classesFor, newVolumeOffers } from "./storage/newVolume.ts";
import type { OldVolume } from "./storage/oldVolume.ts";
import { claimNew } from "./storage/podVolume.ts";

const message = messagesOf("replace-by-ebs-claim", {
  fromClass: 'Claim a new, empty EBS volume from class "{storageClass}" (the data stays behind in {plugin})',
  fromNewClass: 'Claim a new, empty EBS volume from a new class "{storageClass}" (the data stays behind in {plugin})',
  choose: "Choose a class and claim a new, empty EBS volume from it (the data stays behind in {plugin})",
  node: 'directory "{path}" of the node',
  shared: "Pods on several nodes could use a {plugin} volume at once; an EBS volume is attached to one node at a time",
});

/** Which nodes shared. Source: https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes */
const sharing: readonly string[] = ["glusterfs", "cephfs", "quobyte"];

export const replaceByEbsClaim: Conversion = {
  id: "replace-by-ebs-claim",
  docs: {
    summary:
      "Replaces a volume of a removed plugin, such as Flocker or GlusterFS, or a directory of the node by a claim on EBS.",
    needs:
      "A pod's volume of a plugin that Kubernetes has removed, or a directory of the node (`hostPath`) that may hold data.",
    data: "The new volume is empty, and the data stays where it is: copy it by a pod that mounts both, or from outside where the cluster cannot mount the old system any more. An EBS volume is attached to one node at a time, so pods on several nodes cannot share it.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes"],
  },

  examples,
  offers(where) {
    return where.here.analysis.manifests.flatMap((manifest) => {
      const volumes = podSpecOf(manifest)?.volumes;
      return (volumes?.items ?? []).flatMap((volume) => {
        const item = volumes?.itemOf(volume);
        if (!item || !touches(spanOf(item.span.start, item.span.end), where.span)) return [];
        const plugin = removedPluginOf(volume);
        const isGone = plugin && isPluginRemoved(plugin, where.config.kubernetesVersion);
        const system = isGone ? plugin : nodeDirectoryOf(volume);
        return system ? claimOffers(manifest, volume, system, where) : [];
      });
    });
  },
};

/** The plugin that a pod's volume is of, when Kubernetes has removed it at some release. */
export function removedPluginOf(volume: PodVolume): RemovedPlugin | undefined {
  return removedPlugins.find(({ field }) => volume.entry(field));
}

/** What a volume is of: the field that says so, and what to call it. */
interface System {
  readonly field: string;
  readonly title: Phrase;
}

/** A directory of the node that the pod keeps data in. */
function nodeDirectoryOf({ hostPath }: PodVolume): System | undefined {
  const path = hostPath?.path?.value;
  const type = hostPath && nodeAt(hostPath.node, ["type"]);
  return path !== undefined && mayHoldData(path, type && toData(type))
    ? { field: "hostPath", title: message("node", { path }) }
    : undefined;
}

/** A claim for the volume; one for each pod of a StatefulSet that has several. None for a DaemonSet, whose pods are on all nodes. */
export function claimOffers(
  manifest: Manifest,
  volume: PodVolume,
  { field, title: plugin }: System,
  where: Omit<Where, "span">,
): readonly Offer[] {
  const { here, workspace, config } = where;
  const name = volume.name?.value;
  const source = volume.entry(field);
  if (name === undefined || !source || manifest.kind === "DaemonSet") return [];
  const flag =
    source.value.kind === "map" ? source.value.entries.find((entry) => entry.name === "readOnly") : undefined;
  const readOnly = flag?.value.kind === "scalar" && flag.value.value === true;
  const old: OldVolume = { ...unknown, readOnly };
  const names = { claim: claimNameFor(workspace, here, manifest, name), namespace: manifest.namespace };
  const classes = classesFor(where, old);
  const titles = {
    from: (storageClass: string) => message("fromClass", { storageClass, plugin }),
    fromNew: (storageClass: string) => message("fromNewClass", { storageClass, plugin }),
    choose: message("choose", { plugin }),
  };
  return newVolumeOffers(classes, "replaceByEbsClaim", titles, (edit, storageClass) => {
    const there = sharing.includes(field) ? edit.noting(message("shared", { plugin })) : edit;
    claimNew(there, { manifest, volume, source: field }, names, storageClass, old, config);
    addIfNew(edit, classes);
  });
}

/** What a volume of another system says of an EBS volume in its place: nothing. */
const unknown: OldVolume = {
  id: "",
  zone: undefined,
  fsType: undefined,
  readOnly: false,
  partition: undefined,
  size: undefined,
  accessModes: ["ReadWriteOnce"],
  volumeMode: undefined,
  mountOptions: [],
};
