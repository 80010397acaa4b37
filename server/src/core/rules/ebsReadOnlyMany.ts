// A claim or volume on EBS that several nodes are to read.
import { mountReadOnly } from "../conversions/storage/mountReadOnly.ts";
import { inTreeState } from "../facts/features.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { ebsAccessOf } from "../workspace/ebsAccess.ts";
import { defineRule } from "./rule.ts";

const readOnly = "ReadOnlyMany";
const once = "ReadWriteOnce";

export const ebsReadOnlyMany = defineRule({
  id: "ebs-read-only-many",
  severity: "error",
  scope: "workspace",
  messages: {
    many: '"{name}" asks for ReadOnlyMany, which EBS does not know: the volume is never provisioned or attached',
    once: "Ask for ReadWriteOnce, and mount the claim read-only",
  },
  docs: {
    summary: "ReadOnlyMany on EBS.",
    why: "EBS cannot attach a volume for reading only, nor to several nodes for that purpose, so the driver refuses the mode.",
    remedy: "Ask for ReadWriteOnce, and set `readOnly: true` where a pod uses the claim.",
    references: ["https://github.com/kubernetes-sigs/aws-ebs-csi-driver/issues/2178"],
  },
  examples: [
    {
      title: "A claim to read from",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: model
spec:
  accessModes:
    - ReadOnlyMany
    # ^^^^^^^^^^^^ "model" asks for ReadOnlyMany
  storageClassName: fast
---
apiVersion: v1
kind: Pod
metadata:
  name: reader
spec:
  volumes:
    - name: model
      persistentVolumeClaim:
        claimName: model
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: model
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast
---
apiVersion: v1
kind: Pod
metadata:
  name: reader
spec:
  volumes:
    - name: model
      persistentVolumeClaim:
        claimName: model
        readOnly: true
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "Another system, which can",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: model
spec:
  accessModes: [ReadOnlyMany]
  storageClassName: files
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: files
provisioner: efs.csi.aws.com
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const isPlugin = ["current", "deprecated"].includes(inTreeState(config.kubernetesVersion));
    if (manifest.kind === "PersistentVolume" && isPlugin && manifest.body.spec?.awsElasticBlockStore) return;
    for (const { name, modes, itemOf, list } of ebsAccessOf(workspace, here, manifest)) {
      const mode = modes.find(({ value }) => value === readOnly);
      // Beside ReadWriteOnce it is the mixture that is wrong, which is another rule's matter.
      if (!mode || modes.some(({ value }) => value === once)) continue;
      const apply = (edit: ChangeBuilder) => {
        const item = itemOf(mode);
        if (!item) return void edit.refuse();
        if (modes.length > 1 && modes.some(({ value }) => value !== readOnly)) edit.removeItem(list, item);
        else edit.replace(mode.node, once);
        if (manifest.kind === "PersistentVolumeClaim") mountReadOnly(edit, name, manifest.namespace);
      };
      report({
        at: mode.span,
        message: "many",
        values: { name },
        fixes: [{ message: "once", applicability: "review", apply }],
      });
    }
  },
});
