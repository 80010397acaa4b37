// Showing that the workspace is being read, when that takes long enough to be wondered about.
import { wordsOf } from "./guard.ts";
import type { Shell } from "./shell.ts";

/** In milliseconds. */
const patience = 500;

export async function showProgress({ can, connection, log }: Shell, done: Promise<void>): Promise<void> {
  if (!can.progress) return;
  let isDone = false;
  const end = done.then(() => {
    isDone = true;
  });
  await Promise.race([end, new Promise((resolve) => setTimeout(resolve, patience))]);
  if (isDone) return;
  try {
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin("EBS Manifests", undefined, "Reading the manifests of the workspace");
    await end;
    progress.done();
  } catch (error) {
    log(`The client shows no progress: ${wordsOf(error)}`);
  }
}
