// Manifests for the tests of the shell: small, and with one thing to find in them.

/** A claim whose class stands in the annotation of old: `storage-class-annotation`, with one safe fix. */
export function annotated(name: string, storageClass: string): string {
  return `kind: PersistentVolumeClaim
apiVersion: v1
metadata:
  name: ${name}
  annotations:
    volume.beta.kubernetes.io/storage-class: ${storageClass}
spec:
  accessModes:
    - ReadWriteOnce
  resources:
    requests:
      storage: 300Gi
`;
}

/** A claim with nothing to find in it. */
export function claim(name: string, storageClass: string): string {
  return `kind: PersistentVolumeClaim
apiVersion: v1
metadata:
  name: ${name}
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: ${storageClass}
  resources:
    requests:
      storage: 300Gi
`;
}

/** A pod that mounts a claim: `claim-not-found` where the workspace has none of that name but has others. */
export function pod(name: string, claimName: string): string {
  return `kind: Pod
apiVersion: v1
metadata:
  name: ${name}
spec:
  containers:
    - name: main
      image: example
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: ${claimName}
`;
}

/** A pod that mounts an EBS volume by its ID: `in-tree-ebs-volume`, and the conversion from static to dynamic. */
export function staticPod(name: string): string {
  return `kind: Pod
apiVersion: v1
metadata:
  name: ${name}
spec:
  containers:
    - name: main
      image: example
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      awsElasticBlockStore:
        volumeID: vol-0123456789abcdef0
        fsType: ext4
`;
}
