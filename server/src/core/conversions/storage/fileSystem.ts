// A file system that the driver has dropped, by the name under which it still mounts such disks.
import { replacementOf } from "../../facts/fileSystems.ts";
import type { Found } from "../../manifest/shape.ts";
import { messagesOf } from "../../text/message.ts";
import type { ChangeBuilder } from "../../workspace/change.ts";
import type { Config } from "../../workspace/fix.ts";

const message = messagesOf("in-tree-to-csi", {
  fileSystem: "The driver refuses {from}; volumes that were formatted as {from} are mounted as {to} too",
});

/** Replaces the name where the driver refuses it; any other stays as it is written. */
export function replaceFileSystem(edit: ChangeBuilder, written: Found<string>, { driverVersion }: Config): void {
  const from = written.value;
  const to = replacementOf(from, driverVersion);
  if (to === undefined) return;
  edit.noting(message("fileSystem", { from, to })).replace(written.node, to);
}
