// Parameters of a VolumeAttributesClass: what the rule's own examples leave out.
import { test } from "vitest";
import { invalidAttributesParameter } from "../../server/src/core/rules/invalidAttributesParameter.ts";
import { checkRule } from "../support/check.ts";

test("A slip, and values that are none", () =>
  checkRule(
    invalidAttributesParameter,
    `
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  troughput: "500"
# ^^^^^^^^^ no attribute of an EBS volume
  iops: 6k
      # ^^ no whole number
  type: pg3
      # ^^^ no EBS volume type
`,
    `
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  throughput: "500"
  iops: 6k
  type: pg3
`,
  ));

test("Two ways to say IOPS, and nothing at all", () =>
  checkRule(
    invalidAttributesParameter,
    `
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  iops: "6000"
  iopspergb: "10"
# ^^^^^^^^^ exclude each other
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: bronze
      # ^^^^^^ has no parameters
driverName: ebs.csi.aws.com
`,
  ));
