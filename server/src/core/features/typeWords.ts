// The type of a field in words: `list of Volume`, `map of string`.
import type { FieldType } from "../schema/schema.ts";
import { messagesOf, type Phrase } from "../text/message.ts";

const messages = messagesOf("field-type", {
  list: "list of {of}",
  dict: "map of {of}",
});

/** Types without the version that Kubernetes puts before them. */
export function typeWords(type: FieldType): Phrase {
  switch (type.kind) {
    case "object":
      return type.type.replace(/^V\d+(?:alpha\d+|beta\d+)?(?=[A-Z])/, "");
    case "list":
    case "dict":
      return messages(type.kind, { of: typeWords(type.of) });
    default:
      return type.kind;
  }
}
