// Long work in slices, so that what somebody types in between is answered first.

/** How long work may go on before it has to pause, in milliseconds: a frame of the screen lasts 16. */
export const sliceLength = 5;

/** Lets everything run that has been waiting. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
