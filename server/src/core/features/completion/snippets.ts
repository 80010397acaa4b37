// The snippets, where a whole object can begin.
import { atLeast, type Version } from "../../facts/version.ts";
import { tableText } from "../../text/message.ts";
import type { YamlPlace } from "../../yaml/find.ts";
import { type Snippet, snippets } from "../snippets.generated.ts";
import { snippetEdit } from "./edit.ts";
import type { Completion } from "./offer.ts";
import type { Scene } from "./scene.ts";

/** In an empty document, at the beginning of a line; those for other releases of Kubernetes last. */
export function snippetCompletions(scene: Scene): readonly Completion[] {
  const { place, document, config } = scene;
  const isTop = place.kind === "key" && place.alone && place.path.length === 0 && place.column === 0;
  if (!isTop || !isEmpty(document.analysis.text, place)) return [];
  return snippets.map((snippet, index) => ({
    label: snippet.prefix,
    kind: "snippet",
    edit: snippetEdit(scene, snippet.body, snippet.plain),
    detail: tableText(snippet.description),
    // By the kinds that it writes too: who wants a class may not know what we call the snippet.
    filter: [snippet.prefix, ...kindsIn(snippet)].join(" "),
    order: `${fits(snippet, config.kubernetesVersion) ? 2 : 3}${String(index).padStart(4, "0")}`,
    deprecated: false,
    choices: false,
    documentation: () => `\`\`\`yaml\n${snippet.plain}\`\`\``,
  }));
}

function kindsIn({ plain }: Snippet): readonly string[] {
  return [...new Set([...plain.matchAll(/^kind: (\w+)$/gm)].map(([, kind = ""]) => kind))];
}

/** Whether the release takes what the snippet writes. */
export function fits({ since, until }: Pick<Snippet, "since" | "until">, version: Version): boolean {
  return (since === undefined || atLeast(version, since)) && (until === undefined || !atLeast(version, until));
}

/** Whether there is nothing but the word itself, comments and the marker that opens the document. */
function isEmpty(text: string, { replace }: YamlPlace): boolean {
  const rest = text.slice(0, replace.start) + text.slice(replace.end);
  return rest.split(/\r?\n/).every((line) => /^(?:---|%|\s*#|\ufeff?\s*$)/.test(line));
}
