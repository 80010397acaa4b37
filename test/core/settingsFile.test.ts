// The settings file: what it may say, and a clear word about what it may not.
import { expect, test } from "vitest";
import { readSettings } from "../../server/src/core/features/settingsFile.ts";

test("all of it", () => {
  const settings = readSettings(`# of the platform team
kubernetesVersion: 1.30
driverVersion: "1.52.1"
profile: advice
monthlyCost: eu-west-1
rules:
  immediate-binding: off
  no-volume-expansion: error
ignore:
  - legacy/
`);
  expect(settings).toEqual({
    kubernetesVersion: "1.30",
    driverVersion: "1.52.1",
    profile: "advice",
    monthlyCost: "eu-west-1",
    rules: { "immediate-binding": "off", "no-volume-expansion": "error" },
    ignore: ["legacy/"],
    problems: [],
  });
});

test.each([
  ["kubernetesVersion: newest", 'kubernetesVersion: "newest" is no version'],
  ["profile: loud", 'profile: "loud" is neither default nor advice'],
  ["rules: {imediate-binding: off}", 'rules: there is no rule "imediate-binding"'],
  [
    "rules: {immediate-binding: fatal}",
    'rules: immediate-binding can be error, warning, information, hint, off, not "fatal"',
  ],
  ["monthlyCost: moon-east-1", 'monthlyCost: there are no prices for "moon-east-1"'],
  ["colour: blue", 'There is no setting "colour"'],
  ["- a list", "The file holds no settings: it should be a map"],
])("%s: %s", (source, problem) => {
  const { problems, rules, kubernetesVersion, profile } = readSettings(source);
  expect(problems).toEqual([problem]);
  expect({ rules, kubernetesVersion, profile }).toEqual({
    rules: {},
    kubernetesVersion: undefined,
    profile: undefined,
  });
});

test("broken and empty files say nothing", () => {
  expect(readSettings("").problems).toEqual([]);
  expect(readSettings("rules: {").problems.length).toBeGreaterThan(0);
});
