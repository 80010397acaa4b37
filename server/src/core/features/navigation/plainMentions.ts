// Names that objects of other people's kinds mention, such as a Rollout's claims, an Ingress' services or the class of a Strimzi Kafka.
import { type Found, map, text, viewOf } from "../../manifest/shape.ts";
import type { Kind } from "../../manifest/shapes.ts";
import type { Span } from "../../text/span.ts";
import { allEntries, type YamlMap, type YamlNode } from "../../yaml/tree.ts";

export interface PlainMention {
  readonly kind: Kind;
  readonly found: Found<string>;
}

/** At any depth below `node`, but only where the fields around a name leave no doubt about what it names. */
export function plainMentions(node: YamlNode): readonly PlainMention[] {
  const found: PlainMention[] = [];
  visit(node, undefined, found);
  return found;
}

const telling = map({
  persistentVolumeClaim: map({ claimName: text() }),
  storageClassName: text(),
  backend: map({ service: map({ name: text() }), serviceName: text() }),
  defaultBackend: map({ service: map({ name: text() }) }),
  type: text(),
  class: text(),
});

function visit(node: YamlNode, alias: Span | undefined, found: PlainMention[]): void {
  if (node.kind === "map") {
    mentions(node, alias, found);
    for (const entry of allEntries(node)) visit(entry.value, entry.alias ?? alias, found);
  } else if (node.kind === "seq") {
    for (const item of node.items) visit(item.value, item.alias ?? alias, found);
  }
}

function mentions(node: YamlMap, alias: Span | undefined, found: PlainMention[]): void {
  const view = viewOf(telling, node, alias);
  const add = (kind: Kind, name: Found<string> | undefined) => {
    if (name) found.push({ kind, found: name });
  };
  add("PersistentVolumeClaim", view?.persistentVolumeClaim?.claimName);
  add("StorageClass", view?.storageClassName);
  add("Service", view?.backend?.service?.name ?? view?.backend?.serviceName);
  add("Service", view?.defaultBackend?.service?.name);
  if (view?.type?.value === "persistent-claim") add("StorageClass", view.class);
}
