// The settings file in an editor: it counts from the disk and while it is typed, and goes before the client's settings.
import { afterEach, expect, test } from "vitest";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { annotated } from "./manifests.ts";

let pair: LspPair;
afterEach(async () => {
  expect(pair.unexpected).toEqual([]);
  await pair.stop();
});

const [file, settings] = ["file:///w/a.yaml", "file:///w/.ebs-manifests.yaml"];
const codes = async () => (await pair.diagnostics(file)).map(({ code, severity }) => `${severity} ${code}`);

test("from the disk, then as it is typed, then without it", async () => {
  pair = await startPair({
    capabilities: fullCapabilities,
    disk: { [settings]: "rules: {storage-class-annotation: off}\n" },
  });
  await pair.open(file, annotated("a", "gp2"));
  await pair.settled();
  expect(await codes()).not.toContain("2 storage-class-annotation");
  await pair.open(settings);
  await pair.replace(settings, "off", "error");
  expect(await codes()).toContain("1 storage-class-annotation");
  await pair.replace(settings, "rules: {storage-class-annotation: error}", 'kubernetesVersion: "1.4"');
  expect(await codes()).toEqual([]);
  await pair.until(() => pair.statuses.at(-1)?.kubernetesVersion === "1.4");
  await pair.replace(settings, 'kubernetesVersion: "1.4"', "ignore: [a.yaml]");
  expect(await codes()).toEqual([]);
  await pair.replace(settings, "ignore: [a.yaml]", "# nothing");
  expect(await codes()).toContain("2 storage-class-annotation");
});
