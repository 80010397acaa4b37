// What a command is told of the cluster and the rules: by its options, else by `.ebs-manifests.yaml`, else what is newest.
import { readFile } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { CommanderError, InvalidArgumentError, Option } from "commander";
import ignore from "ignore";
import {
  type Config,
  type FileSettings,
  isSettingsFile,
  newestDriver,
  newestKubernetes,
  parseVersion,
  readSettings,
  settingsFileName,
  type Version,
} from "../../core/index.ts";
import { LineIndex } from "../../core/text/lineIndex.ts";
import { readerSays } from "./language.ts";

export interface SettingsOptions {
  readonly kubernetesVersion?: Version;
  readonly driverVersion?: Version;
  readonly config?: string;
}

export interface CommandSettings {
  readonly config: Config;
  readonly profile: FileSettings["profile"];
  /** Whether that file is left out: by the settings, or because it is one of settings itself. */
  leavesOut(file: string): boolean;
}

export function settingsOptions(): Option[] {
  return [
    new Option("--kubernetes-version <version>", `release of the cluster (default: ${newestKubernetes})`).argParser(
      toVersion,
    ),
    new Option("--driver-version <version>", `release of the EBS CSI driver (default: ${newestDriver})`).argParser(
      toVersion,
    ),
    new Option("--config <file>", `settings (default: ${settingsFileName} here, where there is one)`),
  ];
}

/** Says so and throws when the file that `--config` names cannot be read. */
export async function settingsFor({
  kubernetesVersion,
  driverVersion,
  config,
}: SettingsOptions): Promise<CommandSettings> {
  const path = resolve(config ?? settingsFileName);
  const source = await textOf(path, config !== undefined);
  const file = source === undefined ? undefined : await told(source, relative(".", path));
  const patterns = ignore().add(file?.ignore ?? []);
  return {
    config: {
      kubernetesVersion: kubernetesVersion ?? toVersion(file?.kubernetesVersion ?? newestKubernetes),
      driverVersion: driverVersion ?? toVersion(file?.driverVersion ?? newestDriver),
      severities: file?.rules ?? {},
    },
    profile: file?.profile,
    leavesOut(name) {
      if (isSettingsFile(name)) return true;
      const inside = relative(dirname(path), resolve(name)).split(sep).join("/");
      return inside !== "" && !inside.startsWith("..") && patterns.ignores(inside);
    },
  };
}

/** The settings of the text; each mistake in them is told with its place. */
async function told(source: string, name: string): Promise<FileSettings> {
  const { settings, problems } = readSettings(source);
  const say = await readerSays();
  const lines = new LineIndex(source);
  for (const { span, message } of problems) {
    const { line, character } = lines.position(span.start);
    process.stderr.write(`${name}:${line + 1}:${character + 1} ${say(message)}\n`);
  }
  return settings;
}

/** Undefined where there is no such file, unless it is asked for. */
async function textOf(path: string, isAsked: boolean): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (!isAsked) return undefined;
    const words = `${path} cannot be read: ${(error as Error).message}`;
    process.stderr.write(`${words}\n`);
    throw new CommanderError(2, "settings", words);
  }
}

function toVersion(text: string): Version {
  const version = parseVersion(text);
  if (!version) throw new InvalidArgumentError('A release such as "1.36" is expected.');
  return version;
}
