// What the in-tree plugin provisions or attaches, handed to the EBS CSI driver in the file as it is in the cluster.
import { touches } from "../text/span.ts";
import { classToCsiFixes } from "./classToCsi.ts";
import type { Conversion } from "./conversion.ts";
import { examples } from "./examples/inTreeToCsi.ts";
import { volumeToCsiOffer } from "./volumeToCsi.ts";

export const inTreeToCsiConversion: Conversion = {
  id: "in-tree-to-csi",
  docs: {
    summary: "Rewrites a StorageClass or a PersistentVolume of the in-tree plugin for the EBS CSI driver.",
    needs:
      "A StorageClass with the provisioner `kubernetes.io/aws-ebs`, or a PersistentVolume with `awsElasticBlockStore`.",
    data: "Disks and data stay: a class decides about new volumes only, and a volume that is rewritten names the same disk. A live class is immutable: delete it and create it anew under its name, which claims go on using. The source of a live volume is immutable too: set it to `Retain`, delete it and its claim while no pod mounts them, and create both anew. Volumes that stay as they are go on working where the EBS CSI driver is installed.",
    references: [
      "https://github.com/kubernetes/csi-translation-lib/blob/master/plugins/aws_ebs.go",
      "https://docs.aws.amazon.com/eks/latest/userguide/ebs-csi-migration-faq.html",
    ],
  },
  examples,
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
