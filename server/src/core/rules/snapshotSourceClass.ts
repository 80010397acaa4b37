// A claim that is to be restored from a snapshot by a class that cannot read it.
import { csiDriver, inTreeProvisioner, provisionsEbs } from "../facts/provisioners.ts";
import { claimPlacesOf } from "../manifest/manifest.ts";
import type { WorkspaceView } from "../workspace/document.ts";
import { classNameOf } from "../workspace/names.ts";
import { driverOfSnapshot, findSnapshot } from "../workspace/snapshots.ts";
import { findClass } from "../workspace/storageGraph.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

export const snapshotSourceClass = defineRule({
  id: "snapshot-source-class",
  severity: "error",
  scope: "workspace",
  messages: {
    inTree:
      'Class "{storageClass}" provisions by {provisioner}, which no snapshot belongs to: nothing is ever restored from "{snapshot}" by it',
    foreign:
      'Snapshot "{snapshot}" belongs to {driver} and class "{storageClass}" to {provisioner}, which cannot restore it: the claim stays Pending',
    use: 'Restore by class "{storageClass}"',
    theClass: "The class",
  },
  docs: {
    summary: "A snapshot is to be restored by a class of another driver.",
    why: "A snapshot is restored by the driver that it belongs to. The name of the in-tree plugin is another name than that of the EBS CSI driver, though the driver does the plugin's work, so a class of the plugin restores nothing.",
    remedy: "Restore by a class of the snapshot's driver; for EBS, `ebs.csi.aws.com`.",
    references: [
      "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#volume-snapshot-and-restore-volume-from-snapshot-support",
      "https://github.com/kubernetes-csi/external-provisioner/blob/master/pkg/controller/controller.go",
    ],
  },
  examples: [
    {
      title: "A class of the in-tree plugin",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: restored
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: gp2
  #                 ^^^ nothing is ever restored from "before-upgrade"
  dataSource:
    apiGroup: snapshot.storage.k8s.io
    kind: VolumeSnapshot
    name: before-upgrade
  resources:
    requests:
      storage: 10Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp2
provisioner: kubernetes.io/aws-ebs
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp3
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: restored
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: gp3
  dataSource:
    apiGroup: snapshot.storage.k8s.io
    kind: VolumeSnapshot
    name: before-upgrade
  resources:
    requests:
      storage: 10Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp2
provisioner: kubernetes.io/aws-ebs
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp3
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "A snapshot of EBS, and a class of another system",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: restored
spec:
  storageClassName: shared
  #                 ^^^^^^ belongs to ebs.csi.aws.com
  dataSource:
    apiGroup: snapshot.storage.k8s.io
    kind: VolumeSnapshot
    name: nightly
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: shared
provisioner: efs.csi.aws.com
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata:
  name: nightly
spec:
  volumeSnapshotClassName: ebs
  source:
    persistentVolumeClaimName: data
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotClass
metadata:
  name: ebs
driver: ebs.csi.aws.com
deletionPolicy: Retain
`,
    },
    {
      title: "A class of the driver, and a snapshot that only the cluster knows",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: restored
spec:
  storageClassName: gp3
  dataSource:
    apiGroup: snapshot.storage.k8s.io
    kind: VolumeSnapshot
    name: before-upgrade
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp3
provisioner: ebs.csi.aws.com
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: shared
spec:
  storageClassName: efs
  dataSource:
    apiGroup: snapshot.storage.k8s.io
    kind: VolumeSnapshot
    name: unknown
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: efs
provisioner: efs.csi.aws.com
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    for (const place of claimPlacesOf(manifest)) {
      const { spec } = place;
      const snapshot = [spec?.dataSource, spec?.dataSourceRef].find(
        (source) => source?.kind?.value === "VolumeSnapshot",
      );
      const name = snapshot?.name?.value;
      const named = classNameOf(place);
      const found = named && findClass(workspace, here, named.value);
      const provisioner = found?.manifest.body.provisioner;
      if (name === undefined || !found || !provisioner || spec?.volumeName || isVariable(provisioner.value)) continue;
      const related = [{ document: found.document, span: provisioner.span, message: "theClass" as const }];
      const common = { storageClass: named.value, provisioner: provisioner.value, snapshot: name };
      if (provisioner.value === inTreeProvisioner) {
        const other = soleCsiClass(workspace);
        report({
          at: named.span,
          message: "inTree",
          values: common,
          related,
          fixes:
            other === undefined
              ? []
              : [
                  {
                    message: "use",
                    values: { storageClass: other },
                    applicability: "review",
                    apply: (edit) => void edit.replace(named.node, other),
                  },
                ],
        });
        continue;
      }
      const source = findSnapshot(workspace, here, name, snapshot?.namespace?.value ?? manifest.namespace);
      const driver = source && driverOfSnapshot(workspace, source);
      if (driver === undefined || driver === provisioner.value || isVariable(driver)) continue;
      if (!provisionsEbs(driver) && !provisionsEbs(provisioner.value)) continue;
      report({ at: named.span, message: "foreign", values: { ...common, driver }, related });
    }
  },
});

/** The one class of the EBS CSI driver in the workspace, if there is just one. */
function soleCsiClass(workspace: WorkspaceView): string | undefined {
  const classes = workspace
    .all("StorageClass")
    .filter(({ manifest }) => manifest.body.provisioner?.value === csiDriver)
    .flatMap(({ manifest }) => manifest.name ?? []);
  return new Set(classes).size === 1 ? classes[0] : undefined;
}
