// A class that encrypts with what is no key, or with one of another region than its volumes'.
import { kmsKeyForm } from "../facts/ids.ts";
import { regionOfZone } from "../facts/regions.ts";
import { topologyKey } from "../facts/topologyKeys.ts";
import { type EbsClass, ebsClassOf, nameOf, parameterOf } from "../workspace/ebsClass.ts";
import { isVariable } from "../yaml/template.ts";
import { defineRule } from "./rule.ts";

export const invalidKmsKey = defineRule({
  id: "invalid-kms-key",
  severity: "error",
  scope: "document",
  kinds: ["StorageClass"],
  messages: {
    form: '"{key}" is neither the ID nor the ARN nor the alias of a KMS key: volumes of class "{name}" vanish as soon as they are made, and its claims stay Pending',
    region:
      'The key is of {region}, and class "{name}" makes its volumes in {zone}: they vanish as soon as they are made, and its claims stay Pending',
  },
  docs: {
    summary: "`kmsKeyId` is no key, or one of another region.",
    why: "EC2 takes the request first and looks for the key later. The volume appears, cannot be encrypted, and vanishes again, without an error that says why. Keys belong to one region, and so do volumes.",
    remedy:
      "Give the full ARN of a key in the region of the volumes: `arn:aws:kms:<region>:<account>:key/<id>`. A key ID, `alias/<name>` and the alias's ARN work too.",
    references: ["https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html"],
  },
  examples: [
    {
      title: "An alias without its prefix",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: safe
provisioner: ebs.csi.aws.com
parameters:
  encrypted: "true"
  kmsKeyId: aws/ebs
          # ^^^^^^^ "aws/ebs" is neither
`,
    },
    {
      title: "A key of another region",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: safe
provisioner: ebs.csi.aws.com
parameters:
  kmsKeyId: arn:aws:kms:us-east-1:012345678910:key/1234abcd-12ab-34cd-56ef-1234567890ab
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The key is of us-east-1
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [eu-west-1a, eu-west-1b]
`,
    },
    {
      title: "Every form of a key, one that another tool fills in, and one in the region of the volumes",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: by-alias
provisioner: ebs.csi.aws.com
parameters:
  kmsKeyId: alias/aws/ebs
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: by-id
provisioner: ebs.csi.aws.com
parameters:
  kmsKeyId: 1234abcd-12ab-34cd-56ef-1234567890ab
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: later
provisioner: ebs.csi.aws.com
parameters:
  kmsKeyId: \${KMS_KEY}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: by-arn
provisioner: ebs.csi.aws.com
parameters:
  kmsKeyId: arn:aws:kms:eu-west-1:012345678910:alias/ebs
allowedTopologies:
  - matchLabelExpressions:
      - key: topology.kubernetes.io/zone
        values: [eu-west-1a]
`,
    },
  ],

  check({ manifest, config, report }) {
    const ebs = ebsClassOf(manifest, config);
    const written = ebs && parameterOf(ebs, "kmsKeyId");
    const key = written?.value.value;
    // What stands in angle brackets, or in dots, waits to be filled in.
    if (!ebs || !written || !key || written.variable || /[<>\u2026]|\.\.\./.test(key)) return;
    const name = nameOf(ebs);
    const at = written.value.span;
    const form = kmsKeyForm(key);
    if (!form) return report({ at, message: "form", values: { key, name } });
    if (!("region" in form)) return;
    const zones = zonesOf(ebs);
    const regions = zones.map(regionOfZone);
    const [zone] = zones;
    if (zone === undefined || regions.includes(undefined) || regions.includes(form.region)) return;
    report({ at, message: "region", values: { region: form.region, name, zone } });
  },
});

/** All that the class restricts its volumes to, as it is written. */
function zonesOf(ebs: EbsClass): readonly string[] {
  const terms = ebs.object.body.allowedTopologies?.items ?? [];
  const expressions = terms.flatMap((term) => term.matchLabelExpressions?.items ?? []);
  const allowed = expressions
    .filter(({ key }) => key && topologyKey(key.value)?.names === "zone")
    .flatMap(({ values }) => values?.items.map(({ value }) => value) ?? []);
  const parameters = ebs.inTree ? ["zone", "zones"].flatMap((key) => parameterOf(ebs, key)?.value.value ?? []) : [];
  const listed = parameters.flatMap((list) => list.split(",").map((zone) => zone.trim()));
  return [...allowed, ...listed].filter((zone) => !isVariable(zone));
}
