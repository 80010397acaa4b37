// The old annotation that named a claim's class, taken out where the class is named otherwise.
import { classAnnotation } from "../facts/annotations.ts";
import type { ClaimPlace } from "../manifest/manifest.ts";
import type { ChangeBuilder } from "../workspace/change.ts";

/** Does nothing where there is none; the map of annotations goes with its last one. */
export function forgetClassAnnotation(edit: ChangeBuilder, metadata: ClaimPlace["metadata"]): void {
  const { annotations } = metadata ?? {};
  const entry = annotations?.entry(classAnnotation);
  const whole = metadata?.entry("annotations");
  if (!metadata || !annotations || !entry || !whole) return;
  if (annotations.node.entries.length === 1) edit.remove(metadata.node, whole);
  else edit.remove(annotations.node, entry);
}
