// What the extension changes in the user's settings where another one says what is no YAML.
import { expect, test } from "vitest";
import { withoutSyntax } from "../../client/src/withoutSyntax.ts";
import { fullCapabilities, startPair } from "../support/lspPair.ts";

test("yaml-syntax is off, unless the user says something of it", () => {
  expect(withoutSyntax({ kubernetesVersion: "1.35", rules: { "unknown-field": "off" } })).toEqual({
    kubernetesVersion: "1.35",
    rules: { "yaml-syntax": "off", "unknown-field": "off" },
  });
  expect(withoutSyntax({ rules: { "yaml-syntax": "warning" } })).toEqual({ rules: { "yaml-syntax": "warning" } });
  for (const nothing of [null, undefined, "x", []]) {
    expect(withoutSyntax(nothing)).toEqual({ rules: { "yaml-syntax": "off" } });
  }
});

test("the server then keeps silent about it, and about nothing else", async () => {
  const uri = "file:///w/a.yaml";
  const broken = "apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  volumeMode: Blok\n  accessModes: [a\n  x: y\n";
  const rulesUnder = async (settings: unknown) => {
    const pair = await startPair({ capabilities: fullCapabilities, settings });
    await pair.open(uri, broken);
    const found = (await pair.diagnostics(uri)).map(({ code }) => code);
    await pair.stop();
    return found;
  };
  const before = await rulesUnder({});
  expect(before).toContain("yaml-syntax");
  expect(await rulesUnder(withoutSyntax({}))).toEqual(before.filter((rule) => rule !== "yaml-syntax"));
});
