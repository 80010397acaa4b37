// What is said of objects of which a document holds only a part: of what is there as ever, of what is not there nothing.
import { describe, expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";
import { parseFixture } from "../support/fixture.ts";

/** The rules of errors and warnings in a file, in the order of its text. */
function said(source: string, file: string): readonly string[] {
  const workspace = new Workspace();
  for (const [uri, text] of parseFixture(source).files) workspace.update(uri, text);
  return fileFindings(rules, workspace, file, configFor(), (message) => {
    throw new Error(message);
  }).flatMap(({ rule, severity }) => (severity === "error" || severity === "warning" ? rule : []));
}

const web = `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: nginx
          volumeMounts:
            - {name: data, mountPath: /data}
`;

const slice = `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          volumeMounts:
            - {name: more, mountPath: data:more}
`;

describe("a base", () => {
  test("may get its volumes from an overlay", () => {
    const base = `#- /base/web.yaml${web}#- /base/kustomization.yaml\nresources: [web.yaml]\n`;
    expect(said(base, "/base/web.yaml")).toEqual(["volume-not-declared"]);
    const overlay = "#- /prod/kustomization.yaml\nresources: [../base]\npatches: [{path: volume.yaml}]\n";
    expect(said(base + overlay, "/base/web.yaml")).toEqual([]);
    const plainOverlay = "#- /prod/kustomization.yaml\nresources: [../base]\nnamespace: prod\n";
    expect(said(base + plainOverlay, "/base/web.yaml")).toEqual(["volume-not-declared"]);
  });

  test("has faults of its own in what it says", () => {
    const claim = `#- /base/claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnse]
  resources:
    requests:
      storage: 10 GB
#- /base/kustomization.yaml
resources: [claim.yaml]
patches: [{path: larger.yaml}]
`;
    expect(said(claim, "/base/claim.yaml")).toEqual(["invalid-value", "invalid-quantity"]);
  });

  test("may get the figures of its class from an overlay", () => {
    const base = `#- /base/class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
parameters:
  type: io2
#- /base/kustomization.yaml
resources: [class.yaml]
`;
    expect(said(base, "/base/class.yaml")).toEqual(["missing-iops"]);
    const overlay = "#- /prod/kustomization.yaml\nresources: [../base]\npatches: [{path: iops.yaml}]\n";
    expect(said(base + overlay, "/base/class.yaml")).toEqual([]);
  });
});

test("a part of a class says nothing of the type, on which the range of its figures depends", () => {
  const part = `#- /a/iops.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  iops: "200000"
`;
  expect(said(part, "/a/iops.yaml")).toContain("performance-out-of-range");
  const listed = "#- /a/kustomization.yaml\npatches: [{path: iops.yaml}]\n";
  expect(said(part + listed, "/a/iops.yaml")).toEqual([]);
  const typed = part.replace("parameters:", "parameters:\n  type: gp3");
  expect(said(typed + listed, "/a/iops.yaml")).toEqual(["performance-out-of-range"]);
});

describe("a fragment", () => {
  const kustomization = `#- /a/kustomization.yaml\nresources: [web.yaml]\n#- /a/web.yaml${web}`;

  test("beside a kustomization that does not name it lacks nothing, and is wrong in what it says", () => {
    expect(said(`${kustomization}#- /a/slice.yaml${slice}`, "/a/slice.yaml")).toEqual(["invalid-mount"]);
    expect(said(`${kustomization}#- /a/patches/slice.yaml${slice}`, "/a/patches/slice.yaml")).toEqual([
      "invalid-mount",
    ]);
  });

  test("may be the twin of what is built", () => {
    expect(said(`${kustomization}#- /a/other.yaml${web}`, "/a/other.yaml")).toEqual([]);
    const renamed = web.replace("name: web", "name: other");
    expect(said(`${kustomization}#- /a/other.yaml${renamed}`, "/a/other.yaml")).toEqual(["volume-not-declared"]);
  });

  test("is a whole object's fault where there is no kustomization", () => {
    const lacksSelector = web.replace("  selector:\n    matchLabels: {app: web}\n", "");
    expect(said(`#- /a/web.yaml${lacksSelector}`, "/a/web.yaml")).toEqual(["missing-field", "volume-not-declared"]);
    expect(said(`#- /a/slice.yaml${slice}`, "/a/slice.yaml")).toEqual(["invalid-mount"]);
  });
});

describe("a patch", () => {
  const set = `#- /a/db.yaml
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: db
spec:
  serviceName: db
  selector:
    matchLabels: {app: db}
  template:
    metadata:
      labels: {app: db}
    spec:
      containers:
        - name: db
          image: redis:7
`;
  const kindChange = `#- /a/kind.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: db
spec:
  serviceName:
  updateStrategy: {$patch: delete}
`;

  test("takes away fields that its own kind does not have", () => {
    const listed = "#- /a/kustomization.yaml\nresources: [db.yaml]\npatches: [{path: kind.yaml}]\n";
    expect(said(set + kindChange + listed, "/a/kind.yaml")).toEqual([]);
    const valued = kindChange.replace("serviceName:", "serviceName: db");
    expect(said(set + valued + listed, "/a/kind.yaml")).toEqual(["unknown-field"]);
  });

  test("with a target has a name and an API version that say nothing, without one they count", () => {
    const any = "#- /a/any.yaml\napiVersion: apps\nkind: StatefulSet\nmetadata:\n  name: db\n";
    const byTarget = "#- /a/kustomization.yaml\npatches: [{path: any.yaml, target: {kind: StatefulSet}}]\n";
    expect(said(any + byTarget, "/a/any.yaml")).toEqual([]);
    const byName = "#- /a/kustomization.yaml\npatches: [{path: any.yaml}]\n";
    expect(said(any + byName, "/a/any.yaml")).toEqual(["unknown-kind"]);
    const named = "#- /a/any.yaml\napiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: My_DB\n";
    expect(said(named + byTarget, "/a/any.yaml")).toEqual([]);
    expect(said(named + byName, "/a/any.yaml")).toEqual(["invalid-name"]);
  });
});

test("of several objects of a name, the one that is applied together is meant, and no patch", () => {
  const claim = (className: string) => `#- /prod/claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: ${className}
  resources:
    requests:
      storage: 5Gi
`;
  const storageClass = (file: string, type: string) => `#- ${file}
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
parameters:
  type: ${type}
`;
  // st1 begins at 125 GiB.
  const classes = storageClass("/common/class.yaml", "st1") + storageClass("/dev/class.yaml", "gp3");
  const dev = "#- /dev/kustomization.yaml\nresources: [class.yaml]\n";
  const prod = "#- /prod/kustomization.yaml\nresources: [../common, claim.yaml]\n";
  const common = "#- /common/kustomization.yaml\nresources: [class.yaml]\n";
  expect(said(claim("fast") + classes + dev + prod + common, "/prod/claim.yaml")).toEqual(["volume-size-out-of-range"]);
  const swapped = storageClass("/common/class.yaml", "gp3") + storageClass("/dev/class.yaml", "st1");
  expect(said(claim("fast") + swapped + dev + prod + common, "/prod/claim.yaml")).toEqual([]);
  const patched = storageClass("/prod/patch.yaml", "st1");
  const patching = `${prod}patches: [{path: patch.yaml}]\n`;
  expect(said(claim("fast") + swapped + patched + dev + patching + common, "/prod/claim.yaml")).toEqual([]);
});
