// Access modes that cannot stand beside each other.
import type { Found } from "../manifest/shape.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { type AccessPlace, accessOf, ebsAccessOf } from "../workspace/ebsAccess.ts";
import { defineRule } from "./rule.ts";

const once = "ReadWriteOnce";
const oncePod = "ReadWriteOncePod";
const readOnly = "ReadOnlyMany";

export const mixedAccessModes = defineRule({
  id: "mixed-access-modes",
  severity: "error",
  scope: "workspace",
  messages: {
    exclusive: '"{name}" lists ReadWriteOncePod beside other modes, so the API server refuses it',
    both: '"{name}" asks for ReadWriteOnce and ReadOnlyMany; the EBS driver checks each, and refuses the second',
    keep: "Keep {mode} only",
  },
  docs: {
    summary: "Access modes that exclude each other.",
    why: "The list is no choice: every mode in it has to be possible. ReadWriteOncePod may not have company at all, and EBS can do nothing but attach a volume to one node.",
    remedy: "Leave one mode: ReadWriteOnce for pods on one node, ReadWriteOncePod for a single pod.",
    references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes"],
  },
  examples: [
    {
      title: "ReadWriteOncePod in company",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce, ReadWriteOncePod]
  #                            ^^^^^^^^^^^^^^^^ beside other modes
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOncePod]
`,
    },
    {
      title: "Writing and reading on EBS",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  accessModes:
    - ReadWriteOnce
    - ReadOnlyMany
    # ^^^^^^^^^^^^ refuses the second
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  accessModes:
    - ReadWriteOnce
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
`,
    },
    {
      title: "One mode, and two where the system has both",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOncePod]
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: files
spec:
  accessModes: [ReadWriteOnce, ReadOnlyMany]
  nfs:
    server: files.example.com
    path: /
`,
    },
  ],

  check({ manifest, here, workspace, report }) {
    for (const place of accessOf(manifest)) {
      const { name, modes } = place;
      const exclusive = modes.find(({ value }) => value === oncePod);
      if (!exclusive || modes.every(({ value }) => value === oncePod)) continue;
      const fixes = [keep(place, oncePod), ...(modes.some(({ value }) => value === once) ? [keep(place, once)] : [])];
      report({ at: exclusive.span, message: "exclusive", values: { name }, fixes });
    }
    for (const place of ebsAccessOf(workspace, here, manifest)) {
      const { name, modes } = place;
      const second = modes.find(({ value }) => value === readOnly);
      if (!second || !modes.some(({ value }) => value === once)) continue;
      report({ at: second.span, message: "both", values: { name }, fixes: [keep(place, once)] });
    }
  },
});

function keep({ modes, list, itemOf }: AccessPlace, mode: string) {
  const apply = (edit: ChangeBuilder) => {
    const [first] = modes.filter(({ value }) => value === mode);
    for (const other of modes) if (other !== first) remove(edit, other);
  };
  const remove = (edit: ChangeBuilder, other: Found<string>) => {
    const item = itemOf(other);
    if (item) edit.removeItem(list, item);
    else edit.refuse();
  };
  return { message: "keep", values: { mode }, applicability: "review", apply } as const;
}
