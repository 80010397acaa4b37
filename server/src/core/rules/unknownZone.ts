// A zone that is none.
import {
  isKnownRegion,
  isKnownZone,
  regionNames,
  regionOfZone,
  zoneKind,
  zoneNames,
  zonesOf,
} from "../facts/regions.ts";
import { nearName } from "../text/nearName.ts";
import type { Severity } from "../workspace/fix.ts";
import { zoneMentionsOf } from "../workspace/zoneMentions.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

export const unknownZone = defineRule({
  id: "unknown-zone",
  severity: "warning",
  scope: "document",
  messages: {
    region: "{zone} is a region, and a disk is in one of its zones, such as {zone}a: AWS knows no such zone",
    id: "{zone} is the ID of a zone, where a name such as us-east-1a is compared: no node has it",
    malformed: "{zone} is no zone of AWS, whose names are like us-east-1a",
    unknownRegion: "{zone} is in no region of AWS that is known: {region}",
    unknownLetter: "Region {region} is not known to have a zone {zone}; which letters there are depends on the account",
    use: "Use {zone}",
  },
  docs: {
    summary: "A zone is given that AWS does not have.",
    why: "An EBS volume is made and attached in one availability zone, which is named by its region and a letter. For anything else AWS answers InvalidZone, or no node matches. The letters are an account's own: an account may lack one that others have.",
    remedy: "Name a zone, as `aws ec2 describe-availability-zones` lists them.",
    references: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html",
      "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html",
    ],
  },
  examples: [
    {
      title: "A region",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [eu-west-1]
        #        ^^^^^^^^^ is a region
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
        values: [eu-west-1a]
`,
    },
    {
      title: "A slip, and a letter that is not known",
      source: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  awsElasticBlockStore:
    volumeID: aws://eu-wset-1a/vol-0123456789abcdef0
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no region of AWS
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.kubernetes.io/zone
              operator: In
              values:
                - eu-west-1f
                # ^^^^^^^^^^ depends on the account
`,
      fixed: `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: data
spec:
  awsElasticBlockStore:
    volumeID: aws://eu-west-1a/vol-0123456789abcdef0
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - key: topology.kubernetes.io/zone
              operator: In
              values:
                - eu-west-1f
`,
    },
    {
      title: "Zones of all kinds, and a zone of another driver",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [us-west-2a, us-west-2-lax-1a]
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: elsewhere
provisioner: pd.csi.storage.gke.io
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [europe-west1-b]
`,
    },
  ],

  check({ manifest, report }) {
    for (const mention of zoneMentionsOf(manifest)) {
      const { zone, found, allowed } = mention;
      const problem = isVariable(found.value) || /[<>]/.test(zone) ? undefined : problemOf(zone);
      // Among the zones that a class allows, an ID is another rule's matter.
      if (!problem || (problem.message === "id" && allowed)) continue;
      const { severity, near, ...words } = problem;
      report({
        at: found.span,
        severity,
        ...words,
        fixes: near.map((other) => ({
          message: "use" as const,
          values: { zone: other },
          applicability: "review" as const,
          apply: (edit) => void edit.replace(found.node, mention.with(other)),
        })),
      });
    }
  },
});

type Problem = { readonly severity: Severity; readonly near: readonly string[] } & (
  | { readonly message: "region" | "id" | "malformed"; readonly values: { readonly zone: string } }
  | {
      readonly message: "unknownRegion" | "unknownLetter";
      readonly values: { readonly zone: string; readonly region: string };
    }
);

/** The tables may be older than a region, so only what looks like a slip is more than a hint. */
function problemOf(zone: string): Problem | undefined {
  const kind = zoneKind(zone);
  const values = { zone };
  if (kind === "region") return { message: "region", values, severity: "warning", near: zonesOf(zone) };
  if (kind === "zone-id") return { message: "id", values, severity: "warning", near: [] };
  const region = regionOfZone(zone);
  if (kind === "unknown" || region === undefined) {
    const near = nearName(zone, zoneNames());
    return { message: "malformed", values, severity: "warning", near: near === undefined ? [] : [near] };
  }
  if (!isKnownRegion(region)) {
    const meant = nearName(region, regionNames());
    const near = meant === undefined ? [] : [zone.replace(region, meant)];
    return { message: "unknownRegion", values: { zone, region }, severity: meant ? "warning" : "hint", near };
  }
  if (kind !== "zone" || isKnownZone(zone)) return undefined;
  return { message: "unknownLetter", values: { zone, region }, severity: "hint", near: [] };
}
