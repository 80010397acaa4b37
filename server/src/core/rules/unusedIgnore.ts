// A comment that ignores a rule which finds nothing there.
import { defineRule } from "./rule.ts";

export const unusedIgnore = defineRule({
  id: "unused-ignore",
  severity: "hint",
  scope: "text",
  messages: {
    nothing: "There is no finding of {rule} to ignore here",
    unknown: "There is no rule {rule}, so this comment ignores nothing",
    remove: "Remove the comment",
  },
  docs: {
    summary: "A comment ignores a rule that finds nothing there.",
    why: "What it was written for is gone, or it never worked: the name is misspelt, or the comment stands on another line. The next finding there would go unseen.",
    remedy:
      "Remove the comment, or correct it. `# ebs-ignore rule: reason` behind a line is about that line, alone on a line about the next one; `# ebs-ignore-file rule: reason` is about the whole file. Several rules are separated by commas.",
    // The comment is ours alone.
    references: [],
  },
  examples: [
    {
      title: "A rule that does not exist",
      source: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data # ebs-ignore imediate-binding: made by hand
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no rule imediate-binding
`,
      fixed: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
`,
    },
    {
      title: "Words in a value are no comment",
      source: `
apiVersion: v1
kind: ConfigMap
data:
  note: |
    # ebs-ignore imediate-binding: made by hand
`,
    },
  ],

  // Its findings are made where comments and findings meet, in suppress.ts: a rule alone cannot know what others find.
  check() {},
});
