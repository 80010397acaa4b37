// The examples of the rules are a sixth of the core, and only `explain` shows them: in the bundles they stand apart, and are loaded for it.
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** As Biome writes them. */
const examples = /\n {2}examples: (\[\n.*?\n {2}\]),\n/s;

/** For esbuild: rules of the folder ask `examples.cjs` for their examples, and the entry that is the folder itself becomes that bundle. */
export function examplesApart(folder) {
  return {
    name: "examples",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (dirname(path) !== folder) return undefined;
        const text = await readFile(path, "utf8");
        return { contents: text.replace(examples, (written) => askedFor(nameOf(path), written)), loader: "ts" };
      });
      build.onResolve({ filter: /^\.\/examples\.cjs$/ }, ({ path }) => ({ path, external: true }));
      build.onResolve({ filter: /rules$/ }, ({ path, kind }) =>
        kind === "entry-point" ? { path, namespace: "examples" } : undefined,
      );
      build.onLoad({ filter: /./, namespace: "examples" }, async () => {
        const files = (await readdir(folder)).map((file) => join(folder, file));
        const written = await Promise.all(files.map(async (file) => exampleLines(file, await readFile(file, "utf8"))));
        return { contents: `module.exports = {\n${written.join("")}};\n`, watchDirs: [folder] };
      });
    },
  };
}

/** Over as many lines as stood there, so that places in the source stay right. */
function askedFor(name, written) {
  const lineBreaks = "\n".repeat(written.split("\n").length - 2);
  return `\n  get examples() { return require("./examples.cjs").${name}; },${lineBreaks}`;
}

function exampleLines(file, text) {
  const found = examples.exec(text);
  if (!found && text.includes("defineRule({")) throw new Error(`${file} has no examples, or they are not formatted`);
  return found ? `  ${nameOf(file)}: ${found[1]},\n` : "";
}

function nameOf(file) {
  return basename(file, ".ts");
}
