// A Deployment that ends its old pod before it starts the new one, because an EBS volume is attached to one node only.
import type { ManifestOf } from "../manifest/manifest.ts";
import type { ChangeBuilder } from "../workspace/change.ts";

/** Sets `strategy` to Recreate; a `rollingUpdate` block goes, because the API server refuses both together. */
export function recreate(edit: ChangeBuilder, deployment: ManifestOf<"Deployment">): void {
  const { spec } = deployment.body;
  if (!spec) return;
  const strategy = spec.entry("strategy");
  if (strategy) edit.set(strategy, { type: "Recreate" });
  else
    edit.insert(
      spec.node,
      "strategy",
      { type: "Recreate" },
      spec.entry("selector") ?? spec.entry("replicas") ?? "start",
    );
}
