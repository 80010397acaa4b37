// Which files another server's patterns mean: as that reads them, which is not as a shell does.
import { expect, test } from "vitest";
import { besideSchema, schemaMatcher } from "../../server/src/lsp/besideSchema.ts";
import { configFor } from "../support/check.ts";

const means = (pattern: string, uri = "file:///w/k8s/claim.yaml") => schemaMatcher([pattern])(uri);

test("a pattern is the end of an address, in which a star stands for anything", () => {
  for (const pattern of ["*", "*.yaml", "claim.yaml", "/k8s/*", "k8s/*.yaml", "**/k8s/**", "/*.yaml", "/w/*/c*m.yaml"])
    expect([pattern, means(pattern)]).toEqual([pattern, true]);
  for (const pattern of ["*.yml", "k8s", "/other/*.yaml", "claim.*x", "claim.yaml*claim.yaml", "c.aim.yaml"])
    expect([pattern, means(pattern)]).toEqual([pattern, false]);
});

test("what is no list of patterns means no file", () => {
  for (const nothing of [undefined, null, "*", {}, [3, null]])
    expect(schemaMatcher(nothing)("file:///a.yaml")).toBe(false);
});

test("what the user says of a rule stands, and equal settings stay the same object", () => {
  const config = { ...configFor(), severities: { "unknown-field": "hint" } } as const;
  expect(besideSchema(config).severities).toMatchObject({ "unknown-field": "hint", "wrong-type": "off" });
  expect(besideSchema(config)).toBe(besideSchema(config));
});
