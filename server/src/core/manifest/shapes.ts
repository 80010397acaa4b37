// The kinds that rules read, and of each kind the fields that some rule reads.
import { dict, flag, list, map, number, scalar, text } from "./shape.ts";

const metadata = map({
  name: text(),
  generateName: text(),
  namespace: text(),
  labels: dict(scalar()),
  annotations: dict(scalar()),
});

const labelSelector = map({
  matchLabels: dict(scalar()),
  matchExpressions: list(map({ key: text(), operator: text(), values: list(scalar()) })),
});

const nodeSelectorTerm = map({
  matchExpressions: list(map({ key: text(), operator: text(), values: list(scalar()) })),
});

const objectReference = map({ apiGroup: text(), kind: text(), name: text(), namespace: text() });

const claimSpec = map({
  accessModes: list(text()),
  resources: map({ requests: dict(scalar()), limits: dict(scalar()) }),
  storageClassName: text(),
  volumeMode: text(),
  volumeName: text(),
  volumeAttributesClassName: text(),
  selector: labelSelector,
  dataSource: objectReference,
  dataSourceRef: objectReference,
});

const claimTemplate = map({ metadata, spec: claimSpec });

const awsElasticBlockStore = map({ volumeID: text(), fsType: text(), partition: number(), readOnly: flag() });

const volume = map({
  name: text(),
  awsElasticBlockStore,
  persistentVolumeClaim: map({ claimName: text(), readOnly: flag() }),
  ephemeral: map({ volumeClaimTemplate: claimTemplate }),
  csi: map({ driver: text(), fsType: text(), readOnly: flag(), volumeAttributes: dict(scalar()) }),
  emptyDir: map({ sizeLimit: scalar() }),
  hostPath: map({ path: text() }),
});

const container = map({
  name: text(),
  image: text(),
  command: list(scalar()),
  args: list(scalar()),
  env: list(map({ name: text(), value: scalar() })),
  volumeMounts: list(map({ name: text(), mountPath: text(), subPath: text(), subPathExpr: text(), readOnly: flag() })),
  volumeDevices: list(map({ name: text(), devicePath: text() })),
  securityContext: map({ runAsUser: number(), runAsNonRoot: flag() }),
});

const podSpec = map({
  volumes: list(volume),
  containers: list(container),
  initContainers: list(container),
  nodeName: text(),
  nodeSelector: dict(scalar()),
  affinity: map({
    nodeAffinity: map({
      requiredDuringSchedulingIgnoredDuringExecution: map({ nodeSelectorTerms: list(nodeSelectorTerm) }),
    }),
  }),
  enableServiceLinks: flag(),
  hostname: text(),
  hostNetwork: flag(),
  securityContext: map({ fsGroup: number(), runAsUser: number(), runAsNonRoot: flag() }),
});

const podTemplate = map({ metadata, spec: podSpec });

const base = { apiVersion: text(), kind: text(), metadata };

const rollout = map({ type: text(), rollingUpdate: map({ maxSurge: scalar(), maxUnavailable: scalar() }) });

const jobSpec = map({ template: podTemplate });

export const shapes = {
  Pod: map({ ...base, spec: podSpec }),
  Deployment: map({
    ...base,
    spec: map({ replicas: number(), selector: labelSelector, strategy: rollout, template: podTemplate }),
  }),
  ReplicaSet: map({ ...base, spec: map({ replicas: number(), selector: labelSelector, template: podTemplate }) }),
  ReplicationController: map({ ...base, spec: map({ replicas: number(), template: podTemplate }) }),
  StatefulSet: map({
    ...base,
    spec: map({
      replicas: number(),
      serviceName: text(),
      selector: labelSelector,
      template: podTemplate,
      volumeClaimTemplates: list(claimTemplate),
      ordinals: map({ start: number() }),
      persistentVolumeClaimRetentionPolicy: map({ whenDeleted: text(), whenScaled: text() }),
    }),
  }),
  DaemonSet: map({ ...base, spec: map({ selector: labelSelector, template: podTemplate }) }),
  Job: map({ ...base, spec: jobSpec }),
  CronJob: map({ ...base, spec: map({ jobTemplate: map({ spec: jobSpec }) }) }),
  PersistentVolume: map({
    ...base,
    spec: map({
      accessModes: list(text()),
      capacity: dict(scalar()),
      storageClassName: text(),
      persistentVolumeReclaimPolicy: text(),
      volumeMode: text(),
      volumeAttributesClassName: text(),
      mountOptions: list(text()),
      claimRef: map({ name: text(), namespace: text(), uid: text(), resourceVersion: scalar() }),
      nodeAffinity: map({ required: map({ nodeSelectorTerms: list(nodeSelectorTerm) }) }),
      awsElasticBlockStore,
      csi: map({
        driver: text(),
        volumeHandle: text(),
        fsType: text(),
        readOnly: flag(),
        volumeAttributes: dict(scalar()),
      }),
    }),
  }),
  PersistentVolumeClaim: map({ ...base, spec: claimSpec }),
  StorageClass: map({
    ...base,
    provisioner: text(),
    parameters: dict(scalar()),
    reclaimPolicy: text(),
    volumeBindingMode: text(),
    allowVolumeExpansion: flag(),
    mountOptions: list(text()),
    allowedTopologies: list(map({ matchLabelExpressions: list(map({ key: text(), values: list(scalar()) })) })),
  }),
  VolumeAttributesClass: map({ ...base, driverName: text(), parameters: dict(scalar()) }),
  VolumeSnapshot: map({
    ...base,
    spec: map({
      volumeSnapshotClassName: text(),
      source: map({ persistentVolumeClaimName: text(), volumeSnapshotContentName: text() }),
    }),
  }),
  VolumeSnapshotContent: map({
    ...base,
    spec: map({
      driver: text(),
      deletionPolicy: text(),
      source: map({ snapshotHandle: text(), volumeHandle: text() }),
      volumeSnapshotRef: objectReference,
    }),
  }),
  VolumeSnapshotClass: map({ ...base, driver: text(), deletionPolicy: text(), parameters: dict(scalar()) }),
  HorizontalPodAutoscaler: map({
    ...base,
    spec: map({ minReplicas: number(), maxReplicas: number(), scaleTargetRef: map({ kind: text(), name: text() }) }),
  }),
  Service: map({ ...base, spec: map({ clusterIP: text(), selector: dict(scalar()) }) }),
} as const;

export type Kind = keyof typeof shapes;

/** Everything that any kind has. */
export const anyObject = map(base);
