// On any text: no rule or conversion throws, and what a fix leaves behind can be read where the text could be read before.
import { ok } from "node:assert/strict";
import fc from "fast-check";
import { createLanguageService, type FileEdit, type LanguageService } from "../../../server/src/core/index.ts";
import { say } from "../../../server/src/core/text/message.ts";
import { parseTree } from "../../../server/src/core/yaml/parse.ts";
import { split } from "../../../server/src/core/yaml/split.ts";
import { isReadable } from "../../../server/src/core/yaml/tree.ts";
import { applied, configFor } from "../../support/check.ts";
import type { Property } from "../property.ts";
import { texts } from "../texts.ts";

export interface Beside {
  readonly text: string;
  /** Another file of the workspace. */
  readonly other: string;
  /** Whether the manifests are for the Kubernetes of 2016. */
  readonly old: boolean;
}

export const besides: fc.Arbitrary<Beside> = fc.record({ text: texts(), other: texts(), old: fc.boolean() });

/** A safe fix may make room for another one; more rounds than this would be a bug. */
const rounds = 5;

export const fixesLeaveYaml: Property<Beside> = {
  name: "fixes",
  share: 2,
  input: besides,
  check({ text, other, old }) {
    const config = configFor(old ? { kubernetesVersion: "1.4" } : {});
    const service = serviceOf({ text, other });
    const whole = { start: 0, end: text.length };
    for (const { span } of service.findings("/a.yaml", config))
      ok(0 <= span.start && span.start <= span.end && span.end <= text.length, "a finding stands in its file");
    for (const fix of service.fixes("/a.yaml", whole, config)) {
      const change = fix.disabled ? undefined : fix.change();
      if (change) stayReadable(service, change.edits, say(fix.title));
    }
    for (let round = 0; round <= rounds; round++) {
      const change = service.fixAll("/a.yaml", config);
      if (!change) return;
      ok(round < rounds, "fixing everything comes to an end");
      for (const [uri, now] of applied(service, change.edits)) service.update(uri, now);
    }
  },
};

export function serviceOf({ text, other }: Pick<Beside, "text" | "other">): LanguageService {
  const service = createLanguageService((bug) => {
    throw new Error(bug);
  });
  service.update("/a.yaml", text);
  service.update("/b.yaml", other);
  return service;
}

/** A document that can be read stays one; of the others, which rules about text alone may want to edit, there are no more. */
function stayReadable(service: LanguageService, edits: readonly FileEdit[], title: string): void {
  for (const [uri, after] of applied(service, edits)) {
    const broken = unreadable(after);
    const isNoWorse = broken.length <= unreadable(service.text(uri) ?? "").length;
    ok(isNoWorse, `"${title}" breaks ${uri}:\n${broken.join("")}`);
  }
}

function unreadable(text: string): readonly string[] {
  const pieces = split(text).map(({ start, end }) => text.slice(start, end));
  return pieces.filter((piece) => !isReadable(parseTree(piece)));
}
