// A text that is not quite YAML.
import { type Message, messagesOf } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { YamlProblem } from "../yaml/tree.ts";
import { defineRule } from "./rule.ts";

/** Words for the parser's codes; the others are worded by the parser. */
const worded = {
  DUPLICATE_KEY: "duplicate",
  TAB_AS_INDENT: "tab",
  BAD_ALIAS: "alias",
  TOO_DEEP: "deep",
  TOO_HEAVY: "heavy",
} as const;

export const yamlSyntax = defineRule({
  id: "yaml-syntax",
  severity: "error",
  scope: "text",
  messages: {
    duplicate: "The key `{key}` is in this map already, so the API server refuses the object",
    tab: "YAML does not allow tabs for indentation: use spaces",
    alias: "`{key}` refers to an anchor that is not there, so the document cannot be read",
    deep: "The document is nested more than 500 levels deep, so nothing in it is checked",
    heavy: "The aliases of the document stand for more than 100,000 values, so nothing in it is checked",
    other: "The document cannot be read from here on: {reason}",
  },
  docs: {
    summary: "The document is no valid YAML, or sets a key twice.",
    why: "kubectl refuses a file that it cannot read. Of a key that is set twice lenient readers take the last value, and the API server refuses the object.",
    remedy: "Mend the indentation, the quotes or the brackets where the finding stands; of two equal keys, remove one.",
    references: [
      "https://yaml.org/spec/1.2.2/",
      "https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation",
    ],
  },
  examples: [
    {
      title: "A key that is set twice",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
spec:
  storageClassName: fast
  storageClassName: slow
# ^^^^^^^^^^^^^^^^ \`storageClassName\` is in this map already
`,
    },
    {
      title: "A bracket that is never closed",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
spec:
  accessModes: [ReadWriteOnce
  resources: {}
# ^ cannot be read from here on
`,
    },
    {
      title: "A command over several lines, which the API server reads",
      source: `
apiVersion: v1
kind: Pod
spec:
  containers:
    - name: kafka
      command:
        - sh
        - "kafka-server-start.sh \\
  --override broker.id=1"
`,
    },
    {
      title: "The same key in another map, and a file that is no manifest",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  volumeName: data
---
steps: [one
`,
    },
  ],

  check({ tree, report }) {
    // One that is too large has a rule of its own.
    if (tree.problems.length === 0 || tree.problems[0]?.code === "TOO_LARGE" || !looksLikeManifest(tree.text)) return;
    // Whatever follows the first thing that cannot be read is most often its consequence.
    const first = tree.problems.filter(({ code }) => code !== "DUPLICATE_KEY").sort(byPlace)[0];
    if (first && isFormat(first, tree.text)) return;
    const doubled = tree.problems.filter(
      ({ code, span }) => code === "DUPLICATE_KEY" && (!first || span.start < first.span.start),
    );
    for (const problem of [...doubled, ...(first ? [first] : [])]) {
      const { span: at, ...words } = wordsOf(problem, tree.text);
      report({ at, ...words });
    }
  },
});

/** What is said of a problem that keeps a text from being read, and where, in a file that holds no manifests too. */
export function syntaxMessage(problem: YamlProblem, text: string): { readonly span: Span; readonly message: Message } {
  const { span, message, values = {} } = wordsOf(problem, text);
  return { span, message: messagesOf(yamlSyntax.id, yamlSyntax.messages)(message, values) };
}

function wordsOf(problem: YamlProblem, text: string) {
  const span = visible(problem.span, text);
  const message = Object.hasOwn(worded, problem.code) ? worded[problem.code as keyof typeof worded] : "other";
  if (message === "other") return { span, message, values: { reason: reasonOf(problem) } } as const;
  if (message === "duplicate" || message === "alias")
    return { span, message, values: { key: text.slice(span.start, span.end) } } as const;
  return { span, message } as const;
}

function looksLikeManifest(text: string): boolean {
  // User data for nodes holds manifests between parts that are no YAML at all.
  if (/^(?:MIME-Version|Content-Type):/m.test(text)) return false;
  return /^[ \t{,-]*["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(text);
}

/** Whether a program fills the text in, by `printf`. */
function isFormat({ span }: YamlProblem, text: string): boolean {
  return /^%[sdvq](?![a-z])/.test(text.slice(span.start, span.start + 3));
}

function byPlace(a: YamlProblem, b: YamlProblem): number {
  return a.span.start - b.span.start;
}

/** On one line, and at least one character wide, so that it can be seen. */
function visible({ start, end }: Span, text: string): Span {
  const from = Math.max(0, Math.min(start, text.length - 1));
  const line = text.slice(from, Math.max(end, from + 1)).search(/\r?\n/);
  const to = line > 0 ? from + line : Math.max(end, from + 1);
  return { start: from, end: Math.min(to, text.length) };
}

/** In the parser's words, which know more of the place than its code does. */
function reasonOf({ code, message }: YamlProblem): Message {
  return { id: `yaml-problem/${code}`, template: message.replace(/\s+/g, " ").replace(/\.$/, ""), values: {} };
}
