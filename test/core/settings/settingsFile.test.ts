// The settings file: what it may say, and a clear word about what it may not, where it stands.
import { expect, test } from "vitest";
import { isSettingsFile, readSettings } from "../../../server/src/core/settings/settingsFile.ts";
import { say } from "../../../server/src/core/text/message.ts";

/** `words on the mark: what is said`. */
function told(source: string): readonly string[] {
  return readSettings(source).problems.map(
    ({ span, message }) => `${source.slice(span.start, span.end)}: ${say(message)}`,
  );
}

test("all of it", () => {
  const { settings, problems } = readSettings(`# of the platform team
kubernetesVersion: 1.30
driverVersion: "1.52.1"
profile: advice
monthlyCost: eu-west-1
rules:
  immediate-binding: off
  unused-volume: false
  no-volume-expansion: error
ignore:
  - legacy/
  - 2024
`);
  expect(problems).toEqual([]);
  expect(settings).toEqual({
    kubernetesVersion: "1.30",
    driverVersion: "1.52.1",
    profile: "advice",
    monthlyCost: "eu-west-1",
    rules: { "immediate-binding": "off", "unused-volume": "off", "no-volume-expansion": "error" },
    ignore: ["legacy/", "2024"],
  });
});

const severities = "error, warning, information, hint, off";

test.each([
  ["kubernetesVersion: newest", 'newest: "newest" is no release such as 1.35, so this counts for nothing'],
  ["kubernetesVersion: 1", '1: "1" is no release such as 1.35, so this counts for nothing'],
  ["driverVersion: [1.2]", "[1.2]: `driverVersion` takes a single value, so what stands here counts for nothing"],
  ["profile: loud", 'loud: "loud" is no profile, so this counts for nothing: it can be default, advice'],
  [
    "rules: {imediate-binding: off}",
    "imediate-binding: There is no rule `imediate-binding`, so this counts for nothing; `immediate-binding` comes nearest",
  ],
  [
    "rules: {immediate-binding: fatal}",
    `fatal: "fatal" is no severity, so the rule keeps its own: it can be ${severities}`,
  ],
  [
    "rules: {immediate-binding: warn}",
    `warn: "warn" is no severity, so the rule keeps its own: it can be ${severities}; \`warning\` comes nearest`,
  ],
  ["rules: off", "off: `rules` takes a name and a value on each line below it, so what stands here counts for nothing"],
  ["monthlyCost: moon-east-1", 'moon-east-1: There are no list prices for "moon-east-1", so none are shown'],
  ["ignore: legacy/", "legacy/: `ignore` takes a list, so what stands here counts for nothing"],
  ["ignore: [{a: b}]", "{a: b}: `ignore` takes a single value, so what stands here counts for nothing"],
  ["colour: blue", "colour: There is no setting `colour`, so this counts for nothing"],
  ["__proto__: blue", "__proto__: There is no setting `__proto__`, so this counts for nothing"],
  [
    "kubernetes-version: 1.30",
    "kubernetes-version: There is no setting `kubernetes-version`, so this counts for nothing; `kubernetesVersion` comes nearest",
  ],
  [
    "- a list",
    "- a list: These are no settings, so they count for nothing: a setting is a name and a value, such as `kubernetesVersion: 1.35`",
  ],
  [
    "base: &rules {unused: off}\nrules: *rules",
    "base: There is no setting `base`, so this counts for nothing",
    "*rules",
  ],
])("%s: %s", (source, problem, also?: string) => {
  const [first, ...others] = told(source);
  expect(first).toBe(problem);
  expect(others.map((each) => each.split(":")[0])).toEqual(also === undefined ? [] : [also]);
  expect(Object.values(readSettings(source).settings).filter((value) => JSON.stringify(value).length > 2)).toEqual([]);
});

test("of several mistakes each is told, in the order of the text", () => {
  expect(told("colour: blue\nprofile: loud\nrules:\n  nothing: off\n").map((each) => each.split(":")[0])).toEqual([
    "colour",
    "loud",
    "nothing",
  ]);
});

test("a name is not taken for one that is set already", () => {
  expect(told("kubernetesVersion: 1.30\nkubernetesVersio: 1.31\n")).toEqual([
    "kubernetesVersio: There is no setting `kubernetesVersio`, so this counts for nothing",
  ]);
});

test("what is not filled in yet is no mistake", () => {
  expect(readSettings("kubernetesVersion:\nrules:\nignore:\n  -\n")).toEqual({
    settings: { ignore: [] },
    problems: [],
  });
  expect(readSettings("# nothing\n")).toEqual({ settings: {}, problems: [] });
});

test("of a text that cannot be read only that is told, and what can be read counts", () => {
  const source = "colour: blue\nkubernetesVersion: 1.30\nrules: {\n";
  expect(told(source).length).toBe(1);
  expect(readSettings(source).settings.kubernetesVersion).toBe("1.30");
});

test("of a key that is set twice the last one counts", () => {
  const source = "profile: advice\nprofile: default\n";
  expect(told(source)).toEqual(["profile: `profile` is set twice, and only the last one counts"]);
  expect(readSettings(source).settings).toEqual({ profile: "default" });
});

test("one document holds the settings, and another is told", () => {
  const source = "# of the team\n---\nprofile: advice\n---\ncolour: blue\n";
  const { settings, problems } = readSettings(source);
  expect(settings).toEqual({ profile: "advice" });
  expect(problems.map(({ span, message }) => [source.slice(span.start, span.start + 6), say(message)])).toEqual([
    ["colour", "Settings end where the next document starts, so what follows counts for nothing"],
  ]);
});

test("a settings file is known by its name", () => {
  const names = ["file:///w/.ebs-manifests.yaml", "C:\\w\\.ebs-manifests.yaml", ".ebs-manifests.yaml"];
  expect(names.filter((name) => !isSettingsFile(name))).toEqual([]);
  expect(isSettingsFile("file:///w/a.ebs-manifests.yaml")).toBe(false);
});
