// Pieces of EKS Auto Mode's block storage and of the add-on driver in one and the same place.
import { autoModeDriver, csiDriver, provisionerKind } from "../facts/provisioners.ts";
import { computeTypeKey, driverZoneKey, zoneKey } from "../facts/topologyKeys.ts";
import { claimPlacesOf, type Manifest } from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import { meant } from "../workspace/meant.ts";
import { demandOf } from "../workspace/provisioning.ts";
import { defineRule } from "./rule.ts";

export const autoModeProvisioner = defineRule({
  id: "auto-mode-provisioner",
  severity: "warning",
  scope: "workspace",
  messages: {
    nodes:
      '"{name}" is meant for the nodes of EKS Auto Mode, and made by the add-on driver, which does not run there: its volumes cannot be used',
    nodesInTree:
      '"{name}" is meant for the nodes of EKS Auto Mode, and made by the in-tree plugin, which does not run there: its volumes cannot be used',
    key: '"{key}" is a label of the add-on driver, which the nodes of EKS Auto Mode do not carry: "{name}" has no node to go to',
    attributes:
      'Class "{attributes}" changes volumes of {other}, and "{claim}" has its volume from {driver}, which refuses it',
    class: 'Class "{name}" provisions with {driver}',
    use: "Use {driver}",
    rename: 'Write "{key}"',
  },
  docs: {
    summary: "A manifest mixes EKS Auto Mode's block storage with the EBS CSI driver of the add-on.",
    why: "EKS Auto Mode brings a driver of its own, `ebs.csi.eks.amazonaws.com`. Its volumes go to its own nodes only, the add-on's volumes to all the others, and neither driver serves what belongs to the other; nor are in-tree names redirected to it.",
    remedy:
      "Use one driver's name, and its labels, throughout. A volume that is there changes driver only by a new PersistentVolume and a new claim.",
    references: [
      "https://docs.aws.amazon.com/eks/latest/userguide/create-storage-class.html",
      "https://github.com/awslabs/eks-auto-mode-ebs-migration-tool",
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/charts/aws-ebs-csi-driver/values.yaml",
    ],
  },
  examples: [
    {
      title: "The add-on's class on Auto Mode's nodes",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: auto
provisioner: ebs.csi.aws.com # copied
           # ^^^^^^^^^^^^^^^ does not run there
volumeBindingMode: WaitForFirstConsumer
allowedTopologies:
  - matchLabelExpressions:
      - key: eks.amazonaws.com/compute-type
        values: [auto]
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: auto
provisioner: ebs.csi.eks.amazonaws.com # copied
volumeBindingMode: WaitForFirstConsumer
allowedTopologies:
  - matchLabelExpressions:
      - key: eks.amazonaws.com/compute-type
        values: [auto]
`,
    },
    {
      title: "The add-on's label on a volume of Auto Mode",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: ebs.csi.eks.amazonaws.com
    volumeHandle: vol-0123456789abcdef0
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.ebs.csi.aws.com/zone
                 # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a label of the add-on driver
              operator: In
              values: [us-east-1a]
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: ebs.csi.eks.amazonaws.com
    volumeHandle: vol-0123456789abcdef0
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.kubernetes.io/zone
              operator: In
              values: [us-east-1a]
`,
    },
    {
      title: "Attributes of the add-on's volumes for one of Auto Mode",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: auto
  volumeAttributesClassName: gold
                           # ^^^^ changes volumes of ebs.csi.aws.com
  resources:
    requests:
      storage: 100Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: auto
provisioner: ebs.csi.eks.amazonaws.com
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  iops: "6000"
`,
    },
    {
      title: "Each for itself",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: auto
provisioner: ebs.csi.eks.amazonaws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: eks.amazonaws.com/compute-type
        values: [auto]
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: addon
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.ebs.csi.aws.com/zone
        values: [us-east-1a]
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const placed = placementOf(manifest);
    const name = manifest.name ?? "<unnamed>";
    if (placed?.kind === "auto-mode") {
      for (const { key } of placed.labels.filter((label) => label.key.value === driverZoneKey)) {
        report({
          at: key.span,
          message: "key",
          values: { key: driverZoneKey, name },
          fixes: [
            {
              message: "rename",
              values: { key: zoneKey },
              applicability: "review",
              apply: (edit) => void edit.replace(key.node, zoneKey),
            },
          ],
        });
      }
    } else if (placed?.labels.some(({ key, values }) => key.value === computeTypeKey && values.includes("auto"))) {
      const { driver } = placed;
      report({
        at: driver.span,
        message: placed.kind === "csi" ? "nodes" : "nodesInTree",
        values: { name },
        fixes: [
          {
            message: "use",
            values: { driver: autoModeDriver },
            applicability: "review",
            apply: (edit) => void edit.replace(driver.node, autoModeDriver),
          },
        ],
      });
    }
    for (const claim of claimPlacesOf(manifest)) {
      const attributes = claim.spec?.volumeAttributesClassName;
      const demand = attributes && demandOf(workspace, here, claim, manifest.namespace, config);
      const other = demand && driverOfAttributes(workspace, here, attributes.value);
      const driver = demand?.ebs.maker === "auto-mode" ? autoModeDriver : csiDriver;
      if (!demand || !other || other === driver || demand.mayBind()) continue;
      const { ebs, classDocument: document } = demand;
      report({
        at: attributes.span,
        message: "attributes",
        values: { attributes: attributes.value, other, claim: demand.name, driver },
        related: [
          {
            document,
            span: ebs.provisioner.span,
            message: "class",
            values: { name: ebs.object.name ?? "", driver: ebs.provisioner.value },
          },
        ],
      });
    }
  },
});

interface Placement {
  readonly driver: Found<string>;
  readonly kind: "csi" | "in-tree" | "auto-mode";
  readonly labels: readonly { readonly key: Found<string>; readonly values: readonly string[] }[];
}

/** Who makes the volumes of a class, or serves a volume, and the labels of the nodes that they may go to. */
function placementOf(manifest: Manifest): Placement | undefined {
  const isClass = manifest.kind === "StorageClass";
  if (!isClass && manifest.kind !== "PersistentVolume") return undefined;
  const driver = isClass ? manifest.body.provisioner : manifest.body.spec?.csi?.driver;
  const kind = driver && provisionerKind(driver.value);
  if (kind !== "csi" && kind !== "in-tree" && kind !== "auto-mode") return undefined;
  const expressions = isClass
    ? manifest.body.allowedTopologies?.items.flatMap((term) => term.matchLabelExpressions?.items ?? [])
    : manifest.body.spec?.nodeAffinity?.required?.nodeSelectorTerms?.items.flatMap(
        (term) => term.matchExpressions?.items.filter(({ operator }) => operator?.value === "In") ?? [],
      );
  const labels = (expressions ?? []).flatMap(({ key, values }) =>
    key ? [{ key, values: values?.items.map(({ value }) => value) ?? [] }] : [],
  );
  return driver && { driver, kind, labels };
}

function driverOfAttributes(workspace: WorkspaceView, here: AnalysedDocument, name: string): string | undefined {
  const driver = meant(workspace, workspace.named("VolumeAttributesClass", name), here)?.manifest.body.driverName
    ?.value;
  return driver === csiDriver || driver === autoModeDriver ? driver : undefined;
}
