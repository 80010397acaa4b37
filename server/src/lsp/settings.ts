// The user's settings, made into what the core is asked with.
import type { Connection } from "vscode-languageserver";
import {
  type Config,
  newestDriver,
  newestKubernetes,
  parseVersion,
  rules,
  type Severity,
  type Version,
} from "../core/index.ts";
import type { Abilities } from "./abilities.ts";
import { type Log, wordsOf } from "./guard.ts";
import type { StatusParams } from "./protocol.ts";
import { isBelow } from "./uris.ts";

interface Surroundings {
  readonly connection: Connection;
  readonly can: Abilities;
  readonly log: Log;
  /** Canonical addresses of the workspace folders. */
  folders(): readonly string[];
}

/** The core keeps findings by the identity of the settings, so that equal settings must stay the same object. */
interface Pair {
  readonly source: string;
  readonly full: Config;
  /** Without the rules that look at other files. */
  readonly alone: Config;
}

const section = "ebsManifests";
const severities: ReadonlySet<unknown> = new Set(["error", "warning", "information", "hint", "off"]);

export class Settings {
  readonly #around: Surroundings;
  readonly #byFolder = new Map<string, Pair>();
  #given: unknown;
  #everywhere: Pair;

  /** `given`: what the client sent with `initialize`; it counts where the client cannot be asked, or has no answer. */
  constructor(around: Surroundings, given: unknown) {
    this.#around = around;
    this.#given = given;
    this.#everywhere = this.#pairOf(sectionOf(given), undefined);
  }

  /** For a question about that file. While `alone`, rules that look at other files keep silent. */
  config(uri: string, alone = false): Config {
    const folder = [...this.#byFolder.keys()]
      .filter((each) => isBelow(uri, each))
      .sort((a, b) => b.length - a.length)[0];
    const pair = (folder === undefined ? undefined : this.#byFolder.get(folder)) ?? this.#everywhere;
    return alone ? pair.alone : pair.full;
  }

  get status(): StatusParams {
    const { kubernetesVersion, driverVersion } = this.config(this.#around.folders()[0] ?? "");
    return { kubernetesVersion: wordOf(kubernetesVersion), driverVersion: wordOf(driverVersion) };
  }

  /** Asks the client again, or takes what it sent. Returns whether anything is different now. */
  async load(sent?: unknown): Promise<boolean> {
    if (sent !== undefined && sent !== null) this.#given = sent;
    const before = this.#sources();
    const folders = this.#around.folders();
    const [everywhere, ...byFolder] = await this.#ask(folders);
    this.#everywhere = this.#pairOf(everywhere ?? sectionOf(this.#given), this.#everywhere);
    const old = new Map(this.#byFolder);
    this.#byFolder.clear();
    for (const [index, folder] of folders.entries()) {
      const own = byFolder[index];
      if (own) this.#byFolder.set(folder, this.#pairOf(own, old.get(folder)));
    }
    return this.#sources() !== before;
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

  #pairOf(raw: unknown, before: Pair | undefined): Pair {
    const { kubernetesVersion, driverVersion, rules: wished } = isRecord(raw) ? raw : {};
    const source = JSON.stringify([kubernetesVersion, driverVersion, wished]);
    if (before?.source === source) return before;
    const own = Object.entries(isRecord(wished) ? wished : {}).filter((entry): entry is [string, Severity | "off"] =>
      severities.has(entry[1]),
    );
    const full: Config = {
      kubernetesVersion: this.#version("kubernetesVersion", kubernetesVersion, newestKubernetes),
      driverVersion: this.#version("driverVersion", driverVersion, newestDriver),
      severities: Object.fromEntries(own),
    };
    const silent = rules.filter(({ scope }) => scope === "workspace").map(({ id }) => [id, "off"] as const);
    return { source, full, alone: { ...full, severities: { ...full.severities, ...Object.fromEntries(silent) } } };
  }

  #version(name: string, raw: unknown, newest: string): Version {
    const version = typeof raw === "string" && raw.trim() !== "" ? parseVersion(raw) : undefined;
    if (version) return version;
    if (raw !== undefined && raw !== null && raw !== "")
      this.#around.log(`${section}.${name} is no version: ${JSON.stringify(raw)}; ${newest} is assumed`);
    return parseVersion(newest) ?? { major: 1, minor: 0, patch: 0 };
  }
}

/** Some clients send the section itself, some an object that holds it. */
function sectionOf(raw: unknown): unknown {
  return isRecord(raw) && isRecord(raw[section]) ? raw[section] : raw;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wordOf({ major, minor, patch }: Version): string {
  return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}
