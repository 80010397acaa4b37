// Manifests as a repository of applications holds them: twelve objects for each application, four of which touch storage.

/** One YAML document, without a marker. The same for the same index, wherever it is used. */
export function manifest(index: number): string {
  const application = Math.floor(index / kinds.length);
  const kind = kinds[index % kinds.length] ?? serviceAccount;
  return kind({ name: `shop-${application}`, namespace: `team-${application % 40}`, number: application });
}

/** Whether the object at that index claims, provides or mounts storage that outlives its pods. */
export function touchesStorage(index: number): boolean {
  return storage.has(kinds[index % kinds.length] ?? serviceAccount);
}

/** `count` objects, two at least: the generated ones, and at the end a StatefulSet with its Service, in which can be typed. */
export function stream(count: number): string {
  const documents = Array.from({ length: count - 2 }, (_, index) => manifest(index));
  const typed = { name: "typed", namespace: "team-0", number: 0 };
  return [...documents, service("db", true)(typed), statefulSet(typed)].join("---\n");
}

interface Application {
  readonly name: string;
  readonly namespace: string;
  readonly number: number;
}

type Template = (application: Application) => string;

const head = (apiVersion: string, kind: string, name: string, namespace?: string) => `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: ${name}${namespace === undefined ? "" : `\n  namespace: ${namespace}`}
`;

const serviceAccount: Template = ({ name, namespace }) => `${head("v1", "ServiceAccount", name, namespace)}\
automountServiceAccountToken: false
`;

const configMap: Template = ({ name, namespace, number }) => `${head("v1", "ConfigMap", `${name}-settings`, namespace)}\
data:
  LOG_LEVEL: info
  POOL_SIZE: "${8 + (number % 24)}"
  application.yaml: |
    server:
      port: 8080
      shutdown: graceful
    features:
      - search
      - basket
`;

const container = (name: string, mounts: string) => `      terminationGracePeriodSeconds: 30
      securityContext:
        fsGroup: 1000
      containers:
        - name: ${name}
          image: registry.example.com/${name}:1.4.2
          ports:
            - name: http
              containerPort: 8080
          env:
            - name: LOG_LEVEL
              valueFrom:
                configMapKeyRef:
                  name: ${name}-settings
                  key: LOG_LEVEL
          resources:
            requests:
              cpu: 250m
              memory: 256Mi
            limits:
              memory: 512Mi
          readinessProbe:
            httpGet:
              path: /healthz
              port: http
            periodSeconds: 10
${mounts}`;

const podTemplate = (name: string, rest: string) => `  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
    spec:
${rest}`;

const deployment: Template = ({
  name,
  namespace,
  number,
}) => `${head("apps/v1", "Deployment", `${name}-web`, namespace)}\
spec:
  replicas: ${2 + (number % 3)}
${podTemplate(`${name}-web`, container(`${name}-web`, ""))}`;

const configured: Template = ({ name, namespace }) => `${head("apps/v1", "Deployment", `${name}-worker`, namespace)}\
spec:
  replicas: 2
${podTemplate(
  `${name}-worker`,
  container(
    `${name}-worker`,
    `          volumeMounts:
            - name: settings
              mountPath: /etc/shop
      volumes:
        - name: settings
          configMap:
            name: ${name}-settings
`,
  ),
)}`;

const claiming: Template = ({ name, namespace }) => `${head("apps/v1", "Deployment", `${name}-reports`, namespace)}\
spec:
  replicas: 1
  strategy:
    type: Recreate
${podTemplate(
  `${name}-reports`,
  container(
    `${name}-reports`,
    `          volumeMounts:
            - name: reports
              mountPath: /var/lib/reports
      volumes:
        - name: reports
          persistentVolumeClaim:
            claimName: ${name}-reports
`,
  ),
)}`;

const service =
  (suffix: string, headless: boolean): Template =>
  ({ name, namespace }) =>
    `${head("v1", "Service", `${name}-${suffix}`, namespace)}\
spec:
${headless ? "  clusterIP: None\n" : ""}  selector:
    app: ${name}-${suffix}
  ports:
    - name: http
      port: 80
      targetPort: http
`;

const ingress: Template = ({ name, namespace }) => `${head("networking.k8s.io/v1", "Ingress", name, namespace)}\
spec:
  ingressClassName: nginx
  rules:
    - host: ${name}.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: ${name}-web
                port:
                  name: http
`;

const roleBinding: Template = ({ name, namespace }) => `${head(
  "rbac.authorization.k8s.io/v1",
  "RoleBinding",
  name,
  namespace,
)}\
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: reader
subjects:
  - kind: ServiceAccount
    name: ${name}
    namespace: ${namespace}
`;

const claim: Template = ({ name, namespace, number }) => `${head(
  "v1",
  "PersistentVolumeClaim",
  `${name}-reports`,
  namespace,
)}\
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: gp3-${number % 8}
  resources:
    requests:
      storage: ${10 + (number % 90)}Gi
`;

const statefulSet: Template = ({
  name,
  namespace,
  number,
}) => `${head("apps/v1", "StatefulSet", `${name}-db`, namespace)}\
spec:
  serviceName: ${name}-db
  replicas: 3
${podTemplate(
  `${name}-db`,
  container(
    `${name}-db`,
    `          volumeMounts:
            - name: data
              mountPath: /var/lib/data
              readOnly: false
`,
  ),
)}  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes:
          - ReadWriteOnce
        storageClassName: gp3-${number % 8}
        resources:
          requests:
            storage: 100Gi
`;

/** Every application brings one object of the cluster's: a class for the first eight, then volumes that were made by hand, and snapshots. */
const provided: Template = ({ name, namespace, number }) => {
  if (number < 8)
    return `${head("storage.k8s.io/v1", "StorageClass", `gp3-${number}`)}\
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  encrypted: "true"
volumeBindingMode: WaitForFirstConsumer
reclaimPolicy: Retain
allowVolumeExpansion: true
`;
  if (number % 2 === 0)
    return `${head("snapshot.storage.k8s.io/v1", "VolumeSnapshot", `${name}-reports`, namespace)}\
spec:
  volumeSnapshotClassName: ebs
  source:
    persistentVolumeClaimName: ${name}-reports
`;
  return `${head("v1", "PersistentVolume", `${name}-archive`)}\
spec:
  capacity:
    storage: 50Gi
  accessModes:
    - ReadWriteOnce
  persistentVolumeReclaimPolicy: Retain
  storageClassName: archive-${number}
  claimRef:
    name: ${name}-archive
    namespace: ${namespace}
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0${(0x1000_0000_0000 + number).toString(16).padStart(16, "0")}
    fsType: ext4
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.kubernetes.io/zone
              operator: In
              values:
                - eu-central-1a
`;
};

const storage: ReadonlySet<Template> = new Set([provided, claim, claiming, statefulSet]);

const kinds: readonly Template[] = [
  provided,
  serviceAccount,
  configMap,
  deployment,
  service("web", false),
  ingress,
  configured,
  roleBinding,
  claim,
  claiming,
  service("db", true),
  statefulSet,
];
