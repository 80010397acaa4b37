// A field whose values are a short list, with something else in it; or a number out of its range.
import { accessModeOfShortForm } from "../facts/accessModes.ts";
import { type AnyManifest, manifestOf } from "../manifest/manifest.ts";
import { nearName } from "../text/nearName.ts";
import { allowedValues, rangeOf } from "../workspace/allowedValues.ts";
import { type FieldScalar, scalarsOf } from "../workspace/fields.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

export const invalidValue = defineRule({
  id: "invalid-value",
  severity: "error",
  scope: "object",
  messages: {
    unknown: '"{value}" is not a value of `{field}`, so the API server refuses the object; it takes {values}',
    outOfRange: "`{field}` cannot be {value}, so the API server refuses the object; it goes from {least} to {most}",
    repeated: '"{value}" stands in these `{field}` already, so the API server refuses the object',
    use: 'Write "{meant}"',
    remove: "Remove it",
  },
  docs: {
    summary: "A field holds a value that it cannot have.",
    why: "The API server compares such values letter by letter, and refuses the whole object when one is unknown.",
    remedy: "Use one of the listed values, in exactly their spelling.",
    references: [
      "https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-claim-v1/",
      "https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/storage-class-v1/",
    ],
  },
  examples: [
    {
      title: "An access mode in the short form that kubectl prints",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [RWO]
  #             ^^^ "RWO" is not a value of \`accessModes\`
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
`,
    },
    {
      title: "Capital letters where they do not belong",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
reclaimPolicy: retain # the disks stay
#              ^^^^^^ it takes Delete, Retain
volumeBindingMode: "waitForFirstConsumer"
#                  ^^^^^^^^^^^^^^^^^^^^^^ "waitForFirstConsumer" is not a value
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
reclaimPolicy: Retain # the disks stay
volumeBindingMode: "waitForFirstConsumer"
`,
    },
    {
      title: "A slip of the keys",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  persistentVolumeReclaimPolicy: Retian
  #                              ^^^^^^ "Retian" is not a value
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  persistentVolumeReclaimPolicy: Retain
`,
    },
    {
      title: "A partition that no disk has",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  awsElasticBlockStore:
    volumeID: vol-0123456789abcdef0
    partition: 256
    #          ^^^ it goes from 0 to 255
`,
    },
    {
      title: "A zone that is listed twice",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [us-east-1a, us-east-1a]
        #                    ^^^^^^^^^^ "us-east-1a" stands in these \`values\` already
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [us-east-1a]
`,
    },
    {
      title: "The pods of a Deployment are always started again",
      source: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      restartPolicy: Never
      #              ^^^^^ it takes Always
`,
    },
    {
      title: "Values as they should be, and one that another tool fills in",
      source: `
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kafka
spec:
  podManagementPolicy: Parallel
  persistentVolumeClaimRetentionPolicy:
    whenDeleted: Retain
    whenScaled: \${RETENTION}
  volumeClaimTemplates:
    - spec:
        accessModes: [ReadWriteOncePod]
        volumeMode: Block
`,
    },
  ],

  check({ object, report }) {
    for (const scalar of scalarsOf(object)) {
      const { owner, field, node } = scalar;
      const at = node.span;
      const range = rangeOf(owner, field);
      if (range && typeof node.value === "number" && (node.value < range.least || node.value > range.most)) {
        report({ at, message: "outOfRange", values: { field, value: node.text, ...range } });
      }
      const allowed = scalar.key === undefined ? allowedValues(object.kind, owner, field) : undefined;
      if (!allowed || isAllowed(scalar, allowed)) continue;
      // Refused for a reason of its own, which recycle-reclaim-policy gives.
      if (owner === "V1StorageClass" && node.value === "Recycle") continue;
      const meant = meaningOf(node.text, field, allowed);
      report({
        at,
        message: "unknown",
        values: { field, value: node.text, values: allowed.filter((value) => value !== "").join(", ") },
        fixes:
          meant && !node.alias
            ? [
                {
                  message: "use",
                  values: { meant: meant.value },
                  applicability: meant.certain ? "safe" : "review",
                  apply: (edit) => void edit.replace(node, meant.value),
                },
              ]
            : [],
      });
    }
    for (const { list, item, value } of repeatedZonesOf(object)) {
      report({
        at: item.value.span,
        message: "repeated",
        values: { field: "values", value },
        fixes: [{ message: "remove", applicability: "safe", apply: (edit) => void edit.removeItem(list, item) }],
      });
    }
  },
});

/** Of the values that a class's topologies list, those that stand in their list before. */
function repeatedZonesOf(object: AnyManifest) {
  const manifest = manifestOf(object);
  if (manifest?.kind !== "StorageClass") return [];
  const terms = manifest.body.allowedTopologies?.items ?? [];
  const lists = terms.flatMap((term) => term.matchLabelExpressions?.items ?? []).flatMap(({ values }) => values ?? []);
  return lists.flatMap((values) => {
    const seen = new Set<string>();
    return values.items.flatMap((found) => {
      const { value } = found;
      const item = values.itemOf(found);
      const isNew = !seen.has(value);
      seen.add(value);
      return isNew || !item || item.alias || isVariable(value) ? [] : [{ list: values.node, item, value }];
    });
  });
}

/** Another type than a string is another rule's matter; an empty one counts as left out. */
function isAllowed({ node }: FieldScalar, allowed: readonly string[]): boolean {
  if (typeof node.value !== "string" || node.value === "") return true;
  return allowed.includes(node.value) || isVariable(node.value) || /^<.+>$/.test(node.value);
}

function meaningOf(
  text: string,
  field: string,
  allowed: readonly string[],
): { value: string; certain: boolean } | undefined {
  const bare = text.trim().toLowerCase();
  const same = allowed.find((value) => value.toLowerCase() === bare);
  if (same !== undefined) return { value: same, certain: true };
  const long = field === "accessModes" ? accessModeOfShortForm(text.trim()) : undefined;
  if (long !== undefined) return { value: long, certain: true };
  const near = nearName(text, allowed);
  if (near !== undefined) return { value: near, certain: false };
  return allowed.length === 1 && allowed[0] !== undefined ? { value: allowed[0], certain: false } : undefined;
}
