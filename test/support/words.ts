// Everything that is said in English, as it stands in the sources: what other languages have to say too.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { ErrorCode } from "yaml";
import { conversions } from "../../server/src/core/conversions/index.ts";
import { conversionPageOf } from "../../server/src/core/conversions/page.ts";
import { accessModes } from "../../server/src/core/facts/accessModes.ts";
import { annotations } from "../../server/src/core/facts/annotations.ts";
import { dataDirectories } from "../../server/src/core/facts/dataDirectories.ts";
import { fileSystems } from "../../server/src/core/facts/fileSystems.ts";
import { immutableFields } from "../../server/src/core/facts/immutableFields.ts";
import { nameForms } from "../../server/src/core/facts/objectNames.ts";
import {
  autoModeParams,
  scParamsCsi,
  scParamsInTree,
  snapshotClassParams,
  vacParams,
} from "../../server/src/core/facts/parameters.ts";
import { provisioners, wellKnownClasses } from "../../server/src/core/facts/provisioners.ts";
import { topologyKeys } from "../../server/src/core/facts/topologyKeys.ts";
import { volumeTypes } from "../../server/src/core/facts/volumeTypes.ts";
import { policies } from "../../server/src/core/features/hover/value.ts";
import { fragments, snippets } from "../../server/src/core/features/snippets.generated.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { pageOf } from "../../server/src/core/rules/page.ts";
import { customDocumentation } from "../../server/src/core/schema/customResources.ts";
import { type Message, tableText } from "../../server/src/core/text/message.ts";

/** By its id, each template of the core, the shell and the tools. */
export function everythingSaid(): ReadonlyMap<string, string> {
  const messages = [
    ...rules.flatMap(({ id, messages }) => under(id, messages)),
    ...ownedMessages(),
    ...pages(),
    ...texts(),
    ...parserMessages(),
  ];
  return new Map(messages.map(({ id, template }) => [id, template]));
}

function under(
  owner: string,
  templates: Readonly<Record<string, string>>,
): readonly Pick<Message, "id" | "template">[] {
  return Object.entries(templates).map(([id, template]) => ({ id: `${owner}/${id}`, template }));
}

function pages(): readonly Message[] {
  return [
    ...rules
      .map(pageOf)
      .flatMap(({ summary, why, remedy, examples }) => [summary, why, remedy, ...examples.map(({ title }) => title)]),
    ...conversions
      .map(conversionPageOf)
      .flatMap(({ summary, needs, data, examples }) => [summary, needs, data, ...examples.map(({ title }) => title)]),
  ];
}

/** Tables of texts that are shown as they stand. */
function texts(): readonly Message[] {
  const tables = [
    accessModes,
    annotations,
    fileSystems,
    Object.values(nameForms),
    ...[autoModeParams, scParamsCsi, scParamsInTree, snapshotClassParams, vacParams],
    provisioners,
    wellKnownClasses,
    topologyKeys,
  ] satisfies readonly (readonly { readonly what: string }[])[];
  return [
    ...tables.flatMap((table) => table.map(({ what }) => what)),
    ...dataDirectories.flatMap(({ note }) => note ?? []),
    ...immutableFields.map(({ instead }) => instead),
    ...Object.values(volumeTypes).map(({ title }) => title),
    ...Object.values(policies),
    ...Object.values(customDocumentation),
    ...[...snippets, ...fragments].map(({ description }) => description),
  ].map(tableText);
}

/** What the YAML parser says, by its codes; for some the rule has words of its own. */
const parserCodes = {
  ALIAS_PROPS: true,
  BAD_ALIAS: false,
  BAD_COLLECTION_TYPE: true,
  BAD_DIRECTIVE: true,
  BAD_DQ_ESCAPE: true,
  BAD_INDENT: true,
  BAD_PROP_ORDER: true,
  BAD_SCALAR_START: true,
  BLOCK_AS_IMPLICIT_KEY: true,
  BLOCK_IN_FLOW: true,
  DUPLICATE_KEY: false,
  IMPOSSIBLE: true,
  KEY_OVER_1024_CHARS: true,
  MISSING_CHAR: true,
  MULTILINE_IMPLICIT_KEY: true,
  MULTIPLE_ANCHORS: true,
  MULTIPLE_DOCS: true,
  MULTIPLE_TAGS: true,
  NON_STRING_KEY: true,
  RESOURCE_EXHAUSTION: true,
  TAB_AS_INDENT: false,
  TAG_RESOLVE_FAILED: true,
  UNEXPECTED_TOKEN: true,
} satisfies Readonly<Record<ErrorCode, boolean>>;

function parserMessages(): readonly Pick<Message, "id" | "template">[] {
  const passedOn = Object.entries(parserCodes).flatMap(([code, isPassedOn]) => (isPassedOn ? [code] : []));
  return under("yaml-problem", Object.fromEntries(passedOn.map((code) => [code, code])));
}

/** What the calls of `messagesOf` in the sources hold, those of rules apart. */
function ownedMessages(): readonly Pick<Message, "id" | "template">[] {
  return ["server/src", "server/tools"].flatMap(sourcesBelow).flatMap((file) =>
    calls(file, "messagesOf").flatMap(({ arguments: [owner, templates] }) => {
      const literal = templates && ts.isSatisfiesExpression(templates) ? templates.expression : templates;
      if (!owner || !ts.isStringLiteral(owner) || !literal || !ts.isObjectLiteralExpression(literal)) return [];
      const words = literal.properties.map((property): [string, string] => {
        if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer))
          throw new Error(`${file}: ${property.getText()} is no plain text`);
        return [(property.name as ts.Identifier | ts.StringLiteral).text, property.initializer.text];
      });
      return under(owner.text, Object.fromEntries(words));
    }),
  );
}

const root = fileURLToPath(new URL("../../", import.meta.url));

export function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/(^|\/)(dist|node_modules)\//.test(path))
    .map((path) => `${folder}/${path}`);
}

/** Calls of a function by what is written before the brackets: `messagesOf`, `l10n.t`. */
export function calls(file: string, name: string): readonly ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const text = readFileSync(root + file, "utf8");
  if (!text.includes(`${name}(`)) return found;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === name) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}
