// Zones by their IDs where the driver knows them by their names only.
import { provisionsEbs } from "../facts/provisioners.ts";
import { zoneKind } from "../facts/regions.ts";
import { isZoneKey, topologyKey } from "../facts/topologyKeys.ts";
import { defineRule } from "./rule.ts";

export const zoneIdTopology = defineRule({
  id: "zone-id-topology",
  severity: "warning",
  scope: "document",
  kinds: ["StorageClass"],
  messages: {
    key: "The nodes do not report {key} to the driver: a class that waits for a pod makes no volume, and one that does not makes volumes without a zone",
    value: "{zone} is the ID of a zone, and {key} holds names such as us-east-1a: the driver finds no such zone",
  },
  docs: {
    summary: "A class that says by zone IDs where its volumes may be.",
    why: "Nodes report the names of their zones to the EBS CSI driver, and not the IDs. With late binding the chosen node is never among the allowed ones; with immediate binding the new volume carries no zone, and pods may be sent to another one.",
    remedy: "Name the zones under `topology.kubernetes.io/zone`. A zone ID may stand in a node selector.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/storage-classes/#allowed-topologies",
      "https://github.com/kubernetes-csi/external-provisioner/blob/master/pkg/controller/topology.go",
    ],
  },
  examples: [
    {
      title: "The label for zone IDs",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.k8s.aws/zone-id
      #      ^^^^^^^^^^^^^^^^^^^^^^^^ do not report
        values: [use1-az1]
`,
    },
    {
      title: "An ID among names",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values:
          - us-east-1b
          - use1-az1
          # ^^^^^^^^ is the ID of a zone
`,
    },
    {
      title: "Names, and an ID by which a pod chooses its node",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [us-east-1a]
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  nodeSelector:
    topology.k8s.aws/zone-id: use1-az1
`,
    },
  ],

  check({ manifest, report }) {
    if (!provisionsEbs(manifest.body.provisioner?.value ?? "")) return;
    for (const term of manifest.body.allowedTopologies?.items ?? []) {
      for (const { key, values } of term.matchLabelExpressions?.items ?? []) {
        if (!key) continue;
        if (topologyKey(key.value)?.names === "zone-id") {
          report({ at: key.span, message: "key", values: { key: key.value } });
        }
        if (!isZoneKey(key.value)) continue;
        for (const { value, span } of values?.items ?? []) {
          if (zoneKind(value) === "zone-id")
            report({ at: span, message: "value", values: { zone: value, key: key.value } });
        }
      }
    }
  },
});
