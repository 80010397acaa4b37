// How findings are printed: for people, or for programs.
import { toGithub } from "./format/github.ts";
import { toJson } from "./format/json.ts";
import { toSarif } from "./format/sarif.ts";
import { toText } from "./format/text.ts";

export const formats = { text: toText, json: toJson, sarif: toSarif, github: toGithub } as const;
