// What a setting is for, and what its value does.
import { rules } from "../../rules/index.ts";
import { pageOf } from "../../rules/page.ts";
import { schemaAt } from "../../settings/jsonSchema.ts";
import { settingsSchema } from "../../settings/schema.ts";
import type { Message } from "../../text/message.ts";
import { shifted } from "../../text/span.ts";
import type { WorkspaceView } from "../../workspace/document.ts";
import type { YamlPath } from "../../yaml/tree.ts";
import type { Hover, HoverPart } from "../hover/part.ts";
import { wordAt } from "../hover/place.ts";

/** `offset` counts in the file's text. Undefined between the words, and on what means nothing. */
export function settingsHover(workspace: WorkspaceView, uri: string, offset: number): Hover | undefined {
  const document = workspace.documents(uri).findLast((each) => each.offset <= offset);
  const root = document?.analysis.tree.root;
  const word = root && wordAt(root, [], offset - document.offset);
  const schema = word && schemaAt(settingsSchema, word.path);
  if (!schema) return undefined;
  const span = shifted(word.span, document.offset);
  if (word.part === "value" && "enumDescriptions" in schema) {
    const index = schema.enum?.indexOf(word.scalar.text) ?? -1;
    const description = schema.enumDescriptions?.[index];
    if (description) return { span, parts: [said(description)] };
  }
  return { span, parts: [said(schema.description), ...ruleParts(word.path)] };
}

/** Why there is a rule of that name. */
function ruleParts([setting, name]: YamlPath): readonly HoverPart[] {
  const rule = setting === "rules" ? rules.find(({ id }) => id === name) : undefined;
  return rule ? [said(pageOf(rule).why)] : [];
}

function said(message: Message): HoverPart {
  return { is: "documentation", message };
}
