// The tables about misplaced keys, demanded fields and names, held against Kubernetes' own tables.
import { describe, expect, test } from "vitest";
import { fieldHome, fieldHomes, movedFields } from "../../../server/src/core/facts/fieldHomes.ts";
import { longestName, nameProblem } from "../../../server/src/core/facts/names.ts";
import { demands } from "../../../server/src/core/schema/demands.ts";
import { fieldAt, fieldsOf, findKind, kindsOf } from "../../../server/src/core/schema/schema.ts";

const steps = (path: string) =>
  path.split(".").flatMap((step) => (step.endsWith("[]") ? [step.slice(0, -2), 0] : [step]));

describe.each(fieldHomes.map((row) => [row.type, row] as const))(
  "keys misplaced in %s",
  (type, { homes, source, read }) => {
    const names = fieldsOf(type).map(({ name }) => name);

    test("has a source", () => {
      expect(names.length).toBeGreaterThan(0);
      expect(source).toMatch(/^https:\/\//);
      expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
    });

    test.each(Object.entries(homes))("%s", (key, home) => {
      expect(key).toBe(key.toLowerCase());
      expect(names).not.toContain(key);
      expect(fieldHome(type, key.toUpperCase())).toBe(home);
      if (home.is === "name") expect(names).toContain(home.name);
      else if (home.is === "kind") expect(placeIn(home.kind, home.path)).toBeDefined();
      // A path through containers starts at the pod.
      else if (!home.path.startsWith("containers[]")) expect(fieldAt({ type }, steps(home.path))).toBeDefined();
    });
  },
);

function placeIn(kind: string, path: string) {
  const info = kindsOf().find((each) => each.kind === kind);
  return info && fieldAt(info, steps(path));
}

test.each(demands.flatMap(({ type, paths }) => paths.map((path) => [type, path] as const)))(
  "%s demands %s",
  (type, path) => {
    expect(fieldAt({ type }, steps(path))).toBeDefined();
  },
);

test.each(movedFields.map((row) => [row.kind, row] as const))(
  "what moved away from %s",
  (_kind, { apiVersion, kind, to }) => {
    expect(findKind(apiVersion, kind)?.exact).toBe(true);
    expect(placeIn(to.kind, to.path)).toBeDefined();
  },
);

test.each([
  ["label", "data-0", undefined],
  ["label", "data.0", "form"],
  ["label", "a".repeat(64), "length"],
  ["subdomain", "data.kafka-0", undefined],
  ["subdomain", "Data", "form"],
  ["subdomain", "data.", "form"],
  ["subdomain", "-data", "form"],
  ["driver", "ebs.csi.aws.com", undefined],
  ["driver", "EBS.csi.aws.com", undefined],
  ["driver", "kubernetes.io/aws-ebs", "form"],
  ["qualified", "kubernetes.io/aws-ebs", undefined],
  ["qualified", "ebs.csi.aws.com", undefined],
  ["qualified", "my_provisioner", undefined],
  ["qualified", "a/b/c", "form"],
  ["qualified", "aws ebs", "form"],
  ["labelValue", "", undefined],
  ["labelValue", "1.0_A", undefined],
  ["labelValue", "_a", "form"],
] as const)("as a %s, %s: %s", (form, text, problem) => {
  expect(nameProblem(form, text)).toBe(problem);
  expect(longestName(form)).toBeGreaterThan(0);
});
