// Findings that are pulled and pushed, of open files and closed ones, and that follow what happens in other files.

import { afterEach, describe, expect, test } from "vitest";
import type { PublishDiagnosticsParams, WorkspaceDiagnosticReport } from "vscode-languageserver-protocol/node";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, type PairOptions, startPair } from "../support/lspPair.ts";
import { annotated, claim, pod } from "./manifests.ts";

let pair: LspPair;
const start = async (options: PairOptions) => {
  pair = await startPair(options);
  return pair;
};
afterEach(async () => {
  expect(pair.unexpected).toEqual([]);
  await pair.stop();
});

const [podFile, claimFile] = ["file:///w/pod.yaml", "file:///w/claim.yaml"];
const codes = (items: readonly { code?: unknown }[]) => items.map(({ code }) => code);
const lastPush = (uri: string): PublishDiagnosticsParams | undefined =>
  pair.pushed.filter((each) => each.uri === uri).at(-1);

describe("pulled", () => {
  test("with a result id that changes only when the findings do", async () => {
    await start({ capabilities: fullCapabilities });
    await pair.open(podFile, annotated("a", "fast"));
    const first = await pair.pull(podFile);
    expect(first.kind).toBe("full");
    expect(await pair.pull(podFile, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await pair.replace(podFile, "300Gi", "301Gi");
    expect(await pair.pull(podFile, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await pair.edit(podFile, 0, 0, "\n");
    const moved = await pair.pull(podFile, first.resultId);
    expect(moved.kind).toBe("full");
    expect(moved.resultId).not.toBe(first.resultId);
  });

  test("again, when another file made them wrong, and only then", async () => {
    await start({ capabilities: fullCapabilities, disk: { [claimFile]: claim("data", "fast") } });
    await pair.open(podFile, pod("a", "data"));
    await pair.open(claimFile);
    await pair.settled();
    expect(codes(await pair.diagnostics(podFile))).not.toContain("claim-not-found");
    const before = pair.refreshes;
    await pair.replace(claimFile, "300Gi", "301Gi");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(pair.refreshes).toBe(before);
    await pair.replace(claimFile, "name: data", "name: dato");
    await pair.until(() => pair.refreshes === before + 1);
    const [found] = (await pair.diagnostics(podFile)).filter(({ code }) => code === "claim-not-found");
    expect(found?.relatedInformation?.[0]?.location.uri).toBe(claimFile);
    await pair.replace(claimFile, "name: dato", "name: data");
    await pair.until(() => pair.refreshes === before + 2);
    expect(codes(await pair.diagnostics(podFile))).not.toContain("claim-not-found");
  });

  test("again once everything is read, though the workspace's findings were told in the meantime", async () => {
    await start({ capabilities: fullCapabilities, disk: { [claimFile]: claim("dato", "fast") }, readingTime: 150 });
    const workspace = pair.client.sendRequest("workspace/diagnostic", { previousResultIds: [] });
    await pair.open(podFile, pod("a", "data"));
    expect(codes(await pair.diagnostics(podFile))).not.toContain("claim-not-found");
    const { items } = (await workspace) as WorkspaceDiagnosticReport;
    expect(items.map(({ uri }) => uri)).toContain(podFile);
    // Of an open file a client shows what it asked about that file, whatever it is told of the workspace.
    await pair.until(() => pair.refreshes > 0);
    expect(codes(await pair.diagnostics(podFile))).toContain("claim-not-found");
  });

  test("with places in another file that follow its lines", async () => {
    await start({ capabilities: fullCapabilities, disk: {} });
    await pair.open(claimFile, `# first\n---\n${claim("dato", "fast")}`);
    await pair.open(podFile, pod("a", "data"));
    await pair.settled();
    const line = async () => {
      const found = (await pair.diagnostics(podFile)).find(({ code }) => code === "claim-not-found");
      return found?.relatedInformation?.[0]?.location.range.start.line;
    };
    expect(await line()).toBe(5);
    await pair.edit(claimFile, 0, 0, "# another\n");
    expect(await line()).toBe(6);
  });

  test("while the workspace is read without what other files decide, and completely afterwards", async () => {
    const disk = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [`file:///w/${n}.yaml`, claim(`claim-${n}`, "fast")]),
    );
    await start({
      capabilities: fullCapabilities,
      disk: { ...disk, [claimFile]: claim("dato", "fast") },
      readingTime: 300,
    });
    await pair.open(podFile, `${pod("a", "data")}---\n${annotated("b", "fast")}`);
    expect(codes(await pair.diagnostics(podFile))).toEqual(["storage-class-annotation"]);
    await pair.until(() => pair.refreshes === 1);
    expect(codes(await pair.diagnostics(podFile))).toContain("claim-not-found");
  });

  test("after the workspace is read, by a client that cannot be asked to pull again", async () => {
    await start({
      capabilities: { textDocument: { diagnostic: {} } },
      disk: { [claimFile]: claim("data", "fast") },
      readingTime: 60,
    });
    await pair.open(podFile, pod("a", "data"));
    expect(codes(await pair.diagnostics(podFile))).not.toContain("claim-not-found");
  });
});

describe("of the whole workspace", () => {
  const report = (
    known: Record<string, string> = {},
    token?: CancellationTokenSource["token"],
  ): Promise<WorkspaceDiagnosticReport> => {
    const previousResultIds = Object.entries(known).map(([uri, value]) => ({ uri, value }));
    const params = { previousResultIds };
    return token
      ? pair.client.sendRequest("workspace/diagnostic", params, token)
      : pair.client.sendRequest("workspace/diagnostic", params);
  };
  const idsOf = ({ items }: WorkspaceDiagnosticReport) =>
    Object.fromEntries(items.map(({ uri, resultId }) => [uri, resultId ?? ""]));

  test("name the files that have some", async () => {
    await start({
      capabilities: fullCapabilities,
      disk: {
        [claimFile]: annotated("a", "fast"),
        [podFile]: "kind: ConfigMap\napiVersion: v1\nmetadata:\n  name: clean\n",
      },
    });
    const { items } = await report();
    expect(items.map(({ uri, version, kind }) => ({ uri, version, kind }))).toEqual([
      { uri: claimFile, version: null, kind: "full" },
    ]);
  });

  test("are answered once there is news", async () => {
    await start({ capabilities: fullCapabilities, disk: { [claimFile]: annotated("a", "fast") } });
    const known = idsOf(await report());
    let answered = false;
    const waiting = report(known).then((answer) => {
      answered = true;
      return answer;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(answered).toBe(false);
    await pair.write("file:///w/new.yaml", annotated("b", "fast"));
    const news = await waiting;
    expect(news.items.map(({ uri, kind }) => [uri, kind])).toEqual([
      [claimFile, "unchanged"],
      ["file:///w/new.yaml", "full"],
    ]);
    await pair.write(claimFile, undefined);
    const gone = await report(idsOf(news));
    expect(gone.items.find(({ uri }) => uri === claimFile)).toMatchObject({ kind: "full", items: [] });
  });

  test("can be given up waiting for", async () => {
    await start({ capabilities: fullCapabilities, disk: { [claimFile]: annotated("a", "fast") } });
    const known = idsOf(await report());
    const source = new CancellationTokenSource();
    const waiting = report(known, source.token);
    await new Promise((resolve) => setTimeout(resolve, 30));
    source.cancel();
    await expect(waiting).rejects.toMatchObject({ code: -32800 });
  });
});

describe("pushed", () => {
  const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };

  test("with the version of the text they are about", async () => {
    await start({ capabilities });
    await pair.open(podFile, annotated("a", "fast"));
    await pair.until(() => lastPush(podFile)?.version === 1);
    await pair.replace(podFile, "volume.beta.kubernetes.io/storage-class", "team");
    await pair.until(() => lastPush(podFile)?.version === 2);
    expect(lastPush(podFile)?.diagnostics).toEqual([]);
  });

  test("once for what is typed at a stretch", async () => {
    await start({ capabilities });
    await pair.open(podFile, annotated("a", "fast"));
    await pair.until(() => pair.pushed.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = pair.pushed.length;
    for (let n = 0; n < 10; n++) await pair.edit(podFile, 0, 0, "#\n");
    await pair.until(() => lastPush(podFile)?.version === 11);
    expect(pair.pushed.length - before).toBeLessThan(10);
  });

  test("for files that another one made wrong, and for those that are gone", async () => {
    await start({ capabilities, disk: { [podFile]: pod("a", "data"), [claimFile]: claim("data", "fast") } });
    await pair.open(claimFile);
    await pair.until(() => lastPush(claimFile) !== undefined);
    await pair.replace(claimFile, "name: data", "name: dato");
    await pair.until(() => codes(lastPush(podFile)?.diagnostics ?? []).includes("claim-not-found"));
    await pair.write(podFile, undefined);
    await pair.until(() => lastPush(podFile)?.diagnostics.length === 0);
  });
});

describe("the text of a file", () => {
  test("is the editor's while it is open, and the disk's afterwards", async () => {
    await start({ capabilities: fullCapabilities, disk: { [claimFile]: claim("data", "fast") } });
    await pair.open(podFile, pod("a", "data"));
    await pair.open(claimFile, claim("dato", "fast"));
    await pair.settled();
    expect(codes(await pair.diagnostics(podFile))).toContain("claim-not-found");
    await pair.write(claimFile, claim("data", "slow"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(codes(await pair.diagnostics(podFile))).toContain("claim-not-found");
    await pair.close(claimFile);
    await pair.until(() => pair.refreshes > 0);
    expect(codes(await pair.diagnostics(podFile))).not.toContain("claim-not-found");
  });

  test("is forgotten when an editor closes what no folder holds", async () => {
    await start({ capabilities: fullCapabilities, disk: {} });
    await pair.open("file:///elsewhere/claim.yaml", claim("data", "fast"));
    await pair.open(podFile, pod("a", "data"));
    await pair.settled();
    expect(codes(await pair.diagnostics(podFile))).not.toContain("claim-not-found");
    await pair.close("file:///elsewhere/claim.yaml");
    await pair.until(() => pair.refreshes > 0);
    expect(codes(await pair.diagnostics(podFile))).toContain("claim-not-found");
  });

  test("is one, however the editor writes its address", async () => {
    const [disk, editor] = ["file:///w/a%20(1)@x.yaml", "file:///w/a%20%281%29%40x.yaml"];
    await start({ capabilities: fullCapabilities, disk: { [disk]: annotated("a", "fast") } });
    await pair.open(editor, annotated("a", "fast"));
    const { items } = (await pair.client.sendRequest("workspace/diagnostic", {
      previousResultIds: [],
    })) as WorkspaceDiagnosticReport;
    expect(items.map(({ uri, version }) => [uri, version])).toEqual([[editor, 1]]);
  });

  test("of another version of it, as a diff shows it, is no part of the workspace", async () => {
    await start({ capabilities: fullCapabilities, disk: {} });
    const uri = "git:/w/claim.yaml?%7B%22ref%22%3A%22HEAD%22%7D";
    await pair.open(uri, annotated("a", "fast"));
    expect(await pair.diagnostics(uri)).toEqual([]);
  });

  test("goes with the folder that was deleted around it", async () => {
    await start({ capabilities: fullCapabilities, disk: { "file:///w/sub/claim.yaml": claim("data", "fast") } });
    await pair.open(podFile, pod("a", "data"));
    await pair.settled();
    expect(codes(await pair.diagnostics(podFile))).not.toContain("claim-not-found");
    pair.disk.clear();
    await pair.client.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///w/sub", type: 3 }],
    });
    await pair.until(() => pair.refreshes > 0);
    expect(codes(await pair.diagnostics(podFile))).toContain("claim-not-found");
  });
});
