// Names of the workspace's objects, with what there is to say of each.
import {
  type ClaimPlace,
  claimTemplatesOf,
  type Manifest,
  type ManifestOf,
  podSpecOf,
} from "../../manifest/manifest.ts";
import type { Kind } from "../../manifest/shapes.ts";
import { joined, messagesOf, type Phrase } from "../../text/message.ts";
import type { AnalysedDocument, Located } from "../../workspace/document.ts";
import { classNameOf } from "../../workspace/names.ts";
import { backingOf, generatedClaimNames, sameNamespace } from "../../workspace/storageGraph.ts";
import type { ValueOffer } from "./offer.ts";
import { type Scene, typed } from "./scene.ts";
import { zonesOfClass, zonesOfVolume } from "./zones.ts";

const messages = messagesOf("completion-name", {
  of: "of {set}",
  template: "claim template",
  headless: "headless",
});

/** Claims of the object's namespace, and those that StatefulSets make of their templates: `size · class · zone`. */
export function claimOffers(scene: Scene): readonly ValueOffer[] {
  const { workspace } = scene;
  const written = named(scene, "PersistentVolumeClaim", ({ document, manifest }) =>
    claimDetail(scene, document, { spec: manifest.body.spec, metadata: manifest.body.metadata }),
  );
  const generated = workspace.all("StatefulSet").flatMap(({ document, manifest }) => {
    if (!sameNamespace(manifest.namespace, scene.namespace)) return [];
    return claimTemplatesOf(manifest).flatMap((template) =>
      (generatedClaimNames(manifest, template) ?? [])
        .slice(0, 9)
        .map((name) =>
          reference(
            name,
            joined([claimDetail(scene, document, template), messages("of", { set: manifest.name ?? "" })]),
          ),
        ),
    );
  });
  return [...written, ...generated];
}

/** Volumes: `size · disk · zone`. */
export function volumeOffers(scene: Scene): readonly ValueOffer[] {
  return named(scene, "PersistentVolume", ({ manifest }) => {
    const { spec } = manifest.body;
    const disk = spec?.csi?.volumeHandle?.value ?? spec?.awsElasticBlockStore?.volumeID?.value;
    return joined([spec?.capacity?.get("storage")?.value, disk, zonesOfVolume(manifest).join(", ")]);
  });
}

/** What the pod around the place can mount: its volumes, and the claim templates of its StatefulSet. Those not mounted yet come first. */
export function mountableOffers(scene: Scene): readonly ValueOffer[] {
  const { manifest } = scene;
  if (!manifest) return [];
  const pod = podSpecOf(manifest);
  const mounted = new Set(
    [...(pod?.containers?.items ?? []), ...(pod?.initContainers?.items ?? [])].flatMap((container) =>
      [...(container.volumeMounts?.items ?? []), ...(container.volumeDevices?.items ?? [])].map(
        ({ name }) => name?.value,
      ),
    ),
  );
  const volumes = (pod?.volumes?.items ?? []).map((volume) => {
    const source = volume.node.entries.find(({ name }) => name !== "name")?.name;
    return { name: volume.name?.value, detail: joined([source, volume.persistentVolumeClaim?.claimName?.value]) };
  });
  const templates = claimTemplatesOf(manifest).map((template) => ({
    name: template.metadata?.name?.value,
    detail: joined([messages("template", {}), claimDetail(scene, scene.document, template)]),
  }));
  return [...templates, ...volumes]
    .flatMap(({ name, detail }) => (typed(name) === undefined || name === undefined ? [] : [reference(name, detail)]))
    .sort((a, b) => Number(mounted.has(a.text)) - Number(mounted.has(b.text)));
}

/** Services of the namespace, headless ones first. */
export function serviceOffers(scene: Scene): readonly ValueOffer[] {
  const isHeadless = (manifest: ManifestOf<"Service">) => manifest.body.spec?.clusterIP?.value === "None";
  return named(scene, "Service", ({ manifest }) => (isHeadless(manifest) ? messages("headless", {}) : undefined)).sort(
    (a, b) => Number(b.detail !== undefined) - Number(a.detail !== undefined),
  );
}

/** Objects of a kind in the object's namespace, each name once; objects without a namespace are in all. */
export function named<K extends Kind>(
  scene: Scene,
  kind: K,
  detail: (found: Located<ManifestOf<K>>) => Phrase | undefined = () => undefined,
): ValueOffer[] {
  const offers = new Map<string, ValueOffer>();
  for (const found of scene.workspace.all(kind)) {
    const { name, namespace } = found.manifest as Manifest;
    if (name === undefined || offers.has(name) || !sameNamespace(namespace, scene.namespace)) continue;
    offers.set(name, reference(name, detail(found)));
  }
  return [...offers.values()];
}

/** Namespaces that objects of the workspace are in. */
export function namespaceOffers({ workspace }: Scene): readonly ValueOffer[] {
  const names = new Set<string>();
  for (const uri of workspace.uris()) {
    for (const { analysis } of workspace.documents(uri)) {
      for (const namespace of analysis.namespaces) names.add(namespace);
    }
  }
  return [...names].map((name) => reference(name, undefined));
}

function claimDetail(
  scene: Scene,
  document: AnalysedDocument,
  claim: Pick<ClaimPlace, "spec" | "metadata">,
): Phrase | undefined {
  const { storageClass, volume } = backingOf(scene.workspace, document, claim);
  const zones = volume ? zonesOfVolume(volume.manifest) : storageClass ? zonesOfClass(storageClass.manifest) : [];
  return joined([claim.spec?.resources?.requests?.get("storage")?.value, classNameOf(claim)?.value, zones.join(", ")]);
}

export function reference(text: string, detail: Phrase | undefined): ValueOffer {
  return { text, string: true, kind: "reference", detail };
}
