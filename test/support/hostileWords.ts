// Words of a manifest that some reader or other would take for more than words, each kind of markup with a sign to know it by.
export const hostileWords =
  "[press](command:workbench.action.quit) <img src=x onerror=alert(1)> `code` **bold** $(trash) | &lt; ::error::no%0A::stop-commands::x\r\n# head\u001b[31m\u009b2J\u202e\u2028end";

/** What moves a cursor, breaks a line or turns the reading direction. */
export const controls = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** One thing of everything that there is to say something about, all under such names. */
export const hostileManifest = `# ${hostileWords.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")}
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: ${JSON.stringify(hostileWords)}
  labels:
    app: ${JSON.stringify(hostileWords)}
  annotations:
    ${JSON.stringify(hostileWords)}: ${JSON.stringify(hostileWords)}
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: ${JSON.stringify(`other ${hostileWords}`)}
provisioner: ebs.csi.aws.com
parameters:
  type: ${JSON.stringify(hostileWords)}
  ${JSON.stringify(hostileWords)}: x
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: ${JSON.stringify(hostileWords)}
  namespace: ${JSON.stringify(hostileWords)}
  annotations:
    volume.beta.kubernetes.io/storage-class: ${JSON.stringify(hostileWords)}
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 7777Ti
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: ${JSON.stringify(hostileWords)}
  namespace: ${JSON.stringify(hostileWords)}
spec:
  replicas: 2
  serviceName: ${JSON.stringify(hostileWords)}
  selector:
    matchLabels: {app: x}
  template:
    metadata:
      labels: {app: x}
    spec:
      containers:
        - name: x
          image: ${JSON.stringify(hostileWords)}
          volumeMounts:
            - name: ${JSON.stringify(hostileWords)}
              mountPath: ${JSON.stringify(hostileWords)}
      volumes:
        - name: ${JSON.stringify(hostileWords)}
          awsElasticBlockStore:
            volumeID: ${JSON.stringify(hostileWords)}
        - name: other
          persistentVolumeClaim:
            claimName: ${JSON.stringify(hostileWords)}
        - name: lost
          persistentVolumeClaim:
            claimName: ${JSON.stringify(`lost ${hostileWords}`)}
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteMany]
        storageClassName: ${JSON.stringify(hostileWords)}
        resources:
          requests:
            storage: 500G
`;
