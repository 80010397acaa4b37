// What the manifest and the README say to the Marketplace, and to VS Code's page of the extension.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { conversionCommands } from "../../client/src/commands/conversions.ts";
import { conversionIds } from "../../server/src/core/index.ts";
import { marketplacePage } from "../../server/tools/marketplacePages.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
/** What the manifest says in place of its keys, in English and in Korean. */
const languages: readonly Readonly<Record<string, string>>[] = ["package.nls.json", "package.nls.ko.json"].map((path) =>
  JSON.parse(readFileSync(root + path, "utf8")),
);
const packaged = readFileSync(`${root}.vscodeignore`, "utf8");

test.each(["README.md", "CHANGELOG.md"])("%s leads to no file beside it, and asks nobody to build", (name) => {
  const page = marketplacePage(readFileSync(root + name, "utf8"), {});
  const links = [...page.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1]);
  expect(links.filter((link) => !/^(https:|#)/.test(link ?? ""))).toEqual([]);
  expect(page).not.toMatch(/npm |<!--|test\//);
  expect(page).toMatch(/^## /m);
});

test("the README's picture is on the page as soon as the manifest names a repository, by which it gets an address", () => {
  const readme = readFileSync(`${root}README.md`, "utf8");
  const pictures = (page: string) => [...page.matchAll(/!\[[^\]]+\]\(([^)]*)\)/g)].map((match) => match[1]);
  expect(pictures(marketplacePage(readme, { repository: "https://example.com" }))).toEqual([
    "client/media/findings.png",
  ]);
  expect(pictures(marketplacePage(readme, {}))).toEqual([]);
});

test("a sentence that begins with a link to a file goes, of another the words stay, and links elsewhere stay links", () => {
  const page = (text: string) => marketplacePage(text, {});
  expect(page("| as you type. [All rules](docs/rules.md), each with examples; more |")).toBe("| as you type.  |");
  expect(page("It is checked; all of it is in its [Schema](a.json). More")).toBe("It is checked. More");
  expect(page("- [A page](docs/a.md): before\n- next")).toBe("- A page: before\n- next");
  expect(page("See. [There](https://example.com) it is")).toBe("See. [There](https://example.com) it is");
});

test("the icon is a picture of 256 pixels", () => {
  const png = readFileSync(root + manifest.icon);
  expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", 256, 256]);
  expect(packaged).toContain(`!${manifest.icon}\n`);
});

test("there are as many keywords as the Marketplace takes", () => {
  expect(manifest.keywords.length).toBeLessThanOrEqual(5);
});

test("every setting is described, and has a default", () => {
  for (const [name, setting] of Object.entries<Record<string, unknown>>(
    manifest.contributes.configuration.properties,
  )) {
    expect(setting, name).toHaveProperty("default");
    expect(setting.markdownDescription ?? setting.description, name).toMatch(/\S/);
  }
});

test("each step of the walkthrough has a picture and a button for a command that there is", () => {
  const own = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  const builtIn = ["vscode.openFolder", "workbench.action.files.newUntitledFile", "workbench.actions.view.problems"];
  for (const { steps } of manifest.contributes.walkthroughs) {
    for (const { id, description, media } of steps) {
      expect(existsSync(root + media.svg), id).toBe(true);
      // VS Code lets no style into the page that shows it.
      expect(readFileSync(root + media.svg, "utf8"), id).not.toMatch(/\bstyle\b/);
      for (const words of languages) {
        const text = words[description.slice(1, -1)] ?? "";
        const commands = [...text.matchAll(/\[[^\]]+\]\(command:([\w.]+)/g)].map(([, command]) => command);
        expect(commands.length, id).toBeGreaterThan(0);
        for (const command of commands) expect([...own, ...builtIn], id).toContain(command);
        // Alone on its line a link is a button.
        expect(text, id).toMatch(/^\[[^\]]+\]\([^)]+\)$/m);
        expect(text, `${id}: VS Code shows backticks as they are`).not.toContain("`");
      }
    }
  }
});

test("each conversion has a command, where YAML is edited", () => {
  expect(Object.values(conversionCommands).sort()).toEqual([...conversionIds].sort());
  for (const command of Object.keys(conversionCommands)) {
    expect(manifest.contributes.menus.commandPalette).toContainEqual({ command, when: "editorLangId == yaml" });
  }
});
