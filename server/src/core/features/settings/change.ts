// A setting written into the settings file, or taken out of it.
import type { FileSettings } from "../../settings/schema.ts";
import { spanOf } from "../../text/span.ts";
import { ChangeBuilder, type SourceChange } from "../../workspace/change.ts";
import type { WorkspaceView } from "../../workspace/document.ts";

/** The settings that hold a single word of any kind, such as a release. */
export type WordSetting = {
  [K in keyof FileSettings]-?: string extends FileSettings[K] ? K : never;
}[keyof FileSettings];

/**
 * The edit of the settings file at `uri`, which is created where there is none; `value` undefined: the setting goes, and what is there
 * otherwise stays. Undefined where the file's text cannot be edited: it holds no settings, or a value that is read through an alias.
 */
export function settingChange(
  workspace: WorkspaceView,
  uri: string,
  name: WordSetting,
  value: string | undefined,
): SourceChange | undefined {
  const documents = workspace.documents(uri);
  const document = documents.find(({ analysis }) => analysis.tree.root !== undefined);
  const root = document?.analysis.tree.root;
  if (document && root?.kind !== "map") return undefined;
  if (document && root?.kind === "map") {
    const edit = new ChangeBuilder(document, workspace);
    const own = root.entries.filter((entry) => entry.name === name);
    if (value !== undefined) edit.put(root, name, value);
    else for (const entry of own) edit.remove(root, entry);
    return edit.finish();
  }
  if (value === undefined) return { edits: [], created: [] };
  const line = `${name}: "${value}"`;
  const last = documents.at(-1);
  if (!last) return { edits: [], created: [{ uri, text: `${line}\n`, note: undefined }] };
  // A file of comments: the first setting stands below them.
  const { text } = last.analysis;
  const end = last.offset + text.length;
  const before = text === "" || text.endsWith("\n") ? "" : "\n";
  return {
    edits: [{ uri, span: spanOf(end, end), text: `${before}${line}\n`, stops: [], note: undefined }],
    created: [],
  };
}
