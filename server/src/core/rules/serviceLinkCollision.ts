// A Service whose name turns into variables that an application takes for its settings.
import { dataDirectoryOf } from "../facts/dataDirectories.ts";
import { atLeast } from "../facts/version.ts";
import { podSpecOf } from "../manifest/manifest.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { areAppliedTogether } from "../workspace/meant.ts";
import { sameNamespace } from "../workspace/storageGraph.ts";
import { defineRule } from "./rule.ts";

/** Since when a pod can do without the variables. Source: https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.13.md */
const switchSince = "1.13";

export const serviceLinkCollision = defineRule({
  id: "service-link-collision",
  severity: "warning",
  scope: "workspace",
  needs: "whole",
  messages: {
    collides:
      'Because of Service "{service}", container "{container}" is given {variable}=tcp://…, which {application} reads as a setting and may refuse to start with',
    service: "The Service",
    off: "Do without the variables for Services (`enableServiceLinks: false`)",
  },
  docs: {
    summary: "The variables that Kubernetes sets for a Service are read as settings.",
    why: 'For a Service called kafka every pod of its namespace is given KAFKA_PORT, KAFKA_SERVICE_HOST and others. Kafka images turn variables of that beginning into settings, and stop at `port` with the value "tcp://…".',
    remedy: "Set `enableServiceLinks: false` for the pods, or give the Service another name.",
    references: [
      "https://kubernetes.io/docs/tutorials/services/connect-applications-service/#accessing-the-service",
      "https://github.com/wurstmeister/kafka-docker/issues/122",
    ],
  },
  examples: [
    {
      title: "A Service called kafka",
      source: `
apiVersion: v1
kind: Service
metadata:
  name: kafka
spec:
  selector:
    app: kafka
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: kafka
spec:
  selector:
    matchLabels:
      app: kafka
  template:
    spec:
      containers:
        - name: kafka
          image: confluentinc/cp-kafka:7.8.0
          #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ KAFKA_PORT=tcp://…
`,
      fixed: `
apiVersion: v1
kind: Service
metadata:
  name: kafka
spec:
  selector:
    app: kafka
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: kafka
spec:
  selector:
    matchLabels:
      app: kafka
  template:
    spec:
      enableServiceLinks: false
      containers:
        - name: kafka
          image: confluentinc/cp-kafka:7.8.0
`,
    },
    {
      title: "Another name, or a Service without an address",
      source: `
apiVersion: v1
kind: Service
metadata:
  name: kafka1
spec:
  selector:
    app: kafka
---
apiVersion: v1
kind: Service
metadata:
  name: kafka
spec:
  clusterIP: None
---
apiVersion: v1
kind: Pod
metadata:
  name: kafka
spec:
  containers:
    - name: kafka
      image: apache/kafka
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const pod = podSpecOf(manifest);
    if (!pod || pod.enableServiceLinks?.value === false) return;
    for (const container of pod.containers?.items ?? []) {
      const { image } = container;
      const fact = image && dataDirectoryOf(image.value);
      if (!image || !fact?.envPrefix) continue;
      const service = workspace.named("Service", serviceOf(fact.envPrefix)).find(({ document, manifest: found }) => {
        if (
          !areAppliedTogether(workspace, document.uri, here.uri) ||
          !sameNamespace(found.namespace, manifest.namespace)
        )
          return false;
        const { spec } = found.body;
        return spec?.clusterIP?.value !== "None" && spec?.entry("externalName") === undefined;
      });
      const variable = `${fact.envPrefix}PORT`;
      if (!service || container.env?.items.some(({ name }) => name?.value === variable)) continue;
      const name = service.manifest.name ?? "";
      report({
        at: image.span,
        message: "collides",
        values: { service: name, container: container.name?.value ?? "", variable, application: fact.application },
        related: [
          {
            document: service.document,
            span: service.manifest.body.metadata?.name?.span ?? service.manifest.node.span,
            message: "service",
          },
        ],
        fixes: atLeast(config.kubernetesVersion, switchSince)
          ? [
              {
                message: "off",
                applicability: "review",
                apply: (edit: ChangeBuilder) => {
                  const entry = pod.entry("enableServiceLinks");
                  if (entry) edit.set(entry, false);
                  else edit.insert(pod.node, "enableServiceLinks", false, "start");
                },
              },
            ]
          : [],
      });
    }
  },
});

/** The Service whose variables start so: the kubelet writes `kafka` as `KAFKA_`, `my-app` as `MY_APP_`. */
function serviceOf(prefix: string): string {
  return prefix.slice(0, -1).toLowerCase().replaceAll("_", "-");
}
