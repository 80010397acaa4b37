// The old label for zones and regions, where nothing translates it.
import { inTreeProvisioner, provisionsEbs } from "../facts/provisioners.ts";
import { topologyKey } from "../facts/topologyKeys.ts";
import { atLeast } from "../facts/version.ts";
import type { Manifest } from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import { storageOfVolume } from "../workspace/storageGraph.ts";
import { defineRule } from "./rule.ts";

/** Since then nodes carry the label that took its place. */
const withNewLabels = "1.17";

export const legacyTopologyKey = defineRule({
  id: "legacy-topology-key",
  severity: "warning",
  scope: "document",
  messages: {
    volume:
      "{key} is translated for volumes of the in-tree plugin only: on nodes that no longer carry it, no pod can use this volume",
    storageClass:
      "{key} is translated for classes of the in-tree plugin only: the EBS CSI driver does not know it, and makes no volume",
    use: "Use {key}",
  },
  docs: {
    summary: "A label for zones that is out of use since Kubernetes 1.17, where nothing translates it.",
    why: "For the in-tree plugin `failure-domain.beta.kubernetes.io/…` is still translated. In a volume of the CSI driver it is compared with the labels of the nodes as it stands, and in a class the driver does not know it.",
    remedy: "Use `topology.kubernetes.io/zone` and `topology.kubernetes.io/region`.",
    references: [
      "https://kubernetes.io/docs/reference/labels-annotations-taints/#failure-domainbetakubernetesiozone",
      "https://github.com/kubernetes/csi-translation-lib/blob/master/plugins/in_tree_volume.go",
    ],
  },
  examples: [
    {
      title: "A volume of the CSI driver",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: failure-domain.beta.kubernetes.io/zone
            #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no pod can use this volume
              operator: In
              values: [eu-west-1a]
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.kubernetes.io/zone
              operator: In
              values: [eu-west-1a]
`,
    },
    {
      title: "A class of the CSI driver",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: failure-domain.beta.kubernetes.io/zone
      #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ makes no volume
        values: [eu-west-1a]
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [eu-west-1a]
`,
    },
    {
      title: "Where it is translated",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: kubernetes.io/aws-ebs
allowedTopologies:
  - matchLabelExpressions:
      - key: failure-domain.beta.kubernetes.io/zone
        values: [eu-west-1a]
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  awsElasticBlockStore:
    volumeID: vol-0123456789abcdef0
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: failure-domain.beta.kubernetes.io/zone
              operator: In
              values: [eu-west-1a]
`,
    },
  ],

  check({ manifest, config, report }) {
    if (!atLeast(config.kubernetesVersion, withNewLabels)) return;
    for (const key of untranslatedKeys(manifest)) {
      const fact = topologyKey(key.value);
      const replacement = fact?.state === "legacy" ? fact.replacedBy : undefined;
      if (replacement === undefined) continue;
      const ofVolume = manifest.kind === "PersistentVolume";
      const works = ofVolume || topologyKey(replacement)?.inAllowedTopologies;
      report({
        at: key.span,
        message: ofVolume ? "volume" : "storageClass",
        values: { key: key.value },
        fixes: works
          ? [
              {
                message: "use",
                values: { key: replacement },
                applicability: "safe",
                apply: (edit) => void edit.replace(key.node, replacement),
              },
            ]
          : [],
      });
    }
  },
});

/** The keys of the object's topologies, where it is not one of the in-tree plugin. */
function untranslatedKeys(manifest: Manifest): readonly Found<string>[] {
  if (manifest.kind === "PersistentVolume") {
    const { spec } = manifest.body;
    if (storageOfVolume(manifest) !== "ebs" || !spec?.csi) return [];
    const terms = spec.nodeAffinity?.required?.nodeSelectorTerms?.items ?? [];
    return terms.flatMap((term) => (term.matchExpressions?.items ?? []).flatMap(({ key }) => key ?? []));
  }
  if (manifest.kind !== "StorageClass") return [];
  const provisioner = manifest.body.provisioner?.value ?? "";
  if (!provisionsEbs(provisioner) || provisioner === inTreeProvisioner) return [];
  const terms = manifest.body.allowedTopologies?.items ?? [];
  return terms.flatMap((term) => (term.matchLabelExpressions?.items ?? []).flatMap(({ key }) => key ?? []));
}
