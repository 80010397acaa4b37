// Who uses which storage: workload → claim or claim template → volume and class, in both directions.
import { type AnyManifest, podSpecOf } from "../../manifest/manifest.ts";
import { messagesOf, type Phrase } from "../../text/message.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { WorkspaceView } from "../../workspace/document.ts";
import { type Name, type Names, namesIn } from "./names.ts";
import { type SymbolKind, symbolKindOf, titleOf } from "./objectSymbols.ts";
import {
  definitionIn,
  definitionsOf,
  documentAt,
  inOwner,
  isSamePlace,
  mentionsOf,
  type NamePlace,
  nameAt,
  spanInFile,
} from "./places.ts";

const messages = messagesOf("call-hierarchy", { template: "claim template of {object}" });

/** An object, or a claim template in it. */
export interface User {
  /** `StatefulSet/kafka`, or for a claim template the name that its claims begin with: `data-kafka`. */
  readonly title: string;
  readonly detail: Phrase | undefined;
  readonly kind: SymbolKind;
  readonly uri: string;
  readonly span: Span;
  readonly selection: Span;
  readonly key: UserKey;
}

/** What it takes to find a user again when the next question comes, in texts that may have changed. */
export interface UserKey {
  readonly uri: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  /** The name of the claim template, where that is meant. */
  readonly template: string | undefined;
}

/** `other` uses, or is used; `spans` are where the one who uses says so. */
export interface Use {
  readonly other: User;
  readonly spans: readonly Span[];
}

/** What the name at the cursor names, else the object around the cursor. */
export function usersAt(workspace: WorkspaceView, uri: string, offset: number): readonly User[] {
  const place = nameAt(workspace, uri, offset);
  if (place && (place.kind !== "volume" || place.template)) {
    const users = definitionsOf(workspace, place).map((each) => userOf(each));
    if (users.length > 0) return users;
  }
  const template = place && definitionsOf(workspace, place).find((each) => each.template);
  if (template) return [userOf(template)];
  const document = documentAt(workspace, uri, offset);
  const at = offset - (document?.offset ?? 0);
  const around = document?.analysis.objects.find(({ node: { span } }) => span.start <= at && at <= span.end);
  const own = document && around && definitionIn({ document, manifest: around });
  return own ? [userOf(own)] : [];
}

/** Who uses it. */
export function usersOf(workspace: WorkspaceView, key: UserKey): readonly Use[] {
  const place = find(workspace, key);
  if (!place) return [];
  const found = new Uses();
  if (place.template) {
    const set = definitionIn({ document: place.document, manifest: place.owner.object });
    if (set) found.add(set, [spanInFile(place), ...mountsOf(place)]);
  }
  for (const mention of mentionsOf(workspace, place)) {
    if (mention.isUser || mention.kind === "volume" || mention.role === "definition") continue;
    if (!place.template && mention.kind !== place.kind) continue;
    const user = userIn(mention);
    if (user) found.add(user, [spanInFile(mention), ...mountsOf(mention)]);
  }
  // What a volume says of its claim is said of a user.
  for (const mention of place.template ? [] : inOwner(place).filter((each) => each.isUser)) {
    for (const user of definitionsOf(workspace, mention)) found.add(user, [spanInFile(user)]);
  }
  return found.all;
}

/** What it uses. */
export function usedBy(workspace: WorkspaceView, key: UserKey): readonly Use[] {
  const place = find(workspace, key);
  if (!place) return [];
  const found = new Uses();
  for (const mention of inOwner(place)) {
    if (mention.template && !place.template) found.add(mention, [spanInFile(mention), ...mountsOf(mention)]);
    if (mention.role !== "mention" || mention.isUser || mention.kind === "volume") continue;
    const user = userIn(mention);
    if (!user || !isSamePlace(user, place)) continue;
    const [used] = definitionsOf(workspace, mention);
    if (used) found.add(used, [spanInFile(mention), ...mountsOf(mention)]);
  }
  const claimed = mentionsOf(workspace, place).filter(
    (each) => each.isUser && definitionsOf(workspace, each).some((user) => isSamePlace(user, place)),
  );
  for (const mention of claimed) {
    const volume = definitionIn({ document: mention.document, manifest: mention.owner.object });
    if (volume) found.add(volume, [spanInFile(place)]);
  }
  return found.all;
}

/** Each other object once, with all the places that speak of it. */
class Uses {
  /** By the name as it was found, which every place of it shares. */
  readonly #uses = new Map<NamePlace["found"], { readonly place: NamePlace; readonly spans: Map<number, Span> }>();

  add(place: NamePlace, spans: readonly Span[]): void {
    let use = this.#uses.get(place.found);
    if (!use) {
      use = { place, spans: new Map() };
      this.#uses.set(place.found, use);
    }
    for (const span of spans) if (!use.spans.has(span.start)) use.spans.set(span.start, span);
  }

  get all(): readonly Use[] {
    return [...this.#uses.values()].map(({ place, spans }) => ({ other: userOf(place), spans: [...spans.values()] }));
  }
}

function find(workspace: WorkspaceView, key: UserKey): NamePlace | undefined {
  for (const document of workspace.documents(key.uri)) {
    for (const owner of namesIn(document.analysis)) {
      if (!isMeant(owner.object, key)) continue;
      const name = owner.names.find((each) => isUser(each, owner, key));
      if (name) return { ...name, document, owner };
    }
  }
  return undefined;
}

function isMeant({ kind, name, namespace }: AnyManifest, key: UserKey): boolean {
  return kind === key.kind && name === key.name && namespace === key.namespace;
}

function isUser(name: Name, { object }: Names, { template }: UserKey): boolean {
  if (name.role !== "definition") return false;
  return template === undefined ? name.kind === object.kind : name.template !== undefined && name.name === template;
}

/** Who of an object uses what it mentions: the claim template that holds the mention, else the object. */
function userIn(mention: NamePlace): NamePlace | undefined {
  const { start, end } = mention.found.span;
  const template = inOwner(mention).find(({ template: own }) => {
    return own && own.node.span.start <= start && end <= own.node.span.end;
  });
  return template ?? definitionIn({ document: mention.document, manifest: mention.owner.object });
}

/** Where containers mount the volume that a claim template makes, or that stands for the mentioned claim. */
function mountsOf(place: NamePlace): readonly Span[] {
  const name = place.template ? place.name : volumeAround(place);
  if (name === undefined) return [];
  return inOwner(place)
    .filter((each) => each.kind === "volume" && each.role === "mention" && each.name === name)
    .map(spanInFile);
}

function volumeAround({ kind, owner, found }: NamePlace): string | undefined {
  if (kind !== "PersistentVolumeClaim" || !owner.manifest) return undefined;
  return podSpecOf(owner.manifest)?.volumes?.items.find(
    ({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName?.span.start === found.span.start,
  )?.name?.value;
}

function userOf(place: NamePlace): User {
  const { document, owner, template, name } = place;
  const { object } = owner;
  const whole = shifted((template ?? object).node.span, document.offset);
  const span = spanInFile(place);
  return {
    title: template ? `${name}-${object.name ?? ""}` : titleOf(object),
    detail: template ? messages("template", { object: titleOf(object) }) : object.namespace,
    kind: template ? "storage" : symbolKindOf(object.kind),
    uri: document.uri,
    span: whole,
    selection: whole.start <= span.start && span.end <= whole.end ? span : { start: whole.start, end: whole.start },
    key: {
      uri: document.uri,
      kind: object.kind,
      name: object.name ?? "",
      namespace: object.namespace,
      template: template ? name : undefined,
    },
  };
}
