// From a claim that all pods of a StatefulSet share to a template that gives each pod a claim of its own.
import type { ManifestOf } from "../manifest/manifest.ts";
import { podSpecOf } from "../manifest/manifest.ts";
import { type Message, messagesOf } from "../text/message.ts";
import { touches } from "../text/span.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { Conversion, Offer } from "./conversion.ts";
import { examples } from "./examples/claimToClaimTemplate.ts";
import { type Disk, disksOf, makeTemplates, noNewDisks, settleClaim } from "./storage/claimTemplates.ts";

const message = messagesOf("claim-to-claim-template", {
  fresh: 'Give each pod of "{name}" a new, empty disk by a claim template (the data stays behind on claim "{claims}")',
  adopt:
    'Give each pod of "{name}" a disk by a claim template; the first keeps that of claim "{claims}" (the data stays)',
  live: 'The templates of a live StatefulSet cannot change: delete "{name}" with --cascade=orphan before this is applied',
});

type StatefulSet = ManifestOf<"StatefulSet">;

export const claimToClaimTemplate: Conversion = {
  id: "claim-to-claim-template",
  docs: {
    summary: "Replaces a claim that the pods of a StatefulSet share by a claim template.",
    needs: "A StatefulSet with a volume from a claim on EBS that is in the workspace.",
    data: "With new disks, the data stays behind on the disk of the claim; it is no longer applied, and a live one keeps its disk until it is deleted, when the volume's reclaim policy decides. With the old disk, the claim takes the name that the first pod asks for: set the live volume to `Retain`, delete the claim and the volume's `claimRef`, and then apply. Every further pod starts on an empty disk. The templates of a live StatefulSet cannot change: delete it with `--cascade=orphan` before you apply.",
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates"],
  },
  examples,
  offers({ here, workspace, span }) {
    return here.analysis.manifests.flatMap((manifest) =>
      manifest.kind === "StatefulSet" && touches(manifest.node.span, span)
        ? claimTemplateOffers(manifest, here, workspace)
        : [],
    );
  },
};

/** Both ways, or none where the pods share no claim of the workspace that EBS serves. */
export function claimTemplateOffers(
  manifest: StatefulSet,
  here: AnalysedDocument,
  workspace: WorkspaceView,
): readonly Offer[] {
  const disks = disksOf(manifest, here, workspace);
  const { name } = manifest;
  if (disks.length === 0 || name === undefined) return [];
  const values = { name, claims: disks.map(({ claim }) => claim.manifest.name).join('", "') };
  const offer = (title: Message, keep: boolean): Offer => ({
    title,
    applicability: "review",
    conversion: `claimToClaimTemplate.${keep ? "adopt" : "fresh"}`,
    disabled: keep ? undefined : noNewDisks(disks, workspace),
    apply: (edit) => convert(edit, manifest, name, disks, keep),
  });
  return [offer(message("adopt", values), true), offer(message("fresh", values), false)];
}

function convert(
  edit: ChangeBuilder,
  manifest: StatefulSet,
  name: string,
  disks: readonly Disk[],
  keep: boolean,
): void {
  const pod = podSpecOf(manifest);
  if (!pod) {
    edit.refuse();
    return;
  }
  makeTemplates(edit.noting(message("live", { name })), manifest.body, pod, disks);
  for (const disk of disks) settleClaim(edit, disk, name, keep);
}
