// An object of an API version that the target release does not serve any more, or will stop serving.
import { upgradeFix } from "../conversions/upgradeApiVersion.ts";
import { apiVersionStatus, bestApiVersion } from "../facts/apiVersions.ts";
import { defineRule } from "./rule.ts";

export const removedApiVersion = defineRule({
  id: "removed-api-version",
  severity: "error",
  scope: "object",
  needs: "identity",
  messages: {
    removed: '"{apiVersion}" of {object} was removed in Kubernetes {release}: the API server knows no such kind',
    deprecated: '"{apiVersion}" of {object} is deprecated since Kubernetes {since} and removed in {release}',
    superseded: '"{apiVersion}" of {object} is deprecated, and current definitions of {kind} do not serve it any more',
    useInstead:
      '"{apiVersion}" of {object} was removed in Kubernetes {release}, so it cannot be applied; "{use}" took its place',
  },
  docs: {
    summary: "An object is written for an API version that is gone, or going.",
    why: 'The API server answers requests for a removed version with "no matches for kind", so the object cannot be applied at all. A deprecated version still works, until the cluster\'s next upgrade makes the same file fail.',
    remedy:
      "Move to the version that took its place. For workloads that is more than another apiVersion: `apps/v1` requires a selector, and its default rollout cannot end while an EBS volume is attached to the old pod.",
    references: ["https://kubernetes.io/docs/reference/using-api/deprecation-guide/"],
  },
  examples: [
    {
      title: "A Deployment from before apps/v1, on an EBS volume",
      source: `
apiVersion: extensions/v1beta1
          # ^^^^^^^^^^^^^^^^^^ "apps/v1" took its place
kind: Deployment
metadata:
  name: kafka1
spec:
  replicas: 1
  template:
    metadata:
      labels:
        app: kafka1
        tier: backend # of two
    spec:
      containers:
        - name: kafka1
          image: wurstmeister/kafka
      volumes:
        - name: kafka1volume
          awsElasticBlockStore:
            volumeID: vol-688d7099
`,
      fixed: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: kafka1
spec:
  replicas: 1
  selector:
    matchLabels:
      app: kafka1
      tier: backend
  strategy:
    type: Recreate
  template:
    metadata:
      labels:
        app: kafka1
        tier: backend # of two
    spec:
      containers:
        - name: kafka1
          image: wurstmeister/kafka
      volumes:
        - name: kafka1volume
          awsElasticBlockStore:
            volumeID: vol-688d7099
`,
    },
    {
      title: "A class of the beta API",
      source: `
apiVersion: storage.k8s.io/v1beta1
          # ^^^^^^^^^^^^^^^^^^^^^^ StorageClass/fast was removed in Kubernetes 1.22
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
`,
    },
    {
      title: "A version that the next upgrade takes away",
      source: `
apiVersion: storage.k8s.io/v1beta1
          # ^^^^^^^^^^^^^^^^^^^^^^ deprecated since Kubernetes 1.34 and removed in 1.37
kind: VolumeAttributesClass
metadata:
  name: fast
driverName: ebs.csi.aws.com
parameters:
  iops: "4000"
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: fast
driverName: ebs.csi.aws.com
parameters:
  iops: "4000"
`,
    },
    {
      title: "Snapshots of the beta API, which their current definitions do not serve",
      source: `
apiVersion: snapshot.storage.k8s.io/v1beta1
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ current definitions of VolumeSnapshot
kind: VolumeSnapshot
metadata:
  name: yesterday
spec:
  source:
    persistentVolumeClaimName: data
`,
      fixed: `
apiVersion: snapshot.storage.k8s.io/v1
kind: VolumeSnapshot
metadata:
  name: yesterday
spec:
  source:
    persistentVolumeClaimName: data
`,
    },
    {
      title: "A kind of the same name in another project's group",
      source: `
apiVersion: example.com/v1beta1
kind: Deployment
metadata:
  name: kafka1
`,
    },
    {
      title: "At Kubernetes 1.4 these were the versions to use",
      kubernetesVersion: "1.4",
      source: `
apiVersion: extensions/v1beta1
kind: Deployment
metadata:
  name: kafka1
---
apiVersion: storage.k8s.io/v1beta1
kind: StorageClass
metadata:
  name: fast
provisioner: kubernetes.io/aws-ebs
`,
    },
  ],

  check({ object, config, report }) {
    const { kind, apiVersion, name } = object;
    const written = object.body.apiVersion;
    if (!written || apiVersion === undefined) return;
    const { state, row } = apiVersionStatus(apiVersion, kind, config.kubernetesVersion);
    // Which release of another project a cluster has does not follow from that of Kubernetes.
    if (!row || row.introduced === undefined) return;
    const { deprecated, removed } = row;
    const label = name === undefined ? kind : `${kind}/${name}`;
    const fix = upgradeFix(object, config);
    const common = { at: written.span, fixes: fix ? [fix] : [] } as const;
    const use = bestApiVersion(kind, config.kubernetesVersion);
    if (state === "removed" && removed !== undefined) {
      const values = { apiVersion, object: label, release: removed };
      if (use === undefined) report({ ...common, message: "removed", values });
      else report({ ...common, message: "useInstead", values: { ...values, use } });
    } else if (state === "deprecated" && deprecated !== undefined && removed !== undefined) {
      const values = { apiVersion, object: label, since: deprecated, release: removed };
      report({ ...common, message: "deprecated", values, severity: "warning", tags: ["deprecated"] });
    } else if (state === "deprecated") {
      const values = { apiVersion, object: label, kind };
      report({ ...common, message: "superseded", values, severity: "warning", tags: ["deprecated"] });
    }
  },
});
