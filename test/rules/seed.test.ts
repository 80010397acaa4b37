// The article's manifests, judged today and as of 2016: every finding at its line, and no other.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "../support/check.ts";

const files = ["kafka-dynamic.yaml", "kafka-static.yaml", "storages.yaml"];

/** `file:line severity rule` of every finding, lines from 1 as an editor shows them. */
function findings(kubernetesVersion: string): string[] {
  const workspace = new Workspace();
  for (const file of files)
    workspace.update(file, readFileSync(new URL(`../vscode/workspace/${file}`, import.meta.url), "utf8"));
  return files.flatMap((file) =>
    fileFindings(rules, workspace, file, configFor({ kubernetesVersion }), (bug) => expect.fail(bug)).map(
      ({ span, severity, rule }) =>
        `${file}:${workspace.text(file)?.slice(0, span.start).split("\n").length} ${severity} ${rule}`,
    ),
  );
}

test("today", () => {
  expect(findings("1.36")).toMatchInlineSnapshot(`
    [
      "kafka-dynamic.yaml:19 error removed-api-version",
      "kafka-dynamic.yaml:20 warning rolling-update-on-ebs",
      "kafka-dynamic.yaml:33 warning data-directory-not-mounted",
      "kafka-dynamic.yaml:50 warning storage-class-annotation",
      "kafka-static.yaml:19 error removed-api-version",
      "kafka-static.yaml:20 warning rolling-update-on-ebs",
      "kafka-static.yaml:33 warning data-directory-not-mounted",
      "kafka-static.yaml:42 warning in-tree-ebs-volume",
      "storages.yaml:2 error removed-api-version",
      "storages.yaml:5 warning immediate-binding",
      "storages.yaml:5 hint no-volume-expansion",
      "storages.yaml:5 warning delete-reclaim-policy",
      "storages.yaml:6 warning in-tree-ebs-provisioner",
      "storages.yaml:8 hint previous-generation-type",
      "storages.yaml:9 warning zone-parameter",
      "storages.yaml:10 error iops-not-applicable",
      "storages.yaml:12 error removed-api-version",
      "storages.yaml:15 warning immediate-binding",
      "storages.yaml:15 hint no-volume-expansion",
      "storages.yaml:15 hint delete-reclaim-policy",
      "storages.yaml:16 warning in-tree-ebs-provisioner",
      "storages.yaml:18 hint previous-generation-type",
      "storages.yaml:19 warning zone-parameter",
      "storages.yaml:20 error iops-not-applicable",
    ]
  `);
});

test("at Kubernetes 1.4", () => {
  expect(findings("1.4")).toMatchInlineSnapshot(`
    [
      "kafka-dynamic.yaml:33 warning data-directory-not-mounted",
      "kafka-static.yaml:33 warning data-directory-not-mounted",
      "storages.yaml:10 warning iops-not-applicable",
      "storages.yaml:20 warning iops-not-applicable",
    ]
  `);
});
