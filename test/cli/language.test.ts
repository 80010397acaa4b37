// What the command line prints where the terminal is not an English one.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readerSays } from "../../server/src/main/cli/language.ts";
import { run } from "./run.ts";

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "ebs-language-"));
  await writeFile(
    join(cwd, "class.yaml"),
    "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\n",
  );
});
afterAll(() => rm(cwd, { recursive: true }));

test("findings", async () => {
  const { stdout, status } = await run(["check", "--max-severity", "warning", "class.yaml"], {
    cwd,
    locale: "ko_KR.UTF-8",
  });
  expect(stdout).toContain('"fast" 클래스에 `volumeBindingMode`가 없어 볼륨을 즉시 만들기 때문에');
  expect(status).toBe(1);
});

test("the page of a rule", async () => {
  const { stdout } = await run(["explain", "immediate-binding"], { cwd, locale: "ko_KR.UTF-8" });
  expect(stdout).toMatch(/^immediate-binding \(warning\)\n\nEBS용 클래스가 즉시 바인딩합니다\.\n/);
  expect(stdout).toContain("\n\n이유: ");
  expect(stdout).toContain("\n\n해결 방법: ");
});

test("the page of a conversion", async () => {
  const { stdout } = await run(["explain", "volume-pool"], { cwd, locale: "ko_KR.UTF-8" });
  expect(stdout).toMatch(/^volume-pool\n\n아무것도 프로비저닝하지 않는 클래스와/);
  expect(stdout).toContain('"kafka"의 파드에 볼륨 풀 제공: 직접 만들 EBS 볼륨 2개 사용');
  expect(stdout).toContain("\n\n데이터는 어떻게 되나: ");
});

test("the first variable that is set decides", async () => {
  const message = { id: "fix-all/title", template: "Fix everything that can safely be fixed", values: {} };
  const said = async (variables: NodeJS.ProcessEnv) => (await readerSays(variables))(message);
  const korean = "안전하게 수정할 수 있는 모든 문제 수정";
  expect(await said({ LANG: "ko_KR.UTF-8" })).toBe(korean);
  expect(await said({ LC_ALL: "", LC_MESSAGES: "ko_KR", LANG: "C" })).toBe(korean);
  expect(await said({ LC_ALL: "C", LANG: "ko_KR.UTF-8" })).toBe(message.template);
  expect(await said({})).toBe(message.template);
});
