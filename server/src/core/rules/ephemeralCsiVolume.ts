// A pod that asks the EBS driver for a volume without a claim.
import { provisionsEbs } from "../facts/provisioners.ts";
import { podSpecOf } from "../manifest/manifest.ts";
import { soleEbsClass } from "../workspace/claimNames.ts";
import { placeholder } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

export const ephemeralCsiVolume = defineRule({
  id: "ephemeral-csi-volume",
  severity: "error",
  scope: "document",
  messages: {
    inline:
      'Volume "{name}" asks {driver} for a disk without a claim, which this driver does not offer: the pod never gets further than ContainerCreating',
    claim: "Claim a disk that lives as long as the pod, with its size to be filled in",
  },
  docs: {
    summary: "The EBS driver directly in a pod.",
    why: "`csi:` in a pod is for drivers that make volumes out of nothing, such as those for secrets. The EBS CSI driver does not declare itself as one of them, so the kubelet refuses to mount the volume; the API server accepts it.",
    remedy: "Use a claim; or `ephemeral.volumeClaimTemplate` for a disk that goes with its pod.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/",
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/tree/master/examples/kubernetes/ephemeral-volume",
    ],
  },
  examples: [
    {
      title: "The driver directly in a pod",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
    - name: scratch
      csi:
    # ^^^ asks ebs.csi.aws.com for a disk without a claim
        driver: ebs.csi.aws.com
        fsType: ext4
`,
      fixed: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
    - name: scratch
      ephemeral:
        volumeClaimTemplate:
          spec:
            accessModes:
              - ReadWriteOnce
            resources:
              requests:
                storage: <size>
`,
    },
    {
      title: "A driver that makes volumes out of nothing, and a disk that goes with its pod",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
    - name: secrets
      csi:
        driver: secrets-store.csi.k8s.io
        readOnly: true
    - name: scratch
      ephemeral:
        volumeClaimTemplate:
          spec:
            accessModes: [ReadWriteOnce]
            storageClassName: fast
            resources:
              requests:
                storage: 10Gi
`,
    },
  ],

  check({ manifest, report }) {
    for (const volume of podSpecOf(manifest)?.volumes?.items ?? []) {
      const source = volume.entry("csi");
      const driver = volume.csi?.driver?.value;
      if (!source || driver === undefined || !provisionsEbs(driver)) continue;
      report({
        at: source.key.span,
        message: "inline",
        values: { name: volume.name?.value ?? "", driver },
        fixes: [
          {
            message: "claim",
            applicability: "review",
            apply: (edit) => {
              const storageClass = soleEbsClass(edit.workspace);
              const spec = {
                accessModes: ["ReadWriteOnce"],
                ...(storageClass === undefined ? {} : { storageClassName: storageClass }),
                resources: { requests: { storage: placeholder("size") } },
              };
              edit.rename(source, "ephemeral").set(source, { volumeClaimTemplate: { spec } });
            },
          },
        ],
      });
    }
  },
});
