// Colours, where whoever reads can see them.
import { styleText } from "node:util";

export type Style = Parameters<typeof styleText>[0];

export type Paint = (style: Style, text: string) => string;

/** FORCE_COLOR decides where it is set, then NO_COLOR; otherwise a terminal that can show colours has them. */
export function paintFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  return hasColours(stream, env)
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
}

function hasColours(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
}
