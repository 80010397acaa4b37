// Texts made to break their reader do not.
import { expect, test } from "vitest";
import { createLanguageService, type LanguageService, type Span } from "../../server/src/core/index.ts";
import { configFor } from "../support/check.ts";
import { costsOf } from "./costs.ts";
import { hostileTexts } from "./texts.ts";

test("none costs much, nor loses an answer of the language server", async () => {
  const { costs, wrong } = await costsOf(Object.keys(hostileTexts));
  expect(wrong).toEqual([]);
  expect(costs).toHaveLength(Object.keys(hostileTexts).length);
}, 300_000);

/** One finding, for the first line as far as it is there, of a file of more than 5 MiB. */
function expectTooLarge(service: LanguageService, span: Span): void {
  const [finding, ...others] = service.findings("/a.yaml", configFor());
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: "file-too-large", span, message: { values: { size: 6 } } });
}

const claim = "kind: PersistentVolumeClaim\napiVersion: v1\nmetadata: {name: data}\n";

test("a file that is too large is left out, and says so", () => {
  const service = createLanguageService(expect.fail);
  service.update("/a.yaml", `${claim}# ${"a".repeat(5 * 1024 * 1024)}`);
  expectTooLarge(service, { start: 0, end: 27 });
  expect(service.complete("/a.yaml", claim.length, configFor())).toEqual([]);
  expect(service.folds("/a.yaml")).toEqual([]);
  service.update("/a.yaml", claim);
  expect(service.findings("/a.yaml", configFor()).map(({ rule }) => rule)).not.toContain("file-too-large");
});

test("a file of many documents is left out while it is too large, edit by edit, a template among them or not", () => {
  const service = createLanguageService(expect.fail);
  const rules = () => service.findings("/a.yaml", configFor()).map(({ rule }) => rule);
  const many = `${claim}---\n${claim}---\nx: {{ .Values.x }}\n`;
  const at = claim.length;
  const much = `# ${"a".repeat(5 * 1024 * 1024)}\n`;
  service.update("/a.yaml", many);
  expect(service.slices("/a.yaml")).toHaveLength(3);
  const before = rules();
  service.edit("/a.yaml", { start: at, end: at }, much);
  expect(service.slices("/a.yaml")).toHaveLength(1);
  expect(rules()).toEqual(["file-too-large"]);
  service.edit("/a.yaml", { start: 0, end: 0 }, "# more\n");
  expect(rules()).toEqual(["file-too-large"]);
  service.edit("/a.yaml", { start: 0, end: 7 }, "");
  service.edit("/a.yaml", { start: at, end: at + much.length }, "");
  expect(service.text("/a.yaml")).toBe(many);
  expect(service.slices("/a.yaml")).toHaveLength(3);
  expect(rules()).toEqual(before);
});

test.each(["100,000 open brackets", "100,000 closed brackets", "100,000 braces", "100,000 dashes", "2,000 indents"])(
  "%s are one finding, at the first that is too deep",
  (name) => {
    const service = createLanguageService(expect.fail);
    const text = hostileTexts[name]?.() ?? "";
    service.update("/a.yaml", text);
    const [finding, ...others] = service.findings("/a.yaml", configFor());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "yaml-syntax", message: { id: "yaml-syntax/deep" } });
    expect("[{-:").toContain(text.charAt(finding?.span.start ?? 0));
  },
);

test("aliases of aliases are one finding at what they are written in", () => {
  const service = createLanguageService(expect.fail);
  service.update("/a.yaml", hostileTexts["an alias bomb of lists"]?.() ?? "");
  expect(service.findings("/a.yaml", configFor()).map(({ rule, message }) => [rule, message.id])).toEqual([
    ["yaml-syntax", "yaml-syntax/heavy"],
  ]);
});

test("of a file that was too large to be read there is the same finding, until it is read", () => {
  const service = createLanguageService(expect.fail);
  const rules = () => service.findings("/a.yaml", configFor()).map(({ rule }) => rule);
  service.update("/a.yaml", claim);
  service.leaveOut("/a.yaml", 6 * 1024 * 1024);
  expectTooLarge(service, { start: 0, end: 0 });
  expect(service.workspaceSymbols("data")).toEqual([]);
  service.update("/a.yaml", "");
  expect(rules()).toEqual([]);
  service.leaveOut("/a.yaml", 6 * 1024 * 1024);
  expect(rules()).toEqual(["file-too-large"]);
  service.remove("/a.yaml");
  expect(service.uris()).toEqual([]);
});
