// Storage through a plugin that Kubernetes has removed.
import { claimOffers, removedPluginOf } from "../conversions/replaceByEbsClaim.ts";
import { isPluginRemoved, type RemovedPlugin, removedPlugin, removedPlugins } from "../facts/provisioners.ts";
import { atLeast, type KubernetesVersion } from "../facts/version.ts";
import { podSpecOf } from "../manifest/manifest.ts";
import type { Severity } from "../workspace/fix.ts";
import { defineRule } from "./rule.ts";

export const removedVolumePlugin = defineRule({
  id: "removed-volume-plugin",
  severity: "error",
  scope: "workspace",
  messages: {
    podGone: 'Kubernetes has no {plugin} plugin since {release}: a pod with volume "{name}" never starts',
    podGoing: 'The {plugin} plugin goes in Kubernetes {release}: from then on no pod with volume "{name}" starts',
    volumeGone: 'Kubernetes has no {plugin} plugin since {release}: volume "{name}" can no longer be mounted',
    volumeGoing: 'The {plugin} plugin goes in Kubernetes {release}: from then on volume "{name}" cannot be mounted',
    classGone: 'Kubernetes has no {plugin} plugin since {release}: class "{name}" makes no volumes any more',
    classGoing: 'The {plugin} plugin goes in Kubernetes {release}: from then on class "{name}" makes no volumes',
  },
  docs: {
    summary: "A volume or a class of a storage plugin that is no longer part of Kubernetes.",
    why: "The plugins inside Kubernetes for Flocker, GlusterFS, Quobyte, StorageOS, ScaleIO, Ceph and others have been removed one by one. The API server still takes their objects, and nothing mounts or makes the volumes.",
    remedy: "Use the CSI driver of the system, or claim a volume from EBS.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes"],
  },
  examples: [
    {
      title: "A Flocker volume",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  containers:
    - name: db
      image: postgres
  volumes:
    - name: data
      flocker: # on our old cluster
    # ^^^^^^^ a pod with volume "data" never starts
        datasetName: db
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
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
  volumes:
    - name: data
      persistentVolumeClaim: # on our old cluster
        claimName: db-data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: db-data
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: fast
  resources:
    requests:
      storage: <size>
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "A PersistentVolume and a class",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: shared
spec:
  glusterfs:
# ^^^^^^^^^ volume "shared" can no longer be mounted
    endpoints: gluster
    path: data
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gluster
provisioner: kubernetes.io/glusterfs
#            ^^^^^^^^^^^^^^^^^^^^^^^ class "gluster" makes no volumes any more
`,
    },
    {
      title: "A plugin that is going",
      kubernetesVersion: "1.25",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: shared
spec:
  glusterfs:
# ^^^^^^^^^ goes in Kubernetes 1.26
    endpoints: gluster
    path: data
`,
    },
    {
      title: "A plugin that was there, and one that still is",
      kubernetesVersion: "1.4",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  volumes:
    - name: data
      flocker:
        datasetName: db
    - name: shared
      nfs:
        server: files
        path: /
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const name = manifest.name ?? "";
    if (manifest.kind === "StorageClass") {
      const { provisioner } = manifest.body;
      const state = provisioner && stateOf(removedPlugin(provisioner.value), config.kubernetesVersion);
      if (!state) return;
      const { plugin, release, severity } = state;
      const message = severity === "error" ? "classGone" : "classGoing";
      return report({ at: provisioner.span, severity, message, values: { plugin, release, name } });
    }
    if (manifest.kind === "PersistentVolume") {
      const { spec } = manifest.body;
      const found = removedPlugins.find(({ field }) => spec?.entry(field));
      const source = found && spec?.entry(found.field);
      const state = stateOf(found, config.kubernetesVersion);
      if (!state || !source) return;
      const { plugin, release, severity } = state;
      const message = severity === "error" ? "volumeGone" : "volumeGoing";
      return report({ at: source.key.span, severity, message, values: { plugin, release, name } });
    }
    for (const volume of podSpecOf(manifest)?.volumes?.items ?? []) {
      const found = removedPluginOf(volume);
      const source = found && volume.entry(found.field);
      const state = stateOf(found, config.kubernetesVersion);
      if (!found || !state || !source) continue;
      const { plugin, release, severity } = state;
      report({
        at: source.key.span,
        severity,
        message: severity === "error" ? "podGone" : "podGoing",
        values: { plugin, release, name: volume.name?.value ?? "" },
        fixes: (verdict) =>
          severity === "error" ? claimOffers(manifest, volume, found, { here, workspace, config, verdict }) : [],
      });
    }
  },
});

/** Undefined as long as there was nothing to say about the plugin. */
function stateOf(plugin: RemovedPlugin | undefined, kubernetes: KubernetesVersion) {
  if (!plugin) return undefined;
  const { title, removed, deprecated } = plugin;
  const severity: Severity = isPluginRemoved(plugin, kubernetes) ? "error" : "warning";
  const isGoing = deprecated !== undefined && atLeast(kubernetes, deprecated);
  return severity === "error" || isGoing ? { plugin: title, release: removed, severity } : undefined;
}
