// The name that somebody probably meant.

/** The name of `candidates` that differs from `name` by one or two slips of the keys; undefined when none or several do. */
export function nearName(name: string, candidates: Iterable<string>): string | undefined {
  const limit = name.length < 5 ? 1 : 2;
  let best: string[] = [];
  let distance = limit + 1;
  for (const candidate of new Set(candidates)) {
    if (candidate === name || Math.abs(candidate.length - name.length) > limit) continue;
    const steps = editDistance(name, candidate, limit);
    if (steps < distance) {
      best = [candidate];
      distance = steps;
    } else if (steps === distance) best.push(candidate);
  }
  return best.length === 1 && distance <= limit ? best[0] : undefined;
}

function editDistance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
