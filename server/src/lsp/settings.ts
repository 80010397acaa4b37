// The user's settings, made into what the core is asked with.
import ignore from "ignore";
import type { Connection } from "vscode-languageserver";
import {
  type Config,
  type FileSettings,
  newestDriver,
  newestKubernetes,
  parseVersion,
  type Rule,
  readSettings,
  rules,
  type Severity,
  seesOtherFiles,
  settingsFileName,
  type Version,
} from "../core/index.ts";
import type { Abilities } from "./abilities.ts";
import { besideSchema, schemaMatcher } from "./besideSchema.ts";
import { type Log, wordsOf } from "./guard.ts";
import type { AssumedVersions, StatusParams } from "./protocol.ts";
import { isBelow, namesBelow } from "./uris.ts";

interface Surroundings {
  readonly connection: Connection;
  readonly can: Abilities;
  readonly log: Log;
  /** Canonical addresses of the workspace folders. */
  folders(): readonly string[];
  /** The text of a file of the workspace, open or not. */
  text(uri: string): string | undefined;
}

/** The core keeps findings by the identity of the settings, so that equal settings must stay the same object. */
interface Pair {
  readonly source: string;
  readonly full: Config;
  /** Without the rules that look at other files. */
  readonly alone: Config;
  /** For the files that the settings leave out. */
  readonly none: Config;
  /** Whether the settings file names the release of Kubernetes. */
  readonly namesKubernetes: boolean;
  /** Whether the settings leave out a file, by its path from the folder. */
  leavesOut(path: string): boolean;
  /** Whether somebody else has a schema of Kubernetes for the file of that address. */
  hasSchema(uri: string): boolean;
}

const section = "ebsManifests";
const severities: ReadonlySet<unknown> = new Set(["error", "warning", "information", "hint", "off"]);

export class Settings {
  readonly #around: Surroundings;
  readonly #byFolder = new Map<string, Pair>();
  #given: unknown;
  #asked: { readonly everywhere: unknown; readonly byFolder: readonly unknown[] };
  #everywhere: Pair;

  /** `given`: what the client sent with `initialize`; it counts where the client cannot be asked, or has no answer. */
  constructor(around: Surroundings, given: unknown) {
    this.#around = around;
    this.#given = given;
    this.#asked = { everywhere: sectionOf(given), byFolder: [] };
    this.#everywhere = this.#pairOf(sectionOf(given), undefined);
  }

  /** For a question about that file. While `alone`, rules that look at other files keep silent. */
  config(uri: string, alone = false): Config {
    const folder = [...this.#byFolder.keys()]
      .filter((each) => isBelow(uri, each))
      .sort((a, b) => b.length - a.length)[0];
    const pair = (folder === undefined ? undefined : this.#byFolder.get(folder)) ?? this.#everywhere;
    if (folder !== undefined && pair.leavesOut(namesBelow(uri, folder)?.join("/") ?? "")) return pair.none;
    const config = alone ? pair.alone : pair.full;
    return pair.hasSchema(uri) ? besideSchema(config) : config;
  }

  get status(): StatusParams {
    const folders = this.#around.folders().map((uri) => {
      const { full, namesKubernetes } = this.#byFolder.get(uri) ?? this.#everywhere;
      return { uri, ...versionsOf(full), kubernetesVersionInFile: namesKubernetes };
    });
    return { ...versionsOf(this.#everywhere.full), folders };
  }

  /** Asks the client again, or takes what it sent. Returns whether anything is different now. */
  async load(sent?: unknown): Promise<boolean> {
    if (sent !== undefined && sent !== null) this.#given = sent;
    const before = this.#sources();
    const folders = this.#around.folders();
    const [everywhere, ...byFolder] = await this.#ask(folders);
    this.#asked = { everywhere: everywhere ?? sectionOf(this.#given), byFolder };
    this.#combine(folders);
    return this.#sources() !== before;
  }

  /** Takes the settings files as they are now; what they say goes before what the client says. Returns whether anything is different. */
  reread(): boolean {
    const before = this.#sources();
    this.#combine(this.#around.folders());
    return this.#sources() !== before;
  }

  #combine(folders: readonly string[]): void {
    const { everywhere, byFolder } = this.#asked;
    this.#everywhere = this.#pairOf(everywhere, this.#everywhere);
    const old = new Map(this.#byFolder);
    this.#byFolder.clear();
    for (const [index, folder] of folders.entries()) {
      const source = this.#around.text(`${folder}/${settingsFileName}`);
      const own = byFolder[index] ?? everywhere;
      const file = source === undefined ? undefined : readSettings(source).settings;
      if (byFolder[index] || file) this.#byFolder.set(folder, this.#pairOf(own, old.get(folder), file));
    }
  }

  async #ask(folders: readonly string[]): Promise<readonly unknown[]> {
    const { connection, can, log } = this.#around;
    if (!can.configuration) return [];
    try {
      return await connection.workspace.getConfiguration([
        { section },
        ...folders.map((scopeUri) => ({ scopeUri, section })),
      ]);
    } catch (error) {
      log(`The client has no settings: ${wordsOf(error)}`);
      return [];
    }
  }

  #sources(): string {
    return JSON.stringify([
      this.#everywhere.source,
      [...this.#byFolder].map(([folder, { source }]) => [folder, source]),
    ]);
  }

  #pairOf(raw: unknown, before: Pair | undefined, file?: FileSettings): Pair {
    const said = isRecord(raw) ? raw : {};
    const kubernetesVersion = file?.kubernetesVersion ?? said.kubernetesVersion;
    const driverVersion = file?.driverVersion ?? said.driverVersion;
    const priceRegion = file?.monthlyCost ?? said.monthlyCost;
    const source = JSON.stringify([
      kubernetesVersion,
      driverVersion,
      priceRegion,
      said.rules,
      said.kubernetesSchemaFor,
      file,
    ]);
    if (before?.source === source) return before;
    const wished = isRecord(said.rules) ? Object.entries(said.rules) : [];
    const own = wished.filter((entry): entry is [string, Severity | "off"] => severities.has(entry[1]));
    const full: Config = {
      kubernetesVersion: this.#version("kubernetesVersion", kubernetesVersion, newestKubernetes),
      driverVersion: this.#version("driverVersion", driverVersion, newestDriver),
      severities: { ...Object.fromEntries(own), ...file?.rules },
      ...(typeof priceRegion === "string" ? { priceRegion } : {}),
    };
    const patterns = ignore().add(file?.ignore ?? []);
    return {
      source,
      full,
      alone: without(full, seesOtherFiles),
      none: without(full, () => true),
      namesKubernetes: file?.kubernetesVersion !== undefined,
      leavesOut: (path) => path !== "" && patterns.ignores(path),
      hasSchema: schemaMatcher(said.kubernetesSchemaFor),
    };
  }

  #version(name: string, raw: unknown, newest: string): Version {
    const version = typeof raw === "string" && raw.trim() !== "" ? parseVersion(raw) : undefined;
    if (version) return version;
    if (raw !== undefined && raw !== null && raw !== "")
      this.#around.log(`${section}.${name} is no version: ${JSON.stringify(raw)}; ${newest} is assumed`);
    return parseVersion(newest) ?? { major: 1, minor: 0, patch: 0 };
  }
}

function without(config: Config, silent: (rule: Rule) => boolean): Config {
  const off = rules.filter(silent).map(({ id }) => [id, "off"] as const);
  return { ...config, severities: { ...config.severities, ...Object.fromEntries(off) } };
}

/** Some clients send the section itself, some an object that holds it. */
function sectionOf(raw: unknown): unknown {
  return isRecord(raw) && isRecord(raw[section]) ? raw[section] : raw;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function versionsOf({ kubernetesVersion, driverVersion }: Config): AssumedVersions {
  return { kubernetesVersion: wordOf(kubernetesVersion), driverVersion: wordOf(driverVersion) };
}

function wordOf({ major, minor, patch }: Version): string {
  return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}
