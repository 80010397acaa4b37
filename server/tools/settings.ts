// The settings of the extension, as VS Code's manifest declares them, and their words in each language.

import { newestDriver, newestKubernetes } from "../src/core/facts/version.ts";
import { type Schema, toJsonSchema } from "../src/core/settings/jsonSchema.ts";
import { settingSchemas, settingsSchema } from "../src/core/settings/schema.ts";
import { type Message, messagesOf, type Say } from "../src/core/text/message.ts";

const message = messagesOf("extension-setting", {
  noPrices: "No prices",
  trace: "What the output channel *EBS Manifests* shows of the conversation between VS Code and the language server.",
});

/** What the settings page can show of the schema of `.ebs-manifests.yaml`, and what an editor has no use for is not among it. */
const shared = {
  kubernetesVersion: { default: newestKubernetes, type: "string" },
  driverVersion: { default: newestDriver, type: "string" },
  rules: { default: {} },
  monthlyCost: {
    default: "",
    enum: ["", ...enumOf(settingSchemas.monthlyCost)],
    // The others stand for themselves.
    enumItemLabels: ["%setting.monthlyCost.none%"],
  },
} as const;

/** `contributes.configuration`, with keys for words; what the words are, `wordsOfSettings` says. */
export function settings(): unknown {
  return {
    title: "EBS Manifests",
    properties: {
      ...Object.fromEntries(
        Object.entries(shared).map(([name, own], order) => {
          const schema = settingSchemas[name as keyof typeof shared];
          return [`ebsManifests.${name}`, { ...keyed(`setting.${name}`, schema), ...own, scope: "resource", order }];
        }),
      ),
      "ebsManifests.trace.server": {
        type: "string",
        enum: ["off", "messages", "verbose"],
        default: "off",
        scope: "window",
        order: Object.keys(shared).length,
        markdownDescription: "%setting.trace.server%",
      },
    },
  };
}

/** The schema with keys in the place of its words. The table of an object's properties shows no Markdown. */
function keyed(key: string, schema: Schema): { readonly [keyword: string]: unknown } {
  const { description: _, enumDescriptions, patternErrorMessage, ...rest } = toJsonSchema(schema, () => "");
  return {
    ...rest,
    ...(patternErrorMessage === undefined ? {} : { patternErrorMessage: `%${key}.pattern%` }),
    ...(schema.type === "object"
      ? {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([name, each]) => {
              const { markdownDescription: description, ...own } = keyed(`${key}.${name}`, each);
              return [name, { ...own, description }];
            }),
          ),
        }
      : {}),
    markdownDescription: `%${key}%`,
  };
}

export function wordsOfSettings(say: Say): Readonly<Record<string, string>> {
  const words = Object.keys(shared).flatMap((name) =>
    wordsOf(`setting.${name}`, settingSchemas[name as keyof typeof shared]),
  );
  words.push(["setting.monthlyCost.none", message("noPrices", {})], ["setting.trace.server", message("trace", {})]);
  return Object.fromEntries(words.map(([key, each]) => [key, say(each)]));
}

function wordsOf(key: string, schema: Schema): (readonly [key: string, words: Message])[] {
  const own: (readonly [string, Message])[] = [[key, schema.description]];
  if (schema.type === "object")
    for (const [name, each] of Object.entries(schema.properties)) own.push(...wordsOf(`${key}.${name}`, each));
  else if (schema.type !== "array" && schema.patternErrorMessage)
    own.push([`${key}.pattern`, schema.patternErrorMessage]);
  return own;
}

function enumOf(schema: Schema): readonly string[] {
  return "enum" in schema ? (schema.enum ?? []) : [];
}

/** The JSON Schema of `.ebs-manifests.yaml`, for editors and programs that are not ours. */
export function settingsJsonSchema(say: Say): string {
  const schema = { $schema: "http://json-schema.org/draft-07/schema#", ...toJsonSchema(settingsSchema, say) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
