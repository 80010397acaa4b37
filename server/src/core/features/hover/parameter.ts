// Hover on a parameter of a class for EBS: what it means, and what it may be.
import {
  findParameter,
  type ParameterFact,
  type ParameterTable,
  reservedKeyPrefix,
  snapshotClassParams,
  vacParams,
} from "../../facts/parameters.ts";
import { csiDriver } from "../../facts/provisioners.ts";
import type { Manifest } from "../../manifest/manifest.ts";
import { messagesOf, tableText } from "../../text/message.ts";
import { ebsClassOf, parameterTableOf } from "../../workspace/ebsClass.ts";
import type { Config } from "../../workspace/fix.ts";
import { type HoverPart, list, text, title } from "./part.ts";
import type { Place } from "./place.ts";

const messages = messagesOf("hover-parameter", {
  name: "{key}",
  what: "{what}",
  values: "One of {values}",
  range: "From {min} to {max}",
  default: "Without it: {value}",
  types: "For {types}",
  since: "Since driver {since}",
  replaced: "Today it is {other}",
  deprecated: "Still taken, but out of date",
  notAtCreation: "Counts for volumes that are there already, and not for new ones",
  exactTrue: "Only true counts, in lower case; all else is false",
  anyCase: "The key may be written in any case",
});

/** Undefined where the place is not in the parameters of a class for EBS. */
export function parameterParts({ manifest, config, field }: Place): readonly HoverPart[] | undefined {
  if (field?.field.name !== "parameters" || field.key === undefined || !manifest) return undefined;
  const table = tableOf(manifest, config);
  const fact = table && findParameter(table, field.key);
  return fact && partsOf(fact);
}

export function tableOf(manifest: Manifest, config: Config): ParameterTable | undefined {
  switch (manifest.kind) {
    case "StorageClass": {
      const ebs = ebsClassOf(manifest, config);
      return ebs && parameterTableOf(ebs);
    }
    case "VolumeAttributesClass":
      return manifest.body.driverName?.value === csiDriver ? vacParams : undefined;
    case "VolumeSnapshotClass":
      return manifest.body.driver?.value === csiDriver ? snapshotClassParams : undefined;
    default:
      return undefined;
  }
}

function partsOf(fact: ParameterFact): readonly HoverPart[] {
  const { key, what, values, range, defaultValue, types, since, replacedBy, deprecated, atCreation } = fact;
  const isForgiving = fact.match === "ignore-case" && !key.startsWith(reservedKeyPrefix);
  return [
    title(messages("name", { key: fact.match === "prefix" ? `${key}_…` : key })),
    text(messages("what", { what: tableText(what) })),
    ...list([
      ...(values ? [messages("values", { values: values.join(", ") })] : []),
      ...(range ? [messages("range", { min: range[0], max: range[1] })] : []),
      ...(fact.value === "true" ? [messages("exactTrue", {})] : []),
      ...(defaultValue === undefined ? [] : [messages("default", { value: defaultValue })]),
      ...(types ? [messages("types", { types: types.join(", ") })] : []),
      ...(since === undefined ? [] : [messages("since", { since })]),
      ...(isForgiving ? [messages("anyCase", {})] : []),
      ...(replacedBy === undefined ? [] : [messages("replaced", { other: replacedBy })]),
      ...(deprecated && replacedBy === undefined ? [messages("deprecated", {})] : []),
      ...(atCreation === false ? [messages("notAtCreation", {})] : []),
    ]),
  ];
}
