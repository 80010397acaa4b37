// At any place of any text: completion, hover, hints, names and outline answer, and point into the files they speak of.
import { ok } from "node:assert/strict";
import fc from "fast-check";
import { applyEdits } from "../../../server/src/core/text/edit.ts";
import { configFor } from "../../support/check.ts";
import type { Property } from "../property.ts";
import { type Beside, besides, serviceOf } from "./fixes.ts";

export const placesAnswer: Property<{ readonly files: Beside; readonly share: number }> = {
  name: "reading",
  share: 2,
  input: fc.record({ files: besides, share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  check({ files, share }) {
    const { text, old } = files;
    const config = configFor(old ? { kubernetesVersion: "1.4" } : {});
    const service = serviceOf(files);
    const uri = "/a.yaml";
    const offset = Math.floor(share * text.length);
    const inside = ({ start, end }: { start: number; end: number }, file = uri) => {
      const { length } = service.text(file) ?? "";
      ok(0 <= start && start <= end && end <= length, `${start}…${end} stands in ${file}`);
    };
    for (const { edit, documentation } of service.complete(uri, offset, config)) {
      ok(edit.span.start <= offset && offset <= edit.span.end, "what is typed belongs to what is completed");
      applyEdits(text, [{ span: edit.span, text: edit.text }]);
      documentation();
    }
    const hover = service.hover(uri, offset, config);
    if (hover) inside(hover.span);
    const whole = { start: 0, end: text.length };
    for (const hint of service.inlayHints(uri, whole, config)) inside({ start: hint.offset, end: hint.offset });
    let last = 0;
    for (const { span } of service.semanticTokens(uri, whole)) {
      inside(span);
      ok(last <= span.start, "tokens come in order and do not overlap");
      last = span.end;
    }
    for (const { uri: file, span } of service.definition(uri, offset)?.targets ?? []) inside(span, file);
    for (const { uri: file, span } of service.references(uri, offset, true)) inside(span, file);
    for (const { span } of service.highlights(uri, offset)) inside(span);
    for (const { span } of service.links(uri)) inside(span);
    for (const { span } of service.folds(uri)) inside(span);
    for (const span of service.selections(uri, offset)) inside(span);
    const renamed = service.rename(uri, offset, "another-name");
    if (!("refused" in renamed)) for (const { uri: file, span } of renamed.edits) inside(span, file);
    service.renamePlace(uri, offset);
    for (const { children } of service.objectSymbols(uri)) for (const { span } of children) inside(span);
    for (const { span, words } of service.codeLenses(uri, config)) {
      inside(span);
      for (const place of words().places) inside(place.span, place.uri);
    }
    Array.from(service.storageGraph(() => config));
    service.storageGraph(() => config);
  },
};
