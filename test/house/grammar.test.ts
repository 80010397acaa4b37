// The injection grammar: its expressions compile, and match the words that they are about and no others.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { idPatterns } from "../../server/src/core/facts/ids.ts";
import { provisioners } from "../../server/src/core/facts/provisioners.ts";
import { zoneNames } from "../../server/src/core/facts/regions.ts";
import { volumeTypeNames } from "../../server/src/core/facts/volumeTypes.ts";

interface Rule {
  readonly match: string;
  readonly name?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}

interface Grammar {
  readonly scopeName: string;
  readonly injectionSelector: string;
  readonly patterns: readonly { readonly include: string }[];
  readonly repository: Readonly<Record<string, Rule>>;
}

const root = new URL("../../", import.meta.url);
const path = "syntaxes/ebs.injection.tmLanguage.json";
const grammar = JSON.parse(readFileSync(new URL(path, root), "utf8")) as Grammar;

/** What a rule colours of a line. */
function coloured(rule: string, line: string): readonly string[] {
  const source = grammar.repository[rule]?.match ?? "(?!)";
  return [...line.matchAll(new RegExp(source, "g"))].map(([text]) => text);
}

test("package.json contributes it under its own name", () => {
  const manifest = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  expect(manifest.contributes.grammars).toContainEqual({
    scopeName: grammar.scopeName,
    path: `./${path}`,
    injectTo: ["source.yaml"],
  });
  expect(grammar.injectionSelector).toMatch(/^L:source\.yaml\b.*-comment/);
});

test("every rule is included, compiles, and gives usual scopes", () => {
  expect(grammar.patterns.map(({ include }) => include)).toEqual(
    Object.keys(grammar.repository).map((name) => `#${name}`),
  );
  for (const { match, name, captures } of Object.values(grammar.repository)) {
    expect(() => new RegExp(match)).not.toThrow();
    // What Oniguruma refuses or reads otherwise than JavaScript does.
    expect(match).not.toMatch(/\(\?<=[^)]*[*+]|\(\?<[a-z]|\\[pu]/i);
    for (const scope of [name, ...Object.values(captures ?? {}).map((capture) => capture.name)]) {
      if (scope !== undefined)
        expect(scope).toMatch(/^(?:constant|support|punctuation|keyword|variable)\.[a-z.-]+\.ebs$/);
    }
  }
});

const words: readonly (readonly [rule: string, line: string, words: readonly string[]])[] = [
  ["volume-id", "            volumeID: vol-688d7099", ["vol-688d7099"]],
  ["volume-id", '    volumeHandle: "vol-0123456789abcdef0" # old', ["vol-0123456789abcdef0"]],
  ["volume-id", "volumeID: aws://ap-northeast-1a/vol-688d7099", ["aws://ap-northeast-1a/vol-688d7099"]],
  ["volume-id", "volumeID: aws:///vol-688d7099", ["aws:///vol-688d7099"]],
  ["volume-id", "name: my-vol-688d7099", []],
  ["volume-id", "volumeID: vol-688d70991", []],
  ["volume-id", "volumeID: vol-xyz", []],
  ["volume-id", "vol-688d7099: a key", []],
  ["snapshot-id", "snapshotHandle: snap-0123456789abcdef0", ["snap-0123456789abcdef0"]],
  ["snapshot-id", "name: snap-of-monday", []],
  ["node-local-handle", "volumeHandle: local-ebs://dev/xvdbz", ["local-ebs://dev/xvdbz"]],
  ["driver", "topology.ebs.csi.aws.com/zone", []],
  ["driver", "ebs.csi.aws.com/iops: '1'", []],
  ["driver", "provisioner: efs.csi.aws.com", []],
  ["volume-type", "  type: gp3", ["gp3"]],
  ["volume-type", '  type: "io2" # fast', ["io2"]],
  ["volume-type", "parameters: { type: st1, x: y }", ["st1"]],
  ["volume-type", '  "type": "gp3",', ["gp3"]],
  ["volume-type", "  ebs.csi.aws.com/volumeType: gp3", ["gp3"]],
  ["volume-type", "  type: gp3-like", []],
  ["volume-type", "  subtype: standard", []],
  ["volume-type", "  name: gp3", []],
  ["volume-type", "  type: standard procedure", []],
  ["zone", "zone: us-west-2-lax-1a", ["us-west-2-lax-1a"]],
  ["zone", "zone: us-east-1-wl1-bos-wlz-1", ["us-east-1-wl1-bos-wlz-1"]],
  ["zone", "zone: use1-az1", ["use1-az1"]],
  ["zone", 'zones: "ap-northeast-1a,ap-northeast-1c"', ["ap-northeast-1a", "ap-northeast-1c"]],
  ["zone", "region: ap-northeast-1", []],
  ["zone", "name: kafka-us-east-1a", []],
  ["zone", "host: us-east-1a.example.com", []],
  ["zone", "us-east-1a: a key", []],
  ["quantity", "storage: 300Gi", ["300Gi"]],
  ["quantity", "requests: { storage: 1.5Ti }", ["1.5Ti"]],
  ["quantity", 'storage: "500G" # disk', ["500G"]],
  ["quantity", "sizes: [1Gi, 2Gi]", ["1Gi", "2Gi"]],
  ["quantity", "storage: 300GiB", []],
  ["quantity", "text: give it 300Gi", []],
  ["quantity", "cpu: 500m", []],
  ["quantity", "name: 300Gi-disk", []],
  ["placeholder", "storage: <size>", ["<size>"]],
  ["placeholder", "volumeHandle: <volume ID> # fill in", ["<volume ID>"]],
  ["placeholder", "values: [<zone>]", ["<zone>"]],
  ["placeholder", "- <zone>", ["<zone>"]],
  ["placeholder", "html: <b>bold</b>", []],
  ["placeholder", "text: a <size> in words", []],
  ["placeholder", "<<: *base", []],
];

test.each(words)("%s in %j", (rule, line, expected) => expect(coloured(rule, line)).toEqual(expected));

describe("what the fact tables know", () => {
  test("IDs", () => {
    expect(coloured("volume-id", `a: ${idPatterns.volume.example}`)).toEqual([idPatterns.volume.example]);
    expect(coloured("snapshot-id", `a: ${idPatterns.snapshot.example}`)).toEqual([idPatterns.snapshot.example]);
    expect(coloured("node-local-handle", `a: ${idPatterns.nodeLocal.example}`)).toEqual([idPatterns.nodeLocal.example]);
  });
  test("drivers", () => {
    for (const { name } of provisioners) expect(coloured("driver", `provisioner: ${name}`)).toEqual([name]);
  });
  test("volume types", () => {
    for (const type of volumeTypeNames) expect(coloured("volume-type", `  type: ${type}`)).toEqual([type]);
  });
  test("zones", () => {
    for (const zone of zoneNames()) expect(coloured("zone", `  - ${zone}`)).toEqual([zone]);
  });
});
