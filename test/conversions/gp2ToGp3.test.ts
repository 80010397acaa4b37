// Moving a class from gp2 to gp3: as much performance as gp2 gave the claims of the class.
import { expect, test } from "vitest";
import { gp2ToGp3Conversion } from "../../server/src/core/conversions/gp2ToGp3.ts";
import { converted, titles } from "../support/convert.ts";

const classOf = (parameters: string) => `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:${parameters}
`;
const claimOf = (size: string, storageClass = "fast") => `#- /claim-${size.toLowerCase()}-${storageClass}.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  storageClassName: ${storageClass}
  resources:
    requests:
      storage: ${size}
`;

test.each([
  ["no claim is known: what gp2 reaches at most", "", ["250"]],
  ["small claims only", claimOf("100Gi") + claimOf("20Gi"), ["128"]],
  [
    "the largest claim counts, and no other class's",
    claimOf("100Gi") + claimOf("300Gi") + claimOf("5Ti", "other"),
    ["250"],
  ],
])("%s", (_, claims, [throughput]) => {
  const source = `#- /class.yaml\n${classOf("\n  type: gp2$0 # general\n  encrypted: 'true'")}${claims}`;
  const result = converted(gp2ToGp3Conversion, source);
  expect([...result.texts]).toEqual([
    ["/class.yaml", classOf(`\n  type: gp3 # general\n  throughput: '${throughput}'\n  encrypted: 'true'`)],
  ]);
  expect(result.notes).toHaveLength(1);
});

test("offered for gp2 that is named, where gp3 can be made", () => {
  expect(titles(gp2ToGp3Conversion, classOf("\n  type: gp2$0"))).toEqual([
    'Use gp3 for "fast", at least as fast as gp2 (a live class is immutable: delete it and create it anew)',
  ]);
  expect(titles(gp2ToGp3Conversion, classOf("\n  type: gp3$0"))).toEqual([]);
  expect(titles(gp2ToGp3Conversion, classOf("\n  type: ${TYPE}$0"))).toEqual([]);
  const inTree = classOf("\n  type: gp2$0").replace("ebs.csi.aws.com", "kubernetes.io/aws-ebs");
  expect(titles(gp2ToGp3Conversion, inTree, { kubernetesVersion: "1.22" })).toEqual([]);
  expect(titles(gp2ToGp3Conversion, inTree, { kubernetesVersion: "1.23" })).toHaveLength(1);
});
