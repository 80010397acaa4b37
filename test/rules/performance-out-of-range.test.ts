// Performance that EBS refuses or changes: what the rule's own examples leave out.
import { expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { performanceOutOfRange } from "../../server/src/core/rules/performanceOutOfRange.ts";
import { say } from "../../server/src/core/text/message.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { checkRule, configFor } from "../support/check.ts";

test("Too few", () =>
  checkRule(
    performanceOutOfRange,
    `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iops: "50" # to begin with
      # ^^^^ at least 100 IOPS
`,
    `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iops: "100" # to begin with
`,
  ));

test("Throughput, as low as it goes and lower", () =>
  checkRule(
    performanceOutOfRange,
    `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: slow
provisioner: ebs.csi.aws.com
parameters: {throughput: "100"}
                       # ^^^^^ gp3 takes 125 to 2000 MiB/s
`,
    `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: slow
provisioner: ebs.csi.aws.com
parameters: {throughput: "125"}
`,
  ));

test("A word where a number belongs", () =>
  checkRule(
    performanceOutOfRange,
    `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  iops: 3k
      # ^^ "3k" is no whole number
`,
  ));

test("More than a small volume takes: lowered, and below 6 GiB refused", () =>
  checkRule(
    performanceOutOfRange,
    `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: small
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 10Gi
             # ^^^^ "small" gets 5000 IOPS, not the 16000
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: tiny
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 4Gi
             # ^^^ takes at most 3000 IOPS
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  iops: "16000"
`,
    `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: small
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 32Gi
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: tiny
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 4Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  iops: "16000"
`,
  ));

test("More for each GiB than the type takes", () =>
  checkRule(
    performanceOutOfRange,
    `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io1
  iopsPerGB: "60"
           # ^^^^ at most 50 IOPS for each GiB
`,
    `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io1
  iopsPerGB: "50"
`,
  ));

test("IOPS for each GiB that carry the throughput of a large volume only", () =>
  checkRule(
    performanceOutOfRange,
    `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: small
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 10Gi
             # ^^^^ gives 5000 IOPS, too few for its 2000 MiB/s
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  iopsPerGB: "500"
  throughput: "2000"
`,
    `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: small
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 16Gi
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  iopsPerGB: "500"
  throughput: "2000"
`,
  ));

test("An attributes class, alone and at a claim's size", () =>
  checkRule(
    performanceOutOfRange,
    `
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: gold
driverName: ebs.csi.aws.com
parameters:
  throughput: "3000"
            # ^^^^^^ refuses the 3000 of class "gold"
---
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: silver
driverName: ebs.csi.aws.com
parameters:
  iops: "16000"
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: small
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  volumeAttributesClassName: silver
  resources:
    requests:
      storage: 10Gi
             # ^^^^ not the 16000 of class "silver"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
`,
  ));

test("Older drivers refuse what newer ones pass on, and lower what newer ones ask for", () => {
  const source = (mark: string) => `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  iops: "2000"
      # ^^^^^^ ${mark}
`;
  checkRule(performanceOutOfRange, source("at least 3000 IOPS"), undefined, { driverVersion: "1.26.0" });
  checkRule(performanceOutOfRange, source("change nothing"), undefined, { driverVersion: "1.26.1" });
  const high = (mark: string) => source(mark).replace('"2000"\n      # ^', '"20000"\n      # ^^');
  checkRule(performanceOutOfRange, high("at most 16000"), undefined, { driverVersion: "1.49.0" });
  checkRule(performanceOutOfRange, high("").replace(/\n +# \^.*/, ""), undefined, { driverVersion: "1.50.0" });
});

test("A volume that is there, or that the author makes, is not judged by the class", () =>
  checkRule(
    performanceOutOfRange,
    `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: small
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 4Gi
---
apiVersion: v1
kind: PersistentVolume
metadata:
  name: small
spec:
  storageClassName: fast
  capacity:
    storage: 4Gi
  csi:
    driver: ebs.csi.aws.com
    volumeHandle: vol-0123456789abcdef0
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io1
  iopsPerGB: "10"
`,
  ));

test("every message has all that it names", () => {
  const parameters = [
    "{iops: x}",
    "{type: io2, iops: '50'}",
    "{type: io1, iops: '100000'}",
    "{type: io1, iopsPerGB: '60'}",
    "{type: gp3, iops: '100'}",
    "{throughput: '1'}",
    "{throughput: '1000'}",
    "{type: io1, iopsPerGB: '10'}",
    "{iops: '16000'}",
    "{iopsPerGB: '500', throughput: '2000'}",
  ];
  const heads = new Set<string>();
  for (const each of parameters) {
    for (const size of ["4Gi", "10Gi"]) {
      const workspace = new Workspace();
      workspace.update(
        "/all.yaml",
        `kind: StorageClass
metadata: {name: fast}
provisioner: ebs.csi.aws.com
parameters: ${each}
---
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {storageClassName: fast, resources: {requests: {storage: ${size}}}}
`,
      );
      for (const { finding, message } of fileFindings(
        [performanceOutOfRange],
        workspace,
        "/all.yaml",
        configFor(),
        String,
      )) {
        heads.add(message.id);
        const said = [
          message,
          ...finding.fixes.map(({ title }) => title),
          ...finding.related.map((each) => each.message),
        ];
        for (const text of said.map(say)) expect(text).not.toMatch(/[{}]|NaN|undefined/);
      }
    }
  }
  expect(heads.size).toBe(11);
});
