// `check --format`: what people, GitHub Actions and code scanning get to read.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log, Result, Run } from "sarif";
import { afterEach, describe, expect, test, vi } from "vitest";
import { applyEdits, rules } from "../../server/src/core/index.ts";
import { LineIndex } from "../../server/src/core/text/lineIndex.ts";
import { excerptOf } from "../../server/src/main/cli/format/excerpt.ts";
import { toGithub } from "../../server/src/main/cli/format/github.ts";
import { paintFor } from "../../server/src/main/cli/format/paint.ts";
import { toSarif } from "../../server/src/main/cli/format/sarif.ts";
import { toText } from "../../server/src/main/cli/format/text.ts";
import { annotated, claim, pod, staticPod } from "../lsp/manifests.ts";
import { checkedOf } from "./checked.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("text", () => {
  const text = (texts: Readonly<Record<string, string>>, advice = false) => {
    vi.stubEnv("FORCE_COLOR", "0");
    return toText(checkedOf(texts, { advice }));
  };

  test("shows the line with marks below it, and counts at the end", () => {
    expect(text({ "a.yaml": annotated("a", "fast"), "b.yaml": claim("b", "fast") })).toBe(
      `a.yaml:6:5 warning The class "fast" is named by the annotation "volume.beta.kubernetes.io/storage-class", deprecated since Kubernetes 1.6 storage-class-annotation
6 |     volume.beta.kubernetes.io/storage-class: fast
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

1 warning in 2 files; safe fixes for 1: ebs-manifests fix
`,
    );
  });

  test("says how much was read where nothing was found", () => {
    expect(text({ "a.yaml": claim("a", "fast") })).toBe("Nothing found in 1 file\n");
    expect(text({})).toBe("Nothing found in 0 files\n");
  });

  test("counts each severity", () => {
    const two = `${annotated("a", "fast")}---\n${annotated("b", "fast")}`;
    const bad = claim("c", "").replace("300Gi", "300 GB");
    const shown = text({ "a.yaml": `${two}---\n${bad}`, "p.yaml": pod("p", "none") }, true);
    expect(shown.split("\n").at(-2)).toBe(
      "1 error, 2 warnings, 3 hints in 2 files; safe fixes for 2: ebs-manifests fix",
    );
  });

  test("names the related places, in other files too", () => {
    expect(text({ "a.yaml": defaultClass("a"), "b.yaml": defaultClass("b") })).toMatch(/\n {2}= a\.yaml:6:5 \S/);
  });

  test("marks wide characters, tabs and what a terminal would obey as wide as it shows them", () => {
    const line = 'name: "日本\t\u001b[31m👩‍🚀é\u202e" # x';
    const from = line.indexOf("日");
    const excerpt = excerptOf(line, from, line.indexOf('" #'));
    expect(excerpt.line).toEqual(['name: "', "日本    ␛[31m👩‍🚀é\ufffd", '" # x']);
    expect(excerpt.indent).toBe(7);
    expect(excerpt.marks).toBe(2 + 2 + 4 + 1 + 4 + 2 + 1 + 1);
    expect(excerptOf("日: 1", 1, 1)).toMatchObject({ indent: 2, marks: 1 });
  });

  test("cuts a long line around the marks", () => {
    const long = `${"日".repeat(200)}${"x".repeat(300)}${"y".repeat(300)}`;
    const { line, indent, marks } = excerptOf(long, 200, 500);
    expect(line).toEqual([`…${"日".repeat(30)}`, `${"x".repeat(80)}…`, `${"y".repeat(40)}…`]);
    expect({ indent, marks }).toEqual({ indent: 61, marks: 81 });
  });

  test("lets nothing through from file names and messages that a terminal would obey", () => {
    const shown = text({ "a\u001b]0;x\u0007.yaml": annotated("a", '"fa\\e[31mst\\u202E"') });
    expect(shown).toMatch(/^a␛\]0;x␇\.yaml:6:5 warning The class "fa␛\[31mst\ufffd"/);
    for (const obeyed of ["\u001b", "\u0007", "\u202e"]) expect(shown).not.toContain(obeyed);
  });

  test("has colours on a terminal only, unless it is told otherwise", () => {
    const has = (isTTY: boolean, env: NodeJS.ProcessEnv) => paintFor({ isTTY }, env)("red", "x") !== "x";
    expect(has(true, {})).toBe(true);
    expect(has(false, {})).toBe(false);
    expect(has(true, { NO_COLOR: "1" })).toBe(false);
    expect(has(true, { NO_COLOR: "" })).toBe(true);
    expect(has(true, { TERM: "dumb" })).toBe(false);
    expect(has(false, { FORCE_COLOR: "1" })).toBe(true);
    expect(has(false, { FORCE_COLOR: "" })).toBe(true);
    expect(has(true, { FORCE_COLOR: "0" })).toBe(false);
    expect(has(true, { NO_COLOR: "1", FORCE_COLOR: "1" })).toBe(true);
  });

  test("says the same with colours", () => {
    const texts = { "a.yaml": annotated("a", "fast") };
    const plain = text(texts);
    vi.stubEnv("FORCE_COLOR", "1");
    const painted = toText(checkedOf(texts));
    expect(painted).not.toBe(plain);
    expect(stripVTControlCharacters(painted)).toBe(plain);
  });
});

describe("github", () => {
  test("is a workflow command for each finding", () => {
    expect(toGithub(checkedOf({ "k8s/a.yaml": annotated("a", "fast") }))).toBe(
      '::warning title=storage-class-annotation,file=k8s/a.yaml,line=6,endLine=6,col=5,endColumn=44::The class "fast" is named by the annotation "volume.beta.kubernetes.io/storage-class", deprecated since Kubernetes 1.6\n',
    );
  });

  test("has the severities that GitHub has", () => {
    const bad = claim("c", "").replace("300Gi", "300 GB");
    const printed = toGithub(checkedOf({ "a.yaml": bad, "p.yaml": pod("p", "none") }, { advice: true }));
    expect(printed.match(/^::\w+ title=[\w-]+/gm)).toEqual([
      "::error title=invalid-quantity",
      "::notice title=claim-not-found",
    ]);
  });

  test("escapes what would end a property, the command or the line", () => {
    const text = annotated("a", '"100%\\n::error::x"');
    const [line, ...rest] = toGithub(checkedOf({ "a,b:c%d\r\n.yaml": text })).split("\n");
    expect(rest).toEqual([""]);
    expect(line).toContain(",file=a%2Cb%3Ac%25d%0D%0A.yaml,line=6,");
    expect(line).toContain('The class "100%25␊::error::x"');
  });

  test("gives no columns for several lines, and no place for standard input", () => {
    const broken = 'kind: "x\ny: [\n';
    expect(toGithub(checkedOf({ "a.yaml": broken }))).toMatch(
      /^::error title=yaml-syntax,file=a\.yaml,line=\d+,endLine=\d+/,
    );
    expect(toGithub(checkedOf({ "-": annotated("a", "fast") }))).toMatch(/^::warning title=storage-class-annotation::/);
  });
});

describe("sarif", () => {
  const require = createRequire(import.meta.url);
  const schemaFile = join(dirname(require.resolve("@microsoft/jest-sarif")), "schemas", "sarif-2.1.0-rtm.5.json");
  const ajv = new Ajv.default({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const isValid = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));

  function sarif(texts: Readonly<Record<string, string>>, options: Parameters<typeof checkedOf>[1] = {}): Run {
    const log: Log = JSON.parse(toSarif(checkedOf(texts, options)));
    expect(isValid(log), JSON.stringify(isValid.errors, undefined, 1)).toBe(true);
    const [run] = log.runs;
    if (!run) throw new Error("no run");
    return run;
  }

  const resultsOf = (texts: Readonly<Record<string, string>>): readonly Result[] => sarif(texts).results ?? [];

  test("holds rules, places and levels", () => {
    const run = sarif({ "sub dir/a.yaml": annotated("a", "fast"), "b.yaml": claim("b", "fast") });
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.tool.driver).toMatchObject({ name: "ebs-manifests", semanticVersion: "0.1.0" });
    const rule = rules.find(({ id }) => id === "storage-class-annotation");
    expect(run.tool.driver.rules).toEqual([
      {
        id: "storage-class-annotation",
        shortDescription: { text: rule?.docs.summary },
        fullDescription: { text: rule?.docs.why },
        help: {
          text: expect.stringContaining(rule?.docs.remedy ?? "?"),
          markdown: expect.stringContaining("- <https://"),
        },
        defaultConfiguration: { level: "warning" },
      },
    ]);
    expect(run.artifacts?.map(({ location }) => location)).toEqual([
      { uri: "sub%20dir/a.yaml", uriBaseId: "%SRCROOT%" },
      { uri: "b.yaml", uriBaseId: "%SRCROOT%" },
    ]);
    expect(run.results).toMatchObject([
      {
        ruleId: "storage-class-annotation",
        ruleIndex: 0,
        level: "warning",
        message: { text: expect.stringContaining('"fast"') },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "sub%20dir/a.yaml", uriBaseId: "%SRCROOT%", index: 0 },
              region: { startLine: 6, startColumn: 5, endLine: 6, endColumn: 44 },
            },
          },
        ],
      },
    ]);
  });

  test("is a log as well where there is nothing to say, and where something went wrong", () => {
    expect(sarif({ "a.yaml": claim("a", "fast") })).toMatchObject({
      results: [],
      invocations: [{ executionSuccessful: true }],
    });
    expect(sarif({}, { problems: ["b.yaml: permission denied"] })).toMatchObject({
      results: [],
      invocations: [
        {
          executionSuccessful: false,
          toolExecutionNotifications: [{ level: "error", message: { text: "b.yaml: permission denied" } }],
        },
      ],
    });
  });

  test("names related places", () => {
    const results = resultsOf({ "a.yaml": defaultClass("a"), "b.yaml": defaultClass("b") });
    expect(results[1]?.relatedLocations).toMatchObject([
      {
        id: 0,
        physicalLocation: { artifactLocation: { uri: "a.yaml", index: 0 }, region: { startLine: 6, startColumn: 5 } },
        message: { text: expect.stringContaining('"a"') },
      },
    ]);
  });

  test("gives files elsewhere their whole address, and standard input none", () => {
    const elsewhere = resolve("..", "else where", "b.yaml");
    const run = sarif({ [elsewhere]: annotated("a", "fast"), "-": annotated("b", "fast") });
    expect(run.artifacts?.map(({ location }) => location)).toEqual([
      { uri: pathToFileURL(elsewhere).href },
      { uri: "-" },
    ]);
    expect(run.results).toHaveLength(2);
  });

  test("carries fixes whose replacements make what the fix makes", () => {
    const text = annotated("日本", "fast").replaceAll("\n", "\r\n");
    const [result] = resultsOf({ "a.yaml": text }).filter(({ ruleId }) => ruleId === "storage-class-annotation");
    const [fix, ...others] = result?.fixes ?? [];
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ description: { text: expect.any(String) }, properties: { applicability: "safe" } });
    const [change] = fix?.artifactChanges ?? [];
    expect(change?.artifactLocation).toEqual({ uri: "a.yaml", uriBaseId: "%SRCROOT%", index: 0 });
    const index = new LineIndex(text);
    const offset = (line = 0, column = 0) => index.offset({ line: line - 1, character: column - 1 });
    const edits = (change?.replacements ?? []).map(({ deletedRegion: at, insertedContent }) => ({
      span: { start: offset(at.startLine, at.startColumn), end: offset(at.endLine, at.endColumn) },
      text: insertedContent?.text ?? "",
    }));
    const fixed = applyEdits(text, edits);
    expect(fixed).toContain("\r\n  storageClassName: fast\r\n");
    expect(fixed).not.toContain("annotations");
  });

  test("carries every way out of a finding, with what it is worth, and no comments that only silence it", () => {
    const [result] = resultsOf({ "a.yaml": staticPod("web") }).filter(({ ruleId }) => ruleId === "in-tree-ebs-volume");
    expect(result?.fixes?.map(({ properties }) => properties?.applicability)).toEqual(["review", "review", "review"]);
    expect(JSON.stringify(result)).not.toContain("ebs-ignore");
  });

  test("knows a finding again when lines above it, or other objects, come and go", () => {
    const prints = (text: string) =>
      resultsOf({ "a.yaml": text }).map(({ partialFingerprints }) => partialFingerprints?.["ebsManifests/v1"]);
    const [a, b] = [annotated("a", "fast"), annotated("b", "fast")];
    const before = prints(`${a}---\n${b}`);
    expect(new Set(before).size).toBe(2);
    expect(prints(`# about\n${claim("c", "fast")}---\n${a}---\n# the other\n${b}`)).toEqual(before);
    expect(prints(b)).toEqual([before[1]]);
    expect(prints(annotated("a", "slow"))).not.toEqual([before[0]]);
    const twice = prints(`${a}---\n${a}`);
    expect(new Set(twice).size).toBe(twice.length);
  });

  test("is valid, and each result points to its rule, for an example of every rule", () => {
    for (const { examples } of rules) {
      const { results = [], tool } = sarif({ "a.yaml": examples[0].source }, { advice: true });
      for (const { ruleId, ruleIndex = -1 } of results) expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
    }
  });
});

function defaultClass(name: string): string {
  return `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: ${name}
  annotations:
    storageclass.kubernetes.io/is-default-class: "true"
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
reclaimPolicy: Retain
`;
}
