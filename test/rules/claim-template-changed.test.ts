// Which line is marked, and that going back touches no other.
import { expect, test } from "vitest";
import { claimTemplateChanged } from "../../server/src/core/rules/claimTemplateChanged.ts";
import { checkRule } from "../support/check.ts";

function check(baseline: string, source: string, fixed?: string): void {
  checkRule(claimTemplateChanged, source, fixed, { baseline });
}

const set = (templates: string) =>
  `apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: kafka\nspec:\n  volumeClaimTemplates:\n${templates}`;
const data = "    - metadata: # kept\n        name: data\n";
const storageClass = (parameters: string) =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nparameters:\n${parameters}`;
const claim = (spec: string) => `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n${spec}`;

test("a template that is new", () => {
  const added = "    - metadata:\n    # ^^^^^^^^ `volumeClaimTemplates`\n        name: log\n";
  check(set(data), set(data + added), set(data));
});

test("templates in another order, where nobody can say which is which: all are written anew, unless that costs a comment", () => {
  const log = "    - metadata:\n        name: log\n";
  const plain = data.replace(" # kept", "");
  const marked = (templates: string) =>
    set(templates).replace("Templates:\n", "Templates:\n# ^^^^^^^^^^^^^^^^^^^^ `volumeClaimTemplates`\n");
  check(set(data), marked(log + plain), set(plain));
  const offered = () => check(set(data), marked(log + data), set(plain));
  expect(offered).toThrow("offers a fix");
});

test("a template that is gone", () => {
  const log = "    - metadata:\n        name: log\n";
  const source = set(data).replace("Templates:\n", "Templates:\n# ^^^^^^^^^^^^^^^^^^^^ `volumeClaimTemplates`\n");
  check(set(data + log), source);
});

test("a parameter that is gone is marked where it stood, and written again", () => {
  check(
    storageClass('  type: gp3\n  iops: "4000"\n'),
    storageClass("  type: gp3 # kept\n").replace("parameters:\n", "parameters:\n#^^^^^^^^^ `parameters`\n"),
    storageClass('  type: gp3 # kept\n  iops: "4000"\n'),
  );
});

test("a parameter that is new goes, alone", () => {
  check(
    storageClass("  type: gp3\n"),
    storageClass('  iops: "4000"\n# ^^^^ `parameters`\n  type: gp3 # kept\n'),
    storageClass("  type: gp3 # kept\n"),
  );
});

test("an item of a list", () => {
  check(
    claim("  accessModes:\n    - ReadWriteOnce\n"),
    claim("  accessModes:\n    - ReadWriteMany # kept\n    # ^^^^^^^^^^^^^ `accessModes`\n"),
    claim("  accessModes:\n    - ReadWriteOnce # kept\n"),
  );
});

test("the order of keys is none of the API server's business", () => {
  check(storageClass('  type: gp3\n  iops: "4000"\n'), storageClass('  iops: "4000"\n  type: gp3\n'));
});

test("what is read through an alias is marked where it is read", () => {
  const source = (size: string) =>
    `apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: kafka\n  annotations: {size: &size ${size}}\nspec:\n  volumeClaimTemplates:\n    - metadata: {name: data}\n      spec:\n        resources:\n          requests:\n            storage: *size\n`;
  check(source("1Gi"), `${source("2Gi")}          # ^^^^^^^ \`volumeClaimTemplates\`\n`);
});
