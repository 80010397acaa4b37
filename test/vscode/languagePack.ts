// A display language for a VS Code that has none but English: an empty language pack, by which VS Code's own words stay English and
// extensions speak theirs.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Puts the pack of a language, such as `ko`, among the extensions of a profile, and into the list that VS Code reads before it reads
 * any extension. It becomes the display language of whoever starts with `--locale`.
 */
export async function installLanguagePack(locale: string, dataFolder: string, extensionsFolder: string): Promise<void> {
  const publisher = "ebs-manifests-tests";
  const name = `language-pack-${locale}`;
  const version = "1.0.0";
  const folder = join(extensionsFolder, `${publisher}.${name}-${version}`);
  const words = join(folder, "words.json");
  await mkdir(folder, { recursive: true });
  await mkdir(dataFolder, { recursive: true });
  const languageName = new Intl.DisplayNames(["en"], { type: "language" }).of(locale);
  const localizedLanguageName = new Intl.DisplayNames([locale], { type: "language" }).of(locale);
  const localization = { languageId: locale, languageName, localizedLanguageName };
  const manifest = {
    ...{ name, publisher, version, engines: { vscode: "*" } },
    contributes: { localizations: [{ ...localization, translations: [{ id: "vscode", path: "./words.json" }] }] },
  };
  const pack = {
    hash: `${name}-${version}`,
    label: localizedLanguageName,
    extensions: [{ extensionIdentifier: { id: `${publisher}.${name}` }, version }],
    translations: { vscode: words },
  };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await writeFile(words, JSON.stringify({ version, contents: {} }));
  await writeFile(join(dataFolder, "languagepacks.json"), JSON.stringify({ [locale]: pack }));
}
