// What a client is told in the language that it says its user reads.
import { afterEach, expect, test } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  type Hover,
  HoverRequest,
  RenameRequest,
} from "vscode-languageserver-protocol/node";
import { fullCapabilities, type LspPair, startPair } from "../support/lspPair.ts";
import { claim } from "./manifests.ts";

let pair: LspPair;
afterEach(() => pair.stop());

const uri = "file:///w/class.yaml";
const storageClass =
  "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nvolumeBindingMode: Immediate\n";
const capabilities: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, hover: { contentFormat: ["markdown"] } },
};

async function start(locale: string | undefined): Promise<void> {
  pair = await startPair({ capabilities, ...(locale === undefined ? {} : { locale }) });
  await pair.open(uri, storageClass);
}

async function finding(): Promise<unknown> {
  const found = (await pair.diagnostics(uri)).find(({ code }) => code === "immediate-binding");
  return found?.message;
}

test.each(["ko", "ko-KR", "ko_KR.UTF-8", "KO"])("findings are in Korean for %s", async (locale) => {
  await start(locale);
  expect(await finding()).toBe(
    '"fast" 클래스는 볼륨을 즉시 만들기 때문에, 파드를 실행할 수 없는 가용 영역에 볼륨이 생길 수 있습니다',
  );
});

test.each([undefined, "en", "fr", "kok", "", "C"])("findings are in English for %s", async (locale) => {
  await start(locale);
  expect(await finding()).toMatch(/^Class "fast" makes its volumes at once/);
});

test("titles of fixes and the notes beside their edits", async () => {
  await start("ko");
  const actions = (await pair.actions(uri, "Immediate")) as CodeAction[];
  expect(actions.map(({ title }) => title)).toContain("여기에서 immediate-binding 무시");
  for (const { title } of actions) expect(title).toMatch(/[가-힣]/);
  const [all] = (await pair.actions(uri, "Immediate", ["source.fixAll"])) as CodeAction[];
  expect(all?.title).toBe("안전하게 수정할 수 있는 모든 문제 수정");
  const inTree = storageClass.replace("ebs.csi.aws.com", "kubernetes.io/aws-ebs").replace(/volumeBinding.*\n/, "");
  await pair.open("file:///w/old.yaml", inTree);
  const old = (await pair.actions("file:///w/old.yaml", "kubernetes.io/aws-ebs", ["refactor"])) as CodeAction[];
  const first = old[0];
  if (!first) throw new Error("There is a conversion");
  const labels = Object.values((await pair.resolve(first)).edit?.changeAnnotations ?? {}).map(({ label }) => label);
  expect(labels.length).toBeGreaterThan(0);
  for (const label of labels) expect(label).toMatch(/[가-힣]/);
});

test("hover, with words within words", async () => {
  await start("ko");
  await pair.open("file:///w/claim.yaml", claim("data", "fast"));
  const hover = await pair.client.sendRequest(HoverRequest.type, {
    textDocument: { uri: "file:///w/claim.yaml" },
    position: { line: 10, character: 16 },
  });
  const { value } = (hover as Hover).contents as { value: string };
  expect(value).toMatch(/^\*\*300 GiB\*\*\n\nEBS가 만드는 볼륨: gp3/);
});

test("completions, their details and documentation", async () => {
  await start("ko");
  await pair.open("file:///w/claim.yaml", "apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  accessModes:\n    - ");
  const list = await pair.client.sendRequest(CompletionRequest.type, {
    textDocument: { uri: "file:///w/claim.yaml" },
    position: { line: 4, character: 6 },
  });
  const items = (list as { items: CompletionItem[] }).items;
  const many = items.find(({ label }) => label === "ReadOnlyMany");
  expect(many?.detail).toBe("ROX · EBS에서 사용 불가");
  if (!many) throw new Error("There is such a completion");
  const { documentation } = await pair.client.sendRequest(CompletionResolveRequest.type, many);
  expect(documentation).toMatchObject({
    value: "여러 노드가 읽기용으로 마운트합니다. EBS는 이렇게 연결할 수 없습니다.",
  });
});

test("refusals", async () => {
  await start("ko");
  const answer = pair.client.sendRequest(RenameRequest.type, {
    textDocument: { uri },
    position: { line: 3, character: 9 },
    newName: "No Good",
  });
  expect(await answer.catch((error: Error) => error.message)).toMatch(
    /^StorageClass 이름으로 No Good 값은 쓸 수 없습니다/,
  );
});
