// That everything is said in every language, and in the same terms.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { conversions } from "../../server/src/core/conversions/index.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { korean } from "../../server/src/core/words/ko/index.ts";
import { ruleWords } from "../../server/src/core/words/ko/rules/index.ts";
import { calls, everythingSaid, sourcesBelow } from "../support/words.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(root + path, "utf8");
const json = (path: string): Readonly<Record<string, string>> => JSON.parse(read(path));
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
const english = everythingSaid();
const hangul = /[가-힣]/;

test("every message, text and page has its Korean, and no Korean is left over", () => {
  expect(english.size).toBeGreaterThan(1500);
  expect([...english.keys()].filter((id) => !Object.hasOwn(korean, id))).toEqual([]);
  expect(Object.keys(korean).filter((id) => !english.has(id))).toEqual([]);
});

test("each rule's Korean stands in one file, under the rule's name", () => {
  expect(ruleWords.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
});

test("Korean says the same names and figures", () => {
  const differing = Object.entries(korean).filter(([id, text]) => {
    const said = new Set(placeholders(english.get(id) ?? ""));
    return String([...new Set(placeholders(text))]) !== String([...said]);
  });
  expect(differing).toEqual([]);
});

test("Korean is Korean, where it is more than names and figures", () => {
  const bare = Object.entries(korean).filter(([id, text]) => {
    const words = (english.get(id) ?? "").replace(/`[^`]*`|\{\w+\}|\w+\.md/g, "");
    return /[a-z]{2,}/.test(words) && !hangul.test(text) && text !== english.get(id);
  });
  expect(bare).toEqual([]);
  const untouched = Object.entries(korean).filter(([id, text]) => text === english.get(id) && / [a-z]{3,} /.test(text));
  expect(untouched).toEqual([]);
});

/** Which form a particle takes depends on the sound before it, and nobody knows how a name is read aloud. */
test("no particle that depends on a sound follows a value", () => {
  const particle =
    /\{\w+\}["'`]*(?:은|는|이|가|을|를|과|와|으로|로|이나|나|이며|며|이고|고|이라|라|이므로|므로|이다|다)(?![가-힣])/;
  expect(Object.entries(korean).filter(([, text]) => particle.test(text))).toEqual([]);
});

test("findings and titles end without a full stop, descriptions with one, as in English", () => {
  const differing = Object.entries(korean).filter(
    ([id, text]) => /\S\.$/.test(text) !== /\S\.$/.test(english.get(id) ?? ""),
  );
  expect(differing).toEqual([]);
});

test("what the manifest says is said in both languages, and nothing else", () => {
  const manifest = read("package.json");
  const used = new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? ""));
  for (const path of ["package.nls.json", "package.nls.ko.json"]) {
    expect(Object.keys(json(path)).sort(), path).toEqual([...used].sort());
  }
  const own = json("package.nls.json");
  const words = json("package.nls.ko.json");
  expect(Object.entries(words).filter(([key, text]) => !hangul.test(text) || text === own[key])).toEqual([]);
  const open = [
    ...manifest.matchAll(
      /"(?:title|\w*[dD]escription|patternErrorMessage|altText|label|markdown\w*)": "([^%"][^"]*)"/g,
    ),
  ];
  expect(open.map((match) => match[1]).filter((text) => text !== "EBS Manifests")).toEqual([]);
});

test("what the client says is said in Korean, and nothing else", () => {
  expect(JSON.parse(read("package.json")).l10n).toBe("./client/l10n");
  const bundle = json("client/l10n/bundle.l10n.ko.json");
  const said = sourcesBelow("client/src").flatMap((file) =>
    calls(file, "l10n.t").map(({ arguments: [text] }) => {
      if (!text || !("text" in text) || typeof text.text !== "string") throw new Error(`${file}: ${text?.getText()}`);
      return text.text;
    }),
  );
  expect(said.length).toBeGreaterThan(5);
  expect(Object.keys(bundle).sort()).toEqual([...new Set(said)].sort());
  for (const [text, words] of Object.entries(bundle)) {
    expect(placeholders(words), text).toEqual(placeholders(text));
    expect(hangul.test(words), text).toBe(true);
  }
});

test.each([
  ["rules", rules],
  ["conversions", conversions],
])("all %s have their pages in Korean, with the same manifests", (name, those) => {
  const manifests = (page: string) => [...page.matchAll(/```yaml\n[\s\S]*?\n```/g)].map(([text]) => text);
  const page = read(`server/docs/${name}.ko.md`);
  for (const { id } of those) expect(page).toContain(`\n## ${id}\n`);
  expect(manifests(page)).toEqual(manifests(read(`server/docs/${name}.md`)));
});

test("the Korean README leads to what is there", () => {
  const links = [...read("client/README.ko.md").matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? "");
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => !existsSync(`${root}client/${link}`))).toEqual([]);
  expect(read("README.md")).toContain("(client/README.ko.md)");
});
