// A claim's class, seen from its size, and its size, seen from its class: in a claim, in a template of one, in storage of Strimzi.
import { classAnnotation } from "../../facts/annotations.ts";
import { isVariable } from "../../yaml/template.ts";
import { nodeAt, type YamlNode, type YamlPath } from "../../yaml/tree.ts";
import { scalarAt } from "./scene.ts";

/** What the claim around the class's name at `path` asks for. */
export function sizeBeside(node: YamlNode | undefined, path: YamlPath): string | undefined {
  const metadata = path.lastIndexOf("metadata");
  const spec = metadata < 0 ? path.slice(0, -1) : [...path.slice(0, metadata), "spec"];
  const size = scalarAt(node, [...spec, ...requested]) ?? scalarAt(node, [...spec, "size"]);
  return size !== undefined && !isVariable(size) ? size : undefined;
}

/** The class that the claim around the size at `path` names; "" where it wants none. */
export function classNameBeside(node: YamlNode | undefined, path: YamlPath): string | undefined {
  const isClaim = requested.every((step, index) => path.at(index - requested.length) === step);
  if (!isClaim) return scalarAt(node, [...path.slice(0, -1), "class"]);
  const spec = path.slice(0, -requested.length);
  const annotated = scalarAt(node, [...spec.slice(0, -1), "metadata", "annotations", classAnnotation]);
  const named = nodeAt(node, [...spec, "storageClassName"]);
  const wantsNone = named?.kind === "scalar" && named.style !== "plain" && named.text === "";
  return wantsNone ? "" : (annotated ?? scalarAt(node, [...spec, "storageClassName"]));
}

const requested = ["resources", "requests", "storage"];
