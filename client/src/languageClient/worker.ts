// The script of the worker that the language server runs in: a worker loads one file, the server is several.

/** The server's files that need nothing of Node, as they are packaged. The last one starts it. */
export const workerFiles = ["documentation.cjs", "examples.cjs", "ko.cjs", "core.cjs", "browser.cjs"] as const;

/** From the content of each of the `workerFiles` the parts of one script. A file is run when another asks for it, and once. */
export function workerScript<Part>(files: readonly Part[]): (Part | string)[] {
  return [
    "const files = {\n",
    ...files.flatMap((file, at) => [`"./${workerFiles[at]}": (module, exports, require) => {`, file, "\n},\n"]),
    `};
const loaded = {};
const require = (name) => {
  if (name in loaded) return loaded[name].exports;
  const module = (loaded[name] = { exports: {} });
  files[name](module, module.exports, require);
  return module.exports;
};
require("./${workerFiles.at(-1)}");
`,
  ];
}
