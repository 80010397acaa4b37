// Who provisions volumes: the names that matter for EBS, classes that clusters bring along, and plugins that are gone.

import type { Fact } from "./fact.ts";
import { atLeast, type KubernetesVersion } from "./version.ts";

export type ProvisionerKind = "in-tree" | "csi" | "auto-mode" | "none" | "other";

interface ProvisionerRow extends Fact {
  readonly name: string;
  readonly kind: ProvisionerKind;
  readonly what: string;
}

export interface WellKnownClass extends Fact {
  readonly name: string;
  readonly provisioner: string;
  /** The release of EKS since which it is no longer marked as the default class. */
  readonly defaultBefore?: string;
  readonly what: string;
}

export interface RemovedPlugin extends Fact {
  /** The volume source in a pod or a PersistentVolume. */
  readonly field: string;
  readonly title: string;
  /** The name a StorageClass called it by, where it could provision. */
  readonly provisioner?: string;
  readonly deprecated?: string;
  readonly removed: string;
}

export const inTreeProvisioner = "kubernetes.io/aws-ebs";
export const csiDriver = "ebs.csi.aws.com";
export const autoModeDriver = "ebs.csi.eks.amazonaws.com";
export const noProvisioner = "kubernetes.io/no-provisioner";

const driverDocs = {
  source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
  read: "2026-11-22",
} as const;
const autoModeDocs = {
  source: "https://docs.aws.amazon.com/eks/latest/userguide/create-storage-class.html",
  read: "2026-11-22",
} as const;
const pluginList = {
  source: "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes",
  read: "2026-11-23",
} as const;

export const provisioners: readonly ProvisionerRow[] = [
  {
    name: csiDriver,
    kind: "csi",
    what: "The EBS CSI driver, installed as an EKS add-on or from its Helm chart.",
    ...driverDocs,
  },
  {
    name: autoModeDriver,
    kind: "auto-mode",
    what: "The block storage of EKS Auto Mode; its volumes and those of the add-on driver do not mix.",
    ...autoModeDocs,
  },
  {
    name: inTreeProvisioner,
    kind: "in-tree",
    what: "The plugin that was part of Kubernetes; since 1.23 its work goes to the EBS CSI driver.",
    source: "https://kubernetes.io/docs/concepts/storage/storage-classes/#aws-ebs",
    read: "2026-11-22",
  },
  {
    name: noProvisioner,
    kind: "none",
    what: "Nothing is ever provisioned: claims of the class bind to volumes that are already there.",
    source: "https://github.com/kubernetes/component-helpers/blob/master/storage/volume/helpers.go",
    read: "2026-11-22",
  },
];

/** Classes that may well be in a cluster though no manifest of the workspace creates them. */
export const wellKnownClasses: readonly WellKnownClass[] = [
  {
    name: "gp2",
    provisioner: inTreeProvisioner,
    defaultBefore: "1.30",
    what: "Created in every EKS cluster; the default class before EKS 1.30, and no longer since.",
    source: "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions-standard.html",
    read: "2026-11-22",
  },
  {
    name: "ebs-csi-default-sc",
    provisioner: csiDriver,
    what: "Created by the driver's chart or add-on (1.31 and newer) when defaultStorageClass.enabled is true.",
    source: "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/charts/aws-ebs-csi-driver/values.yaml",
    read: "2026-11-22",
  },
];

export const removedPlugins: readonly RemovedPlugin[] = [
  {
    field: "photonPersistentDisk",
    title: "Photon",
    provisioner: "kubernetes.io/photon-pd",
    removed: "1.15",
    ...pluginList,
  },
  { field: "scaleIO", title: "ScaleIO", provisioner: "kubernetes.io/scaleio", removed: "1.21", ...pluginList },
  {
    field: "flocker",
    title: "Flocker",
    provisioner: "kubernetes.io/flocker",
    removed: "1.25",
    ...pluginList,
  },
  {
    field: "quobyte",
    title: "Quobyte",
    provisioner: "kubernetes.io/quobyte",
    removed: "1.25",
    ...pluginList,
  },
  {
    field: "storageos",
    title: "StorageOS",
    provisioner: "kubernetes.io/storageos",
    removed: "1.25",
    ...pluginList,
  },
  {
    field: "glusterfs",
    title: "GlusterFS",
    provisioner: "kubernetes.io/glusterfs",
    deprecated: "1.25",
    removed: "1.26",
    ...pluginList,
  },
  {
    field: "cephfs",
    title: "CephFS",
    deprecated: "1.28",
    removed: "1.31",
    source: "https://github.com/kubernetes/kubernetes/pull/124544",
    read: "2026-11-23",
  },
  {
    field: "rbd",
    title: "Ceph RBD",
    provisioner: "kubernetes.io/rbd",
    deprecated: "1.28",
    removed: "1.31",
    source: "https://github.com/kubernetes/website/pull/46304",
    read: "2026-11-23",
  },
];

export function provisionerKind(name: string): ProvisionerKind {
  return provisioners.find((row) => row.name === name)?.kind ?? "other";
}

/** Whether the name stands for EBS, by whichever of the three ways. */
export function provisionsEbs(name: string): boolean {
  const kind = provisionerKind(name);
  return kind === "in-tree" || kind === "csi" || kind === "auto-mode";
}

export function wellKnownClass(name: string): WellKnownClass | undefined {
  return wellKnownClasses.find((row) => row.name === name);
}

/** The plugin behind a volume source such as "flocker" or a provisioner such as "kubernetes.io/flocker". */
export function removedPlugin(fieldOrProvisioner: string): RemovedPlugin | undefined {
  return removedPlugins.find((row) => row.field === fieldOrProvisioner || row.provisioner === fieldOrProvisioner);
}

export function isPluginRemoved(plugin: RemovedPlugin, kubernetes: KubernetesVersion): boolean {
  return atLeast(kubernetes, plugin.removed);
}
