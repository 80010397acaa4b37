// Showing that the workspace is being read, when that takes long enough to be wondered about.
import { messagesOf } from "../core/index.ts";
import { wordsOf } from "./guard.ts";
import type { Shell } from "./shell.ts";

/** In milliseconds. */
const patience = 500;

const messages = messagesOf("progress", { reading: "Reading the manifests of the workspace" });

export async function showProgress({ can, connection, log, say }: Shell, done: Promise<void>): Promise<void> {
  if (!can.progress) return;
  let isDone = false;
  const end = done.then(() => {
    isDone = true;
  });
  await Promise.race([end, new Promise((resolve) => setTimeout(resolve, patience))]);
  if (isDone) return;
  try {
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin("EBS Manifests", undefined, say(messages("reading", {})));
    await end;
    progress.done();
  } catch (error) {
    log(`The client shows no progress: ${wordsOf(error)}`);
  }
}
