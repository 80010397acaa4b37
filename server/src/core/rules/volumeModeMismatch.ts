// A bare device that is mounted as a file system, or a file system that is used as a device.
import { containersOf, podSpecOf } from "../manifest/manifest.ts";
import { type PodStorage, podStorageOf } from "../workspace/storageGraph.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

const [block, files] = ["Block", "Filesystem"] as const;

export const volumeModeMismatch = defineRule({
  id: "volume-mode-mismatch",
  severity: "error",
  scope: "workspace",
  messages: {
    mounted:
      'Container "{container}" mounts "{volume}" as a file system, and its claim asks for a bare device (`volumeMode: Block`): the pod never starts',
    device:
      'Container "{container}" uses "{volume}" as a device, and its claim asks for a file system (without `volumeMode: Block`): the pod never starts',
    inline:
      'Container "{container}" uses "{volume}" as a device, which only the volume of a claim can be: the API server refuses it',
    claim: "The claim",
    askFor: "Let the claim ask for `volumeMode: {mode}`",
  },
  docs: {
    summary: "A volume is used in another mode than its claim asks for.",
    why: "A claim with `volumeMode: Block` gets a bare device, which goes under `volumeDevices`; every other one a file system, which goes under `volumeMounts`. The kubelet does not start a pod that mixes the two.",
    remedy: "Use the volume as its claim asks for it, or let the claim ask for the other mode.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-mode",
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/tree/master/examples/kubernetes/block-volume",
    ],
  },
  examples: [
    {
      title: "A bare device that is mounted",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  containers:
    - name: db
      image: postgres
      volumeMounts:
        - name: data
        #       ^^^^ asks for a bare device
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  volumeMode: Block
`,
      fixed: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  containers:
    - name: db
      image: postgres
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  volumeMode: Filesystem
`,
    },
    {
      title: "A file system that is used as a device",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: db
spec:
  template:
    spec:
      containers:
        - name: db
          image: ceph
          volumeDevices:
            - name: data
            #       ^^^^ asks for a file system
              devicePath: /dev/xvda
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
`,
      fixed: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: db
spec:
  template:
    spec:
      containers:
        - name: db
          image: ceph
          volumeDevices:
            - name: data
              devicePath: /dev/xvda
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        volumeMode: Block
`,
    },
    {
      title: "An inline volume as a device",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  containers:
    - name: db
      image: ceph
      volumeDevices:
        - name: data
        #       ^^^^ only the volume of a claim
          devicePath: /dev/xvda
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: vol-0123456789abcdef0
`,
    },
    {
      title: "Each in its place, and a claim that only the cluster knows",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  containers:
    - name: db
      image: ceph
      volumeMounts:
        - name: config
          mountPath: /config
        - name: elsewhere
          mountPath: /elsewhere
      volumeDevices:
        - name: data
          devicePath: /dev/xvda
  volumes:
    - name: config
      emptyDir: {}
    - name: elsewhere
      persistentVolumeClaim:
        claimName: elsewhere
    - name: data
      persistentVolumeClaim:
        claimName: data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  volumeMode: Block
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    const pod = podSpecOf(manifest);
    if (!pod) return;
    const uses = containersOf(pod).flatMap((each) => {
      const container = each.name?.value ?? "";
      const mounts = (each.volumeMounts?.items ?? []).map(({ name }) => ({ container, name, as: files }));
      const devices = (each.volumeDevices?.items ?? []).map(({ name }) => ({ container, name, as: block }));
      return [...mounts, ...devices];
    });
    if (uses.length === 0) return;
    const storage = new Map(podStorageOf(workspace, here, manifest).map((each) => [each.name, each]));
    for (const { container, name, as } of uses) {
      const used = name && storage.get(name.value);
      if (!used) continue;
      const values = { container, volume: name.value };
      if (as === block && used.volume && !isClaimed(used)) report({ at: name.span, message: "inline", values });
      const mode = modeOf(used);
      const { claim } = used;
      if (!claim || mode === undefined || mode === as) continue;
      const home = used.claimDocument?.document ?? here;
      report({
        at: name.span,
        message: as === block ? "device" : "mounted",
        values,
        related: [
          {
            document: home,
            span: claim.volumeMode?.span ?? claim.entry("accessModes")?.key.span ?? claim.node.span,
            message: "claim",
          },
        ],
        fixes: [
          {
            message: "askFor",
            values: { mode: as },
            applicability: "review",
            apply: (edit) => void edit.in(home).put(claim.node, "volumeMode", as),
          },
        ],
      });
    }
  },
});

function isClaimed({ volume }: PodStorage): boolean {
  return Boolean(volume?.entry("persistentVolumeClaim") ?? volume?.entry("ephemeral"));
}

/** Undefined where the claim is not in the workspace, is only a part of one, or leaves the mode to another tool. */
function modeOf({ claim }: PodStorage): string | undefined {
  if (!claim?.entry("accessModes")) return undefined;
  const mode = claim.volumeMode?.value ?? files;
  return isVariable(mode) ? undefined : mode;
}
