// An ID of an EBS volume or snapshot that can be none.
import { idPatterns, isNodeLocalHandle, isSnapshotId, isVolumeId, parseInTreeVolumeId } from "../facts/ids.ts";
import { provisionerKind, provisionsEbs } from "../facts/provisioners.ts";
import { type Manifest, podSpecOf } from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { isFilledInText } from "../workspace/filledIn.ts";
import { defineRule } from "./rule.ts";

export const invalidVolumeId = defineRule({
  id: "invalid-volume-id",
  severity: "error",
  scope: "document",
  messages: {
    url: '"{id}" is no volume: after aws:// a zone (or nothing), "/" and an ID such as {example} are read, and the volume can never be attached',
    handle:
      '"{id}" is the old plugin\'s form: the CSI driver takes it for the ID itself, which AWS does not know, so the volume can never be attached',
    volume:
      '"{id}" is not the ID of an EBS volume, which looks like {example}: nothing can be attached until it is one',
    snapshot: '"{id}" is not the ID of an EBS snapshot, which looks like {example}: nothing can be restored from it',
    use: 'Write "{meant}"',
  },
  docs: {
    summary: "A volume or snapshot ID that AWS cannot have given.",
    why: "The API server takes any text for an ID. Only when a pod is to be started does AWS say that there is no such volume, and the pod waits for ever.",
    remedy:
      "Look the ID up: `aws ec2 describe-volumes`, `aws ec2 describe-snapshots`. IDs have 17 hexadecimal digits, those from before 2016 have 8.",
    references: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html",
      "https://kubernetes.io/docs/concepts/storage/volumes/#awselasticblockstore",
    ],
  },
  examples: [
    {
      title: "The old plugin's form as a CSI handle",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: aws://us-east-1a/vol-0123456789abcdef0
    #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ is the old plugin's form
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
    {
      title: "A URL that holds no ID",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  awsElasticBlockStore:
    volumeID: aws://us-east-1a/data
    #         ^^^^^^^^^^^^^^^^^^^^^ is no volume
`,
    },
    {
      title: "Texts that are no IDs",
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
      awsElasticBlockStore:
        volumeID: my-volume
        #         ^^^^^^^^^ is not the ID of an EBS volume
---
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshotContent
metadata:
  name: data
spec:
  driver: ebs.csi.aws.com
  deletionPolicy: Retain
  source:
    snapshotHandle: vol-0123456789abcdef0
    #               ^^^^^^^^^^^^^^^^^^^^^ is not the ID of an EBS snapshot
  volumeSnapshotRef:
    name: data
    namespace: default
`,
    },
    {
      title: "Every form that is one, a placeholder, and another driver's handle",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  awsElasticBlockStore:
    volumeID: aws://us-east-1a/vol-0123456789abcdef0
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: old
spec:
  awsElasticBlockStore:
    volumeID: vol-688d7099
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: local
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: local-ebs://dev/xvdbz
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: later
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: <volume id>
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: files
spec:
  csi:
    driver: efs.csi.aws.com
    volumeHandle: fs-0123456789abcdef0
`,
    },
  ],

  check({ manifest, report }) {
    for (const { id, form } of idsOf(manifest)) {
      const { value } = id;
      if (value === "" || isFilledInText(value)) continue;
      const at = id.span;
      const example = form === "snapshot" ? idPatterns.snapshot.example : idPatterns.volume.example;
      const isUrl = value.startsWith("aws://");
      const read = form === "snapshot" ? undefined : parseInTreeVolumeId(value);
      if (form === "in-tree" && isUrl && !read) report({ at, message: "url", values: { id: value, example } });
      else if (form === "handle" && isUrl)
        report({
          at,
          message: "handle",
          values: { id: value },
          fixes: read && isVolumeId(read.id) ? writing(id, read.id) : [],
        });
      else if (
        form === "snapshot"
          ? !isSnapshotId(value)
          : !isVolumeId(read?.id ?? value) && !(form === "handle" && isNodeLocalHandle(value))
      ) {
        const message = form === "snapshot" ? "snapshot" : "volume";
        report({ at, severity: "warning", message, values: { id: value, example } });
      }
    }
  },
});

function writing(id: Found<string>, meant: string) {
  if (id.node.alias) return [];
  const apply = (edit: ChangeBuilder) => void edit.replace(id.node, meant);
  return [{ message: "use", values: { meant }, applicability: "safe", apply } as const];
}

interface WrittenId {
  readonly id: Found<string>;
  readonly form: "in-tree" | "handle" | "snapshot";
}

function idsOf(manifest: Manifest): readonly WrittenId[] {
  const found: WrittenId[] = [];
  const add = (form: WrittenId["form"], id: Found<string> | undefined) => {
    if (id) found.push({ id, form });
  };
  for (const volume of podSpecOf(manifest)?.volumes?.items ?? []) add("in-tree", volume.awsElasticBlockStore?.volumeID);
  if (manifest.kind === "PersistentVolume") {
    const { awsElasticBlockStore, csi } = manifest.body.spec ?? {};
    add("in-tree", awsElasticBlockStore?.volumeID);
    if (csi?.driver && isEbsDriver(csi.driver.value)) add("handle", csi.volumeHandle);
  } else if (manifest.kind === "VolumeSnapshotContent") {
    const { driver, source } = manifest.body.spec ?? {};
    if (!driver || !isEbsDriver(driver.value)) return found;
    add("snapshot", source?.snapshotHandle);
    add("handle", source?.volumeHandle);
  }
  return found;
}

function isEbsDriver(driver: string): boolean {
  return provisionsEbs(driver) && provisionerKind(driver) !== "in-tree";
}
