// Kubernetes 1.36, from @kubernetes/client-node (Apache-2.0). Written by server/tools/kubernetes.ts; not to be edited.

export const kubernetesVersion = "1.36";

/** One kind to a line: apiVersion, kind, type, and whether it lives in a namespace. */
export const kindLines = `apiregistration.k8s.io/v1 APIService V1APIService cluster
v1 Binding V1Binding namespaced
storage.k8s.io/v1 CSIDriver V1CSIDriver cluster
storage.k8s.io/v1 CSINode V1CSINode cluster
storage.k8s.io/v1 CSIStorageCapacity V1CSIStorageCapacity namespaced
certificates.k8s.io/v1 CertificateSigningRequest V1CertificateSigningRequest cluster
rbac.authorization.k8s.io/v1 ClusterRole V1ClusterRole cluster
rbac.authorization.k8s.io/v1 ClusterRoleBinding V1ClusterRoleBinding cluster
v1 ConfigMap V1ConfigMap namespaced
apps/v1 ControllerRevision V1ControllerRevision namespaced
batch/v1 CronJob V1CronJob namespaced
apiextensions.k8s.io/v1 CustomResourceDefinition V1CustomResourceDefinition cluster
apps/v1 DaemonSet V1DaemonSet namespaced
apps/v1 Deployment V1Deployment namespaced
resource.k8s.io/v1 DeviceClass V1DeviceClass cluster
discovery.k8s.io/v1 EndpointSlice V1EndpointSlice namespaced
v1 Endpoints V1Endpoints namespaced
v1 Event CoreV1Event namespaced
events.k8s.io/v1 Event EventsV1Event namespaced
flowcontrol.apiserver.k8s.io/v1 FlowSchema V1FlowSchema cluster
autoscaling/v2 HorizontalPodAutoscaler V2HorizontalPodAutoscaler namespaced
autoscaling/v1 HorizontalPodAutoscaler V1HorizontalPodAutoscaler namespaced
networking.k8s.io/v1 IPAddress V1IPAddress cluster
networking.k8s.io/v1 Ingress V1Ingress namespaced
networking.k8s.io/v1 IngressClass V1IngressClass cluster
batch/v1 Job V1Job namespaced
coordination.k8s.io/v1 Lease V1Lease namespaced
v1 LimitRange V1LimitRange namespaced
authorization.k8s.io/v1 LocalSubjectAccessReview V1LocalSubjectAccessReview namespaced
admissionregistration.k8s.io/v1 MutatingAdmissionPolicy V1MutatingAdmissionPolicy cluster
admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBinding V1MutatingAdmissionPolicyBinding cluster
admissionregistration.k8s.io/v1 MutatingWebhookConfiguration V1MutatingWebhookConfiguration cluster
v1 Namespace V1Namespace cluster
networking.k8s.io/v1 NetworkPolicy V1NetworkPolicy namespaced
v1 Node V1Node cluster
v1 PersistentVolume V1PersistentVolume cluster
v1 PersistentVolumeClaim V1PersistentVolumeClaim namespaced
v1 Pod V1Pod namespaced
policy/v1 PodDisruptionBudget V1PodDisruptionBudget namespaced
v1 PodTemplate V1PodTemplate namespaced
scheduling.k8s.io/v1 PriorityClass V1PriorityClass cluster
flowcontrol.apiserver.k8s.io/v1 PriorityLevelConfiguration V1PriorityLevelConfiguration cluster
apps/v1 ReplicaSet V1ReplicaSet namespaced
v1 ReplicationController V1ReplicationController namespaced
resource.k8s.io/v1 ResourceClaim ResourceV1ResourceClaim namespaced
resource.k8s.io/v1 ResourceClaimTemplate V1ResourceClaimTemplate namespaced
v1 ResourceQuota V1ResourceQuota namespaced
resource.k8s.io/v1 ResourceSlice V1ResourceSlice cluster
rbac.authorization.k8s.io/v1 Role V1Role namespaced
rbac.authorization.k8s.io/v1 RoleBinding V1RoleBinding namespaced
node.k8s.io/v1 RuntimeClass V1RuntimeClass cluster
v1 Secret V1Secret namespaced
authorization.k8s.io/v1 SelfSubjectAccessReview V1SelfSubjectAccessReview cluster
authentication.k8s.io/v1 SelfSubjectReview V1SelfSubjectReview cluster
authorization.k8s.io/v1 SelfSubjectRulesReview V1SelfSubjectRulesReview cluster
v1 Service V1Service namespaced
v1 ServiceAccount V1ServiceAccount namespaced
networking.k8s.io/v1 ServiceCIDR V1ServiceCIDR cluster
apps/v1 StatefulSet V1StatefulSet namespaced
storage.k8s.io/v1 StorageClass V1StorageClass cluster
authorization.k8s.io/v1 SubjectAccessReview V1SubjectAccessReview cluster
authentication.k8s.io/v1 TokenReview V1TokenReview cluster
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy V1ValidatingAdmissionPolicy cluster
admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding V1ValidatingAdmissionPolicyBinding cluster
admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration V1ValidatingWebhookConfiguration cluster
storage.k8s.io/v1 VolumeAttachment V1VolumeAttachment cluster
storage.k8s.io/v1 VolumeAttributesClass V1VolumeAttributesClass cluster`;

/** One type to a line: its name, then its fields; `!` marks those that are required. */
export const typeLines = `AdmissionregistrationV1ServiceReference name!:string namespace!:string path:string port:integer
AdmissionregistrationV1WebhookClientConfig caBundle:string service:AdmissionregistrationV1ServiceReference url:string
ApiextensionsV1ServiceReference name!:string namespace!:string path:string port:integer
ApiextensionsV1WebhookClientConfig caBundle:string service:ApiextensionsV1ServiceReference url:string
ApiregistrationV1ServiceReference name:string namespace:string port:integer
CoreV1EndpointPort appProtocol:string name:string port!:integer protocol:string
CoreV1Event action:string apiVersion:string count:integer eventTime:date-time firstTimestamp:date-time involvedObject!:V1ObjectReference kind:string lastTimestamp:date-time message:string metadata!:V1ObjectMeta reason:string related:V1ObjectReference reportingComponent:string reportingInstance:string series:CoreV1EventSeries source:V1EventSource type:string
CoreV1EventSeries count:integer lastObservedTime:date-time
CoreV1ResourceClaim name!:string request:string
DiscoveryV1EndpointPort appProtocol:string name:string port:integer protocol:string
EventsV1Event action:string apiVersion:string deprecatedCount:integer deprecatedFirstTimestamp:date-time deprecatedLastTimestamp:date-time deprecatedSource:V1EventSource eventTime!:date-time kind:string metadata:V1ObjectMeta note:string reason:string regarding:V1ObjectReference related:V1ObjectReference reportingController:string reportingInstance:string series:EventsV1EventSeries type:string
EventsV1EventSeries count!:integer lastObservedTime!:date-time
FlowcontrolV1Subject group:V1GroupSubject kind!:string serviceAccount:V1ServiceAccountSubject user:V1UserSubject
RbacV1Subject apiGroup:string kind!:string name!:string namespace:string
ResourceV1ResourceClaim apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1ResourceClaimSpec status:V1ResourceClaimStatus
StorageV1TokenRequest audience!:string expirationSeconds:integer
V1APIService apiVersion:string kind:string metadata:V1ObjectMeta spec:V1APIServiceSpec status:V1APIServiceStatus
V1APIServiceCondition lastTransitionTime:date-time message:string reason:string status!:string type!:string
V1APIServiceSpec caBundle:string group:string groupPriorityMinimum!:integer insecureSkipTLSVerify:boolean service:ApiregistrationV1ServiceReference version:string versionPriority!:integer
V1APIServiceStatus conditions:list<V1APIServiceCondition>
V1AWSElasticBlockStoreVolumeSource fsType:string partition:integer readOnly:boolean volumeID!:string
V1Affinity nodeAffinity:V1NodeAffinity podAffinity:V1PodAffinity podAntiAffinity:V1PodAntiAffinity
V1AggregationRule clusterRoleSelectors:list<V1LabelSelector>
V1AllocatedDeviceStatus conditions:list<V1Condition> data:any device!:string driver!:string networkData:V1NetworkDeviceData pool!:string shareID:string
V1AllocationResult allocationTimestamp:date-time devices:V1DeviceAllocationResult nodeSelector:V1NodeSelector
V1AppArmorProfile localhostProfile:string type!:string
V1ApplyConfiguration expression:string
V1AttachedVolume devicePath!:string name!:string
V1AuditAnnotation key!:string valueExpression!:string
V1AzureDiskVolumeSource cachingMode:string diskName!:string diskURI!:string fsType:string kind:string readOnly:boolean
V1AzureFilePersistentVolumeSource readOnly:boolean secretName!:string secretNamespace:string shareName!:string
V1AzureFileVolumeSource readOnly:boolean secretName!:string shareName!:string
V1Binding apiVersion:string kind:string metadata:V1ObjectMeta target!:V1ObjectReference
V1CELDeviceSelector expression!:string
V1CSIDriver apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1CSIDriverSpec
V1CSIDriverSpec attachRequired:boolean fsGroupPolicy:string nodeAllocatableUpdatePeriodSeconds:integer podInfoOnMount:boolean preventPodSchedulingIfMissing:boolean requiresRepublish:boolean seLinuxMount:boolean serviceAccountTokenInSecrets:boolean storageCapacity:boolean tokenRequests:list<StorageV1TokenRequest> volumeLifecycleModes:list<string>
V1CSINode apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1CSINodeSpec
V1CSINodeDriver allocatable:V1VolumeNodeResources name!:string nodeID!:string topologyKeys:list<string>
V1CSINodeSpec drivers!:list<V1CSINodeDriver>
V1CSIPersistentVolumeSource controllerExpandSecretRef:V1SecretReference controllerPublishSecretRef:V1SecretReference driver!:string fsType:string nodeExpandSecretRef:V1SecretReference nodePublishSecretRef:V1SecretReference nodeStageSecretRef:V1SecretReference readOnly:boolean volumeAttributes:dict<string> volumeHandle!:string
V1CSIStorageCapacity apiVersion:string capacity:quantity kind:string maximumVolumeSize:quantity metadata:V1ObjectMeta nodeTopology:V1LabelSelector storageClassName!:string
V1CSIVolumeSource driver!:string fsType:string nodePublishSecretRef:V1LocalObjectReference readOnly:boolean volumeAttributes:dict<string>
V1Capabilities add:list<string> drop:list<string>
V1CapacityRequestPolicy default:quantity validRange:V1CapacityRequestPolicyRange validValues:list<quantity>
V1CapacityRequestPolicyRange max:quantity min!:quantity step:quantity
V1CapacityRequirements requests:dict<quantity>
V1CephFSPersistentVolumeSource monitors!:list<string> path:string readOnly:boolean secretFile:string secretRef:V1SecretReference user:string
V1CephFSVolumeSource monitors!:list<string> path:string readOnly:boolean secretFile:string secretRef:V1LocalObjectReference user:string
V1CertificateSigningRequest apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1CertificateSigningRequestSpec status:V1CertificateSigningRequestStatus
V1CertificateSigningRequestCondition lastTransitionTime:date-time lastUpdateTime:date-time message:string reason:string status!:string type!:string
V1CertificateSigningRequestSpec expirationSeconds:integer extra:dict<list<string>> groups:list<string> request!:string signerName!:string uid:string usages:list<string> username:string
V1CertificateSigningRequestStatus certificate:string conditions:list<V1CertificateSigningRequestCondition>
V1CinderPersistentVolumeSource fsType:string readOnly:boolean secretRef:V1SecretReference volumeID!:string
V1CinderVolumeSource fsType:string readOnly:boolean secretRef:V1LocalObjectReference volumeID!:string
V1ClientIPConfig timeoutSeconds:integer
V1ClusterRole aggregationRule:V1AggregationRule apiVersion:string kind:string metadata:V1ObjectMeta rules:list<V1PolicyRule>
V1ClusterRoleBinding apiVersion:string kind:string metadata:V1ObjectMeta roleRef!:V1RoleRef subjects:list<RbacV1Subject>
V1ClusterTrustBundleProjection labelSelector:V1LabelSelector name:string optional:boolean path!:string signerName:string
V1Condition lastTransitionTime!:date-time message!:string observedGeneration:integer reason!:string status!:string type!:string
V1ConfigMap apiVersion:string binaryData:dict<string> data:dict<string> immutable:boolean kind:string metadata:V1ObjectMeta
V1ConfigMapEnvSource name:string optional:boolean
V1ConfigMapKeySelector key!:string name:string optional:boolean
V1ConfigMapNodeConfigSource kubeletConfigKey!:string name!:string namespace!:string resourceVersion:string uid:string
V1ConfigMapProjection items:list<V1KeyToPath> name:string optional:boolean
V1ConfigMapVolumeSource defaultMode:integer items:list<V1KeyToPath> name:string optional:boolean
V1Container args:list<string> command:list<string> env:list<V1EnvVar> envFrom:list<V1EnvFromSource> image:string imagePullPolicy:string lifecycle:V1Lifecycle livenessProbe:V1Probe name!:string ports:list<V1ContainerPort> readinessProbe:V1Probe resizePolicy:list<V1ContainerResizePolicy> resources:V1ResourceRequirements restartPolicy:string restartPolicyRules:list<V1ContainerRestartRule> securityContext:V1SecurityContext startupProbe:V1Probe stdin:boolean stdinOnce:boolean terminationMessagePath:string terminationMessagePolicy:string tty:boolean volumeDevices:list<V1VolumeDevice> volumeMounts:list<V1VolumeMount> workingDir:string
V1ContainerExtendedResourceRequest containerName!:string requestName!:string resourceName!:string
V1ContainerImage names:list<string> sizeBytes:integer
V1ContainerPort containerPort!:integer hostIP:string hostPort:integer name:string protocol:string
V1ContainerResizePolicy resourceName!:string restartPolicy!:string
V1ContainerRestartRule action!:string exitCodes:V1ContainerRestartRuleOnExitCodes
V1ContainerRestartRuleOnExitCodes operator!:string values:list<integer>
V1ContainerState running:V1ContainerStateRunning terminated:V1ContainerStateTerminated waiting:V1ContainerStateWaiting
V1ContainerStateRunning startedAt:date-time
V1ContainerStateTerminated containerID:string exitCode!:integer finishedAt:date-time message:string reason:string signal:integer startedAt:date-time
V1ContainerStateWaiting message:string reason:string
V1ContainerStatus allocatedResources:dict<quantity> allocatedResourcesStatus:list<V1ResourceStatus> containerID:string image!:string imageID!:string lastState:V1ContainerState name!:string ready!:boolean resources:V1ResourceRequirements restartCount!:integer started:boolean state:V1ContainerState stopSignal:string user:V1ContainerUser volumeMounts:list<V1VolumeMountStatus>
V1ContainerUser linux:V1LinuxContainerUser
V1ControllerRevision apiVersion:string data:any kind:string metadata:V1ObjectMeta revision!:integer
V1Counter value!:quantity
V1CounterSet counters!:dict<V1Counter> name!:string
V1CronJob apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1CronJobSpec status:V1CronJobStatus
V1CronJobSpec concurrencyPolicy:string failedJobsHistoryLimit:integer jobTemplate!:V1JobTemplateSpec schedule!:string startingDeadlineSeconds:integer successfulJobsHistoryLimit:integer suspend:boolean timeZone:string
V1CronJobStatus active:list<V1ObjectReference> lastScheduleTime:date-time lastSuccessfulTime:date-time
V1CrossVersionObjectReference apiVersion:string kind!:string name!:string
V1CustomResourceColumnDefinition description:string format:string jsonPath!:string name!:string priority:integer type!:string
V1CustomResourceConversion strategy!:string webhook:V1WebhookConversion
V1CustomResourceDefinition apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1CustomResourceDefinitionSpec status:V1CustomResourceDefinitionStatus
V1CustomResourceDefinitionCondition lastTransitionTime:date-time message:string observedGeneration:integer reason:string status!:string type!:string
V1CustomResourceDefinitionNames categories:list<string> kind!:string listKind:string plural!:string shortNames:list<string> singular:string
V1CustomResourceDefinitionSpec conversion:V1CustomResourceConversion group!:string names!:V1CustomResourceDefinitionNames preserveUnknownFields:boolean scope!:string versions!:list<V1CustomResourceDefinitionVersion>
V1CustomResourceDefinitionStatus acceptedNames:V1CustomResourceDefinitionNames conditions:list<V1CustomResourceDefinitionCondition> observedGeneration:integer storedVersions:list<string>
V1CustomResourceDefinitionVersion additionalPrinterColumns:list<V1CustomResourceColumnDefinition> deprecated:boolean deprecationWarning:string name!:string schema:V1CustomResourceValidation selectableFields:list<V1SelectableField> served!:boolean storage!:boolean subresources:V1CustomResourceSubresources
V1CustomResourceSubresourceScale labelSelectorPath:string specReplicasPath!:string statusReplicasPath!:string
V1CustomResourceSubresources scale:V1CustomResourceSubresourceScale status:any
V1CustomResourceValidation openAPIV3Schema:V1JSONSchemaProps
V1DaemonEndpoint Port!:integer
V1DaemonSet apiVersion:string kind:string metadata:V1ObjectMeta spec:V1DaemonSetSpec status:V1DaemonSetStatus
V1DaemonSetCondition lastTransitionTime:date-time message:string reason:string status!:string type!:string
V1DaemonSetSpec minReadySeconds:integer revisionHistoryLimit:integer selector!:V1LabelSelector template!:V1PodTemplateSpec updateStrategy:V1DaemonSetUpdateStrategy
V1DaemonSetStatus collisionCount:integer conditions:list<V1DaemonSetCondition> currentNumberScheduled!:integer desiredNumberScheduled!:integer numberAvailable:integer numberMisscheduled!:integer numberReady!:integer numberUnavailable:integer observedGeneration:integer updatedNumberScheduled:integer
V1DaemonSetUpdateStrategy rollingUpdate:V1RollingUpdateDaemonSet type:string
V1Deployment apiVersion:string kind:string metadata:V1ObjectMeta spec:V1DeploymentSpec status:V1DeploymentStatus
V1DeploymentCondition lastTransitionTime:date-time lastUpdateTime:date-time message:string reason:string status!:string type!:string
V1DeploymentSpec minReadySeconds:integer paused:boolean progressDeadlineSeconds:integer replicas:integer revisionHistoryLimit:integer selector!:V1LabelSelector strategy:V1DeploymentStrategy template!:V1PodTemplateSpec
V1DeploymentStatus availableReplicas:integer collisionCount:integer conditions:list<V1DeploymentCondition> observedGeneration:integer readyReplicas:integer replicas:integer terminatingReplicas:integer unavailableReplicas:integer updatedReplicas:integer
V1DeploymentStrategy rollingUpdate:V1RollingUpdateDeployment type:string
V1Device allNodes:boolean allowMultipleAllocations:boolean attributes:dict<V1DeviceAttribute> bindingConditions:list<string> bindingFailureConditions:list<string> bindsToNode:boolean capacity:dict<V1DeviceCapacity> consumesCounters:list<V1DeviceCounterConsumption> name!:string nodeAllocatableResourceMappings:dict<V1NodeAllocatableResourceMapping> nodeName:string nodeSelector:V1NodeSelector taints:list<V1DeviceTaint>
V1DeviceAllocationConfiguration opaque:V1OpaqueDeviceConfiguration requests:list<string> source!:string
V1DeviceAllocationResult config:list<V1DeviceAllocationConfiguration> results:list<V1DeviceRequestAllocationResult>
V1DeviceAttribute bool:boolean bools:list<boolean> int:integer ints:list<integer> string:string strings:list<string> version:string versions:list<string>
V1DeviceCapacity requestPolicy:V1CapacityRequestPolicy value!:quantity
V1DeviceClaim config:list<V1DeviceClaimConfiguration> constraints:list<V1DeviceConstraint> requests:list<V1DeviceRequest>
V1DeviceClaimConfiguration opaque:V1OpaqueDeviceConfiguration requests:list<string>
V1DeviceClass apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1DeviceClassSpec
V1DeviceClassConfiguration opaque:V1OpaqueDeviceConfiguration
V1DeviceClassSpec config:list<V1DeviceClassConfiguration> extendedResourceName:string selectors:list<V1DeviceSelector>
V1DeviceConstraint distinctAttribute:string matchAttribute:string requests:list<string>
V1DeviceCounterConsumption counterSet!:string counters!:dict<V1Counter>
V1DeviceRequest exactly:V1ExactDeviceRequest firstAvailable:list<V1DeviceSubRequest> name!:string
V1DeviceRequestAllocationResult adminAccess:boolean bindingConditions:list<string> bindingFailureConditions:list<string> consumedCapacity:dict<quantity> device!:string driver!:string pool!:string request!:string shareID:string tolerations:list<V1DeviceToleration>
V1DeviceSelector cel:V1CELDeviceSelector
V1DeviceSubRequest allocationMode:string capacity:V1CapacityRequirements count:integer deviceClassName!:string name!:string selectors:list<V1DeviceSelector> tolerations:list<V1DeviceToleration>
V1DeviceTaint effect!:string key!:string timeAdded:date-time value:string
V1DeviceToleration effect:string key:string operator:string tolerationSeconds:integer value:string
V1DownwardAPIProjection items:list<V1DownwardAPIVolumeFile>
V1DownwardAPIVolumeFile fieldRef:V1ObjectFieldSelector mode:integer path!:string resourceFieldRef:V1ResourceFieldSelector
V1DownwardAPIVolumeSource defaultMode:integer items:list<V1DownwardAPIVolumeFile>
V1EmptyDirVolumeSource medium:string sizeLimit:quantity
V1Endpoint addresses!:list<string> conditions:V1EndpointConditions deprecatedTopology:dict<string> hints:V1EndpointHints hostname:string nodeName:string targetRef:V1ObjectReference zone:string
V1EndpointAddress hostname:string ip!:string nodeName:string targetRef:V1ObjectReference
V1EndpointConditions ready:boolean serving:boolean terminating:boolean
V1EndpointHints forNodes:list<V1ForNode> forZones:list<V1ForZone>
V1EndpointSlice addressType!:string apiVersion:string endpoints:list<V1Endpoint> kind:string metadata:V1ObjectMeta ports:list<DiscoveryV1EndpointPort>
V1EndpointSubset addresses:list<V1EndpointAddress> notReadyAddresses:list<V1EndpointAddress> ports:list<CoreV1EndpointPort>
V1Endpoints apiVersion:string kind:string metadata:V1ObjectMeta subsets:list<V1EndpointSubset>
V1EnvFromSource configMapRef:V1ConfigMapEnvSource prefix:string secretRef:V1SecretEnvSource
V1EnvVar name!:string value:string valueFrom:V1EnvVarSource
V1EnvVarSource configMapKeyRef:V1ConfigMapKeySelector fieldRef:V1ObjectFieldSelector fileKeyRef:V1FileKeySelector resourceFieldRef:V1ResourceFieldSelector secretKeyRef:V1SecretKeySelector
V1EphemeralContainer args:list<string> command:list<string> env:list<V1EnvVar> envFrom:list<V1EnvFromSource> image:string imagePullPolicy:string lifecycle:V1Lifecycle livenessProbe:V1Probe name!:string ports:list<V1ContainerPort> readinessProbe:V1Probe resizePolicy:list<V1ContainerResizePolicy> resources:V1ResourceRequirements restartPolicy:string restartPolicyRules:list<V1ContainerRestartRule> securityContext:V1SecurityContext startupProbe:V1Probe stdin:boolean stdinOnce:boolean targetContainerName:string terminationMessagePath:string terminationMessagePolicy:string tty:boolean volumeDevices:list<V1VolumeDevice> volumeMounts:list<V1VolumeMount> workingDir:string
V1EphemeralVolumeSource volumeClaimTemplate:V1PersistentVolumeClaimTemplate
V1EventSource component:string host:string
V1ExactDeviceRequest adminAccess:boolean allocationMode:string capacity:V1CapacityRequirements count:integer deviceClassName!:string selectors:list<V1DeviceSelector> tolerations:list<V1DeviceToleration>
V1ExecAction command:list<string>
V1ExemptPriorityLevelConfiguration lendablePercent:integer nominalConcurrencyShares:integer
V1ExpressionWarning fieldRef!:string warning!:string
V1ExternalDocumentation description:string url:string
V1FCVolumeSource fsType:string lun:integer readOnly:boolean targetWWNs:list<string> wwids:list<string>
V1FieldSelectorAttributes rawSelector:string requirements:list<V1FieldSelectorRequirement>
V1FieldSelectorRequirement key!:string operator!:string values:list<string>
V1FileKeySelector key!:string optional:boolean path!:string volumeName!:string
V1FlexPersistentVolumeSource driver!:string fsType:string options:dict<string> readOnly:boolean secretRef:V1SecretReference
V1FlexVolumeSource driver!:string fsType:string options:dict<string> readOnly:boolean secretRef:V1LocalObjectReference
V1FlockerVolumeSource datasetName:string datasetUUID:string
V1FlowDistinguisherMethod type!:string
V1FlowSchema apiVersion:string kind:string metadata:V1ObjectMeta spec:V1FlowSchemaSpec status:V1FlowSchemaStatus
V1FlowSchemaCondition lastTransitionTime:date-time message:string reason:string status:string type:string
V1FlowSchemaSpec distinguisherMethod:V1FlowDistinguisherMethod matchingPrecedence:integer priorityLevelConfiguration!:V1PriorityLevelConfigurationReference rules:list<V1PolicyRulesWithSubjects>
V1FlowSchemaStatus conditions:list<V1FlowSchemaCondition>
V1ForNode name!:string
V1ForZone name!:string
V1GCEPersistentDiskVolumeSource fsType:string partition:integer pdName!:string readOnly:boolean
V1GRPCAction port!:integer service:string
V1GitRepoVolumeSource directory:string repository!:string revision:string
V1GlusterfsPersistentVolumeSource endpoints!:string endpointsNamespace:string path!:string readOnly:boolean
V1GlusterfsVolumeSource endpoints!:string path!:string readOnly:boolean
V1GroupSubject name!:string
V1HTTPGetAction host:string httpHeaders:list<V1HTTPHeader> path:string port!:int-or-string scheme:string
V1HTTPHeader name!:string value!:string
V1HTTPIngressPath backend!:V1IngressBackend path:string pathType!:string
V1HTTPIngressRuleValue paths!:list<V1HTTPIngressPath>
V1HorizontalPodAutoscaler apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1HorizontalPodAutoscalerSpec status:V1HorizontalPodAutoscalerStatus
V1HorizontalPodAutoscalerSpec maxReplicas!:integer minReplicas:integer scaleTargetRef!:V1CrossVersionObjectReference targetCPUUtilizationPercentage:integer
V1HorizontalPodAutoscalerStatus currentCPUUtilizationPercentage:integer currentReplicas!:integer desiredReplicas!:integer lastScaleTime:date-time observedGeneration:integer
V1HostAlias hostnames:list<string> ip!:string
V1HostIP ip!:string
V1HostPathVolumeSource path!:string type:string
V1IPAddress apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1IPAddressSpec
V1IPAddressSpec parentRef!:V1ParentReference
V1IPBlock cidr!:string except:list<string>
V1ISCSIPersistentVolumeSource chapAuthDiscovery:boolean chapAuthSession:boolean fsType:string initiatorName:string iqn!:string iscsiInterface:string lun!:integer portals:list<string> readOnly:boolean secretRef:V1SecretReference targetPortal!:string
V1ISCSIVolumeSource chapAuthDiscovery:boolean chapAuthSession:boolean fsType:string initiatorName:string iqn!:string iscsiInterface:string lun!:integer portals:list<string> readOnly:boolean secretRef:V1LocalObjectReference targetPortal!:string
V1ImageVolumeSource pullPolicy:string reference:string
V1ImageVolumeStatus imageRef!:string
V1Ingress apiVersion:string kind:string metadata:V1ObjectMeta spec:V1IngressSpec status:V1IngressStatus
V1IngressBackend resource:V1TypedLocalObjectReference service:V1IngressServiceBackend
V1IngressClass apiVersion:string kind:string metadata:V1ObjectMeta spec:V1IngressClassSpec
V1IngressClassParametersReference apiGroup:string kind!:string name!:string namespace:string scope:string
V1IngressClassSpec controller:string parameters:V1IngressClassParametersReference
V1IngressLoadBalancerIngress hostname:string ip:string ports:list<V1IngressPortStatus>
V1IngressLoadBalancerStatus ingress:list<V1IngressLoadBalancerIngress>
V1IngressPortStatus error:string port!:integer protocol!:string
V1IngressRule host:string http:V1HTTPIngressRuleValue
V1IngressServiceBackend name!:string port:V1ServiceBackendPort
V1IngressSpec defaultBackend:V1IngressBackend ingressClassName:string rules:list<V1IngressRule> tls:list<V1IngressTLS>
V1IngressStatus loadBalancer:V1IngressLoadBalancerStatus
V1IngressTLS hosts:list<string> secretName:string
V1JSONPatch expression:string
V1JSONSchemaProps $ref:string $schema:string additionalItems:any additionalProperties:any allOf:list<V1JSONSchemaProps> anyOf:list<V1JSONSchemaProps> default:any definitions:dict<V1JSONSchemaProps> dependencies:dict<any> description:string enum:list<any> example:any exclusiveMaximum:boolean exclusiveMinimum:boolean externalDocs:V1ExternalDocumentation format:string id:string items:any maxItems:integer maxLength:integer maxProperties:integer maximum:number minItems:integer minLength:integer minProperties:integer minimum:number multipleOf:number not:V1JSONSchemaProps nullable:boolean oneOf:list<V1JSONSchemaProps> pattern:string patternProperties:dict<V1JSONSchemaProps> properties:dict<V1JSONSchemaProps> required:list<string> title:string type:string uniqueItems:boolean x-kubernetes-embedded-resource:boolean x-kubernetes-int-or-string:boolean x-kubernetes-list-map-keys:list<string> x-kubernetes-list-type:string x-kubernetes-map-type:string x-kubernetes-preserve-unknown-fields:boolean x-kubernetes-validations:list<V1ValidationRule>
V1Job apiVersion:string kind:string metadata:V1ObjectMeta spec:V1JobSpec status:V1JobStatus
V1JobCondition lastProbeTime:date-time lastTransitionTime:date-time message:string reason:string status!:string type!:string
V1JobSpec activeDeadlineSeconds:integer backoffLimit:integer backoffLimitPerIndex:integer completionMode:string completions:integer managedBy:string manualSelector:boolean maxFailedIndexes:integer parallelism:integer podFailurePolicy:V1PodFailurePolicy podReplacementPolicy:string selector:V1LabelSelector successPolicy:V1SuccessPolicy suspend:boolean template!:V1PodTemplateSpec ttlSecondsAfterFinished:integer
V1JobStatus active:integer completedIndexes:string completionTime:date-time conditions:list<V1JobCondition> failed:integer failedIndexes:string ready:integer startTime:date-time succeeded:integer terminating:integer uncountedTerminatedPods:V1UncountedTerminatedPods
V1JobTemplateSpec metadata:V1ObjectMeta spec:V1JobSpec
V1KeyToPath key!:string mode:integer path!:string
V1LabelSelector matchExpressions:list<V1LabelSelectorRequirement> matchLabels:dict<string>
V1LabelSelectorAttributes rawSelector:string requirements:list<V1LabelSelectorRequirement>
V1LabelSelectorRequirement key!:string operator!:string values:list<string>
V1Lease apiVersion:string kind:string metadata:V1ObjectMeta spec:V1LeaseSpec
V1LeaseSpec acquireTime:date-time holderIdentity:string leaseDurationSeconds:integer leaseTransitions:integer preferredHolder:string renewTime:date-time strategy:string
V1Lifecycle postStart:V1LifecycleHandler preStop:V1LifecycleHandler stopSignal:string
V1LifecycleHandler exec:V1ExecAction httpGet:V1HTTPGetAction sleep:V1SleepAction tcpSocket:V1TCPSocketAction
V1LimitRange apiVersion:string kind:string metadata:V1ObjectMeta spec:V1LimitRangeSpec
V1LimitRangeItem default:dict<quantity> defaultRequest:dict<quantity> max:dict<quantity> maxLimitRequestRatio:dict<quantity> min:dict<quantity> type!:string
V1LimitRangeSpec limits!:list<V1LimitRangeItem>
V1LimitResponse queuing:V1QueuingConfiguration type!:string
V1LimitedPriorityLevelConfiguration borrowingLimitPercent:integer lendablePercent:integer limitResponse:V1LimitResponse nominalConcurrencyShares:integer
V1LinuxContainerUser gid!:integer supplementalGroups:list<integer> uid!:integer
V1LoadBalancerIngress hostname:string ip:string ipMode:string ports:list<V1PortStatus>
V1LoadBalancerStatus ingress:list<V1LoadBalancerIngress>
V1LocalObjectReference name:string
V1LocalSubjectAccessReview apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1SubjectAccessReviewSpec status:V1SubjectAccessReviewStatus
V1LocalVolumeSource fsType:string path!:string
V1ManagedFieldsEntry apiVersion:string fieldsType:string fieldsV1:any manager:string operation:string subresource:string time:date-time
V1MatchCondition expression!:string name!:string
V1MatchResources excludeResourceRules:list<V1NamedRuleWithOperations> matchPolicy:string namespaceSelector:V1LabelSelector objectSelector:V1LabelSelector resourceRules:list<V1NamedRuleWithOperations>
V1ModifyVolumeStatus status!:string targetVolumeAttributesClassName:string
V1MutatingAdmissionPolicy apiVersion:string kind:string metadata:V1ObjectMeta spec:V1MutatingAdmissionPolicySpec
V1MutatingAdmissionPolicyBinding apiVersion:string kind:string metadata:V1ObjectMeta spec:V1MutatingAdmissionPolicyBindingSpec
V1MutatingAdmissionPolicyBindingSpec matchResources:V1MatchResources paramRef:V1ParamRef policyName:string
V1MutatingAdmissionPolicySpec failurePolicy:string matchConditions:list<V1MatchCondition> matchConstraints:V1MatchResources mutations:list<V1Mutation> paramKind:V1ParamKind reinvocationPolicy:string variables:list<V1Variable>
V1MutatingWebhook admissionReviewVersions!:list<string> clientConfig!:AdmissionregistrationV1WebhookClientConfig failurePolicy:string matchConditions:list<V1MatchCondition> matchPolicy:string name!:string namespaceSelector:V1LabelSelector objectSelector:V1LabelSelector reinvocationPolicy:string rules:list<V1RuleWithOperations> sideEffects!:string timeoutSeconds:integer
V1MutatingWebhookConfiguration apiVersion:string kind:string metadata:V1ObjectMeta webhooks:list<V1MutatingWebhook>
V1Mutation applyConfiguration:V1ApplyConfiguration jsonPatch:V1JSONPatch patchType!:string
V1NFSVolumeSource path!:string readOnly:boolean server!:string
V1NamedRuleWithOperations apiGroups:list<string> apiVersions:list<string> operations:list<string> resourceNames:list<string> resources:list<string> scope:string
V1Namespace apiVersion:string kind:string metadata:V1ObjectMeta spec:V1NamespaceSpec status:V1NamespaceStatus
V1NamespaceCondition lastTransitionTime:date-time message:string reason:string status!:string type!:string
V1NamespaceSpec finalizers:list<string>
V1NamespaceStatus conditions:list<V1NamespaceCondition> phase:string
V1NetworkDeviceData hardwareAddress:string interfaceName:string ips:list<string>
V1NetworkPolicy apiVersion:string kind:string metadata:V1ObjectMeta spec:V1NetworkPolicySpec
V1NetworkPolicyEgressRule ports:list<V1NetworkPolicyPort> to:list<V1NetworkPolicyPeer>
V1NetworkPolicyIngressRule from:list<V1NetworkPolicyPeer> ports:list<V1NetworkPolicyPort>
V1NetworkPolicyPeer ipBlock:V1IPBlock namespaceSelector:V1LabelSelector podSelector:V1LabelSelector
V1NetworkPolicyPort endPort:integer port:int-or-string protocol:string
V1NetworkPolicySpec egress:list<V1NetworkPolicyEgressRule> ingress:list<V1NetworkPolicyIngressRule> podSelector:V1LabelSelector policyTypes:list<string>
V1Node apiVersion:string kind:string metadata:V1ObjectMeta spec:V1NodeSpec status:V1NodeStatus
V1NodeAddress address!:string type!:string
V1NodeAffinity preferredDuringSchedulingIgnoredDuringExecution:list<V1PreferredSchedulingTerm> requiredDuringSchedulingIgnoredDuringExecution:V1NodeSelector
V1NodeAllocatableResourceClaimStatus containers:list<string> resourceClaimName!:string resources!:dict<string>
V1NodeAllocatableResourceMapping allocationMultiplier:string capacityKey:string
V1NodeCondition lastHeartbeatTime:date-time lastTransitionTime:date-time message:string reason:string status!:string type!:string
V1NodeConfigSource configMap:V1ConfigMapNodeConfigSource
V1NodeConfigStatus active:V1NodeConfigSource assigned:V1NodeConfigSource error:string lastKnownGood:V1NodeConfigSource
V1NodeDaemonEndpoints kubeletEndpoint:V1DaemonEndpoint
V1NodeFeatures supplementalGroupsPolicy:boolean
V1NodeRuntimeHandler features:V1NodeRuntimeHandlerFeatures name:string
V1NodeRuntimeHandlerFeatures recursiveReadOnlyMounts:boolean userNamespaces:boolean
V1NodeSelector nodeSelectorTerms!:list<V1NodeSelectorTerm>
V1NodeSelectorRequirement key!:string operator!:string values:list<string>
V1NodeSelectorTerm matchExpressions:list<V1NodeSelectorRequirement> matchFields:list<V1NodeSelectorRequirement>
V1NodeSpec configSource:V1NodeConfigSource externalID:string podCIDR:string podCIDRs:list<string> providerID:string taints:list<V1Taint> unschedulable:boolean
V1NodeStatus addresses:list<V1NodeAddress> allocatable:dict<quantity> capacity:dict<quantity> conditions:list<V1NodeCondition> config:V1NodeConfigStatus daemonEndpoints:V1NodeDaemonEndpoints declaredFeatures:list<string> features:V1NodeFeatures images:list<V1ContainerImage> nodeInfo:V1NodeSystemInfo phase:string runtimeHandlers:list<V1NodeRuntimeHandler> volumesAttached:list<V1AttachedVolume> volumesInUse:list<string>
V1NodeSwapStatus capacity:integer
V1NodeSystemInfo architecture!:string bootID!:string containerRuntimeVersion!:string kernelVersion!:string kubeProxyVersion!:string kubeletVersion!:string machineID!:string operatingSystem!:string osImage!:string swap:V1NodeSwapStatus systemUUID!:string
V1NonResourceAttributes path:string verb:string
V1NonResourcePolicyRule nonResourceURLs!:list<string> verbs!:list<string>
V1NonResourceRule nonResourceURLs:list<string> verbs!:list<string>
V1ObjectFieldSelector apiVersion:string fieldPath!:string
V1ObjectMeta annotations:dict<string> creationTimestamp:date-time deletionGracePeriodSeconds:integer deletionTimestamp:date-time finalizers:list<string> generateName:string generation:integer labels:dict<string> managedFields:list<V1ManagedFieldsEntry> name:string namespace:string ownerReferences:list<V1OwnerReference> resourceVersion:string selfLink:string uid:string
V1ObjectReference apiVersion:string fieldPath:string kind:string name:string namespace:string resourceVersion:string uid:string
V1OpaqueDeviceConfiguration driver!:string parameters!:any
V1Overhead podFixed:dict<quantity>
V1OwnerReference apiVersion!:string blockOwnerDeletion:boolean controller:boolean kind!:string name!:string uid!:string
V1ParamKind apiVersion:string kind:string
V1ParamRef name:string namespace:string parameterNotFoundAction:string selector:V1LabelSelector
V1ParentReference group:string name!:string namespace:string resource!:string
V1PersistentVolume apiVersion:string kind:string metadata:V1ObjectMeta spec:V1PersistentVolumeSpec status:V1PersistentVolumeStatus
V1PersistentVolumeClaim apiVersion:string kind:string metadata:V1ObjectMeta spec:V1PersistentVolumeClaimSpec status:V1PersistentVolumeClaimStatus
V1PersistentVolumeClaimCondition lastProbeTime:date-time lastTransitionTime:date-time message:string reason:string status!:string type!:string
V1PersistentVolumeClaimSpec accessModes:list<string> dataSource:V1TypedLocalObjectReference dataSourceRef:V1TypedObjectReference resources:V1VolumeResourceRequirements selector:V1LabelSelector storageClassName:string volumeAttributesClassName:string volumeMode:string volumeName:string
V1PersistentVolumeClaimStatus accessModes:list<string> allocatedResourceStatuses:dict<string> allocatedResources:dict<quantity> capacity:dict<quantity> conditions:list<V1PersistentVolumeClaimCondition> currentVolumeAttributesClassName:string modifyVolumeStatus:V1ModifyVolumeStatus phase:string
V1PersistentVolumeClaimTemplate metadata:V1ObjectMeta spec!:V1PersistentVolumeClaimSpec
V1PersistentVolumeClaimVolumeSource claimName!:string readOnly:boolean
V1PersistentVolumeSpec accessModes:list<string> awsElasticBlockStore:V1AWSElasticBlockStoreVolumeSource azureDisk:V1AzureDiskVolumeSource azureFile:V1AzureFilePersistentVolumeSource capacity:dict<quantity> cephfs:V1CephFSPersistentVolumeSource cinder:V1CinderPersistentVolumeSource claimRef:V1ObjectReference csi:V1CSIPersistentVolumeSource fc:V1FCVolumeSource flexVolume:V1FlexPersistentVolumeSource flocker:V1FlockerVolumeSource gcePersistentDisk:V1GCEPersistentDiskVolumeSource glusterfs:V1GlusterfsPersistentVolumeSource hostPath:V1HostPathVolumeSource iscsi:V1ISCSIPersistentVolumeSource local:V1LocalVolumeSource mountOptions:list<string> nfs:V1NFSVolumeSource nodeAffinity:V1VolumeNodeAffinity persistentVolumeReclaimPolicy:string photonPersistentDisk:V1PhotonPersistentDiskVolumeSource portworxVolume:V1PortworxVolumeSource quobyte:V1QuobyteVolumeSource rbd:V1RBDPersistentVolumeSource scaleIO:V1ScaleIOPersistentVolumeSource storageClassName:string storageos:V1StorageOSPersistentVolumeSource volumeAttributesClassName:string volumeMode:string vsphereVolume:V1VsphereVirtualDiskVolumeSource
V1PersistentVolumeStatus lastPhaseTransitionTime:date-time message:string phase:string reason:string
V1PhotonPersistentDiskVolumeSource fsType:string pdID!:string
V1Pod apiVersion:string kind:string metadata:V1ObjectMeta spec:V1PodSpec status:V1PodStatus
V1PodAffinity preferredDuringSchedulingIgnoredDuringExecution:list<V1WeightedPodAffinityTerm> requiredDuringSchedulingIgnoredDuringExecution:list<V1PodAffinityTerm>
V1PodAffinityTerm labelSelector:V1LabelSelector matchLabelKeys:list<string> mismatchLabelKeys:list<string> namespaceSelector:V1LabelSelector namespaces:list<string> topologyKey!:string
V1PodAntiAffinity preferredDuringSchedulingIgnoredDuringExecution:list<V1WeightedPodAffinityTerm> requiredDuringSchedulingIgnoredDuringExecution:list<V1PodAffinityTerm>
V1PodCertificateProjection certificateChainPath:string credentialBundlePath:string keyPath:string keyType!:string maxExpirationSeconds:integer signerName!:string userAnnotations:dict<string>
V1PodCondition lastProbeTime:date-time lastTransitionTime:date-time message:string observedGeneration:integer reason:string status!:string type!:string
V1PodDNSConfig nameservers:list<string> options:list<V1PodDNSConfigOption> searches:list<string>
V1PodDNSConfigOption name:string value:string
V1PodDisruptionBudget apiVersion:string kind:string metadata:V1ObjectMeta spec:V1PodDisruptionBudgetSpec status:V1PodDisruptionBudgetStatus
V1PodDisruptionBudgetSpec maxUnavailable:int-or-string minAvailable:int-or-string selector:V1LabelSelector unhealthyPodEvictionPolicy:string
V1PodDisruptionBudgetStatus conditions:list<V1Condition> currentHealthy:integer desiredHealthy:integer disruptedPods:dict<date-time> disruptionsAllowed:integer expectedPods:integer observedGeneration:integer
V1PodExtendedResourceClaimStatus requestMappings!:list<V1ContainerExtendedResourceRequest> resourceClaimName!:string
V1PodFailurePolicy rules!:list<V1PodFailurePolicyRule>
V1PodFailurePolicyOnExitCodesRequirement containerName:string operator!:string values!:list<integer>
V1PodFailurePolicyOnPodConditionsPattern status:string type!:string
V1PodFailurePolicyRule action!:string onExitCodes:V1PodFailurePolicyOnExitCodesRequirement onPodConditions:list<V1PodFailurePolicyOnPodConditionsPattern>
V1PodIP ip!:string
V1PodOS name!:string
V1PodReadinessGate conditionType!:string
V1PodResourceClaim name!:string resourceClaimName:string resourceClaimTemplateName:string
V1PodResourceClaimStatus name!:string resourceClaimName:string
V1PodSchedulingGate name!:string
V1PodSchedulingGroup podGroupName:string
V1PodSecurityContext appArmorProfile:V1AppArmorProfile fsGroup:integer fsGroupChangePolicy:string runAsGroup:integer runAsNonRoot:boolean runAsUser:integer seLinuxChangePolicy:string seLinuxOptions:V1SELinuxOptions seccompProfile:V1SeccompProfile supplementalGroups:list<integer> supplementalGroupsPolicy:string sysctls:list<V1Sysctl> windowsOptions:V1WindowsSecurityContextOptions
V1PodSpec activeDeadlineSeconds:integer affinity:V1Affinity automountServiceAccountToken:boolean containers!:list<V1Container> dnsConfig:V1PodDNSConfig dnsPolicy:string enableServiceLinks:boolean ephemeralContainers:list<V1EphemeralContainer> hostAliases:list<V1HostAlias> hostIPC:boolean hostNetwork:boolean hostPID:boolean hostUsers:boolean hostname:string hostnameOverride:string imagePullSecrets:list<V1LocalObjectReference> initContainers:list<V1Container> nodeName:string nodeSelector:dict<string> os:V1PodOS overhead:dict<quantity> preemptionPolicy:string priority:integer priorityClassName:string readinessGates:list<V1PodReadinessGate> resourceClaims:list<V1PodResourceClaim> resources:V1ResourceRequirements restartPolicy:string runtimeClassName:string schedulerName:string schedulingGates:list<V1PodSchedulingGate> schedulingGroup:V1PodSchedulingGroup securityContext:V1PodSecurityContext serviceAccount:string serviceAccountName:string setHostnameAsFQDN:boolean shareProcessNamespace:boolean subdomain:string terminationGracePeriodSeconds:integer tolerations:list<V1Toleration> topologySpreadConstraints:list<V1TopologySpreadConstraint> volumes:list<V1Volume>
V1PodStatus allocatedResources:dict<string> conditions:list<V1PodCondition> containerStatuses:list<V1ContainerStatus> ephemeralContainerStatuses:list<V1ContainerStatus> extendedResourceClaimStatus:V1PodExtendedResourceClaimStatus hostIP:string hostIPs:list<V1HostIP> initContainerStatuses:list<V1ContainerStatus> message:string nodeAllocatableResourceClaimStatuses:list<V1NodeAllocatableResourceClaimStatus> nominatedNodeName:string observedGeneration:integer phase:string podIP:string podIPs:list<V1PodIP> qosClass:string reason:string resize:string resourceClaimStatuses:list<V1PodResourceClaimStatus> resources:V1ResourceRequirements startTime:date-time
V1PodTemplate apiVersion:string kind:string metadata:V1ObjectMeta template:V1PodTemplateSpec
V1PodTemplateSpec metadata:V1ObjectMeta spec:V1PodSpec
V1PolicyRule apiGroups:list<string> nonResourceURLs:list<string> resourceNames:list<string> resources:list<string> verbs!:list<string>
V1PolicyRulesWithSubjects nonResourceRules:list<V1NonResourcePolicyRule> resourceRules:list<V1ResourcePolicyRule> subjects!:list<FlowcontrolV1Subject>
V1PortStatus error:string port!:integer protocol!:string
V1PortworxVolumeSource fsType:string readOnly:boolean volumeID!:string
V1PreferredSchedulingTerm preference!:V1NodeSelectorTerm weight!:integer
V1PriorityClass apiVersion:string description:string globalDefault:boolean kind:string metadata:V1ObjectMeta preemptionPolicy:string value:integer
V1PriorityLevelConfiguration apiVersion:string kind:string metadata:V1ObjectMeta spec:V1PriorityLevelConfigurationSpec status:V1PriorityLevelConfigurationStatus
V1PriorityLevelConfigurationCondition lastTransitionTime:date-time message:string reason:string status:string type:string
V1PriorityLevelConfigurationReference name!:string
V1PriorityLevelConfigurationSpec exempt:V1ExemptPriorityLevelConfiguration limited:V1LimitedPriorityLevelConfiguration type!:string
V1PriorityLevelConfigurationStatus conditions:list<V1PriorityLevelConfigurationCondition>
V1Probe exec:V1ExecAction failureThreshold:integer grpc:V1GRPCAction httpGet:V1HTTPGetAction initialDelaySeconds:integer periodSeconds:integer successThreshold:integer tcpSocket:V1TCPSocketAction terminationGracePeriodSeconds:integer timeoutSeconds:integer
V1ProjectedVolumeSource defaultMode:integer sources:list<V1VolumeProjection>
V1QueuingConfiguration handSize:integer queueLengthLimit:integer queues:integer
V1QuobyteVolumeSource group:string readOnly:boolean registry!:string tenant:string user:string volume!:string
V1RBDPersistentVolumeSource fsType:string image!:string keyring:string monitors!:list<string> pool:string readOnly:boolean secretRef:V1SecretReference user:string
V1RBDVolumeSource fsType:string image!:string keyring:string monitors!:list<string> pool:string readOnly:boolean secretRef:V1LocalObjectReference user:string
V1ReplicaSet apiVersion:string kind:string metadata:V1ObjectMeta spec:V1ReplicaSetSpec status:V1ReplicaSetStatus
V1ReplicaSetCondition lastTransitionTime:date-time message:string reason:string status!:string type!:string
V1ReplicaSetSpec minReadySeconds:integer replicas:integer selector!:V1LabelSelector template:V1PodTemplateSpec
V1ReplicaSetStatus availableReplicas:integer conditions:list<V1ReplicaSetCondition> fullyLabeledReplicas:integer observedGeneration:integer readyReplicas:integer replicas!:integer terminatingReplicas:integer
V1ReplicationController apiVersion:string kind:string metadata:V1ObjectMeta spec:V1ReplicationControllerSpec status:V1ReplicationControllerStatus
V1ReplicationControllerCondition lastTransitionTime:date-time message:string reason:string status!:string type!:string
V1ReplicationControllerSpec minReadySeconds:integer replicas:integer selector:dict<string> template:V1PodTemplateSpec
V1ReplicationControllerStatus availableReplicas:integer conditions:list<V1ReplicationControllerCondition> fullyLabeledReplicas:integer observedGeneration:integer readyReplicas:integer replicas!:integer
V1ResourceAttributes fieldSelector:V1FieldSelectorAttributes group:string labelSelector:V1LabelSelectorAttributes name:string namespace:string resource:string subresource:string verb:string version:string
V1ResourceClaimConsumerReference apiGroup:string name!:string resource!:string uid!:string
V1ResourceClaimSpec devices:V1DeviceClaim
V1ResourceClaimStatus allocation:V1AllocationResult devices:list<V1AllocatedDeviceStatus> reservedFor:list<V1ResourceClaimConsumerReference>
V1ResourceClaimTemplate apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1ResourceClaimTemplateSpec
V1ResourceClaimTemplateSpec metadata:V1ObjectMeta spec!:V1ResourceClaimSpec
V1ResourceFieldSelector containerName:string divisor:quantity resource!:string
V1ResourceHealth health:string message:string resourceID!:string
V1ResourcePolicyRule apiGroups!:list<string> clusterScope:boolean namespaces:list<string> resources!:list<string> verbs!:list<string>
V1ResourcePool generation!:integer name!:string resourceSliceCount!:integer
V1ResourceQuota apiVersion:string kind:string metadata:V1ObjectMeta spec:V1ResourceQuotaSpec status:V1ResourceQuotaStatus
V1ResourceQuotaSpec hard:dict<quantity> scopeSelector:V1ScopeSelector scopes:list<string>
V1ResourceQuotaStatus hard:dict<quantity> used:dict<quantity>
V1ResourceRequirements claims:list<CoreV1ResourceClaim> limits:dict<quantity> requests:dict<quantity>
V1ResourceRule apiGroups:list<string> resourceNames:list<string> resources:list<string> verbs!:list<string>
V1ResourceSlice apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1ResourceSliceSpec
V1ResourceSliceSpec allNodes:boolean devices:list<V1Device> driver!:string nodeName:string nodeSelector:V1NodeSelector perDeviceNodeSelection:boolean pool!:V1ResourcePool sharedCounters:list<V1CounterSet>
V1ResourceStatus name!:string resources:list<V1ResourceHealth>
V1Role apiVersion:string kind:string metadata:V1ObjectMeta rules:list<V1PolicyRule>
V1RoleBinding apiVersion:string kind:string metadata:V1ObjectMeta roleRef!:V1RoleRef subjects:list<RbacV1Subject>
V1RoleRef apiGroup:string kind!:string name!:string
V1RollingUpdateDaemonSet maxSurge:int-or-string maxUnavailable:int-or-string
V1RollingUpdateDeployment maxSurge:int-or-string maxUnavailable:int-or-string
V1RollingUpdateStatefulSetStrategy maxUnavailable:int-or-string partition:integer
V1RuleWithOperations apiGroups:list<string> apiVersions:list<string> operations:list<string> resources:list<string> scope:string
V1RuntimeClass apiVersion:string handler!:string kind:string metadata:V1ObjectMeta overhead:V1Overhead scheduling:V1Scheduling
V1SELinuxOptions level:string role:string type:string user:string
V1ScaleIOPersistentVolumeSource fsType:string gateway!:string protectionDomain:string readOnly:boolean secretRef!:V1SecretReference sslEnabled:boolean storageMode:string storagePool:string system!:string volumeName:string
V1ScaleIOVolumeSource fsType:string gateway!:string protectionDomain:string readOnly:boolean secretRef!:V1LocalObjectReference sslEnabled:boolean storageMode:string storagePool:string system!:string volumeName:string
V1Scheduling nodeSelector:dict<string> tolerations:list<V1Toleration>
V1ScopeSelector matchExpressions:list<V1ScopedResourceSelectorRequirement>
V1ScopedResourceSelectorRequirement operator!:string scopeName!:string values:list<string>
V1SeccompProfile localhostProfile:string type!:string
V1Secret apiVersion:string data:dict<string> immutable:boolean kind:string metadata:V1ObjectMeta stringData:dict<string> type:string
V1SecretEnvSource name:string optional:boolean
V1SecretKeySelector key!:string name:string optional:boolean
V1SecretProjection items:list<V1KeyToPath> name:string optional:boolean
V1SecretReference name:string namespace:string
V1SecretVolumeSource defaultMode:integer items:list<V1KeyToPath> optional:boolean secretName:string
V1SecurityContext allowPrivilegeEscalation:boolean appArmorProfile:V1AppArmorProfile capabilities:V1Capabilities privileged:boolean procMount:string readOnlyRootFilesystem:boolean runAsGroup:integer runAsNonRoot:boolean runAsUser:integer seLinuxOptions:V1SELinuxOptions seccompProfile:V1SeccompProfile windowsOptions:V1WindowsSecurityContextOptions
V1SelectableField jsonPath!:string
V1SelfSubjectAccessReview apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1SelfSubjectAccessReviewSpec status:V1SubjectAccessReviewStatus
V1SelfSubjectAccessReviewSpec nonResourceAttributes:V1NonResourceAttributes resourceAttributes:V1ResourceAttributes
V1SelfSubjectReview apiVersion:string kind:string metadata:V1ObjectMeta status:V1SelfSubjectReviewStatus
V1SelfSubjectReviewStatus userInfo:V1UserInfo
V1SelfSubjectRulesReview apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1SelfSubjectRulesReviewSpec status:V1SubjectRulesReviewStatus
V1SelfSubjectRulesReviewSpec namespace:string
V1Service apiVersion:string kind:string metadata:V1ObjectMeta spec:V1ServiceSpec status:V1ServiceStatus
V1ServiceAccount apiVersion:string automountServiceAccountToken:boolean imagePullSecrets:list<V1LocalObjectReference> kind:string metadata:V1ObjectMeta secrets:list<V1ObjectReference>
V1ServiceAccountSubject name!:string namespace!:string
V1ServiceAccountTokenProjection audience:string expirationSeconds:integer path!:string
V1ServiceBackendPort name:string number:integer
V1ServiceCIDR apiVersion:string kind:string metadata:V1ObjectMeta spec:V1ServiceCIDRSpec status:V1ServiceCIDRStatus
V1ServiceCIDRSpec cidrs:list<string>
V1ServiceCIDRStatus conditions:list<V1Condition>
V1ServicePort appProtocol:string name:string nodePort:integer port!:integer protocol:string targetPort:int-or-string
V1ServiceSpec allocateLoadBalancerNodePorts:boolean clusterIP:string clusterIPs:list<string> externalIPs:list<string> externalName:string externalTrafficPolicy:string healthCheckNodePort:integer internalTrafficPolicy:string ipFamilies:list<string> ipFamilyPolicy:string loadBalancerClass:string loadBalancerIP:string loadBalancerSourceRanges:list<string> ports:list<V1ServicePort> publishNotReadyAddresses:boolean selector:dict<string> sessionAffinity:string sessionAffinityConfig:V1SessionAffinityConfig trafficDistribution:string type:string
V1ServiceStatus conditions:list<V1Condition> loadBalancer:V1LoadBalancerStatus
V1SessionAffinityConfig clientIP:V1ClientIPConfig
V1SleepAction seconds!:integer
V1StatefulSet apiVersion:string kind:string metadata:V1ObjectMeta spec:V1StatefulSetSpec status:V1StatefulSetStatus
V1StatefulSetCondition lastTransitionTime:date-time message:string reason:string status!:string type!:string
V1StatefulSetOrdinals start:integer
V1StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted:string whenScaled:string
V1StatefulSetSpec minReadySeconds:integer ordinals:V1StatefulSetOrdinals persistentVolumeClaimRetentionPolicy:V1StatefulSetPersistentVolumeClaimRetentionPolicy podManagementPolicy:string replicas:integer revisionHistoryLimit:integer selector!:V1LabelSelector serviceName:string template!:V1PodTemplateSpec updateStrategy:V1StatefulSetUpdateStrategy volumeClaimTemplates:list<V1PersistentVolumeClaim>
V1StatefulSetStatus availableReplicas:integer collisionCount:integer conditions:list<V1StatefulSetCondition> currentReplicas:integer currentRevision:string observedGeneration:integer readyReplicas:integer replicas!:integer updateRevision:string updatedReplicas:integer
V1StatefulSetUpdateStrategy rollingUpdate:V1RollingUpdateStatefulSetStrategy type:string
V1StorageClass allowVolumeExpansion:boolean allowedTopologies:list<V1TopologySelectorTerm> apiVersion:string kind:string metadata:V1ObjectMeta mountOptions:list<string> parameters:dict<string> provisioner!:string reclaimPolicy:string volumeBindingMode:string
V1StorageOSPersistentVolumeSource fsType:string readOnly:boolean secretRef:V1ObjectReference volumeName:string volumeNamespace:string
V1StorageOSVolumeSource fsType:string readOnly:boolean secretRef:V1LocalObjectReference volumeName:string volumeNamespace:string
V1SubjectAccessReview apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1SubjectAccessReviewSpec status:V1SubjectAccessReviewStatus
V1SubjectAccessReviewSpec extra:dict<list<string>> groups:list<string> nonResourceAttributes:V1NonResourceAttributes resourceAttributes:V1ResourceAttributes uid:string user:string
V1SubjectAccessReviewStatus allowed!:boolean denied:boolean evaluationError:string reason:string
V1SubjectRulesReviewStatus evaluationError:string incomplete!:boolean nonResourceRules!:list<V1NonResourceRule> resourceRules!:list<V1ResourceRule>
V1SuccessPolicy rules!:list<V1SuccessPolicyRule>
V1SuccessPolicyRule succeededCount:integer succeededIndexes:string
V1Sysctl name!:string value!:string
V1TCPSocketAction host:string port!:int-or-string
V1Taint effect!:string key!:string timeAdded:date-time value:string
V1TokenReview apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1TokenReviewSpec status:V1TokenReviewStatus
V1TokenReviewSpec audiences:list<string> token!:string
V1TokenReviewStatus audiences:list<string> authenticated:boolean error:string user:V1UserInfo
V1Toleration effect:string key:string operator:string tolerationSeconds:integer value:string
V1TopologySelectorLabelRequirement key!:string values!:list<string>
V1TopologySelectorTerm matchLabelExpressions:list<V1TopologySelectorLabelRequirement>
V1TopologySpreadConstraint labelSelector:V1LabelSelector matchLabelKeys:list<string> maxSkew!:integer minDomains:integer nodeAffinityPolicy:string nodeTaintsPolicy:string topologyKey!:string whenUnsatisfiable!:string
V1TypeChecking expressionWarnings:list<V1ExpressionWarning>
V1TypedLocalObjectReference apiGroup:string kind!:string name!:string
V1TypedObjectReference apiGroup:string kind!:string name!:string namespace:string
V1UncountedTerminatedPods failed:list<string> succeeded:list<string>
V1UserInfo extra:dict<list<string>> groups:list<string> uid:string username:string
V1UserSubject name!:string
V1ValidatingAdmissionPolicy apiVersion:string kind:string metadata:V1ObjectMeta spec:V1ValidatingAdmissionPolicySpec status:V1ValidatingAdmissionPolicyStatus
V1ValidatingAdmissionPolicyBinding apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1ValidatingAdmissionPolicyBindingSpec
V1ValidatingAdmissionPolicyBindingSpec matchResources:V1MatchResources paramRef:V1ParamRef policyName!:string validationActions!:list<string>
V1ValidatingAdmissionPolicySpec auditAnnotations:list<V1AuditAnnotation> failurePolicy:string matchConditions:list<V1MatchCondition> matchConstraints:V1MatchResources paramKind:V1ParamKind validations:list<V1Validation> variables:list<V1Variable>
V1ValidatingAdmissionPolicyStatus conditions:list<V1Condition> observedGeneration:integer typeChecking:V1TypeChecking
V1ValidatingWebhook admissionReviewVersions!:list<string> clientConfig!:AdmissionregistrationV1WebhookClientConfig failurePolicy:string matchConditions:list<V1MatchCondition> matchPolicy:string name!:string namespaceSelector:V1LabelSelector objectSelector:V1LabelSelector rules:list<V1RuleWithOperations> sideEffects!:string timeoutSeconds:integer
V1ValidatingWebhookConfiguration apiVersion:string kind:string metadata:V1ObjectMeta webhooks:list<V1ValidatingWebhook>
V1Validation expression!:string message:string messageExpression:string reason:string
V1ValidationRule fieldPath:string message:string messageExpression:string optionalOldSelf:boolean reason:string rule!:string
V1Variable expression!:string name!:string
V1Volume awsElasticBlockStore:V1AWSElasticBlockStoreVolumeSource azureDisk:V1AzureDiskVolumeSource azureFile:V1AzureFileVolumeSource cephfs:V1CephFSVolumeSource cinder:V1CinderVolumeSource configMap:V1ConfigMapVolumeSource csi:V1CSIVolumeSource downwardAPI:V1DownwardAPIVolumeSource emptyDir:V1EmptyDirVolumeSource ephemeral:V1EphemeralVolumeSource fc:V1FCVolumeSource flexVolume:V1FlexVolumeSource flocker:V1FlockerVolumeSource gcePersistentDisk:V1GCEPersistentDiskVolumeSource gitRepo:V1GitRepoVolumeSource glusterfs:V1GlusterfsVolumeSource hostPath:V1HostPathVolumeSource image:V1ImageVolumeSource iscsi:V1ISCSIVolumeSource name!:string nfs:V1NFSVolumeSource persistentVolumeClaim:V1PersistentVolumeClaimVolumeSource photonPersistentDisk:V1PhotonPersistentDiskVolumeSource portworxVolume:V1PortworxVolumeSource projected:V1ProjectedVolumeSource quobyte:V1QuobyteVolumeSource rbd:V1RBDVolumeSource scaleIO:V1ScaleIOVolumeSource secret:V1SecretVolumeSource storageos:V1StorageOSVolumeSource vsphereVolume:V1VsphereVirtualDiskVolumeSource
V1VolumeAttachment apiVersion:string kind:string metadata:V1ObjectMeta spec!:V1VolumeAttachmentSpec status:V1VolumeAttachmentStatus
V1VolumeAttachmentSource inlineVolumeSpec:V1PersistentVolumeSpec persistentVolumeName:string
V1VolumeAttachmentSpec attacher!:string nodeName!:string source!:V1VolumeAttachmentSource
V1VolumeAttachmentStatus attachError:V1VolumeError attached!:boolean attachmentMetadata:dict<string> detachError:V1VolumeError
V1VolumeAttributesClass apiVersion:string driverName!:string kind:string metadata:V1ObjectMeta parameters:dict<string>
V1VolumeDevice devicePath!:string name!:string
V1VolumeError errorCode:integer message:string time:date-time
V1VolumeMount mountPath!:string mountPropagation:string name!:string readOnly:boolean recursiveReadOnly:string subPath:string subPathExpr:string
V1VolumeMountStatus mountPath!:string name!:string readOnly:boolean recursiveReadOnly:string volumeStatus:V1VolumeStatus
V1VolumeNodeAffinity required:V1NodeSelector
V1VolumeNodeResources count:integer
V1VolumeProjection clusterTrustBundle:V1ClusterTrustBundleProjection configMap:V1ConfigMapProjection downwardAPI:V1DownwardAPIProjection podCertificate:V1PodCertificateProjection secret:V1SecretProjection serviceAccountToken:V1ServiceAccountTokenProjection
V1VolumeResourceRequirements limits:dict<quantity> requests:dict<quantity>
V1VolumeStatus image:V1ImageVolumeStatus
V1VsphereVirtualDiskVolumeSource fsType:string storagePolicyID:string storagePolicyName:string volumePath!:string
V1WebhookConversion clientConfig:ApiextensionsV1WebhookClientConfig conversionReviewVersions!:list<string>
V1WeightedPodAffinityTerm podAffinityTerm!:V1PodAffinityTerm weight!:integer
V1WindowsSecurityContextOptions gmsaCredentialSpec:string gmsaCredentialSpecName:string hostProcess:boolean runAsUserName:string
V2ContainerResourceMetricSource container!:string name!:string target!:V2MetricTarget
V2ContainerResourceMetricStatus container!:string current!:V2MetricValueStatus name!:string
V2CrossVersionObjectReference apiVersion:string kind!:string name!:string
V2ExternalMetricSource metric!:V2MetricIdentifier target!:V2MetricTarget
V2ExternalMetricStatus current!:V2MetricValueStatus metric!:V2MetricIdentifier
V2HPAScalingPolicy periodSeconds!:integer type!:string value!:integer
V2HPAScalingRules policies:list<V2HPAScalingPolicy> selectPolicy:string stabilizationWindowSeconds:integer tolerance:quantity
V2HorizontalPodAutoscaler apiVersion:string kind:string metadata:V1ObjectMeta spec!:V2HorizontalPodAutoscalerSpec status:V2HorizontalPodAutoscalerStatus
V2HorizontalPodAutoscalerBehavior scaleDown:V2HPAScalingRules scaleUp:V2HPAScalingRules
V2HorizontalPodAutoscalerCondition lastTransitionTime:date-time message:string reason:string status!:string type!:string
V2HorizontalPodAutoscalerSpec behavior:V2HorizontalPodAutoscalerBehavior maxReplicas!:integer metrics:list<V2MetricSpec> minReplicas:integer scaleTargetRef!:V2CrossVersionObjectReference
V2HorizontalPodAutoscalerStatus conditions:list<V2HorizontalPodAutoscalerCondition> currentMetrics:list<V2MetricStatus> currentReplicas:integer desiredReplicas!:integer lastScaleTime:date-time observedGeneration:integer
V2MetricIdentifier name!:string selector:V1LabelSelector
V2MetricSpec containerResource:V2ContainerResourceMetricSource external:V2ExternalMetricSource object:V2ObjectMetricSource pods:V2PodsMetricSource resource:V2ResourceMetricSource type!:string
V2MetricStatus containerResource:V2ContainerResourceMetricStatus external:V2ExternalMetricStatus object:V2ObjectMetricStatus pods:V2PodsMetricStatus resource:V2ResourceMetricStatus type!:string
V2MetricTarget averageUtilization:integer averageValue:quantity type!:string value:quantity
V2MetricValueStatus averageUtilization:integer averageValue:quantity value:quantity
V2ObjectMetricSource describedObject!:V2CrossVersionObjectReference metric!:V2MetricIdentifier target!:V2MetricTarget
V2ObjectMetricStatus current!:V2MetricValueStatus describedObject!:V2CrossVersionObjectReference metric!:V2MetricIdentifier
V2PodsMetricSource metric!:V2MetricIdentifier target!:V2MetricTarget
V2PodsMetricStatus current!:V2MetricValueStatus metric!:V2MetricIdentifier
V2ResourceMetricSource name!:string target!:V2MetricTarget
V2ResourceMetricStatus current!:V2MetricValueStatus name!:string`;
