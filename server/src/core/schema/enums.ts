// The values that fields take where the API's own schema says no more than "string".

interface Enumeration {
  readonly values: readonly string[];
  readonly source: `https://${string}`;
}

const core = "https://github.com/kubernetes/api/blob/master/core/v1/types.go";
const apps = "https://github.com/kubernetes/api/blob/master/apps/v1/types.go";
const batch = "https://github.com/kubernetes/api/blob/master/batch/v1/types.go";
const storage = "https://github.com/kubernetes/api/blob/master/storage/v1/types.go";
const meta = "https://github.com/kubernetes/apimachinery/blob/master/pkg/apis/meta/v1/types.go";
const policy = "https://github.com/kubernetes/api/blob/master/policy/v1/types.go";
const networking = "https://github.com/kubernetes/api/blob/master/networking/v1/types.go";
const autoscaling = "https://github.com/kubernetes/api/blob/master/autoscaling/v2/types.go";
const snapshot =
  "https://github.com/kubernetes-csi/external-snapshotter/blob/master/client/apis/volumesnapshot/v1/types.go";
const strimzi =
  "https://github.com/strimzi/strimzi-kafka-operator/blob/main/packaging/install/cluster-operator/045-Crd-kafkanodepool.yaml";

const accessModes = ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"] as const;
const volumeModes = ["Filesystem", "Block"] as const;
const deletionPolicies = ["Delete", "Retain"] as const;
const protocols = ["TCP", "UDP", "SCTP"] as const;
const whenUnsatisfiable = ["DoNotSchedule", "ScheduleAnyway"] as const;
const honor = ["Honor", "Ignore"] as const;
const tolerationEffects = ["NoSchedule", "PreferNoSchedule", "NoExecute"] as const;

/** Keyed by "Type.field". For a list, the values are those of its items. */
export const enumerations: Readonly<Record<string, Enumeration>> = {
  "V1PersistentVolumeClaimSpec.accessModes": { values: accessModes, source: core },
  "V1PersistentVolumeSpec.accessModes": { values: accessModes, source: core },
  "V1PersistentVolumeClaimSpec.volumeMode": { values: volumeModes, source: core },
  "V1PersistentVolumeSpec.volumeMode": { values: volumeModes, source: core },
  "V1PersistentVolumeSpec.persistentVolumeReclaimPolicy": { values: ["Retain", "Delete", "Recycle"], source: core },
  "V1StorageClass.reclaimPolicy": { values: ["Delete", "Retain"], source: storage },
  "V1StorageClass.volumeBindingMode": { values: ["WaitForFirstConsumer", "Immediate"], source: storage },
  "V1CSIDriverSpec.fsGroupPolicy": { values: ["ReadWriteOnceWithFSType", "File", "None"], source: storage },
  "V1CSIDriverSpec.volumeLifecycleModes": { values: ["Persistent", "Ephemeral"], source: storage },
  "V1DeploymentStrategy.type": { values: ["Recreate", "RollingUpdate"], source: apps },
  "V1StatefulSetUpdateStrategy.type": { values: ["RollingUpdate", "OnDelete"], source: apps },
  "V1DaemonSetUpdateStrategy.type": { values: ["RollingUpdate", "OnDelete"], source: apps },
  "V1StatefulSetSpec.podManagementPolicy": { values: ["OrderedReady", "Parallel"], source: apps },
  "V1StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted": { values: ["Retain", "Delete"], source: apps },
  "V1StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled": { values: ["Retain", "Delete"], source: apps },
  "V1PodSpec.restartPolicy": { values: ["Always", "OnFailure", "Never"], source: core },
  "V1PodSpec.dnsPolicy": { values: ["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"], source: core },
  "V1PodSpec.preemptionPolicy": { values: ["PreemptLowerPriority", "Never"], source: core },
  "V1PodOS.name": { values: ["linux", "windows"], source: core },
  "V1PodSecurityContext.fsGroupChangePolicy": { values: ["OnRootMismatch", "Always"], source: core },
  "V1PodSecurityContext.supplementalGroupsPolicy": { values: ["Merge", "Strict"], source: core },
  "V1SeccompProfile.type": { values: ["RuntimeDefault", "Unconfined", "Localhost"], source: core },
  "V1AppArmorProfile.type": { values: ["RuntimeDefault", "Unconfined", "Localhost"], source: core },
  "V1SecurityContext.procMount": { values: ["Default", "Unmasked"], source: core },
  "V1Container.imagePullPolicy": { values: ["Always", "IfNotPresent", "Never"], source: core },
  "V1Container.terminationMessagePolicy": { values: ["File", "FallbackToLogsOnError"], source: core },
  "V1EphemeralContainer.imagePullPolicy": { values: ["Always", "IfNotPresent", "Never"], source: core },
  "V1EphemeralContainer.terminationMessagePolicy": { values: ["File", "FallbackToLogsOnError"], source: core },
  "V1ContainerPort.protocol": { values: protocols, source: core },
  "V1ServicePort.protocol": { values: protocols, source: core },
  "V1HTTPGetAction.scheme": { values: ["HTTP", "HTTPS"], source: core },
  "V1VolumeMount.mountPropagation": { values: ["None", "HostToContainer", "Bidirectional"], source: core },
  "V1VolumeMount.recursiveReadOnly": { values: ["Disabled", "IfPossible", "Enabled"], source: core },
  "V1EmptyDirVolumeSource.medium": { values: ["", "Memory"], source: core },
  "V1HostPathVolumeSource.type": {
    values: ["", "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice"],
    source: core,
  },
  "V1ServiceSpec.type": { values: ["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"], source: core },
  "V1ServiceSpec.sessionAffinity": { values: ["None", "ClientIP"], source: core },
  "V1ServiceSpec.externalTrafficPolicy": { values: ["Cluster", "Local"], source: core },
  "V1ServiceSpec.internalTrafficPolicy": { values: ["Cluster", "Local"], source: core },
  "V1ServiceSpec.ipFamilies": { values: ["IPv4", "IPv6"], source: core },
  "V1ServiceSpec.ipFamilyPolicy": { values: ["SingleStack", "PreferDualStack", "RequireDualStack"], source: core },
  "V1LabelSelectorRequirement.operator": { values: ["In", "NotIn", "Exists", "DoesNotExist"], source: meta },
  "V1NodeSelectorRequirement.operator": {
    values: ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"],
    source: core,
  },
  "V1Toleration.operator": { values: ["Equal", "Exists", "Lt", "Gt"], source: core },
  "V1Toleration.effect": { values: tolerationEffects, source: core },
  "V1Taint.effect": { values: tolerationEffects, source: core },
  "V1TopologySpreadConstraint.whenUnsatisfiable": { values: whenUnsatisfiable, source: core },
  "V1TopologySpreadConstraint.nodeAffinityPolicy": { values: honor, source: core },
  "V1TopologySpreadConstraint.nodeTaintsPolicy": { values: honor, source: core },
  "V1CronJobSpec.concurrencyPolicy": { values: ["Allow", "Forbid", "Replace"], source: batch },
  "V1JobSpec.completionMode": { values: ["NonIndexed", "Indexed"], source: batch },
  "V1JobSpec.podReplacementPolicy": { values: ["TerminatingOrFailed", "Failed"], source: batch },
  "V1PodFailurePolicyRule.action": { values: ["FailJob", "FailIndex", "Ignore", "Count"], source: batch },
  "V1PodFailurePolicyOnExitCodesRequirement.operator": { values: ["In", "NotIn"], source: batch },
  "V1PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy": {
    values: ["IfHealthyBudget", "AlwaysAllow"],
    source: policy,
  },
  "V1NetworkPolicySpec.policyTypes": { values: ["Ingress", "Egress"], source: networking },
  "V1NetworkPolicyPort.protocol": { values: protocols, source: networking },
  "V1HTTPIngressPath.pathType": { values: ["Exact", "Prefix", "ImplementationSpecific"], source: networking },
  "V2HPAScalingRules.selectPolicy": { values: ["Max", "Min", "Disabled"], source: autoscaling },
  "V2HPAScalingPolicy.type": { values: ["Pods", "Percent"], source: autoscaling },
  "V2MetricSpec.type": {
    values: ["Resource", "ContainerResource", "Pods", "Object", "External"],
    source: autoscaling,
  },
  "V2MetricTarget.type": { values: ["Utilization", "Value", "AverageValue"], source: autoscaling },
  "VolumeSnapshotClass.deletionPolicy": { values: deletionPolicies, source: snapshot },
  "VolumeSnapshotContentSpec.deletionPolicy": { values: deletionPolicies, source: snapshot },
  "VolumeSnapshotContentSpec.sourceVolumeMode": { values: volumeModes, source: snapshot },
  "StrimziStorage.type": { values: ["jbod", "persistent-claim", "ephemeral"], source: strimzi },
  "StrimziStorage.kraftMetadata": { values: ["shared"], source: strimzi },
  "StrimziVolume.type": { values: ["persistent-claim", "ephemeral"], source: strimzi },
  "StrimziVolume.kraftMetadata": { values: ["shared"], source: strimzi },
  "StrimziNodePoolSpec.roles": { values: ["controller", "broker"], source: strimzi },
};

/** The values of the field, or of its items where it is a list. */
export function enumOf(type: string, field: string): readonly string[] | undefined {
  const key = `${type}.${field}`;
  return Object.hasOwn(enumerations, key) ? enumerations[key]?.values : undefined;
}
