// Bugs that the engine survives. What it then answers is not all that it should: a run that met one is no success.

/** A log for the engine. It puts each bug among the problems, once, with the file that was looked at (`current`) when it first showed. */
export function survivedBugs(problems: string[], current: () => string): (bug: string) => void {
  const known = new Set<string>();
  return (bug) => {
    if (known.has(bug)) return;
    known.add(bug);
    problems.push(`${current()}: ${bug}`);
  };
}
