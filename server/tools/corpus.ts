// Judges a folder of manifests and, where a real API server's verdicts lie beside them, lists where the two disagree.
import { existsSync, readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { newestDriver, parseVersion } from "../src/core/facts/version.ts";
import { type FileFinding, fileFindings } from "../src/core/features/diagnostics.ts";
import { rules } from "../src/core/rules/index.ts";
import { say } from "../src/core/text/message.ts";
import { type Span, shifted, spanOf } from "../src/core/text/span.ts";
import type { AnalysedDocument } from "../src/core/workspace/document.ts";
import type { Config } from "../src/core/workspace/fix.ts";

import { Workspace } from "../src/core/workspace/workspace.ts";
import { manifestsBelow } from "../src/lsp/walk.ts";
import { diskFolders } from "../src/main/diskFolders.ts";

/** The release that gave the verdicts. */
const release = "1.35";

/** What the API server says of an object's form; findings of other groups may stand on objects that it accepts. */
const shapeRules: ReadonlySet<string> = new Set([
  "unknown-field",
  "unknown-kind",
  "missing-field",
  "wrong-type",
  "invalid-value",
  "invalid-quantity",
  "invalid-name",
  "invalid-volume-id",
  "invalid-mount",
  "volume-source-count",
  "selector-mismatch",
  "headless-service-missing",
  "namespace-on-cluster-object",
  "duplicate-object",
  "unresolved-placeholder",
  "yaml-syntax",
]);

/** Why a refusal is none of this tool's business, by what the server said. The first that fits counts. */
const outside: readonly (readonly [reason: string, message: RegExp])[] = [
  ["custom resource that the server did not have", /^no CRD installed|^no matches for kind "DeploymentConfig"/],
  ["no storage: networking, policy, roles", /must be of type (NetworkPolicy|Role)\)|namespace of the provided object/],
  ["no storage: a half-made owner reference of a test", /metadata\.ownerReferences\.uid/],
  ["no storage: security settings", /securityContext|AppArmor|hostNetwork|hostProcess|serviceAccountToken|sysctls/],
  ["no storage: containers", /containers: Required value|spec\.containers of type|containers\[\d+\]\.(name|image): /],
  ["no storage: other fields of pods", /unknown field "spec\.template\.spec\.metadata"/],
];

/** A refusal that speaks of these beside another reason is this tool's business. */
const storage = /volumeMounts|volumeDevices|volumeClaim|persistentVolume|accessModes|storageClass|selector/;

interface Verdict {
  readonly file: string;
  /** The document's index in the file; of an item of a `List`, `N.M`. */
  readonly document: string;
  readonly kind: string;
  readonly verdict: string;
  readonly message: string;
}

interface Judged {
  readonly repository: string;
  readonly documents: readonly AnalysedDocument[];
  readonly findings: readonly FileFinding[];
  readonly text: string;
  readonly patch: boolean;
}

const [root] = process.argv.slice(2);
if (root === undefined) {
  console.error("Usage: corpus DIR");
  process.exitCode = 2;
} else {
  const judged = await judge(root);
  printCounts(judged);
  const verdicts = `${root}/VERDICTS.tsv`;
  if (existsSync(verdicts) && printDisagreements(judged, readVerdicts(verdicts)) > 0) process.exitCode = 1;
}

/** By path from the root. The files below one top-level folder are one workspace. */
async function judge(folder: string): Promise<ReadonlyMap<string, Judged>> {
  const kubernetesVersion = parseVersion(release) ?? { major: 1, minor: 35, patch: 0 };
  const driverVersion = parseVersion(newestDriver) ?? kubernetesVersion;
  const config: Config = { kubernetesVersion, driverVersion, severities: {} };
  const workspaces = new Map<string, Workspace>();
  for await (const path of manifestsBelow(diskFolders, folder)) {
    const file = relative(folder, path).split(sep).join("/");
    const repository = file.slice(0, Math.max(file.indexOf("/"), 0));
    const workspace = workspaces.get(repository) ?? new Workspace();
    workspaces.set(repository, workspace);
    workspace.update(file, readFileSync(path, "utf8"));
  }
  const judged = new Map<string, Judged>();
  for (const [repository, workspace] of workspaces) {
    for (const file of workspace.uris()) {
      const findings = fileFindings(rules, workspace, file, config, (bug) => console.error(bug));
      const text = workspace.text(file) ?? "";
      judged.set(file, {
        repository,
        documents: workspace.documents(file),
        findings,
        text,
        patch: workspace.membership(file).patch !== "no",
      });
    }
  }
  return judged;
}

function printCounts(judged: ReadonlyMap<string, Judged>): void {
  const counts = new Map<string, number>();
  for (const { repository, findings } of judged.values()) {
    for (const { rule, severity } of findings) {
      const key = `${rule}\t${severity}\t${repository}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  console.log("# Findings: rule, severity, repository, how many");
  for (const [key, count] of [...counts].sort()) console.log(`${key}\t${count}`);
}

function readVerdicts(path: string): readonly Verdict[] {
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [file = "", document = "", , kind = "", verdict = "", message = ""] = line.split("\t");
    return { file, document, kind, verdict, message };
  });
}

/** Returns how many disagreements there are. */
function printDisagreements(judged: ReadonlyMap<string, Judged>, verdicts: readonly Verdict[]): number {
  const unseen: string[] = [];
  const wrong: string[] = [];
  const apart = new Map<string, string[]>();
  for (const verdict of verdicts) {
    const place = `${verdict.file}#${verdict.document} ${verdict.kind}`;
    const file = judged.get(verdict.file);
    const found = file && documentOf(file, verdict);
    if (!file || !found) {
      put(apart, "not found in the file", place);
      continue;
    }
    const { document, span } = found;
    const errors = file.findings.filter(
      (finding) => finding.severity === "error" && finding.document === document && overlaps(finding.span, span),
    );
    if (verdict.verdict === "accepted") {
      for (const { rule, message, span: at } of errors.filter((finding) => shapeRules.has(finding.rule))) {
        wrong.push(`${place} line ${lineOf(file.text, at.start)}: ${rule}: ${say(message)}`);
      }
    } else if (errors.length === 0) {
      const reason = reasonOf(verdict, file, document);
      if (reason === undefined) unseen.push(`${place}: ${verdict.message}`);
      else put(apart, reason, `${place}: ${verdict.message}`);
    }
  }
  print(
    "Refused for other reasons than storage, and no error found",
    [...apart].flatMap(([reason, places]) => [`${reason}: ${places.length}`, ...places.map((each) => `  ${each}`)]),
  );
  print("Refused, and no error found", unseen);
  print("Accepted, and an error of the Shape group found", wrong);
  return unseen.length + wrong.length;
}

function reasonOf({ message }: Verdict, file: Judged, document: AnalysedDocument): string | undefined {
  if (document.analysis.template) return "template";
  if (file.patch) return "patch";
  if (storage.test(message)) return undefined;
  return outside.find(([, pattern]) => pattern.test(message))?.[0];
}

/** Of a verdict's document, or of its item of a list: the document, and the span in the file. */
function documentOf(file: Judged, verdict: Verdict): { document: AnalysedDocument; span: Span } | undefined {
  const [number = "", item] = verdict.document.split(".");
  const document = file.documents.filter(({ analysis: { tree } }) => tree.root || tree.problems.length > 0)[
    Number(number)
  ];
  if (!document) return undefined;
  const { tree, objects } = document.analysis;
  const object = item === undefined ? undefined : objects[Number(item)];
  if (item !== undefined && !object) return undefined;
  return { document, span: shifted(object ? object.node.span : spanOf(0, tree.text.length), document.offset) };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function put(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function print(title: string, lines: readonly string[]): void {
  console.log(`\n# ${title}: ${lines.length}`);
  for (const line of lines) console.log(line);
}
