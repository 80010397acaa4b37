// What the exit status of a command means.

export const status = {
  clean: 0,
  /** There are findings as severe as the caller wants to know of. */
  findings: 1,
  /** The command was misused, or something that it was given cannot be read. */
  unusable: 2,
} as const;
