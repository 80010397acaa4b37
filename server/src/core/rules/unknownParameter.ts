// A class parameter that whoever provisions from the class refuses.
import { findParameter, type ParameterTable, reservedKeyPrefix, vacParams } from "../facts/parameters.ts";
import { atLeast } from "../facts/version.ts";
import { nearName } from "../text/nearName.ts";
import { changeParameters, ebsClassOf, nameOf, parameterTableOf } from "../workspace/ebsClass.ts";
import { defineRule } from "./rule.ts";

export const unknownParameter = defineRule({
  id: "unknown-parameter",
  severity: "error",
  scope: "document",
  kinds: ["StorageClass"],
  messages: {
    unknown: '"{key}" is no parameter of {provisioner}: every claim of class "{name}" fails',
    reserved: 'The provisioner keeps "{prefix}" for itself and knows no "{key}": every claim of class "{name}" fails',
    tooNew: 'The EBS CSI driver takes "{key}" since {since} only: every claim of class "{name}" fails on an older one',
    rename: 'Write "{known}"',
    remove: 'Remove "{key}"',
  },
  docs: {
    summary: "A class for EBS has a parameter that its provisioner does not know.",
    why: "The API server accepts any parameters. The EBS CSI driver refuses each claim of a class with a key it does not know (`Invalid parameter key`), and so does the provisioner for keys in its own namespace, where even the case counts.",
    remedy: "Correct the spelling, or remove the parameter.",
    references: ["https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md"],
  },
  examples: [
    {
      title: "A slip",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  troughput: "250" # MiB/s
# ^^^^^^^^^ "troughput" is no parameter of ebs.csi.aws.com
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  throughput: "250" # MiB/s
`,
    },
    {
      title: "The one key whose case counts",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters: {csi.storage.k8s.io/fsType: xfs}
           # ^^^^^^^^^^^^^^^^^^^^^^^^^ knows no "csi.storage.k8s.io/fsType"
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters: {csi.storage.k8s.io/fstype: xfs}
`,
    },
    {
      title: "The name that a VolumeAttributesClass still knows",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  volumeType: gp3
# ^^^^^^^^^^ no parameter
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
`,
    },
    {
      title: "A parameter of another driver",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  replication-type: none
# ^^^^^^^^^^^^^^^^ no parameter
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
`,
    },
    {
      title: "A parameter that this driver is too old for",
      driverVersion: "1.40",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: restored
provisioner: ebs.csi.aws.com
parameters:
  volumeInitializationRate: "200"
# ^^^^^^^^^^^^^^^^^^^^^^^^ since 1.43.0 only
`,
    },
    {
      title: "Other cases, tags, and what is translated for an in-tree class",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  TYPE: gp3
  IopsPerGb: "10"
  tagSpecification_1: team=data
  fsType: ext4
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: default1a
provisioner: kubernetes.io/aws-ebs
parameters:
  zone: ap-northeast-1a
  throughput: "250"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: shared
provisioner: efs.csi.aws.com
parameters:
  provisioningMode: efs-ap
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    if (!ebs) return;
    const table = parameterTableOf(ebs);
    const name = nameOf(ebs);
    for (const { fact, entry } of ebs.parameters) {
      const key = entry.key.text;
      const at = entry.key.span;
      if (fact) {
        // EKS Auto Mode has releases of its own, which nobody chooses.
        if (!fact.since || ebs.maker !== "driver" || atLeast(config.driverVersion, fact.since)) continue;
        report({ at, message: "tooNew", values: { key, since: fact.since, name } });
        continue;
      }
      // Zones are the business of a rule of their own, as they have a place to go to.
      if (/^zones?$/i.test(key)) continue;
      const known = meantKey(key, table);
      const taken = ebs.parameters.some((other) => other.entry !== entry && other.name === known);
      const isFree = known !== undefined && !taken;
      const fixes: Parameters<typeof report>[0]["fixes"] = isFree
        ? [{ message: "rename", values: { known }, applicability: "safe", apply: (edit) => edit.rename(entry, known) }]
        : [
            {
              message: "remove",
              values: { key },
              applicability: "review",
              apply: (edit) => changeParameters(edit, ebs, { remove: [entry] }),
            },
          ];
      if (key.startsWith(reservedKeyPrefix) && ebs.maker === "driver") {
        report({ at, message: "reserved", values: { key, prefix: reservedKeyPrefix, name }, fixes });
      } else report({ at, message: "unknown", values: { key, provisioner: ebs.provisioner.value, name }, fixes });
    }
  },
});

/** The one parameter that the key can stand for: spelt in another case, with a slip, or by the name it has elsewhere. */
function meantKey(key: string, table: ParameterTable): string | undefined {
  const lower = key.toLowerCase();
  for (const { key: known, match } of table) {
    const begins = match === "prefix" && lower.startsWith(known.toLowerCase());
    if (begins) return known + key.slice(known.length);
    if (known.toLowerCase() === lower) return known;
  }
  const byLower = new Map(
    table.filter(({ match }) => match !== "prefix").map((row) => [row.key.toLowerCase(), row.key]),
  );
  const near = nearName(lower, byLower.keys());
  if (near !== undefined) return byLower.get(near);
  const elsewhere = findParameter(vacParams, key)?.replacedBy;
  return elsewhere !== undefined && byLower.has(elsewhere) ? elsewhere : undefined;
}
