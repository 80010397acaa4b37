// From a Deployment on claims to a StatefulSet whose pods have disks of their own, with or without the old disk.
import { dataDirectoryOf } from "../facts/dataDirectories.ts";
import { nameProblem } from "../facts/names.ts";
import { atLeast } from "../facts/version.ts";
import { type ManifestOf, podSpecOf } from "../manifest/manifest.ts";
import { type Message, messagesOf } from "../text/message.ts";
import { touches } from "../text/span.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import type { AnalysedDocument, WorkspaceView } from "../workspace/document.ts";
import type { Config } from "../workspace/fix.ts";
import { keyOf } from "../workspace/names.ts";
import { sameNamespace } from "../workspace/storageGraph.ts";
import { nodeAt, toData } from "../yaml/tree.ts";
import type { YamlFields, YamlValue } from "../yaml/value.ts";
import type { Conversion, Offer } from "./conversion.ts";
import { examples } from "./examples/deploymentToStatefulSet.ts";
import { type Disk, disksOf, makeTemplates, noNewDisks, settleClaim } from "./storage/claimTemplates.ts";
import { upgradeApiVersion } from "./upgradeApiVersion.ts";

const message = messagesOf("deployment-to-stateful-set", {
  fresh:
    'Turn Deployment "{name}" into a StatefulSet with a new, empty disk for each pod (the data stays behind on claim "{claims}")',
  adopt:
    'Turn Deployment "{name}" into a StatefulSet whose first pod keeps the disk of claim "{claims}" (the data stays)',
  live: 'A live Deployment "{name}" has to be deleted first: both would run their pods beside each other',
  scaler: "The autoscaler follows",
  longName: 'A StatefulSet cannot be called "{name}": its pods get that name with a number, as one label',
  shared: 'Claim "{claim}" is used by {kind} "{other}" too, which would be left without it',
});

type Deployment = ManifestOf<"Deployment">;

export const deploymentToStatefulSet: Conversion = {
  id: "deployment-to-stateful-set",
  docs: {
    summary:
      "Makes a StatefulSet with claim templates of a Deployment that mounts EBS claims, with a headless Service.",
    needs: "A Deployment with a volume from a claim on EBS that is in the workspace.",
    data: "With new disks, the data stays behind on the disk of the claim; it is no longer applied, and a live one keeps its disk until it is deleted, when the volume's reclaim policy decides. With the old disk, the claim takes the name that the first pod asks for: set the live volume to `Retain`, delete the claim and the volume's `claimRef`, and then apply. Every further pod starts on an empty disk. Delete the live Deployment first, or both run their pods beside each other.",
    references: ["https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/"],
  },
  examples,
  offers({ here, workspace, span, config }) {
    return here.analysis.manifests.flatMap((manifest) =>
      manifest.kind === "Deployment" && touches(manifest.node.span, span)
        ? statefulSetOffers(manifest, here, workspace, config)
        : [],
    );
  },
};

/** Both ways, or none where no volume is a claim of the workspace that EBS serves. */
export function statefulSetOffers(
  manifest: Deployment,
  here: AnalysedDocument,
  workspace: WorkspaceView,
  config: Config,
): readonly Offer[] {
  const disks = disksOf(manifest, here, workspace);
  const { name } = manifest;
  if (disks.length === 0 || name === undefined) return [];
  const values = { name, claims: disks.map(({ claim }) => claim.manifest.name).join('", "') };
  const obstructed = obstacle(manifest, disks, workspace);
  const offer = (title: Message, keep: boolean): Offer => ({
    title,
    applicability: "review",
    conversion: `deploymentToStatefulSet.${keep ? "adopt" : "fresh"}`,
    disabled: obstructed ?? (keep ? undefined : noNewDisks(disks, workspace)),
    apply: (edit) => convert(edit, manifest, name, disks, { keep, config }),
  });
  return [offer(message("adopt", values), true), offer(message("fresh", values), false)];
}

function obstacle(manifest: Deployment, disks: readonly Disk[], workspace: WorkspaceView): Message | undefined {
  const { name = "", namespace } = manifest;
  if (nameProblem("label", `${name}-0`)) return message("longName", { name });
  for (const { claim } of disks) {
    const claimName = claim.manifest.name ?? "";
    const other = workspace
      .mentioning(keyOf("PersistentVolumeClaim", claimName))
      .find(
        ({ manifest: each }) => podSpecOf(each) && each.name !== name && sameNamespace(each.namespace, namespace),
      )?.manifest;
    if (other) return message("shared", { claim: claimName, kind: other.kind, other: other.name ?? "" });
  }
  return undefined;
}

interface How {
  readonly keep: boolean;
  readonly config: Config;
}

function convert(edit: ChangeBuilder, manifest: Deployment, name: string, disks: readonly Disk[], how: How): void {
  const { kind, spec } = manifest.body;
  const pod = podSpecOf(manifest);
  const object = edit.here.analysis.objects.find((each) => each.node === manifest.node);
  if (!kind || !spec || !pod || !object) {
    edit.refuse();
    return;
  }
  upgradeApiVersion(edit, object, how.config);
  edit.noting(message("live", { name })).replace(kind.node, "StatefulSet");
  for (const gone of ["strategy", "progressDeadlineSeconds", "paused"]) {
    const entry = spec.entry(gone);
    if (entry) edit.remove(spec.node, entry);
  }
  const serviceName = `${name}-headless`;
  edit.insert(spec.node, "serviceName", serviceName, spec.entry("replicas") ?? "start");

  if (atLeast(how.config.kubernetesVersion, "1.27")) {
    const retained = { whenDeleted: "Retain", whenScaled: "Retain" };
    edit.insert(spec.node, "persistentVolumeClaimRetentionPolicy", retained);
  }
  makeTemplates(edit, manifest.body, pod, disks);
  edit.append(headlessService(manifest, serviceName));
  for (const disk of disks) settleClaim(edit, disk, name, how.keep);
  followAutoscalers(edit, manifest, name);
}

function headlessService({ namespace, body }: Deployment, name: string): YamlValue {
  const labels = body.spec?.template?.metadata?.labels?.node;
  const containers = body.spec?.template?.spec?.containers?.items ?? [];
  const isKafka = containers.some(({ image }) => image && dataDirectoryOf(image.value)?.application.includes("Kafka"));
  const ports = containers.flatMap(({ node }) => portsOf(toData(nodeAt(node, ["ports"]) ?? node)));
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
    spec: {
      clusterIP: "None",
      // Brokers look for each other before they are ready.
      ...(isKafka ? { publishNotReadyAddresses: true } : {}),
      ...(labels ? { selector: toData(labels) as YamlValue } : {}),
      ...(ports.length > 0 ? { ports } : {}),
    },
  };
}

function portsOf(data: unknown): YamlFields[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((each: { name?: unknown; containerPort?: unknown }, index) => {
    if (typeof each?.containerPort !== "number") return [];
    const name = typeof each.name === "string" ? each.name : data.length > 1 ? `port-${index}` : undefined;
    return [{ ...(name === undefined ? {} : { name }), port: each.containerPort }];
  });
}

function followAutoscalers(edit: ChangeBuilder, manifest: Deployment, name: string): void {
  for (const { document, manifest: scaler } of edit.workspace.mentioning(keyOf("Deployment", name))) {
    if (scaler.kind !== "HorizontalPodAutoscaler" || !sameNamespace(scaler.namespace, manifest.namespace)) continue;
    const target = scaler.body.spec?.scaleTargetRef?.kind;
    if (target) {
      edit.in(document).noting(message("scaler", {})).replace(target.node, "StatefulSet");
    }
  }
}
