// `ebs-manifests graph`: the storage of files and folders as a picture's source or as data.
import { Argument, Command, Option } from "commander";
import { createLanguageService } from "../../core/index.ts";
import { graphFormats } from "./graphFormats.ts";
import { readInputs } from "./inputs.ts";
import { readerSays } from "./language.ts";
import { type SettingsOptions, settingsFor, settingsOptions } from "./settings.ts";
import { status } from "./status.ts";

interface GraphOptions extends SettingsOptions {
  readonly format: keyof typeof graphFormats;
}

export function graphCommand(): Command {
  const command = new Command("graph")
    .description("show who stores where: workloads, claims, volumes, classes, disks")
    .addArgument(
      new Argument("[paths...]", "files, folders, or - for standard input").default(["."], "the current folder"),
    )
    .addOption(new Option("--format <format>", "what to print").choices(Object.keys(graphFormats)).default("mermaid"));
  for (const option of settingsOptions()) command.addOption(option);
  return command.action(graph);
}

async function graph(paths: readonly string[], options: GraphOptions): Promise<void> {
  const { inputs, problems } = await readInputs(paths);
  const service = createLanguageService((message) => process.stderr.write(`${message}\n`));
  for (const { file, text } of inputs) service.update(file, text);
  const { config } = await settingsFor(options);
  const steps = service.storageGraph(() => config);
  let step = steps.next();
  while (!step.done) step = steps.next();
  process.stdout.write(graphFormats[options.format](step.value, (uri) => service.text(uri) ?? "", await readerSays()));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = status.unusable;
}
