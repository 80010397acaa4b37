// Hint, hover and findings hold one opinion of every claim. The long run tries more of them: `EBS_COMBINATIONS=20000`.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Combination, combination, disagreementsOf } from "./oneAnswer.ts";

const numRuns = Number(process.env.EBS_COMBINATIONS ?? 400);
const seed = Number(process.env.EBS_SEED ?? 1);

test("whatever the class, the attributes class, the claim and its source", { timeout: 0 }, () => {
  fc.assert(
    fc.property(combination, (one) => {
      expect(disagreementsOf(one)).toEqual([]);
    }),
    { numRuns, seed },
  );
});

const plain: Combination = {
  driverVersion: "1.64.0",
  kubernetesVersion: "1.36",
  provisioner: "ebs.csi.aws.com",
  parameters: {},
  attributes: undefined,
  attributesDriver: "ebs.csi.aws.com",
  claim: {
    storage: "100Gi",
    accessModes: ["ReadWriteOnce"],
    volumeMode: undefined,
    source: undefined,
    sourceStorage: undefined,
  },
};

test.each<readonly [string, Partial<Combination>]>([
  [
    "throughput that gp3 does not take, for a type of which an older driver drops it",
    { driverVersion: "1.43.0", parameters: { type: "io2", iops: "4000" }, attributes: { throughput: "2001" } },
  ],
  [
    "throughput that needs more IOPS than 0, which is none, while those of the class grow with the size",
    { parameters: { iopsPerGB: "50" }, attributes: { type: "gp3", iops: "0", throughput: "1001" } },
  ],
  [
    "io1 that is too small, with IOPS that are raised before EC2 sees it",
    {
      driverVersion: "1.11.0",
      parameters: { type: "io1", iopsPerGB: "1", allowAutoIOPSPerGBIncrease: "true" },
      claim: { ...plain.claim, storage: "3Gi" },
    },
  ],
  [
    "a mode that the driver knows, and the plugin did not",
    {
      kubernetesVersion: "1.22",
      provisioner: "kubernetes.io/aws-ebs",
      claim: { ...plain.claim, accessModes: ["ReadWriteOncePod"] },
    },
  ],
  [
    "a rate that EC2 would refuse, and a copy, which is not told of it",
    { parameters: { volumeInitializationRate: "99" }, claim: { ...plain.claim, source: "PersistentVolumeClaim" } },
  ],
])("%s", (_, one) => expect(disagreementsOf({ ...plain, ...one })).toEqual([]));
