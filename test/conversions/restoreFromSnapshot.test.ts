// Restore from snapshot: a claim filled from a snapshot that stands outside Kubernetes, and why not where it cannot be.
import { expect, test } from "vitest";
import { restoreFromSnapshot } from "../../server/src/core/conversions/restoreFromSnapshot.ts";
import { converted, titles } from "../support/convert.ts";

const claim = `
apiVersion: v1
kind: $0PersistentVolumeClaim
metadata:
    name: data
    namespace: shop
spec:
    accessModes: [ReadWriteOnce]
    storageClassName: fast # gp3
    resources:
        requests:
            storage: 10Gi
`;
const storageClass = `#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
`;
const title =
  'Fill claim "data" from a snapshot, on a new volume (the data is that of the snapshot; what was written since stays behind)';

test("takes a name that no snapshot has", () => {
  const taken = "---\napiVersion: snapshot.storage.k8s.io/v1\nkind: VolumeSnapshot\nmetadata: {name: data-import}\n";
  const { texts } = converted(restoreFromSnapshot, claim + storageClass + taken);
  expect(texts.get("/main.yaml")).toContain("        name: data-import-2\n");
});

test.each([
  [
    "it is filled already",
    claim.replace("    resources", "    dataSource: {kind: PersistentVolumeClaim, name: old}\n    resources"),
    'Claim "data" is filled from "old" already',
  ],
  [
    "it is tied to a volume",
    claim.replace("    resources", "    volumeName: disk\n    resources"),
    'Claim "data" is tied to volume "disk", which is not in this workspace: no other one is made for it that could be filled',
  ],
])("says why not where %s", (_why, source, words) => {
  expect(titles(restoreFromSnapshot, source + storageClass)).toEqual([`disabled: ${words}`]);
});

test("says why not where the plugin inside Kubernetes serves the claim", () => {
  const inTree = storageClass.replace("ebs.csi.aws.com", "kubernetes.io/aws-ebs");
  expect(titles(restoreFromSnapshot, claim + inTree)).toEqual([
    'disabled: Class "fast" provisions by kubernetes.io/aws-ebs, which fills no volume from a snapshot',
  ]);
});

test("is offered for EBS only, and not before there were snapshots", () => {
  expect(titles(restoreFromSnapshot, claim + storageClass)).toEqual([title]);
  expect(titles(restoreFromSnapshot, claim + storageClass.replace("ebs.csi", "efs.csi"))).toEqual([]);
  expect(titles(restoreFromSnapshot, claim + storageClass, { kubernetesVersion: "1.4" })).toEqual([]);
});
