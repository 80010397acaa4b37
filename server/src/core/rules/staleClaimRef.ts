// A volume that is kept for a claim which is gone.
import { defineRule } from "./rule.ts";

export const staleClaimRef = defineRule({
  id: "stale-claim-ref",
  severity: "warning",
  scope: "document",
  kinds: ["PersistentVolume"],
  messages: {
    stale:
      'Volume "{name}" is kept for one certain "{claim}", by its {field}: a claim of that name that is created anew never gets it',
    strip: "Keep it for every claim of that name",
  },
  docs: {
    summary: "A volume's claimRef carries the uid or resourceVersion of an old claim.",
    why: "A claim that is created again has another uid, so a volume that was exported with the old one stays Released and the claim stays Pending.",
    remedy: "Leave only the claim's name and namespace in `claimRef`.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume"],
  },
  examples: [
    {
      title: "An exported volume",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  claimRef:
    name: kafka
    namespace: default
    resourceVersion: "4711"
    uid: 0b3d1f0a-1c2d-4e5f-8a9b-0c1d2e3f4a5b
  # ^^^ kept for one certain "kafka", by its uid
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  claimRef:
    name: kafka
    namespace: default
`,
    },
    {
      title: "A volume that is reserved by name",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  claimRef:
    name: kafka
    namespace: default
`,
    },
  ],

  check({ manifest, report }) {
    const claimRef = manifest.body.spec?.claimRef;
    if (!claimRef) return;
    const stale = ["uid", "resourceVersion"].flatMap((field) => {
      const entry = claimRef.entry(field);
      return entry && entry.value.kind === "scalar" && entry.value.text !== "" ? [entry] : [];
    });
    const [first] = stale;
    if (!first) return;
    report({
      at: first.key.span,
      message: "stale",
      values: { name: manifest.name ?? "", claim: claimRef.name?.value ?? "", field: first.name },
      fixes: [
        {
          message: "strip",
          applicability: "safe",
          apply: (edit) => {
            for (const entry of stale) edit.remove(claimRef.node, entry);
          },
        },
      ],
    });
  },
});
