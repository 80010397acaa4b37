// Typing in one file: how long after a keystroke its findings are there.
import { setTimeout as delay } from "node:timers/promises";
import type { Editor } from "./editor.ts";
import type { Place } from "./place.ts";

export interface Limits {
  readonly rounds: number;
  /** That many are measured, however long they take. */
  readonly least: number;
  /** In milliseconds: beyond the least, no round begins after that, so that a slow server costs no evening. */
  readonly budget: number;
}

/** Between an answer and the next keystroke, in milliseconds: as fast as a quick hand, and longer than what servers put off. */
const pace = 80;

export interface Typed {
  /** From each keystroke to its findings, in milliseconds. */
  readonly times: readonly number[];
  /** Whether the findings told the two texts apart, so that the answers are known to be of the text they were asked for. */
  readonly noticed: boolean;
}

/** Writes a letter at the place and takes it away again, by turns. The text is in the end what it was. */
export async function typeLetters(editor: Editor, uri: string, place: Place, limits: Limits): Promise<Typed> {
  const times: number[] = [];
  const written = new Set<string>();
  const without = new Set<string>();
  const until = performance.now() + limits.budget;
  for (let round = 0; round < limits.rounds && (round < limits.least || performance.now() < until); round++) {
    for (const isLetter of [true, false]) {
      const start = performance.now();
      const findings = await editor.type(uri, place, isLetter ? "x" : "", isLetter ? 0 : 1);
      times.push(performance.now() - start);
      (isLetter ? written : without).add(JSON.stringify(findings));
      await delay(pace);
    }
  }
  return { times, noticed: [...written].every((findings) => !without.has(findings)) };
}

/** How long an answer takes, asked again and again: `ask`, after `before` has made it new. In milliseconds. */
export async function askAgain(
  limits: Limits,
  ask: () => Promise<unknown>,
  before: (round: number) => void = () => {},
): Promise<readonly number[]> {
  const times: number[] = [];
  const until = performance.now() + limits.budget;
  for (let round = 0; round < limits.rounds && (round < limits.least || performance.now() < until); round++) {
    before(round);
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
    await delay(pace);
  }
  return times;
}
