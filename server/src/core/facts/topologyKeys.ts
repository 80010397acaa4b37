// Labels that say where a volume is, and in which places of a manifest they work.

import type { Fact } from "./fact.ts";

export interface TopologyKeyFact extends Fact {
  readonly key: string;
  readonly names: "zone" | "region" | "zone-id" | "other";
  readonly state: "preferred" | "accepted" | "legacy" | "special";
  /** Whether the EBS CSI driver understands it in a class's allowedTopologies. */
  readonly inAllowedTopologies: boolean;
  /** Whether nodes carry it, so that a volume's nodeAffinity can ask for it; undefined where that is not known. */
  readonly onNodes: boolean | undefined;
  /** Whether it is translated in in-tree volumes, and in the topologies of in-tree classes. */
  readonly translatedInTree: boolean;
  readonly replacedBy?: string;
  /** First release of the driver whose nodes report it. */
  readonly since?: string;
  readonly what: string;
}

export const zoneKey = "topology.kubernetes.io/zone";
export const driverZoneKey = "topology.ebs.csi.aws.com/zone";
export const regionKey = "topology.kubernetes.io/region";
export const computeTypeKey = "eks.amazonaws.com/compute-type";

const driver = {
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/pkg/driver/driver.go",
  read: "2026-11-22",
} as const;
const translation = {
  source: "https://github.com/kubernetes/csi-translation-lib/blob/master/plugins/in_tree_volume.go",
  read: "2026-11-22",
} as const;

export const topologyKeys: readonly TopologyKeyFact[] = [
  {
    key: zoneKey,
    names: "zone",
    state: "preferred",
    inAllowedTopologies: true,
    onNodes: true,
    translatedInTree: true,
    since: "1.28.0",
    what: "The zone, by the label that every node has.",
    ...driver,
  },
  {
    key: driverZoneKey,
    names: "zone",
    state: "accepted",
    inAllowedTopologies: true,
    onNodes: true,
    translatedInTree: false,
    what: "The zone, by the driver's own label; on volumes that older drivers made, and to be left there.",
    ...driver,
  },
  {
    key: "failure-domain.beta.kubernetes.io/zone",
    names: "zone",
    state: "legacy",
    inAllowedTopologies: false,
    onNodes: undefined,
    translatedInTree: true,
    replacedBy: zoneKey,
    what: "The zone, by a label deprecated since Kubernetes 1.17; translated for in-tree volumes and classes only.",
    ...translation,
  },
  {
    key: regionKey,
    names: "region",
    state: "accepted",
    inAllowedTopologies: false,
    onNodes: true,
    translatedInTree: false,
    what: "The region, by the label that every node has.",
    ...translation,
  },
  {
    key: "failure-domain.beta.kubernetes.io/region",
    names: "region",
    state: "legacy",
    inAllowedTopologies: false,
    onNodes: undefined,
    translatedInTree: true,
    replacedBy: regionKey,
    what: "The region, by a label deprecated since Kubernetes 1.17.",
    ...translation,
  },
  {
    key: "topology.k8s.aws/zone-id",
    names: "zone-id",
    state: "special",
    inAllowedTopologies: false,
    onNodes: true,
    translatedInTree: false,
    what: "The zone's ID; fine where nodes are chosen, but the driver's nodes do not report it for provisioning.",
    source: "https://github.com/kubernetes/cloud-provider-aws/blob/master/pkg/providers/v1/well_known_labels.go",
    read: "2026-11-22",
  },
  ...["partition", "region", "account-id", "outpost-id"].map(
    (part): TopologyKeyFact => ({
      key: `topology.ebs.csi.aws.com/${part}`,
      names: part === "region" ? "region" : "other",
      state: "special",
      inAllowedTopologies: true,
      onNodes: true,
      translatedInTree: false,
      what: "Part of what names an AWS Outpost.",
      ...driver,
    }),
  ),
  {
    key: "kubernetes.io/os",
    names: "other",
    state: "special",
    inAllowedTopologies: true,
    onNodes: true,
    translatedInTree: false,
    what: "The node's operating system, which the driver reports too.",
    ...driver,
  },
  {
    key: computeTypeKey,
    names: "other",
    state: "special",
    inAllowedTopologies: true,
    onNodes: true,
    translatedInTree: false,
    what: '"auto" on the nodes of EKS Auto Mode; its volumes belong on those alone.',
    source: "https://docs.aws.amazon.com/eks/latest/userguide/create-storage-class.html",
    read: "2026-11-22",
  },
];

export function topologyKey(key: string): TopologyKeyFact | undefined {
  return topologyKeys.find((row) => row.key === key);
}

/** Whether the label's values are zone names, in whichever generation of the label. */
export function isZoneKey(key: string): boolean {
  return topologyKey(key)?.names === "zone";
}
