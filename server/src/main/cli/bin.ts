#!/usr/bin/env node
// What `ebs-manifests` starts: an editor gets its server without what the other commands need.
if (process.argv.slice(2).join(" ") === "lsp --stdio") void import("../node.ts");
else void import("./main.ts");
