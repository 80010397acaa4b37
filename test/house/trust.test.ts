// What a workspace can make the extension do: show findings and offer edits. No setting names anything to be run, no way out is built
// in, and nothing of somebody else's is packaged but what is listed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile } from "esbuild";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { calls, sourcesBelow } from "../support/words.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(read("package.json"));
const sources = ["server/src", "client/src"].flatMap(sourcesBelow);

interface Setting {
  readonly type: string;
  readonly scope?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Setting>>;
  readonly additionalProperties?: Setting | false;
}

describe("settings of a workspace", () => {
  const settings: Readonly<Record<string, Setting>> = manifest.contributes.configuration.properties;

  /** Whether all it can say is one of the words that are written down, or a release. */
  function isHarmless({ type, enum: words, pattern, properties, additionalProperties }: Setting): boolean {
    if (type === "boolean" || words !== undefined) return true;
    if (type === "object")
      return [...Object.values(properties ?? {}), additionalProperties].every(
        (each) => each === false || (each !== undefined && isHarmless(each)),
      );
    return (
      type === "string" &&
      pattern !== undefined &&
      /^\^.*\$$/.test(pattern) &&
      ![..."/\\$;|& \n"].some((sign) => new RegExp(pattern).test(sign) || new RegExp(pattern).test(`1.2${sign}`))
    );
  }

  test("are words of a list and releases: none can name a program, a path or an address", () => {
    expect(Object.keys(settings).length).toBeGreaterThan(3);
    expect(Object.entries(settings).filter(([, setting]) => !isHarmless(setting))).toEqual([]);
  });

  test("that could would be found out", () => {
    for (const setting of [
      { type: "string" },
      { type: "string", pattern: "^.*$" },
      { type: "string", pattern: "^[\\w.]" },
      { type: "object", additionalProperties: { type: "string" } },
      { type: "object", properties: {} },
      { type: "array" },
    ]) {
      expect(isHarmless(setting), JSON.stringify(setting)).toBe(false);
    }
  });

  test("each say for which part of it they hold", () => {
    const scopes = Object.fromEntries(Object.entries(settings).map(([name, { scope }]) => [name, scope]));
    const { "ebsManifests.trace.server": trace, ...others } = scopes;
    expect(trace).toBe("window");
    expect([...new Set(Object.values(others))]).toEqual(["resource"]);
  });

  test("are all that is read of it in Restricted Mode, so that nothing has to be taken away there", () => {
    expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    const sections = sources.flatMap((file) =>
      calls(file, "workspace.getConfiguration").map(({ arguments: [section] }) => section?.getText()),
    );
    expect([...new Set(sections)].sort()).toEqual(['"ebsManifests"', '"yaml"']);
  });

  test("and the manifest contributes nothing that runs programs, or that other extensions need", () => {
    const { contributes, activationEvents } = manifest;
    expect(Object.keys(contributes).sort()).toEqual(
      ["commands", "configuration", "configurationDefaults", "grammars", "menus", "snippets", "walkthroughs"].sort(),
    );
    expect(activationEvents).toEqual(["onLanguage:yaml", "onFileSystem:ebs-example", "onWebviewPanel:ebs-storage-map"]);
    for (const key of ["extensionDependencies", "extensionPack", "enabledApiProposals", "dependencies"])
      expect(manifest).not.toHaveProperty(key);
  });
});

describe("the sources name no way out", () => {
  /** By which a program runs other programs or text, loads what is not in the bundle, speaks to the network, or makes markup of text. */
  const ways = [
    ...["eval", "Function", "WebAssembly", "importScripts", "createRequire", "getBuiltinModule", "dlopen"],
    ...["Worker", "SharedWorker", "ServiceWorker"],
    ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "RTCPeerConnection", "sendBeacon"],
    ...["createTerminal", "executeTask", "openExternal", "asExternalUri", "ShellExecution", "ProcessExecution"],
    ...["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "createContextualFragment"],
    ...["isTrusted", "supportHtml", "MarkdownString"],
  ];
  const allowed = {
    "client/src/languageClient/browser.ts: Worker": "the language server, from the extension's own files",
    "client/src/languageClient/options.ts: isTrusted": "a hover may show the storage map, and run nothing else",
  };

  test("but where it is listed why", () => {
    const found = new Set<string>();
    for (const file of sources) {
      for (const name of namesIn(parsed(file, read(file)))) if (ways.includes(name)) found.add(`${file}: ${name}`);
    }
    expect([...found].sort()).toEqual(Object.keys(allowed).sort());
  });

  test("and load only what is written down", () => {
    const computed = sources.filter((file) => computesImport(parsed(file, read(file))));
    expect(computed).toEqual([]);
    expect(computesImport(parsed("a.ts", "void import(name)"))).toBe(true);
    expect(computesImport(parsed("a.ts", "require(`./${name}`)"))).toBe(true);
  });

  test("and ask of VS Code only commands that are written down", () => {
    const asked = sources
      .filter((file) => file.startsWith("client/"))
      .flatMap((file) => calls(file, "commands.executeCommand").map(({ arguments: [command] }) => command?.getText()));
    // Of the first a `<type>` stands before the brackets.
    expect(new Set(asked)).toEqual(
      new Set(['"editor.action.quickFix"', '"editor.action.showReferences"', '"markdown.showPreview"', '"setContext"']),
    );
  });
});

describe("a bundle", () => {
  const packages = new Map<string, Set<string>>();
  const builtIn = new Map<string, Set<string>>();

  beforeAll(async () => {
    const { bundles }: { bundles: readonly BuildOptions[] } = await import(join(root, "esbuild.config.mjs"));
    const packaged = bundles.filter(({ outdir, outfile }) => /^(?:client|server)\/dist/.test(outfile ?? outdir ?? ""));
    const metafiles = await Promise.all(packaged.map(metafileOf));
    for (const [path, { inputs, imports }] of metafiles.flatMap(({ outputs }) => Object.entries(outputs))) {
      const name = path.split("/").slice(-1).join();
      packages.set(name, new Set(Object.keys(inputs).flatMap((input) => packageOf(input) ?? [])));
      const external = imports.filter((each) => each.external && !each.path.startsWith("./"));
      builtIn.set(name, new Set(external.map((each) => each.path.replace(/^node:/, ""))));
    }
  });

  test("holds packages that the architecture gives a reason for, and each of those is in one", () => {
    const rows =
      read("server/ARCHITECTURE.md")
        .split("## Packages")[1]
        ?.match(/^\| `.*(?= \|.*\|$)/gm) ?? [];
    const listed = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ""));
    const packed = new Set([...packages.values()].flatMap((each) => [...each]));
    expect([...packed].sort()).toEqual(listed.sort());
  });

  test("that an activation waits for holds nothing but our own", () => {
    expect([...(packages.get("main.node.cjs") ?? ["missing"])]).toEqual([]);
  });

  test("for browsers and for the core asks nothing of Node", () => {
    const anywhere = ["browser.cjs", "core.cjs", "documentation.cjs", "examples.cjs", "ko.cjs"];
    for (const name of ["main.browser.cjs", "storageMap.js", ...anywhere])
      expect(
        [...(builtIn.get(name) ?? ["missing"])].filter((each) => each !== "vscode"),
        name,
      ).toEqual([]);
  });

  test("asks of Node nothing that speaks to the network or runs programs, but what the protocol's library brings along", () => {
    const dangerous = [
      "child_process",
      "cluster",
      "dgram",
      "dns",
      "http",
      "http2",
      "https",
      "net",
      "tls",
      "vm",
      "worker_threads",
    ];
    const asked = [...builtIn].flatMap(([name, asks]) =>
      dangerous.filter((each) => asks.has(each)).map((each) => `${name}: ${each}`),
    );
    expect(asked.sort()).toEqual([
      // It could run commands that are programs of their own. There are none.
      "commands.cjs: child_process",
      // It starts the server, and could speak to it through a socket.
      "languageClient.cjs: child_process",
      "languageClient.cjs: net",
      // It could look for modules in a process of its own, and be spoken to through a socket.
      "node.cjs: child_process",
      "node.cjs: net",
    ]);
  });
});

async function metafileOf(options: BuildOptions): Promise<Metafile> {
  // The others look at files that are written.
  const plugins = options.plugins?.filter(({ name }) => name === "apart" || name === "examples") ?? [];
  const { metafile } = await build({ ...options, plugins, metafile: true, write: false, sourcemap: false });
  return metafile;
}

function packageOf(input: string): string | undefined {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
}

function parsed(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

function* namesIn(node: ts.Node): Generator<string> {
  // `SymbolKind.Function` is a number.
  const isKind =
    node.parent &&
    ts.isPropertyAccessExpression(node.parent) &&
    node.parent.name === node &&
    node.getText() === "Function";
  if (ts.isIdentifier(node) && !isKind) yield node.text;
  for (const child of node.getChildren()) yield* namesIn(child);
}

function computesImport(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) {
    const {
      expression,
      arguments: [what],
    } = node;
    const loads = expression.kind === ts.SyntaxKind.ImportKeyword || expression.getText() === "require";
    if (loads && !(what && ts.isStringLiteral(what))) return true;
  }
  return node.getChildren().some(computesImport);
}
