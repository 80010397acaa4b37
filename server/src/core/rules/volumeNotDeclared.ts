// A container that mounts a volume which its pod does not have.
import { claimTemplatesOf, containersOf, podSpecOf } from "../manifest/manifest.ts";
import type { Found } from "../manifest/shape.ts";
import { nearName } from "../text/nearName.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { isVariable } from "../yaml/template.ts";
import type { YamlNode } from "../yaml/tree.ts";
import { placeholder } from "../yaml/value.ts";
import { defineRule } from "./rule.ts";

export const volumeNotDeclared = defineRule({
  id: "volume-not-declared",
  severity: "error",
  scope: "document",
  needs: "whole",
  messages: {
    none: 'Container "{container}" mounts "{name}", but no volume or claim template is called so: the pods cannot be created',
    near: 'Container "{container}" mounts "{name}", but no volume or claim template is called so (there is "{near}"): the pods cannot be created',
    useNear: 'Mount "{near}"',
    declare: 'Declare the volume "{name}", with a claim to fill in',
  },
  docs: {
    summary: "A mount names a volume that is not declared.",
    why: "The API server refuses a pod whose mounts name no volume. A StatefulSet is taken by servers up to 1.26, and then never gets a pod.",
    remedy: "Correct the name, or declare the volume in `volumes` or, for a StatefulSet, in `volumeClaimTemplates`.",
    references: ["https://kubernetes.io/docs/concepts/storage/volumes/#background"],
  },
  examples: [
    {
      title: "A slip in the name",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
      volumeMounts:
        - name: dta
        #       ^^^ there is "data"
          mountPath: /data
  volumes:
    - name: data
      emptyDir: {}
`,
      fixed: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      emptyDir: {}
`,
    },
    {
      title: "A volume that is not there",
      source: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
      volumeMounts:
        - name: data
        #       ^^^^ no volume or claim template is called so
          mountPath: /data
`,
      fixed: `
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: <claim>
`,
    },
    {
      title: "A volume from a claim template",
      source: `
apiVersion: apps/v1
kind: StatefulSet
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
          image: apache/kafka
          volumeMounts:
            - name: data
              mountPath: /data
  volumeClaimTemplates:
    - metadata:
        name: data
`,
    },
    {
      title: "A patch, whose volumes stand in the object that it is laid over",
      source: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          volumeMounts:
            - name: data
              mountPath: /data
`,
    },
  ],

  check({ manifest, report }) {
    const pod = podSpecOf(manifest);
    if (!pod) return;
    const whole = pod.entry("volumes");
    if (whole && !pod.volumes && !isEmpty(whole.value)) return;
    const volumes = pod.volumes?.items ?? [];
    const declared = [
      ...volumes.map(({ name }) => name?.value),
      ...claimTemplatesOf(manifest).map(({ metadata }) => metadata?.name?.value),
    ];
    if (declared.some((name) => name === undefined || isVariable(name))) return;
    const names = declared.flatMap((name) => name ?? []);
    for (const container of containersOf(pod)) {
      for (const { name: mounted } of [
        ...(container.volumeMounts?.items ?? []),
        ...(container.volumeDevices?.items ?? []),
      ]) {
        if (!mounted || names.includes(mounted.value) || isVariable(mounted.value)) continue;
        const name = mounted.value;
        const near = nearName(name, names);
        const values = { container: container.name?.value ?? "", name };
        report({
          at: mounted.span,
          ...(near === undefined ? { message: "none", values } : { message: "near", values: { ...values, near } }),
          fixes: [
            ...(near === undefined
              ? []
              : [
                  {
                    message: "useNear",
                    values: { near },
                    applicability: "review",
                    apply: useNear(mounted, near),
                  } as const,
                ]),
            {
              message: "declare",
              values: { name },
              applicability: "review",
              apply: (edit) => {
                const volume = { name, persistentVolumeClaim: { claimName: placeholder("claim") } };
                if (pod.volumes) edit.insertItem(pod.volumes.node, volume);
                else if (whole) edit.set(whole, [volume]);
                else edit.insert(pod.node, "volumes", [volume]);
              },
            },
          ],
        });
      }
    }
  },
});

function useNear({ node }: Found<string>, near: string) {
  return (edit: ChangeBuilder) => void edit.replace(node, near);
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null;
}
