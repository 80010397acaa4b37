// A StatefulSet whose pods get no names of their own, because the Service for that is missing.
import type { ManifestOf } from "../manifest/manifest.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { isFilledInText } from "../workspace/filledIn.ts";
import { sameNamespace } from "../workspace/storageGraph.ts";
import { isVariable } from "../yaml/template.ts";
import { toData } from "../yaml/tree.ts";
import type { YamlValue } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

export const headlessServiceMissing = defineRule({
  id: "headless-service-missing",
  severity: "warning",
  scope: "workspace",
  needs: "base",
  kinds: ["StatefulSet"],
  messages: {
    missing:
      'There is no Service "{name}", so the pods of {set} get no host names by which they could find each other and their data',
    notHeadless:
      'The Service "{name}" has an address of its own; only a headless one (clusterIP: None) gives the pods of {set} host names',
    create: 'Create the headless Service "{name}"',
    service: "The Service",
  },
  docs: {
    summary: "`serviceName` names no headless Service.",
    why: "The pods of a StatefulSet keep their disks and their names, but the names are found in the DNS only through a headless Service called `serviceName`. Without it, members of a cluster such as Kafka's cannot reach each other after a restart.",
    remedy:
      "Create a Service with `clusterIP: None` that selects the pods, beside the one for clients if there is one.",
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id"],
  },
  examples: [
    {
      title: "Only the Service for clients",
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
kind: StatefulSet
metadata:
  name: kafka
spec:
  serviceName: kafka-headless
  #            ^^^^^^^^^^^^^^ There is no Service "kafka-headless"
  selector:
    matchLabels:
      app: kafka
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
kind: StatefulSet
metadata:
  name: kafka
spec:
  serviceName: kafka-headless
  selector:
    matchLabels:
      app: kafka
---
apiVersion: v1
kind: Service
metadata:
  name: kafka-headless
spec:
  clusterIP: None
  selector:
    app: kafka
`,
    },
    {
      title: "A Service that is not headless",
      source: `
#- /service.yaml
apiVersion: v1
kind: Service
metadata:
  name: kafka
spec:
  selector:
    app: kafka
#- /set.yaml
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  serviceName: kafka
  #            ^^^^^ has an address of its own
`,
    },
    {
      title: "A workspace without any Service, where it may well stand elsewhere (a hint)",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  serviceName: kafka
  #            ^^^^^ There is no Service "kafka"
`,
    },
    {
      title: "A headless Service, and a StatefulSet that needs none",
      source: `
apiVersion: v1
kind: Service
metadata:
  name: kafka
  namespace: events
spec:
  clusterIP: None
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  serviceName: kafka
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: cache
spec:
  serviceName: ""
`,
    },
  ],

  check({ manifest, workspace, report }) {
    const written = manifest.body.spec?.serviceName;
    const name = written?.value ?? "";
    if (!written || name === "" || isFilledInText(name)) return;
    const set = manifest.name ?? manifest.kind;
    const services = workspace
      .named("Service", name)
      .filter((each) => sameNamespace(each.manifest.namespace, manifest.namespace));
    // One in a template may yet turn out to be anything.
    if (
      services.some(
        ({ document, manifest: { body } }) => document.analysis.template || isHeadless(body.spec?.clusterIP?.value),
      )
    )
      return;
    const [service] = services;
    if (service) {
      const span = service.manifest.body.metadata?.name?.span ?? service.manifest.node.span;
      const related = [{ document: service.document, span, message: "service" } as const];
      report({ at: written.span, message: "notHeadless", values: { name, set }, related });
      return;
    }
    const severity = workspace.all("Service").length > 0 ? "warning" : "hint";
    const object = serviceFor(manifest, name);
    const apply = (edit: ChangeBuilder) => void (object && edit.append(object));
    const fix = { message: "create", values: { name }, applicability: "review", apply } as const;
    report({ at: written.span, severity, message: "missing", values: { name, set }, fixes: object ? [fix] : [] });
  },
});

function isHeadless(address: string | undefined): boolean {
  return address === "None" || (address !== undefined && isVariable(address));
}

/** It selects what the StatefulSet selects; undefined where that is more than labels. A headless Service needs no ports. */
function serviceFor({ body, namespace }: ManifestOf<"StatefulSet">, name: string): YamlValue | undefined {
  const labels = body.spec?.selector?.matchLabels ?? body.spec?.template?.metadata?.labels;
  if (!labels || labels.entries.length === 0) return undefined;
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: namespace === undefined ? { name } : { name, namespace },
    spec: { clusterIP: "None", selector: toData(labels.node) as YamlValue },
  };
}
