// What a command is told of the cluster and the rules: by its options, else by `.ebs-manifests.yaml`, else what is newest.
import { readFile } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { CommanderError, InvalidArgumentError, Option } from "commander";
import ignore from "ignore";
import {
  type Config,
  type FileSettings,
  newestDriver,
  newestKubernetes,
  parseVersion,
  readSettings,
  settingsFileName,
  type Version,
} from "../../core/index.ts";

export interface SettingsOptions {
  readonly kubernetesVersion?: Version;
  readonly driverVersion?: Version;
  readonly config?: string;
}

export interface CommandSettings {
  readonly config: Config;
  readonly profile: FileSettings["profile"];
  /** Whether the settings leave out that file. */
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
  const file = await fileSettings(path, config !== undefined);
  for (const problem of file?.problems ?? []) process.stderr.write(`${relative(".", path)}: ${problem}\n`);
  const patterns = ignore().add(file?.ignore ?? []);
  return {
    config: {
      kubernetesVersion: kubernetesVersion ?? toVersion(file?.kubernetesVersion ?? newestKubernetes),
      driverVersion: driverVersion ?? toVersion(file?.driverVersion ?? newestDriver),
      severities: file?.rules ?? {},
    },
    profile: file?.profile,
    leavesOut(name) {
      const inside = relative(dirname(path), resolve(name)).split(sep).join("/");
      return inside !== "" && !inside.startsWith("..") && patterns.ignores(inside);
    },
  };
}

async function fileSettings(path: string, isAsked: boolean): Promise<FileSettings | undefined> {
  try {
    return readSettings(await readFile(path, "utf8"));
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
