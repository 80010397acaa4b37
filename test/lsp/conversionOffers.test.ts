// What a command gets to offer: a conversion's ways in a whole file, and what it needs.
import { afterEach, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver-protocol/node";
import type { ConversionOffers } from "../../server/src/lsp/protocol.ts";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { claim, staticPod } from "./manifests.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const uri = "file:///w/a.yaml";

async function offers(text: string, conversion: string, line = 0, locale = "en"): Promise<ConversionOffers | null> {
  pair = await startPair({ capabilities: fullCapabilities, disk: {}, locale });
  await pair.open(uri, text);
  return pair.client.sendRequest("ebsManifests/conversionOffers", {
    uri,
    position: { line, character: 0 },
    conversion,
  });
}

test("of all objects of the file, with the object, its line, and whether it is meant", async () => {
  const text = `${claim("data", "fast")}---\n${staticPod("a")}---\n${staticPod("b")}`;
  const line = text.slice(0, text.lastIndexOf("---\n")).split("\n").length + 1;
  const found = await offers(text, "static-to-dynamic", line);
  const places = new Set(found?.offers.map(({ object, isHere }) => `${object} ${isHere}`));
  expect([...places]).toEqual(["Pod a false", "Pod b true"]);
  expect(found?.offers.map((each) => text.split("\n")[each.line])).toEqual(found?.offers.map(() => "kind: Pod"));
  const [offer] = found?.offers.filter(({ action }) => !action.disabled) ?? [];
  expect(offer?.action.edit).toBeUndefined();
  const { edit } = await pair.resolve(offer?.action as CodeAction);
  expect(pair.applied(edit ?? {}).get(uri)).toContain("persistentVolumeClaim");
});

test("each way once, also where findings ask for it", async () => {
  const found = await offers(staticPod("a"), "static-to-dynamic");
  const titles = found?.offers.map(({ action }) => action.title) ?? [];
  expect(titles.length).toBeGreaterThan(2);
  expect(new Set(titles).size).toBe(titles.length);
  const kind = "refactor.rewrite.ebs.staticToDynamic.";
  expect(found?.offers.every(({ action }) => action.kind?.startsWith(kind))).toBe(true);
});

test("none where there is nothing, but what it would need, in the reader's language", async () => {
  expect(await offers(staticPod("a"), "gp2-to-gp3")).toEqual({
    offers: [],
    needs: "A StorageClass for EBS whose `type` is `gp2`.",
  });
  await pair.stop();
  expect((await offers(staticPod("a"), "gp2-to-gp3", 0, "ko"))?.needs).toBe("`type`이 `gp2`인 EBS용 StorageClass.");
});

test("nothing of a conversion or a file that nobody knows", async () => {
  expect(await offers("", "no-such")).toBeNull();
  const params = { uri: "file:///w/b.yaml", position: { line: 0, character: 0 }, conversion: "gp2-to-gp3" };
  expect(await pair.client.sendRequest("ebsManifests/conversionOffers", params)).toBeNull();
});
