// What a test asks of an editor, whichever it is, and the editors that can be asked.
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Driven, startDriven } from "./driven.ts";
import { codeBelow } from "./setup.ts";

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const cli = own("../../server/dist/ebs-manifests.cjs");
const examples = own("../vscode/workspace");

export interface Finding {
  readonly source: string | null;
  readonly rule: string;
  /** From 0. */
  readonly line: number;
  readonly message: string;
}

export interface Offer {
  readonly server: string;
  readonly label: string;
  /** What it would write. */
  readonly text: string;
}

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** How an editor is started on a folder, with the set-up of the documentation. */
export interface Kind {
  readonly name: string;
  /** Its version, or undefined where it is not installed. */
  readonly version: string | undefined;
  /** Whether a completion may have several lines. */
  readonly takesLines: boolean;
  /** `more`: what goes behind the set-up. */
  command(home: string, more: string): Promise<{ readonly command: string; readonly args: readonly string[] }>;
}

const neovimCommand = process.env.NVIM_PATH ?? "nvim";
const emacsCommand = process.env.EMACS_PATH ?? "emacs";

const neovimVersion = versionOf(neovimCommand, /NVIM v(\d+\.\d+)/);
const neovimMinor = Number(neovimVersion?.split(".")[1] ?? 0);

export const neovim: Kind = {
  name: "Neovim",
  version: neovimVersion,
  takesLines: neovimMinor >= 10,
  async command(home, more) {
    const init = join(home, "init.lua");
    await writeFile(init, codeBelow(neovimMinor >= 11 ? "Neovim" : "Neovim before 0.11", "lua") + more);
    return { command: neovimCommand, args: ["--headless", "-n", "-u", init, "-S", own("neovim.lua")] };
  },
};

export const emacs: Kind = {
  name: "Emacs",
  version: versionOf(emacsCommand, /GNU Emacs (\d+\.\d+)/),
  takesLines: true,
  async command(home, more) {
    await mkdir(join(home, ".emacs.d"));
    await writeFile(join(home, ".emacs.d", "init.el"), codeBelow("Emacs", "elisp") + more);
    // Not a batch: that has no idle timers, in which eglot tells the server what was typed.
    return { command: emacsCommand, args: ["--fg-daemon=driven", "--load", own("emacs.el")] };
  },
};

function versionOf(command: string, pattern: RegExp): string | undefined {
  return pattern.exec(spawnSync(command, ["--version"], { encoding: "utf8" }).stdout ?? "")?.[1];
}

export class Editor {
  readonly folder: string;
  readonly #home: string;
  readonly #driven: Driven;

  constructor(home: string, folder: string, driven: Driven) {
    this.#home = home;
    this.folder = folder;
    this.#driven = driven;
  }

  async open(file: string): Promise<void> {
    await this.#driven.ask("open", this.path(file));
  }

  /** As the editor shows them, once `are` says they are those that were waited for. */
  async findings(file: string, are: (found: readonly Finding[]) => boolean): Promise<readonly Finding[]> {
    const end = Date.now() + 20_000;
    for (;;) {
      const found = (await this.#driven.ask("findings", this.path(file))) as Finding[];
      if (are(found)) return found;
      if (Date.now() > end) throw new Error(`These findings were not expected: ${JSON.stringify(found, undefined, 2)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async text(file: string): Promise<string> {
    return (await this.#driven.ask("text", this.path(file))) as string;
  }

  /** The titles of what is offered on the words, in that kind or (empty) in all that the editor asks for. */
  async actions(file: string, words: string, kind = ""): Promise<readonly string[]> {
    return (await this.#driven.ask("act", this.path(file), words, kind, "")) as string[];
  }

  async act(file: string, words: string, title: string, kind = ""): Promise<void> {
    await this.#driven.ask("act", this.path(file), words, kind, title);
  }

  async rename(file: string, words: string, name: string): Promise<void> {
    await this.#driven.ask("rename", this.path(file), words, name);
  }

  async hover(file: string, words: string): Promise<string> {
    return (await this.#driven.ask("hover", this.path(file), words)) as string;
  }

  definition(file: string, words: string): Promise<readonly Place[]> {
    return this.#places("definition", file, words);
  }

  references(file: string, words: string): Promise<readonly Place[]> {
    return this.#places("references", file, words);
  }

  async outline(file: string): Promise<readonly string[]> {
    return (await this.#driven.ask("outline", this.path(file))) as string[];
  }

  async replace(file: string, words: string, others: string): Promise<void> {
    await this.#driven.ask("replace", this.path(file), words, others);
  }

  /** The labels offered behind the words; the one called `wanted` is taken. */
  async complete(file: string, words: string, wanted = ""): Promise<readonly string[]> {
    return (await this.#driven.ask("complete", this.path(file), words, wanted)) as string[];
  }

  /** What each server offers behind the words. */
  async offers(file: string, words: string): Promise<readonly Offer[]> {
    return (await this.#driven.ask("offers", this.path(file), words)) as Offer[];
  }

  async servers(file: string): Promise<readonly string[]> {
    return (await this.#driven.ask("servers", this.path(file))) as string[];
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  async stop(): Promise<void> {
    await this.#driven.stop();
    await rm(this.#home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  async #places(call: string, file: string, words: string): Promise<readonly Place[]> {
    const places = (await this.#driven.ask(call, this.path(file), words)) as Place[];
    return places.map((place) => ({ ...place, file: place.file.slice(this.folder.length + 1) }));
  }
}

/** Starts the editor on a copy of the example manifests, and of more files by name; `more` goes behind the set-up. */
export async function startEditor(
  kind: Kind,
  files: Readonly<Record<string, string>> = {},
  more = "",
): Promise<Editor> {
  const home = await realpath(await mkdtemp(join(tmpdir(), "ebs-editor-")));
  const folder = join(home, "manifests");
  await cp(examples, folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  spawnSync("git", ["init", "--quiet"], { cwd: folder });
  await mkdir(join(home, "bin"));
  await symlink(cli, join(home, "bin", "ebs-manifests"));
  const { command, args } = await kind.command(home, more);
  const env = { HOME: home, XDG_RUNTIME_DIR: home, PATH: `${join(home, "bin")}${delimiter}${process.env.PATH}` };
  const driven = await startDriven({ command, args, env, folder: home, cwd: folder });
  return new Editor(home, folder, driven);
}

export async function exampleText(file: string): Promise<string> {
  return await readFile(join(examples, file), "utf8");
}
