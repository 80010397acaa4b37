// The licences of the packages that a bundle contains, which have to travel with it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A text, from the paths of what went into the bundle, which count from `root`. Throws when a package comes without its licence. */
export function noticesOf(inputs, root) {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)]
    .sort()
    .map((folder) => noticeOf(join(root, folder)))
    .join("\n");
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} comes without its licence`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
