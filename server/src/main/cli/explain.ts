// `ebs-manifests explain`: the page of a rule.
import { Argument, Command } from "commander";
import { pageLabel, pageOf, rules } from "../../core/index.ts";
import { readerSays } from "./language.ts";
import { status } from "./status.ts";

export function explainCommand(): Command {
  return new Command("explain")
    .description("say what a rule objects to, why, and what to do")
    .addArgument(new Argument("<rule>", "the rule's id, as findings name it"))
    .action(async (id: string) => {
      const rule = rules.find((each) => each.id === id);
      if (!rule) {
        process.stderr.write(`There is no rule ${id}. There are:\n${rules.map((each) => `  ${each.id}\n`).join("")}`);
        process.exitCode = status.unusable;
        return;
      }
      const say = await readerSays();
      const { summary, why, remedy, examples } = pageOf(rule);
      const shown = examples.map(({ title, source, fixed }) => {
        const becomes = fixed === undefined ? "" : `\n${say(pageLabel("becomes", {}))}\n\n${indented(fixed)}`;
        return `${say(title)}:\n\n${indented(source)}${becomes}`;
      });
      const parts = [
        `${rule.id} (${rule.severity})`,
        say(summary),
        ...shown,
        `${say(pageLabel("why", {}))}: ${say(why)}`,
        `${say(pageLabel("remedy", {}))}: ${say(remedy)}`,
        ...(rule.docs.references.length > 0 ? [rule.docs.references.join("\n")] : []),
      ];
      process.stdout.write(`${parts.join("\n\n")}\n`);
    });
}

function indented(text: string): string {
  return text.trim().replace(/^(?=.)/gm, "    ");
}
