// What a file was at the last commit, told by the client.
import { afterEach, expect, test } from "vitest";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";

let pair: LspPair;
afterEach(async () => {
  expect(pair.unexpected).toEqual([]);
  await pair.stop();
});

const file = "file:///w/class.yaml";
const text =
  "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\nprovisioner: ebs.csi.aws.com\nparameters: {type: gp3}\n";
const codes = async () => (await pair.diagnostics(file)).map(({ code }) => code);

test("edits of immutable fields are found against it, until it changes or goes", async () => {
  pair = await startPair({ capabilities: fullCapabilities, disk: {} });
  await pair.open(file, text.replace("gp3", "io2"));
  expect(await codes()).not.toContain("claim-template-changed");
  await pair.client.sendNotification("ebsManifests/baseline", { uri: file, text });
  await pair.until(() => pair.refreshes > 0);
  expect(await codes()).toContain("claim-template-changed");
  await pair.replace(file, "io2", "gp3");
  expect(await codes()).not.toContain("claim-template-changed");
  await pair.replace(file, "gp3", "gp2");
  expect(await codes()).toContain("claim-template-changed");
  await pair.client.sendNotification("ebsManifests/baseline", { uri: file, text: null });
  expect(await codes()).not.toContain("claim-template-changed");
});
