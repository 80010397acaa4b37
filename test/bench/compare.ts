// Two builds of our server measured in turn, so that what slows the machine slows both.
import { buildCommit } from "./commit.ts";
import { Figures } from "./figures.ts";
import { generated, measureOneFile } from "./oneFile.ts";
import type { Options } from "./options.ts";
import { type Built, buildServer } from "./ours.ts";
import { type Round, ratioTable } from "./ratios.ts";
import { measureStart } from "./start.ts";
import type { Limits } from "./typing.ts";
import { makeWorkspace, measureIndex, measureWorkspace, workspaceName } from "./workspaces.ts";

/** Measures the work tree beside the commit `ref`, and prints how they compare. */
export async function compareWith(ref: string, { quick, documents, files }: Options): Promise<void> {
  const before = await buildCommit(ref);
  try {
    const now = buildServer();
    const rounds: Round[] = [];
    for (let count = 0; count < (quick ? 2 : 5); count++) {
      console.log(`measuring: round ${count + 1}`);
      const round = { before: new Figures(), now: new Figures() };
      const sides = [
        [before, round.before],
        [now, round.now],
      ] as const;
      // Each goes first in turn: the second of two finds the files in the system's cache.
      for (const [built, figures] of count % 2 === 0 ? sides : sides.toReversed())
        await measure(built, figures, { documents, files });
      rounds.push(round);
    }
    console.log(`\n${ratioTable(rounds)}\n`);
    console.log(
      `Medians of ${rounds.length} runs in turn, in milliseconds where nothing else is said; the range is that of the ratios of each two.`,
    );
    console.log(`Before: ${before.title}`);
  } finally {
    await before.remove();
  }
}

const limits: Limits = { rounds: 10, least: 2, budget: 4000 };

async function measure(
  { pulled, bare }: Built,
  figures: Figures,
  { documents, files }: Pick<Options, "documents" | "files">,
): Promise<void> {
  await measureStart([pulled], bare, figures, 3);
  for (const count of documents) await measureOneFile(pulled, generated(count), figures, limits);
  for (const count of files) {
    const folder = await makeWorkspace(count);
    await measureIndex(pulled, folder, workspaceName(count), figures);
    await measureWorkspace(pulled, folder, workspaceName(count), figures, limits);
    await folder.remove();
  }
}
