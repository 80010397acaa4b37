// A file that is left out because of its size.
import { spanOf } from "../text/span.ts";
import { defineRule } from "./rule.ts";

export const fileTooLarge = defineRule({
  id: "file-too-large",
  severity: "information",
  scope: "text",
  messages: {
    large:
      "This file is not checked, and what it defines counts as missing: with {size} MiB it is larger than the 5 MiB that are read",
  },
  docs: {
    summary: "The file has more than 5 MiB, so it is left out.",
    why: "So large a file is hardly written by hand, and reading it at every keystroke would keep the editor waiting. Claims, volumes and classes that it defines are not found from other files.",
    remedy: "Split the file, or leave it out of the workspace by `ignore` in `.ebs-manifests.yaml`.",
    references: ["https://kubernetes.io/docs/concepts/configuration/overview/"],
  },
  examples: [
    {
      title: "A file of the usual size",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
`,
    },
  ],

  check({ tree, report }) {
    const { text, tooLarge } = tree;
    if (tooLarge === undefined) return;
    const lineEnd = text.search(/[\r\n]/);
    // Of a file that is not open there is no text.
    const at = spanOf(0, Math.min(text.length, Math.max(1, Math.min(lineEnd < 0 ? 80 : lineEnd, 80))));
    report({ at, message: "large", values: { size: Math.ceil(tooLarge / 1024 / 1024) } });
  },
});
