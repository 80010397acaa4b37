// Every snippet parses, links its names, and is free of findings when its stops are left at their defaults.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { isReadable, toData } from "../../server/src/core/yaml/tree.ts";
import {
  expand,
  readFragments,
  readSnippets,
  type Snippet,
  snippetTable,
  stopsOf,
} from "../../server/tools/snippets.ts";
import { configFor } from "../support/check.ts";

const root = new URL("../../", import.meta.url);
const seed = (name: string) => readFileSync(new URL(`test/vscode/workspace/${name}.yaml`, root), "utf8");

/** What the article's own form cannot be freed of, at its own release of Kubernetes. */
const inherent: Readonly<Record<string, readonly string[]>> = {
  "kafka-static-1.4": ["data-directory-not-mounted"],
  "kafka-dynamic-1.4": ["data-directory-not-mounted", "iops-not-applicable"],
};

function textOf({ body }: Snippet): string {
  return expand(body.join("\n"));
}

function workspaceWith(snippet: Snippet): Workspace {
  const workspace = new Workspace();
  workspace.update("/snippet.yaml", textOf(snippet));
  return workspace;
}

test("the server's table is what the tool writes today", () => {
  const [path, text] = snippetTable();
  expect(readFileSync(new URL(path, root), "utf8")).toBe(text);
});

test("each prefix names one snippet, and every pattern and building block has one", () => {
  const prefixes = [...readSnippets(), ...readFragments()].map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  const kafka = [
    "kafka-static",
    "kafka-dynamic",
    "kafka-pool",
    "kafka-strimzi",
    "kafka-static-1.4",
    "kafka-dynamic-1.4",
  ];
  const classes = ["sc-gp3", "sc-io2", "sc-st1", "sc-auto-mode", "sc-pool", "snapshot-class", "attributes-class"];
  const claims = ["pvc", "pvc-from-snapshot", "pvc-clone", "vct", "statefulset-ebs"];
  const volumes = ["pv-ebs", "pv-pool", "snapshot", "snapshot-import"];
  expect(prefixes).toEqual(expect.arrayContaining([...kafka, ...classes, ...claims, ...volumes]));
});

describe("VS Code", async () => {
  interface Contributed {
    readonly contributedFolder: string;
    withoutPrefixes(text: string): string;
  }
  const tool = new URL("server/tools/contributedSnippets.mjs", root).href;
  const { contributedFolder, withoutPrefixes }: Contributed = await import(tool);
  const files = readdirSync(new URL("snippets/", root)).filter((name) => name !== "fragments.json");
  test("is given every file of whole objects, and the package holds what it is given", () => {
    const { contributes } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
    const given = contributes.snippets.map(({ path }: { path: string }) => path);
    expect([...given].sort()).toEqual(files.map((name) => `./${contributedFolder}/${name}`).sort());
    expect(readFileSync(new URL(".vscodeignore", root), "utf8")).toContain(`\n!${contributedFolder}/*.json\n`);
  });
  test.each(files)("is given %s without what would offer it in the middle of a value", (name) => {
    const text = readFileSync(new URL(`snippets/${name}`, root), "utf8");
    const source = Object.entries<Snippet>(JSON.parse(text));
    expect(Object.entries(JSON.parse(withoutPrefixes(text)))).toEqual(
      source.map(([title, { description, body }]) => [title, { description, body }]),
    );
  });
});

describe.each(readSnippets().map((snippet) => [snippet.prefix, snippet] as const))("%s", (prefix, snippet) => {
  test("parses, and every object has a name", () => {
    const documents = workspaceWith(snippet).documents("/snippet.yaml");
    expect(documents.length).toBeGreaterThan(0);
    for (const { analysis } of documents) {
      expect(isReadable(analysis.tree)).toBe(true);
      expect(analysis.template).toBe(false);
      expect(analysis.objects.map(({ name }) => name === undefined)).toEqual([false]);
      expect(JSON.stringify(analysis.tree.root && toData(analysis.tree.root))).not.toMatch(/\$\{|\\\\/);
    }
  });

  test("stops are numbered in reading order, each has a default, and the cursor ends at the end", () => {
    const body = snippet.body.join("\n");
    const stops = stopsOf(body);
    const first = [...new Set(stops)];
    expect(stops.at(-1)).toBe(0);
    expect(first).toEqual([...first.slice(0, -1).map((_, index) => index + 1), 0]);
    for (const number of first.slice(0, -1)) {
      expect(body.split(`\${${number}:`).length, `one default for ${number}`).toBe(2);
      expect(body.indexOf(`\${${number}:`), `the default of ${number} stands first`).toBe(
        body.search(new RegExp(`\\$\\{?${number}\\b`)),
      );
    }
  });

  test("no finding at its release of Kubernetes", () => {
    const kubernetesVersion = snippet.until === undefined ? "1.36" : "1.4";
    const workspace = workspaceWith(snippet);
    const findings = fileFindings(rules, workspace, "/snippet.yaml", configFor({ kubernetesVersion }), (message) => {
      throw new Error(message);
    });
    const severe = findings.filter(({ severity }) => severity === "error" || severity === "warning");
    expect(severe.map(({ rule }) => rule).sort()).toEqual(inherent[prefix] ?? []);
  });
});

test("the article's own manifests, but for the stops", () => {
  const [fixed, made] = ["kafka-static-1.4", "kafka-dynamic-1.4"].map((prefix) => {
    const snippet = readSnippets().find((each) => each.prefix === prefix);
    return snippet ? textOf(snippet) : "";
  });
  expect(fixed).toBe(seed("kafka-static"));
  const [firstClass = ""] = seed("storages").replace("# storages.yaml\n", "").split("---\n");
  expect(made).toBe(`${firstClass}---\n${seed("kafka-dynamic")}`);
});

test("a name that is changed is changed wherever it is mentioned", () => {
  for (const { prefix, body } of readSnippets()) {
    const name = prefix.endsWith("1.4") ? "kafka1" : "kafka";
    const renamed = expand(body.join("\n").replace(new RegExp(`(\\$\\{\\d+:)${name}\\}`), "$1renamed}"));
    const left = renamed
      .replace(/#.*/g, "")
      .split("\n")
      .filter((line) => new RegExp(`(?<![\\w/.])${name}(?![\\w/]|:\\d\\.)`).test(line));
    // The container is called after what it runs, and the image, a group of kinds and a field are what they are.
    const fixed = /^(?:- name: kafka|apiVersion: kafka\.strimzi\.io\/\S+|kafka:)$/;
    expect(left.map((line) => line.trim()).filter((line) => !fixed.test(line))).toEqual([]);
  }
});
