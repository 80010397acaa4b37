// What the typing test types: manifests with names that are also words of snippets, types and kinds.

export interface TypedFile {
  readonly what: string;
  readonly name: string;
  /** What the file holds before. */
  readonly there: string;
  /** Line for line. */
  readonly typed: readonly string[];
  readonly eol: "\n" | "\r\n";
}

interface Names {
  readonly className: string;
  readonly type: string;
  readonly claim: string;
  readonly size: string;
  readonly set: string;
  readonly volume: string;
  readonly image: string;
}

/** A class, a claim of it and a StatefulSet with a template of it. */
function manifests({ className, type, claim, size, set, volume, image }: Names): string[] {
  return `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: ${className}
provisioner: ebs.csi.aws.com
parameters:
  type: ${type}
  encrypted: "true"
reclaimPolicy: Retain
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: ${claim}
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: ${className}
  resources:
    requests:
      storage: ${size}
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: ${set}
spec:
  serviceName: ${set}
  replicas: 3
  selector:
    matchLabels:
      app: ${set}
  template:
    metadata:
      labels:
        app: ${set}
    spec:
      containers:
        - name: ${set}
          image: ${image}
          volumeMounts:
            - name: ${volume}
              mountPath: /var/lib/data
  volumeClaimTemplates:
    - metadata:
        name: ${volume}
      spec:
        accessModes:
          - ReadWriteOnce
        storageClassName: ${className}
        resources:
          requests:
            storage: ${size}
`.split("\n");
}

const plain: Names = {
  className: "fast",
  type: "gp3",
  claim: "data",
  size: "10Gi",
  set: "kafka",
  volume: "data",
  image: "apache/kafka:4.1.0",
};

const confusable: Names = {
  className: "pool",
  type: "io2",
  claim: "pvc",
  size: "30Gi",
  set: "class",
  volume: "static",
  image: "kafka",
};

const values = `name: fast
kind: kafka
class: pvc
storage:
  pool: pool
  class: class
  type: io2
  size: 8Gi
  mode: static
  volumes:
    - name: vct
      kind: Pod
snapshot: snapshot
sc: sc
`.split("\n");

export const scripts: readonly TypedFile[] = [
  { what: "in an empty file", name: "empty.yaml", there: "", typed: manifests(plain), eol: "\n" },
  {
    what: "below a line that ends with a carriage return",
    name: "crlf.yaml",
    there: "# Written on Windows\r\n",
    typed: manifests(plain),
    eol: "\r\n",
  },
  {
    what: "with names that are words of snippets",
    name: "names.yaml",
    there: "",
    typed: manifests(confusable),
    eol: "\n",
  },
  { what: "in values of a chart", name: "values.yaml", there: "", typed: values, eol: "\n" },
];
