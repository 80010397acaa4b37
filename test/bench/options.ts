// What the benchmark is asked to do, from its command line.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

export interface Options {
  /** A folder that holds Kubernetes' JSON schema as `all.json`. Without one the peer checks no more than YAML. */
  readonly schema: string | undefined;
  /** The file that takes everything that was measured. */
  readonly json: string | undefined;
  readonly quick: boolean;
  readonly documents: readonly number[];
  readonly files: readonly number[];
  /** Whether VS Code is started too. */
  readonly editor: boolean;
  /** Whether the peer takes part. */
  readonly peer: boolean;
  /** The commit to compare the work tree with, in whatever way git can name it; undefined: with the peer. */
  readonly compare: string | undefined;
}

export const usage = `npm run bench -- [--schema DIR] [--json FILE] [--quick] [--large] [--alone] [--editor] [--documents N,…] [--files N,…]
npm run bench -- --compare REF [--quick] [--documents N,…] [--files N,…]

  --compare REF  the server of another commit instead of the peer: both in turn, five times, as ratios
  --schema DIR   Kubernetes' JSON schema for yaml-language-server: a folder with all.json
  --json FILE    write every figure there
  --quick        fewer sizes and rounds, under a minute
  --large        also a workspace of 100,000 manifests, for our server alone
  --alone        our server only
  --editor       also activation in VS Code, and the size of the package; needs Chromium
  --documents N  sizes of the single file, instead of 10,100,1000,5000 (--compare: 1000)
  --files N      sizes of the workspace, instead of 100,1000,10000 (--compare: 1000)`;

/** Throws where the arguments make no sense; the message is for the user. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      schema: { type: "string" },
      json: { type: "string" },
      quick: { type: "boolean", default: false },
      large: { type: "boolean", default: false },
      alone: { type: "boolean", default: false },
      editor: { type: "boolean", default: false },
      documents: { type: "string" },
      files: { type: "string" },
      compare: { type: "string" },
    },
  });
  const { quick, compare } = values;
  const schema = values.schema === undefined ? undefined : resolve(values.schema);
  if (schema !== undefined && !existsSync(join(schema, "all.json")))
    throw new Error(`There is no all.json in ${schema}`);
  const few = quick || compare !== undefined;
  const files = sizes(values.files) ?? (few ? [1000] : [100, 1000, 10_000]);
  return {
    schema,
    json: values.json === undefined ? undefined : resolve(values.json),
    quick,
    documents: sizes(values.documents) ?? (compare !== undefined ? [1000] : quick ? [10, 100] : [10, 100, 1000, 5000]),
    files: values.large ? [...files, 100_000] : files,
    editor: values.editor,
    peer: !values.alone,
    compare,
  };
}

function sizes(list: string | undefined): number[] | undefined {
  if (list === undefined) return undefined;
  const numbers = list
    .split(",")
    .filter((each) => each !== "")
    .map(Number);
  if (numbers.some((each) => !Number.isInteger(each) || each < 1)) throw new Error(`Not a list of sizes: ${list}`);
  return numbers;
}
