// One file is one file, in whatever spelling its address comes.
import { afterEach, describe, expect, test } from "vitest";
import { canonicalUri, isBelow, joinUri, namesBelow, uriAround } from "../../server/src/lsp/uris.ts";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { annotated, claim, pod } from "./manifests.ts";

describe("one spelling", () => {
  test.each([
    ["a drive", ["file:///C:/w/a.yaml", "file:///c:/w/a.yaml", "file:///c%3A/w/a.yaml", "FILE:///C%3a/w/a.yaml"]],
    ["a share", ["file://Server/share/a.yaml", "file://server/share/a.yaml"]],
    ["signs", ["file:///w/a%20(1)'.yaml", "file:///w/a%20%281%29%27.yaml", "file:///w/a (1)'.yaml"]],
    ["letters", ["file:///w/%C3%A9%ED%95%9C.yaml", "file:///w/é한.yaml"]],
    [
      "a percent sign, a number sign and a question mark",
      ["file:///w/100%25%23%3f.yaml", "file:///w/100%25%23%3F.yaml"],
    ],
  ])("of %s", (_what, [first = "", ...others]) => {
    for (const other of others) expect(canonicalUri(other)).toBe(canonicalUri(first));
    expect(canonicalUri(canonicalUri(first))).toBe(canonicalUri(first));
  });

  test.each([
    ["file:///w/100%25.yaml", "file:///w/100.yaml"],
    ["file:///w/a%2520b.yaml", "file:///w/a%20b.yaml"],
    ["file:///w/A.yaml", "file:///w/a.yaml"],
    ["file://server/w/a.yaml", "file:///w/a.yaml"],
    ["untitled:A", "untitled:a"],
  ])("not of two files: %s, %s", (one, other) => {
    expect(canonicalUri(one)).not.toBe(canonicalUri(other));
  });

  test.each(["file:///w/100%.yaml", "file:///w/%ff.yaml", "file:", "file://", "", "%", "untitled:a b", "a.yaml"])(
    "none of %j, which stays as it is",
    (uri) => expect(canonicalUri(uri)).toBe(uri),
  );
});

test.each(["a b", "100%", "#1", "what?", "é한😀", "a&b=c", "(1)'!*", "back\\slash", "c:"])(
  "a name in a folder is found again: %j",
  (name) => {
    const uri = joinUri("file:///c%3A/w/", name);
    expect(canonicalUri(uri)).toBe(canonicalUri(`file:///C:/w/${encodeURIComponent(name)}`));
    expect(uriAround(uri)).toEqual({ folder: "file:///c%3A/w", name });
    expect(namesBelow(uri, "file:///c%3A/w")).toEqual([name]);
    expect(isBelow(uri, "file:///c%3A/w")).toBe(true);
    expect(isBelow(uri, "file:///c%3A/wide")).toBe(false);
  },
);

describe("the server", () => {
  let pair: LspPair;
  afterEach(() => pair.stop());

  test.each([
    ["a drive", "file:///C:/w", "file:///c%3A/w", "file:///c:/w"],
    ["a share", "file://Server/Team/w", "file://server/Team/w", "file://SERVER/Team/w"],
  ])("knows the files of %s, whoever names them", async (_what, folder, listed, opened) => {
    pair = await startPair({
      capabilities: fullCapabilities,
      folders: [folder],
      disk: { [`${listed}/a%20%231.yaml`]: claim("data", "fast"), [`${listed}/pod.yaml`]: pod("p", "data") },
    });
    const uri = `${opened}/a%20%231.yaml`;
    await pair.open(uri, annotated("data", "fast"));
    await pair.settled();
    const codes = async () => (await pair.diagnostics(uri)).map(({ code }) => code);
    expect(await codes()).toContain("storage-class-annotation");
    // Taken for two files, the claim would be there twice.
    expect(await codes()).not.toContain("duplicate-object");
    const places: unknown = await pair.client.sendRequest("textDocument/references", {
      textDocument: { uri },
      position: { line: 3, character: 9 },
      context: { includeDeclaration: true },
    });
    expect(places).toEqual([expect.objectContaining({ uri }), expect.objectContaining({ uri: `${listed}/pod.yaml` })]);
    const [fix] = await pair.actions(uri, "storage-class", ["quickfix"]);
    if (!fix || !("data" in fix)) throw new Error("there is a fix to resolve");
    expect([...pair.applied((await pair.resolve(fix)).edit ?? {}).keys()]).toEqual([uri]);
    await pair.close(uri);
    await expect.poll(codes).not.toContain("storage-class-annotation");
    expect(pair.logs).toEqual([]);
  });
});
