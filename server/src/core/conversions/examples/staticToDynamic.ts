// Examples of static-to-dynamic: a test runs them, and its page shows them.
import type { Conversion } from "../conversion.ts";
import { boundVolume } from "./boundVolume.ts";
import { inlineToNewVolume } from "./inlineToNewVolume.ts";
import { inlineToOldData } from "./inlineToOldData.ts";

export const examples: Conversion["examples"] = [...inlineToNewVolume, ...inlineToOldData, ...boundVolume];
