// `ebs-manifests explain`: the page of a rule or of a conversion.
import { Argument, Command } from "commander";
import {
  type Conversion,
  conversionLabel,
  conversionPageOf,
  conversions,
  type Files,
  pageLabel,
  pageOf,
  type Rule,
  rules,
  type Say,
} from "../../core/index.ts";
import { changeOf, exampleChange } from "./exampleChange.ts";
import { readerSays } from "./language.ts";
import { status } from "./status.ts";

export function explainCommand(): Command {
  return new Command("explain")
    .description(
      "say what a rule objects to, why, and what to do; or what a conversion makes, and what becomes of the data",
    )
    .addArgument(new Argument("<rule or conversion>", "its id, as findings and `convert` name it"))
    .action(async (id: string) => {
      const rule = rules.find((each) => each.id === id);
      const conversion = conversions.find((each) => each.id === id);
      if (rule) return print(rulePage(rule, await readerSays()));
      if (conversion) return print(conversionPage(conversion, await readerSays()));
      const listed = (those: readonly { readonly id: string }[]) => those.map((each) => `  ${each.id}\n`).join("");
      process.stderr.write(
        `There is no rule or conversion ${id}. There are the conversions\n${listed(conversions)}and the rules\n${listed(rules)}`,
      );
      process.exitCode = status.unusable;
    });
}

/** Its parts, one below the other with a line between. */
type Page = readonly string[];

function rulePage(rule: Rule, say: Say): Page {
  const { summary, why, remedy, examples } = pageOf(rule);
  const shown = examples.map(({ title, source, fixed }) => {
    const becomes =
      fixed === undefined ? "" : `\n${say(pageLabel("becomes", {}))}\n\n${indented(exampleChange(source, fixed))}`;
    return `${say(title)}:\n\n${indented(source)}${becomes}`;
  });
  return [
    `${rule.id} (${rule.severity})`,
    say(summary),
    `${say(pageLabel("why", {}))}: ${say(why)}`,
    `${say(pageLabel("remedy", {}))}: ${say(remedy)}`,
    ...(rule.docs.references.length > 0 ? [rule.docs.references.join("\n")] : []),
    ...shown,
  ];
}

function conversionPage(conversion: Conversion, say: Say): Page {
  const { summary, needs, data, examples } = conversionPageOf(conversion);
  const label = (id: Parameters<typeof conversionLabel>[0]) => say(conversionLabel(id, {}));
  const shown = examples.flatMap(({ title, files, offer, result, disabled, notes }) => [
    `${say(title)}:`,
    ...filesShown(files, say),
    `"${say(offer)}"`,
    ...(disabled ? [`${label("disabled")}: ${say(disabled)}`] : []),
    ...(result ? [label("becomes"), ...resultShown(files, result, say)] : []),
    ...(notes.length > 0 ? [`${label("notes")}:\n${notes.map((note) => `- ${say(note)}`).join("\n")}`] : []),
  ]);
  return [
    conversion.id,
    say(summary),
    `${label("needs")}: ${say(needs)}`,
    `${label("data")}: ${say(data)}`,
    conversion.docs.references.join("\n"),
    ...shown,
  ];
}

/** Of a file that was there what changes, of a new one all. */
function resultShown(files: Files, result: Files, say: Say): readonly string[] {
  return Object.entries(result).flatMap(([path, text]) => {
    const before = files[path];
    if (before === undefined || text.trim() === "") return filesShown({ [path]: text }, say);
    return [`  ${path.slice(1)}\n\n${indented(changeOf(before, text))}`];
  });
}

function filesShown(files: Files, say: Say): readonly string[] {
  return Object.entries(files).map(([path, text]) => {
    const name = path.slice(1);
    return text.trim() === "" ? `  ${name} ${say(conversionLabel("empty", {}))}` : `  ${name}\n\n${indented(text)}`;
  });
}

function print(page: Page): void {
  process.stdout.write(`${page.join("\n\n")}\n`);
}

function indented(text: string): string {
  return text.replace(/^\n+|\s+$/g, "").replace(/^(?=.)/gm, "    ");
}
