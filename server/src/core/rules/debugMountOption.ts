// A mount option that was copied from an old page into many classes.
import { ebsClassOf, nameOf } from "../workspace/ebsClass.ts";
import { defineRule } from "./rule.ts";

export const debugMountOption = defineRule({
  id: "debug-mount-option",
  severity: "hint",
  scope: "document",
  kinds: ["StorageClass"],
  messages: {
    debug: 'The mount option "debug" of class "{name}" only makes the kernel write more to its log at each mount',
    remove: 'Remove the mount option "debug"',
  },
  docs: {
    summary: "A class for EBS has the mount option `debug`.",
    why: "It stood in an example of the Kubernetes documentation, and of AWS's after it, and was copied from there. It changes nothing but the kernel's log.",
    remedy: "Remove it.",
    references: ["https://kubernetes.io/docs/concepts/storage/storage-classes/#mount-options"],
  },
  examples: [
    {
      title: "The only option",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp2
provisioner: kubernetes.io/aws-ebs
mountOptions:
  - debug
  # ^^^^^ The mount option "debug"
volumeBindingMode: WaitForFirstConsumer
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp2
provisioner: kubernetes.io/aws-ebs
volumeBindingMode: WaitForFirstConsumer
`,
    },
    {
      title: "One of two",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
mountOptions: [debug, noatime]
             # ^^^^^ "debug" of class "fast"
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
mountOptions: [noatime]
`,
    },
    {
      title: "Options that do something",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
mountOptions: [noatime]
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    const body = ebs?.object.body;
    const whole = body?.entry("mountOptions");
    const options = body?.mountOptions;
    if (!ebs || !body || !whole || !options) return;
    for (const option of options.items) {
      if (option.value !== "debug") continue;
      report({
        at: option.span,
        message: "debug",
        values: { name: nameOf(ebs) },
        tags: ["unnecessary"],
        fixes: [
          {
            message: "remove",
            applicability: "safe",
            apply: (edit) => {
              const item = options.itemOf(option);
              if (options.node.items.length === 1) edit.remove(body.node, whole);
              else if (item) edit.removeItem(options.node, item);
              else edit.refuse();
            },
          },
        ],
      });
    }
  },
});
