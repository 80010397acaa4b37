// What the page of the storage map may load and say: its own script and style, and three messages.
import { expect, test } from "vitest";
import { htmlFor } from "../../client/src/storageMap/html.ts";
import { isToPanel } from "../../client/src/storageMap/messages.ts";

const html = htmlFor({
  script: "https://page.invalid/dist/storageMap.js",
  style: "https://page.invalid/dist/storageMap.css",
  ownFiles: "https://*.page.invalid",
  nonce: "once",
  language: "ko",
});

test("its policy lets in one script, by a nonce, and the extension's own style sheets; nothing inline and nothing else", () => {
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(Object.fromEntries(policy.split("; ").map((each) => each.split(/ (.*)/s).slice(0, 2)))).toEqual({
    "default-src": "'none'",
    "script-src": "'nonce-once'",
    "style-src": "https://*.page.invalid",
    "base-uri": "'none'",
    "form-action": "'none'",
  });
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<link|<script/));
});

test("its frame holds that script and that style sheet, and no text or handler of its own", () => {
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script nonce="once" src="https://page.invalid/dist/storageMap.js">']);
  expect(html).toContain('src="https://page.invalid/dist/storageMap.js"></script>');
  expect(html.match(/(?:href|src)="[^"]*"/g)).toHaveLength(2);
  expect(html).not.toMatch(/<style|<img|<iframe|<base|<form|\bon\w+=|javascript:/i);
});

test.each([{ type: "ready" }, { type: "open", id: "Pod/web", keepFocus: true }, { type: "broken", message: "it is" }])(
  "%j is a message of the page",
  (message) => {
    expect(isToPanel(message)).toBe(true);
  },
);

test.each([
  [undefined],
  [null],
  ["ready"],
  [{}],
  [{ type: "run", command: "workbench.action.quit" }],
  [{ type: "open", id: 7, keepFocus: true }],
  [{ type: "open", id: "Pod/web" }],
  [{ type: "open", uri: "file:///etc/passwd", keepFocus: false }],
  [{ type: "broken", message: { toString: 1 } }],
])("%j is none", (message) => {
  expect(isToPanel(message)).toBe(false);
});
