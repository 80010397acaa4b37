// A settings file in the editor: findings and their fixes, what is offered, what is said on hover, and a setting that is changed.
import { describe, expect, test } from "vitest";
import { applyEdits, createLanguageService, type FileFix, say } from "../../server/src/core/index.ts";
import { toPlainText } from "../../server/src/lsp/markup.ts";
import { configFor } from "../support/check.ts";

const uri = "file:///w/.ebs-manifests.yaml";
const config = configFor();

function opened(text?: string) {
  const service = createLanguageService((message) => {
    throw new Error(message);
  });
  if (text !== undefined) service.update(uri, text);
  return service;
}

const whole = (text: string) => ({ start: 0, end: text.length });

function fixed(text: string, fix: FileFix | undefined): string {
  return applyEdits(text, fix?.change()?.edits ?? []);
}

describe("findings", () => {
  test("stand on their lines, with a fix where it is plain what was meant", () => {
    const text =
      "# ours\nkubernetes-version: 1.30 # of the cluster\nrules:\n  unused-volum: warn\n  yaml-syntax: wran\n";
    const service = opened(text);
    const found = service.findings(uri, config);
    expect(found.map(({ span, severity, rule }) => `${text.slice(span.start, span.end)} ${severity} ${rule}`)).toEqual([
      "kubernetes-version warning settings",
      "unused-volum warning settings",
      "wran warning settings",
    ]);
    const fixes = service.fixes(uri, whole(text), config);
    expect(fixes.map(({ title }) => say(title))).toEqual([
      "Rename it to `kubernetesVersion`",
      "Rename it to `unused-volume`",
    ]);
    expect(fixed(text, fixes[0])).toBe(text.replace("kubernetes-version", "kubernetesVersion"));
    expect(applyEdits(text, service.fixAll(uri, config)?.edits ?? [])).toBe(
      text.replace("kubernetes-version", "kubernetesVersion").replace("unused-volum", "unused-volume"),
    );
  });

  test("of a value are mended in its place", () => {
    const text = "rules:\n  unused-volume: 'Warn' # for now\n";
    const [fix] = opened(text).fixes(uri, whole(text), config);
    expect(say(fix?.title ?? "")).toBe("Change it to `warning`");
    expect(fixed(text, fix)).toBe("rules:\n  unused-volume: 'warning' # for now\n");
  });

  test("behind an alias have no fix", () => {
    const text = "base: &base {unused-volum: off}\nrules: *base\n";
    const service = opened(text);
    expect(service.findings(uri, config)).toHaveLength(2);
    expect(service.fixes(uri, whole(text), config)).toEqual([]);
  });

  test("are those of the document where they stand", () => {
    const text = "---\n# ours\n---\nprofil: advice\n";
    const service = opened(text);
    expect(service.findings(uri, config).map(({ span }) => text.slice(span.start, span.end))).toEqual(["profil"]);
    expect(fixed(text, service.fixes(uri, whole(text), config)[0])).toBe(text.replace("profil", "profile"));
  });

  test("of manifests are not made in it", () => {
    const text = "apiVersion: v1\nkind: PersistentVolumeClaim\n";
    const found = opened(text).findings(uri, config);
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual(["settings"]);
  });
});

describe("completion", () => {
  const at = (text: string) => {
    const cursor = text.indexOf("|");
    const source = text.replace("|", "");
    const completions = opened(source).complete(uri, cursor, config);
    return {
      labels: completions.map(({ label }) => label),
      accept: (label: string) => {
        const edit = completions.find((each) => each.label === label)?.edit;
        return edit && applyEdits(source, [{ span: edit.span, text: edit.plain }]);
      },
      said: (label: string) => {
        const found = completions.find((each) => each.label === label);
        return [found?.detail, found?.documentation()].map((words) => words && say(words));
      },
    };
  };

  test("settings, in an empty file and beside others", () => {
    expect(at("|").labels).toEqual(["kubernetesVersion", "driverVersion", "rules", "monthlyCost", "profile", "ignore"]);
    expect(at("profile: advice\n|\n").labels).not.toContain("profile");
    expect(at("# x\n|").accept("kubernetesVersion")).toBe("# x\nkubernetesVersion: ");
    expect(at("|").accept("rules")).toBe("rules:\n  ");
    expect(at("|").accept("ignore")).toMatch(/^ignore:\n *- $/);
  });

  test("rules, with what each says", () => {
    const rules = at("rules:\n  immediate-binding: off\n  |\n");
    expect(rules.labels).toContain("unused-volume");
    expect(rules.labels).not.toContain("immediate-binding");
    expect(rules.labels).not.toContain("profile");
    expect(rules.accept("unused-volume")).toBe("rules:\n  immediate-binding: off\n  unused-volume: \n");
    expect(rules.said("zone-conflict")).toEqual([undefined, expect.stringMatching(/zone.*\(error\)$/)]);
  });

  test("severities, releases, regions and profiles", () => {
    expect(at("rules:\n  unused-volume: |\n").labels).toEqual(["error", "warning", "information", "hint", "off"]);
    expect(at("rules:\n  unused-volume: |\n").accept("off")).toBe("rules:\n  unused-volume: off\n");
    expect(at("rules:\n  unused-volume: |\n").said("off")).toEqual(["The rule says nothing.", undefined]);
    expect(at("kubernetesVersion: |\n").labels).toContain("1.4");
    expect(at("kubernetesVersion: |\n").accept("1.4")).toBe("kubernetesVersion: 1.4\n");
    expect(at("driverVersion: 1.|\n").labels.length).toBeGreaterThan(3);
    expect(at("monthlyCost: eu|\n").accept("eu-west-1")).toBe("monthlyCost: eu-west-1\n");
    expect(at("profile: |\n").labels).toEqual(["default", "advice"]);
  });

  test("nothing where anything can stand, and nothing of manifests", () => {
    expect(at("ignore:\n  - |\n").labels).toEqual([]);
    expect(at("ignore: |\n").labels).toEqual([]);
    expect(at("colour: |\n").labels).toEqual([]);
    expect(at("rules:\n  unused-volume:\n    |\n").labels).not.toContain("apiVersion");
  });
});

describe("hover", () => {
  const on = (text: string, words: string) => {
    const service = opened(text);
    const found = service.hover(uri, text.indexOf(words), config);
    return found && `${text.slice(found.span.start, found.span.end)}: ${toPlainText(found.parts, say)}`;
  };
  const text = "---\nkubernetesVersion: 1.30\nrules:\n  unused-volume: off\nignore:\n  - legacy/\ncolour: blue\n";

  test("what a setting is for, and what its value does", () => {
    expect(on(text, "kubernetesVersion")).toMatch(/^kubernetesVersion: The release of Kubernetes/);
    expect(on(text, "1.30")).toMatch(/^1.30: The release of Kubernetes/);
    expect(on(text, "off")).toBe("off: The rule says nothing.");
    expect(on(text, "legacy")).toMatch(/^legacy\/: A file, a folder or a pattern/);
  });

  test("what a rule objects to, and why", () => {
    expect(on(text, "unused-volume")?.split("\n\n")).toHaveLength(2);
  });

  test("nothing on what means nothing", () => {
    expect(on(text, "colour")).toBeUndefined();
    expect(on("# only words\n", "only")).toBeUndefined();
  });
});

describe("a setting that is changed", () => {
  const changed = (text: string | undefined, value: string | undefined) => {
    const change = opened(text).changeSetting(uri, "kubernetesVersion", value);
    if (!change) return undefined;
    return change.created[0]?.text ?? applyEdits(text ?? "", change.edits);
  };

  test.each([
    ["profile: advice\nkubernetesVersion: '1.30' # ours\n", "profile: advice\nkubernetesVersion: '1.31' # ours\n"],
    ["kubernetesVersion: v1.30\r\nprofile: advice\r\n", 'kubernetesVersion: "1.31"\r\nprofile: advice\r\n'],
    ["profile: advice # ours\n", 'profile: advice # ours\nkubernetesVersion: "1.31"\n'],
    ["# of the team", '# of the team\nkubernetesVersion: "1.31"\n'],
    ["", 'kubernetesVersion: "1.31"\n'],
    [undefined, 'kubernetesVersion: "1.31"\n'],
    ["- a list\n", undefined],
    ["base: &version 1.30\nkubernetesVersion: *version\n", 'base: &version 1.30\nkubernetesVersion: "1.31"\n'],
  ])("%j becomes %j", (before, after) => {
    expect(changed(before, "1.31")).toBe(after);
  });

  test.each([
    ["kubernetesVersion: 1.30\nprofile: advice\n", "profile: advice\n"],
    ["profile: advice\n", "profile: advice\n"],
    ["# only words\n", "# only words\n"],
    [undefined, ""],
  ])("%j without it becomes %j", (before, after) => {
    expect(changed(before, undefined)).toBe(after);
  });

  test("and is the only one is taken out too", () => {
    const text = changed("# ours\nkubernetesVersion: 1.30\n", undefined) ?? "";
    expect(text).toContain("# ours\n");
    expect(opened(text).findings(uri, config)).toEqual([]);
  });
});
