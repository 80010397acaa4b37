// A disk that a pod has and no container sees.
import { claimTemplatesOf, containersOf, type Manifest, type PodVolume, podSpecOf } from "../manifest/manifest.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

export const unusedVolume = defineRule({
  id: "unused-volume",
  severity: "warning",
  scope: "document",
  needs: "whole",
  messages: {
    volume: 'No container mounts the volume "{name}": its storage is held for nothing',
    template: 'No container mounts "{name}": every pod gets a disk, which is paid for and holds nothing',
    remove: 'Remove the volume "{name}"',
  },
  docs: {
    summary: "A claim, a claim template or an EBS volume is declared and never mounted.",
    why: "The disk is made, attached and paid for, while the application writes somewhere else, most often into its container, whose files are lost with the pod.",
    remedy: "Mount the volume, or remove it.",
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#background"],
  },
  examples: [
    {
      title: "A claim that no container mounts",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
  volumes:
    - name: data
    #       ^^^^ No container mounts the volume "data"
      persistentVolumeClaim:
        claimName: web
    - name: cache
      emptyDir: {}
`,
      fixed: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
  volumes:
    - name: cache
      emptyDir: {}
`,
    },
    {
      title: "A template that no container mounts",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  selector:
    matchLabels:
      app: kafka
  template:
    spec:
      containers:
        - name: kafka
          image: apache/kafka
  volumeClaimTemplates:
    - metadata:
        name: data
        #     ^^^^ every pod gets a disk
`,
    },
    {
      title: "Mounted by an init container, or used as a device",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  initContainers:
    - name: copy
      image: busybox
      volumeMounts:
        - name: data
          mountPath: /data
  containers:
    - name: web
      image: nginx
      volumeDevices:
        - name: raw
          devicePath: /dev/xvda
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
    - name: raw
      persistentVolumeClaim:
        claimName: raw
`,
    },
  ],

  check({ manifest, report }) {
    const pod = podSpecOf(manifest);
    if (!pod) return;
    const used = usedNames(manifest);
    if ([...used].some((name) => name === undefined || isVariable(name))) return;
    const { volumes } = pod;
    for (const volume of volumes?.items ?? []) {
      const { name } = volume;
      if (!name || used.has(name.value) || isVariable(name.value) || !hasDisk(volume)) continue;
      report({
        at: name.span,
        message: "volume",
        values: { name: name.value },
        tags: ["unnecessary"],
        fixes: [
          {
            message: "remove",
            values: { name: name.value },
            applicability: "review",
            apply: (edit) => {
              const item = volumes?.itemOf(volume);
              const whole = pod.entry("volumes");
              if (!volumes || !item || !whole) edit.refuse();
              else if (volumes.node.items.length === 1) edit.remove(pod.node, whole);
              else edit.removeItem(volumes.node, item);
            },
          },
        ],
      });
    }
    for (const { metadata } of claimTemplatesOf(manifest)) {
      const name = metadata?.name;
      if (!name || used.has(name.value) || isVariable(name.value)) continue;
      report({ at: name.span, message: "template", values: { name: name.value }, tags: ["unnecessary"] });
    }
  },
});

function usedNames(manifest: Manifest): ReadonlySet<string | undefined> {
  const pod = podSpecOf(manifest);
  const ephemeral = pod?.entry("ephemeralContainers");
  if (!pod || ephemeral) return new Set([undefined]);
  const uses = containersOf(pod).flatMap((container) => [
    ...(container.volumeMounts?.items ?? []),
    ...(container.volumeDevices?.items ?? []),
  ]);
  return new Set(uses.map(({ name }) => name?.value));
}

function hasDisk(volume: PodVolume): boolean {
  return ["persistentVolumeClaim", "awsElasticBlockStore", "ephemeral"].some((source) => volume.entry(source));
}
