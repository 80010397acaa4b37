// All properties, from the ground up.
import type { Property } from "../property.ts";
import { fixesLeaveYaml } from "./fixes.ts";
import { penIsTrue } from "./pen.ts";
import { readersAgree } from "./reader.ts";
import { placesAnswer } from "./reading.ts";
import { serverForgets } from "./server.ts";
import { splitAgrees } from "./split.ts";
import { textsAgree } from "./sync.ts";
import { spansAreTrue } from "./tree.ts";
import { workspaceForgets } from "./workspace.ts";

export const properties: readonly Property[] = [
  splitAgrees,
  readersAgree,
  spansAreTrue,
  penIsTrue,
  workspaceForgets,
  fixesLeaveYaml,
  placesAnswer,
  textsAgree,
  serverForgets,
];
