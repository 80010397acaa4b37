// From a volume that somebody made by hand to a claim: new storage, the same disk through the CSI driver, or a restored snapshot.
import { claimTemplatesOf, type Manifest, podSpecOf } from "../manifest/manifest.ts";
import { messagesOf } from "../text/message.ts";
import { shifted, spanOf, touches } from "../text/span.ts";
import type { Conversion, Offer, Where } from "./conversion.ts";
import { examples } from "./examples/staticToDynamic.ts";
import { inlineOffers } from "./storage/inlineToClaim.ts";
import { boundOffers, type StaticPair, staticPairOf } from "./storage/pairToClaim.ts";

const message = messagesOf("static-to-dynamic", {
  template: 'The claim template "{name}" hides the volume of that name, so nothing mounts it',
});

export const staticToDynamic: Conversion = {
  id: "static-to-dynamic",
  docs: {
    summary: "Replaces an EBS volume named by its ID, inline or as a PersistentVolume, by a claim.",
    needs:
      "A pod's volume that names an EBS volume by its ID (`awsElasticBlockStore`), or a PersistentVolume for an EBS volume with the claim that is bound to it.",
    data: "A new volume is empty: the old disk keeps its data and is mounted no more, until it is deleted. An imported volume is the same disk, in its zone for good; the driver formats it only where it is blank. A restored volume is a copy, of a snapshot that you take while no pod writes; its claim has to ask for at least the size of the snapshot. A live claim is bound for good: set its volume to `Retain`, and delete the claim before you apply.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/dynamic-provisioning/",
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/tree/master/examples/kubernetes/static-provisioning",
    ],
  },

  examples,
  offers(where) {
    const { here, span } = where;
    return here.analysis.manifests.flatMap((manifest) => {
      if (!touches(manifest.node.span, span)) return [];
      const pair = staticPairOf(where.workspace, here, manifest);
      if (!pair) return inlineIn(manifest, where);
      return manifest.kind === "PersistentVolumeClaim" && isSelected(pair.volume, where)
        ? []
        : boundOffers(pair, where);
    });
  },
};

/** Then it offers for the claim as well. */
function isSelected({ document, manifest }: StaticPair["volume"], { here, span }: Where): boolean {
  return document.uri === here.uri && touches(shifted(manifest.node.span, document.offset), shifted(span, here.offset));
}

function inlineIn(manifest: Manifest, where: Where): readonly Offer[] {
  const volumes = podSpecOf(manifest)?.volumes;
  const templates = new Set(claimTemplatesOf(manifest).map((template) => template.metadata?.name?.value));
  return (volumes?.items ?? []).flatMap((volume): readonly Offer[] => {
    const item = volumes?.itemOf(volume);
    if (!item || !touches(spanOf(item.span.start, item.span.end), where.span)) return [];
    const offers = inlineOffers(manifest, volume, where);
    const name = volume.name?.value;
    if (name === undefined || !templates.has(name)) return offers;
    return offers.map((offer) => ({ ...offer, disabled: message("template", { name }) }));
  });
}
