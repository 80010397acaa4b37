// That the schema means to us what it means to a program that knows all of JSON Schema, and that what we publish is the schema.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { newestDriver, newestKubernetes, parseVersion } from "../../../server/src/core/facts/version.ts";
import { rules } from "../../../server/src/core/rules/index.ts";
import { accepts, schemaAt, type TextSchema } from "../../../server/src/core/settings/jsonSchema.ts";
import { settingsSchema } from "../../../server/src/core/settings/schema.ts";
import { readSettings } from "../../../server/src/core/settings/settingsFile.ts";

const json = JSON.parse(
  readFileSync(new URL("../../../server/docs/ebs-manifests.schema.json", import.meta.url), "utf8"),
);
const ajv = new Ajv.default({ allErrors: true, allowUnionTypes: true });
for (const keyword of ["enumDescriptions", "patternErrorMessage"]) ajv.addKeyword(keyword);
const isValid = ajv.compile(json);

const word = fc.constantFrom(
  ...[
    "off",
    "error",
    "warn",
    "advice",
    "default",
    "eu-west-1",
    "moon-1",
    "1.30",
    "v1.30.2-eks-1",
    "1.",
    "x",
    "legacy/",
  ],
);
const value = fc.oneof(
  { weight: 4, arbitrary: word },
  fc.array(fc.oneof(word, fc.array(word, { maxLength: 2 })), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("unused-volume", "immediate-binding", "nothing"), fc.oneof(word, fc.array(word)), {
    maxKeys: 3,
  }),
);
const settings = fc.dictionary(
  fc.constantFrom(...Object.keys(settingsSchema.properties), "colour", "kubernetesversion"),
  value,
  { maxKeys: 4 },
);

test("both find the same mistakes in the same places", () => {
  fc.assert(
    fc.property(settings, (data) => {
      const source = JSON.stringify(data);
      const own = readSettings(source).problems.map(({ span }) => source.slice(span.start, span.end));
      isValid(data);
      // What is of the wrong type is told for its type and for its words.
      const expected = new Map(
        (isValid.errors ?? []).map(({ instancePath, keyword, params }) => {
          const name = keyword === "additionalProperties" ? params.additionalProperty : undefined;
          const value = name ?? at(data, instancePath.split("/").slice(1));
          return [`${instancePath} ${name}`, JSON.stringify(value)];
        }),
      );
      expect(own.sort()).toEqual([...expected.values()].sort());
    }),
    { numRuns: 2000 },
  );
});

test("both find the same mistakes where the whole is of another type", () => {
  for (const data of [[], "text", ["a"]]) {
    expect(isValid(data)).toBe(false);
    expect(readSettings(JSON.stringify(data)).problems).toHaveLength(1);
  }
});

test("releases may be written without quotes, which makes them numbers to other programs", () => {
  expect(isValid({ kubernetesVersion: 1.35, driverVersion: 1.62 })).toBe(true);
});

test("what is offered is accepted", () => {
  const { kubernetesVersion, driverVersion } = settingsSchema.properties as Record<string, TextSchema>;
  for (const [schema, newest] of [
    [kubernetesVersion, newestKubernetes],
    [driverVersion, newestDriver],
  ] as const) {
    expect(schema?.examples?.[0]).toBe(newest);
    expect(schema?.examples?.filter((example) => !accepts(schema, example))).toEqual([]);
  }
});

test("each release that the schema accepts can be read", () => {
  const schema = schemaAt(settingsSchema, ["kubernetesVersion"]) as TextSchema;
  const texts = [
    "1.30",
    "v1.30",
    "1.30.1",
    "v1.35.6-eks-1a2b3c",
    "1.30+k3s1",
    "1",
    "1.x",
    " 1.30",
    "1.30 ",
    "1.30; x",
    "",
  ];
  const accepted = texts.filter((text) => accepts(schema, text));
  expect(accepted).toEqual(["1.30", "v1.30", "1.30.1", "v1.35.6-eks-1a2b3c", "1.30+k3s1"]);
  expect(accepted.filter((text) => !parseVersion(text))).toEqual([]);
});

test("every rule can be set, and each of its severities says what it means", () => {
  for (const { id } of rules) {
    const schema = schemaAt(settingsSchema, ["rules", id]) as TextSchema;
    expect(schema.enumDescriptions).toHaveLength(schema.enum?.length ?? 0);
  }
  expect(schemaAt(settingsSchema, ["rules", "constructor"])).toBeUndefined();
  expect(schemaAt(settingsSchema, ["ignore", 3])).toBeDefined();
  expect(schemaAt(settingsSchema, ["ignore", "x"])).toBeUndefined();
});

function at(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], data);
}
