// A name, a label or a driver's name that the API server does not take.
import { longestName, nameProblem } from "../facts/names.ts";
import { csiDriver, provisionsEbs } from "../facts/provisioners.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { isFilledInText } from "../workspace/filledIn.ts";
import { longPodName, repeatedVolumesOf, type WrittenName, writtenNamesOf } from "../workspace/writtenNames.ts";
import { defineRule } from "./rule.ts";

export const invalidName = defineRule({
  id: "invalid-name",
  severity: "error",
  scope: "document",
  messages: {
    label:
      '"{name}" cannot be the `{field}`: it takes lower-case letters, digits and "-", and the API server refuses the object',
    subdomain:
      '"{name}" cannot be the `{field}`: it takes lower-case letters, digits, "-" and ".", and the API server refuses the object',
    driver:
      '"{name}" is not the name of a CSI driver: it takes letters, digits, "-" and ".", and the API server refuses the object',
    qualified:
      '"{name}" cannot be the `{field}`: it takes letters, digits, "-", "_" and ".", with a domain and "/" before it, and the API server refuses the object',
    labelValue:
      'The label {field} cannot be "{name}": it takes letters, digits, "-", "_" and ".", and the API server refuses the object',
    tooLong: '"{name}" has {length} characters, and `{field}` takes {longest}: the API server refuses the object',
    pods: 'The last pod would be called "{name}", whose {length} characters do not fit into the label for it ({longest}): it cannot be created',
    repeated: 'There is a volume "{name}" already: the API server refuses the pods',
    use: 'Write "{meant}"',
  },
  docs: {
    summary: "A name with characters it cannot have, too long, or given twice in one pod.",
    why: "Names become parts of host names, paths and labels, so the API server holds them to the forms of those: most are lower-case letters, digits and hyphens.",
    remedy: "Choose another name, and change whatever refers to it along with it.",
    references: ["https://kubernetes.io/docs/concepts/overview/working-with-objects/names/"],
  },
  examples: [
    {
      title: "Capitals in the name of a class",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: GP3
  #                 ^^^ cannot be the \`storageClassName\`
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: gp3
`,
    },
    {
      title: "The old plugin's name where a CSI driver's belongs",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: kubernetes.io/aws-ebs
    #       ^^^^^^^^^^^^^^^^^^^^^ is not the name of a CSI driver
    volumeHandle: vol-0123456789abcdef0
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
    {
      title: "Other names",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: My_Class
  #     ^^^^^^^^ cannot be the \`metadata.name\`
  labels:
    team: "the data team"
    #     ^^^^^^^^^^^^^^^ The label team cannot be
provisioner: aws ebs
#            ^^^^^^^ cannot be the \`provisioner\`
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka.events
  #     ^^^^^^^^^^^^ it takes lower-case letters, digits and "-"
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: a-name-that-is-a-little-longer-than-it-should-be-for-the-pods
  #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ it cannot be created
spec:
  replicas: 11
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: my-class
  labels:
    team: "the data team"
provisioner: aws ebs
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka.events
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: a-name-that-is-a-little-longer-than-it-should-be-for-the-pods
spec:
  replicas: 11
`,
    },
    {
      title: "Two volumes of one name",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: data
    - name: data
      #     ^^^^ a volume "data" already
      emptyDir: {}
`,
    },
    {
      title: "Names as they should be, and those that are filled in later",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data.kafka-0
  labels:
    release: "2024_01.A"
    empty: ""
spec:
  storageClassName: ""
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: \${NAME}
spec:
  storageClassName: <class>
`,
    },
  ],

  check({ manifest, report }) {
    for (const written of writtenNamesOf(manifest)) {
      const { field, form, name } = written;
      const problem = isFilledInText(name.value) ? undefined : nameProblem(form, name.value);
      if (!problem) continue;
      const values = { field, name: name.value };
      const needs = name.node === manifest.body.metadata?.name?.node ? "identity" : undefined;
      if (problem === "length") {
        const lengths = { length: name.value.length, longest: longestName(form) };
        report({ at: name.span, needs, message: "tooLong", values: { ...values, ...lengths } });
      } else report({ at: name.span, needs, message: form, values, fixes: spelling(written) });
    }
    const pod = longPodName(manifest);
    const own = manifest.body.metadata?.name;
    if (pod !== undefined && own) {
      report({
        at: own.span,
        message: "pods",
        values: { name: pod, length: pod.length, longest: longestName("labelValue") },
      });
    }
    for (const { span, value } of repeatedVolumesOf(manifest)) {
      if (!isFilledInText(value)) report({ at: span, message: "repeated", values: { name: value } });
    }
  },
});

function spelling({ form, name }: WrittenName) {
  const meant = form === "driver" && provisionsEbs(name.value) ? csiDriver : inForm(form, name.value);
  if (name.node.alias || meant === "" || nameProblem(form, meant)) return [];
  const apply = (edit: ChangeBuilder) => void edit.replace(name.node, meant);
  return [{ message: "use", values: { meant }, applicability: "review", apply } as const];
}

function inForm(form: WrittenName["form"], text: string): string {
  if (form === "labelValue") return trimmed(text.replaceAll(/[^-A-Za-z0-9_.]+/g, "-"));
  if (form === "driver" || form === "qualified") return "";
  const lower = text.toLowerCase();
  return trimmed(lower.replaceAll(form === "label" ? /[^-a-z0-9]+/g : /[^-a-z0-9.]+/g, "-"));
}

function trimmed(text: string): string {
  return text.replace(/^[-_.]+|[-_.]+$/g, "");
}
