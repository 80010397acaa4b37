// What is to be reached: each bar with the figures it is about.
import { type Figure, type Figures, median, p95, type ServerName, worst } from "./figures.ts";

export interface Bar {
  readonly name: string;
  readonly bar: string;
  /** What was reached, in words; undefined where it was not measured. */
  readonly reached: string | undefined;
  readonly met: boolean | undefined;
}

interface Of {
  readonly measure: string;
  readonly subject: string;
  readonly server?: ServerName;
}

export function bars(figures: Figures): readonly Bar[] {
  const middle = ({ measure, subject, server = "ours" }: Of): number | undefined => {
    const figure = figures.get(measure, subject, server);
    return figure && median(figure.values);
  };
  const ratio = (name: string, ours: Of, other: Of, limit: number): Bar => {
    const [a, b] = [middle(ours), middle(other)];
    const bar = limit < 1 ? `≤ 1/${Math.round(1 / limit)}` : `≤ ${limit} times`;
    if (a === undefined || b === undefined) return { name, bar, reached: undefined, met: undefined };
    return { name, bar, reached: limit < 1 ? `1/${plain(b / a)}` : `${plain(a / b)} times`, met: a / b <= limit };
  };
  const limit = (name: string, of: Of, by: (values: Figure["values"]) => number, most: number, unit: string): Bar => {
    const figure = figures.get(of.measure, of.subject, of.server ?? "ours");
    const value = figure && by(figure.values);
    const reached = value === undefined ? undefined : `${plain(value)} ${unit}`;
    return { name, bar: `≤ ${most} ${unit}`, reached, met: value === undefined ? undefined : value <= most };
  };
  const peer = (of: Of): Of => ({ ...of, server: "peer" });
  const typing = (subject: string): Of => ({ measure: "keystroke to findings", subject });
  const first = (subject: string): Of => ({ measure: "start to first findings", subject });
  const completion: Of = { measure: "completion", subject: "1,000 documents" };
  const memory: Of = { measure: "memory", subject: "1,000 documents" };
  const during: Of = { measure: "keystroke to findings during the index", subject: "10,000 files" };
  return [
    ratio("keystroke, 1,000 documents : peer", typing("1,000 documents"), peer(typing("1,000 documents")), 1 / 100),
    ratio("keystroke, 10 documents : peer", typing("10 documents"), peer(typing("10 documents")), 1 / 20),
    ratio("keystroke, 5,000 documents : 10", typing("5,000 documents"), typing("10 documents"), 1.5),
    ratio("keystroke, 10,000 files : 1", typing("10,000 files"), typing("1 file"), 1.5),
    ratio("completion, 1,000 documents : peer", completion, peer(completion), 1 / 5),
    limit("completion, 1,000 documents, p95", completion, p95, 10, "ms"),
    ratio(
      "initialize : empty Node",
      { measure: "start to answer of initialize", subject: "start" },
      { measure: "an empty Node process", subject: "start", server: "none" },
      2.5,
    ),
    ...["10", "100", "1,000"].map((size) =>
      ratio(
        `start to findings, ${size} documents : peer`,
        first(`${size} documents`),
        peer(first(`${size} documents`)),
        1 / 10,
      ),
    ),
    ratio(
      "first index, 10,000 files : yaml alone",
      { measure: "first index", subject: "10,000 files" },
      { measure: "yaml alone, the third that touches storage", subject: "10,000 files", server: "none" },
      1,
    ),
    later(figures, during, { ...during, subject: "1 file" }),
    ratio("memory, 1,000 documents : peer", memory, peer(memory), 1 / 4),
    limit("package", { measure: "size of the package", subject: "start in VS Code" }, median, 1024, "KiB"),
    limit("activation in the extension host", { measure: "activation", subject: "start in VS Code" }, median, 50, "ms"),
    limit("memory, 10,000 files", { measure: "memory", subject: "10,000 files" }, median, 250, "MiB"),
  ];
}

/** The worst keystroke while the workspace is read, beside the worst where there is none to read: both have the same cold start. */
function later(figures: Figures, during: Of, otherwise: Of): Bar {
  const [a, b] = [during, otherwise].map(({ measure, subject }) => figures.get(measure, subject, "ours"));
  const name = "keystroke later because of the index";
  if (!a || !b) return { name, bar: "≤ 16 ms", reached: undefined, met: undefined };
  const lateness = worst(a.values) - worst(b.values);
  return { name, bar: "≤ 16 ms", reached: `${plain(Math.max(lateness, 0))} ms`, met: lateness <= 16 };
}

function plain(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : 0 });
}
