// `ebs-manifests fix`: the safe fixes of files and folders, written in place or shown as a diff.
import { Argument, Command, Option } from "commander";
import { applyEdits, createLanguageService, type LanguageService } from "../../core/index.ts";
import { addressOf } from "./addresses.ts";
import { patchOf, writeFiles } from "./edits.ts";
import { type Input, readInputs } from "./inputs.ts";
import { withProgress } from "./progress.ts";
import { type CommandSettings, type SettingsOptions, settingsFor, settingsOptions } from "./settings.ts";
import { status } from "./status.ts";
import { takeSurroundings } from "./surroundings.ts";
import { survivedBugs } from "./survived.ts";

interface FixOptions extends SettingsOptions {
  readonly dryRun?: boolean;
}

/** A fix may make room for another one; that this ever takes more rounds would be a bug. */
const rounds = 5;

export function fixCommand(): Command {
  const command = new Command("fix")
    .description("apply the safe fixes")
    .addArgument(
      new Argument("[paths...]", "files, folders, or - for standard input").default(["."], "the current folder"),
    )
    .addOption(new Option("--dry-run", "write nothing, and print what would change as a unified diff"));
  for (const option of settingsOptions()) command.addOption(option);
  return command.action(fix);
}

async function fix(paths: readonly string[], options: FixOptions): Promise<void> {
  const { inputs, problems } = await readInputs(paths);
  const settings = await settingsFor(options);
  let current = "";
  const service = createLanguageService(survivedBugs(problems, () => current));
  for await (const { file, text } of withProgress("Reading", inputs)) service.update(addressOf(file), text);
  await takeSurroundings(service, paths, inputs);
  for (const input of inputs) {
    if (settings.leavesOut(input.file)) continue;
    current = input.file;
    const text = fixed(service, input, settings);
    if (options.dryRun) process.stdout.write(patchOf(input, text));
    else if (input.file === "-") process.stdout.write(text);
    else if (text !== input.text) {
      try {
        await writeFiles([{ input, text }]);
        process.stdout.write(`fixed ${input.file}\n`);
      } catch (error) {
        problems.push(`${input.file}: ${(error as Error).message}`);
      }
    }
  }
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? status.unusable : status.clean;
}

function fixed(service: LanguageService, { file, text }: Input, { config }: CommandSettings): string {
  const address = addressOf(file);
  let now = text;
  for (let round = 0; round < rounds; round++) {
    const change = service.fixAll(address, config);
    if (!change) break;
    now = applyEdits(now, change.edits);
    service.update(address, now);
  }
  return now;
}
