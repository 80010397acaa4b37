// Looks at all findings of a workspace, as an editor does: only who has looked can be told that something changed.
import { fileFindings } from "../../server/src/core/features/diagnostics.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import type { Workspace } from "../../server/src/core/workspace/workspace.ts";
import { configFor } from "./check.ts";

const config = configFor();

export function look(workspace: Workspace): void {
  for (const uri of workspace.uris()) {
    fileFindings(rules, workspace, uri, config, (bug) => {
      throw new Error(bug);
    });
  }
}
