// What the in-tree plugin provisions or attaches, handed to the EBS CSI driver in the file as it is in the cluster.
import { touches } from "../text/span.ts";
import { classToCsiFixes } from "./classToCsi.ts";
import type { Conversion } from "./conversion.ts";
import { volumeToCsiOffer } from "./volumeToCsi.ts";

export const inTreeToCsiConversion: Conversion = {
  id: "in-tree-to-csi",
  docs: {
    summary: "Rewrites a StorageClass or a PersistentVolume of the in-tree plugin for the EBS CSI driver.",
    references: [
      "https://github.com/kubernetes/csi-translation-lib/blob/master/plugins/aws_ebs.go",
      "https://docs.aws.amazon.com/eks/latest/userguide/ebs-csi-migration-faq.html",
    ],
  },
  offers({ here, span, config }) {
    return here.analysis.manifests
      .filter((manifest) => touches(manifest.node.span, span))
      .flatMap((manifest) => {
        const volume = volumeToCsiOffer(manifest, config);
        const classes = classToCsiFixes(manifest, config).map((fix) => ({ ...fix, disabled: undefined }));
        return volume ? [...classes, volume] : classes;
      });
  },
};
