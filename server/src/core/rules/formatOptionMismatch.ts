// Options for making a file system that the class's file system, or a bare device, does not have.
import { defaultFileSystem, fileSystems, fileSystemsTaking, formatOption } from "../facts/fileSystems.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import { changeParameters, ebsClassOf, nameOf } from "../workspace/ebsClass.ts";
import { classOutcome, demandOf, placeOfRemark, refusalsOf } from "../workspace/provisioning.ts";
import { defineRule } from "./rule.ts";

const keys = [
  ...new Set(fileSystems.flatMap(({ formatOptions }) => formatOptions)),
  "fstype",
  "csi.storage.k8s.io/fstype",
];

export const formatOptionMismatch = defineRule({
  id: "format-option-mismatch",
  severity: "error",
  scope: "workspace",
  messages: {
    fileSystem: '{fstype} has no "{key}" (only {others} have): every claim of class "{name}" fails',
    needs: '"{key}" counts only together with "{needs}": every claim of class "{name}" fails',
    value: '"{value}" may consist of letters and digits only: every claim of class "{name}" fails',
    block:
      '"{claim}" asks for a bare device, and class "{name}" says how to format it: the driver refuses that, and the claim stays Pending',
    asked: 'Class "{name}" sets "{key}"',
    remove: 'Remove "{key}"',
  },
  docs: {
    summary: "Formatting options that the file system does not take, or on a volume without one.",
    why: "The driver checks `blockSize`, `inodeSize` and their like against the file system before it makes a volume, and refuses what does not fit, also for claims in Block mode, which have no file system at all. The claim stays Pending.",
    remedy: "Remove the option, or name the file system that it belongs to in `csi.storage.k8s.io/fstype`.",
    references: ["https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md"],
  },
  examples: [
    {
      title: "Options of ext4 on xfs",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  csi.storage.k8s.io/fstype: xfs
  blockSize: "4096"
  bytesPerInode: "8192" # many small files
# ^^^^^^^^^^^^^ xfs has no "bytesPerInode"
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  csi.storage.k8s.io/fstype: xfs
  blockSize: "4096"
`,
    },
    {
      title: "A cluster size without clusters, and a size with a unit",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  ext4ClusterSize: "16384"
# ^^^^^^^^^^^^^^^ counts only together with "ext4BigAlloc"
  inodeSize: "0.5k"
# ^^^^^^^^^ letters and digits only
`,
    },
    {
      title: "A bare device",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: raw
spec:
  accessModes: [ReadWriteOnce]
  volumeMode: Block
            # ^^^^^ asks for a bare device
  storageClassName: fast
  resources:
    requests:
      storage: 100Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  blockSize: "4096"
`,
    },
    {
      title: "What ext4 takes, which is the file system of a class that names none",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  bytesPerInode: "8192"
  ext4BigAlloc: "true"
  ext4ClusterSize: "16384"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: other
provisioner: ebs.csi.aws.com
parameters:
  csi.storage.k8s.io/fstype: xfs
  ext4BigAlloc: "false"
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    const alone = ebs && ebs.maker !== "plugin" ? classOutcome(ebs, config, { bytes: 2 ** 37 }, keys) : undefined;
    for (const reason of alone?.outcome === "refused" ? alone.reasons : []) {
      const written = ebs?.parameters.find(({ entry }) => entry.name === reason.parameter);
      if (!ebs || !written) continue;
      const key = written.entry.key.text;
      const name = nameOf(ebs);
      const others = fileSystemsTaking(formatOption(key) ?? "").join(", ");
      const fstype = String(reason.values.fstype ?? defaultFileSystem);
      const fixes = [
        {
          message: "remove",
          values: { key },
          applicability: "review",
          apply: (edit: Parameters<typeof changeParameters>[0]) =>
            changeParameters(edit, ebs, { remove: [written.entry] }),
        },
      ] as const;
      const at = written.entry.key.span;
      if (reason.code === "format-option-file-system") {
        report({ at, message: "fileSystem", values: { fstype, key, others, name }, fixes });
      } else if (reason.code === "cluster-size-alone") {
        report({ at, message: "needs", values: { key, needs: String(reason.values.needs), name }, fixes });
      } else if (reason.code === "not-alphanumeric") {
        report({ at, message: "value", values: { value: written.value.value, name } });
      }
    }
    for (const claim of claimPlacesOf(manifest)) {
      const mode = claim.spec?.volumeMode;
      if (mode?.value !== "Block") continue;
      const demand = demandOf(workspace, here, claim, manifest.namespace, config);
      if (!demand || demand.ebs.maker === "plugin") continue;
      const reason = refusalsOf(demand, config, keys).find(({ code }) => code === "format-option-block");
      if (!reason) continue;
      const name = nameOf(demand.ebs);
      const { document, span } = placeOfRemark(reason, demand);
      report({
        at: mode.span,
        message: "block",
        values: { claim: demand.name, name },
        related: [{ document, span, message: "asked", values: { name, key: reason.parameter ?? "" } }],
      });
    }
  },
});
