// What the exit status of a command means.

export const status = {
  clean: 0,
  /** There are findings as severe as the caller wants to know of. */
  findings: 1,
  /** The command was misused, something that it was given cannot be read, or a bug kept it from answering in full. */
  unusable: 2,
} as const;
