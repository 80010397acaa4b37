// `ebs-manifests explain`: the page of a rule.
import { Argument, Command } from "commander";
import { rules } from "../../core/index.ts";
import { status } from "./status.ts";

export function explainCommand(): Command {
  return new Command("explain")
    .description("say what a rule objects to, why, and what to do")
    .addArgument(new Argument("<rule>", "the rule's id, as findings name it"))
    .action((id: string) => {
      const rule = rules.find((each) => each.id === id);
      if (!rule) {
        process.stderr.write(`There is no rule ${id}. There are:\n${rules.map((each) => `  ${each.id}\n`).join("")}`);
        process.exitCode = status.unusable;
        return;
      }
      const { summary, why, remedy, references } = rule.docs;
      const examples = rule.examples.map(({ title, source, fixed }) => {
        const becomes = fixed === undefined ? "" : `\nbecomes\n\n${indented(fixed)}`;
        return `${title}:\n\n${indented(source)}${becomes}`;
      });
      const parts = [
        `${rule.id} (${rule.severity})`,
        summary,
        ...examples,
        `Why: ${why}`,
        `What to do: ${remedy}`,
        references.join("\n"),
      ];
      process.stdout.write(`${parts.join("\n\n")}\n`);
    });
}

function indented(text: string): string {
  return text.trim().replace(/^(?=.)/gm, "    ");
}
