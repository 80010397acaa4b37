// `ebs-manifests check`: the findings of files and folders, which together are one workspace.
import { Argument, Command, Option } from "commander";
import { createLanguageService, type FileFinding, type Severity } from "../../core/index.ts";
import { addressOf, namesOf } from "./addresses.ts";
import type { CheckedFile } from "./format/checked.ts";
import { formats } from "./format.ts";
import { readInputs } from "./inputs.ts";
import { readerSays } from "./language.ts";
import { withProgress } from "./progress.ts";
import { type SettingsOptions, settingsFor, settingsOptions } from "./settings.ts";
import { status } from "./status.ts";
import { takeSurroundings } from "./surroundings.ts";
import { survivedBugs } from "./survived.ts";

interface CheckOptions extends SettingsOptions {
  readonly format: keyof typeof formats;
  readonly profile?: "default" | "advice";
  readonly maxSeverity: Severity;
}

/** The worst first. */
const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

export function checkCommand(): Command {
  const command = new Command("check")
    .description("report what is wrong with manifests")
    .addArgument(
      new Argument("[paths...]", "files, folders, or - for standard input").default(["."], "the current folder"),
    )
    .addOption(new Option("--format <format>", "how to print findings").choices(Object.keys(formats)).default("text"))
    .addOption(new Option("--profile <profile>", "advice reports hints too").choices(["default", "advice"]))
    .addOption(
      new Option("--max-severity <severity>", "exit with 1 at findings this severe or worse")
        .choices(severities)
        .default("error"),
    );
  for (const option of settingsOptions()) command.addOption(option);
  return command.action(check);
}

async function check(paths: readonly string[], options: CheckOptions): Promise<void> {
  const { inputs, problems } = await readInputs(paths);
  let current = "";
  const service = createLanguageService(survivedBugs(problems, () => current));
  for await (const { file, text } of withProgress("Reading", inputs)) service.update(addressOf(file), text);
  await takeSurroundings(service, paths, inputs);
  const { config, profile: ownProfile, leavesOut } = await settingsFor(options);
  const profile = options.profile ?? ownProfile;
  const files: CheckedFile[] = [];
  const wanted = inputs.filter(({ file }) => !leavesOut(file));
  for await (const input of withProgress("Checking", wanted)) {
    const file = addressOf(input.file);
    current = input.file;
    files.push({ file, findings: service.findings(file, config).filter(isWanted) });
  }
  const name = namesOf(inputs);
  const report = formats[options.format]({
    files,
    problems,
    say: await readerSays(),
    text: (file) => service.text(file) ?? "",
    name,
    fixes: (file) => {
      current = name(file);
      return service.fixes(file, { start: 0, end: service.text(file)?.length ?? 0 }, config);
    },
  });
  process.stdout.write(report);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (inputs.length === 0 && problems.length === 0) process.stderr.write("There are no manifests here\n");
  const limit = severities.indexOf(options.maxSeverity);
  const hasFindings = files.some(({ findings }) =>
    findings.some(({ severity }) => severities.indexOf(severity) <= limit),
  );
  if (problems.length > 0) process.exitCode = status.unusable;
  else process.exitCode = hasFindings ? status.findings : status.clean;

  function isWanted({ severity }: FileFinding): boolean {
    return severity !== "hint" || profile === "advice";
  }
}
