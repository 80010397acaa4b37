// How a Deployment replaces its pods.
import type { ManifestOf } from "../manifest/manifest.ts";

/** What a Deployment has that says nothing. Source: https://github.com/kubernetes/api/blob/master/extensions/v1beta1/types.go */
const oldDefaults = { surge: "1", unavailable: "1" };
/** Source: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/#DeploymentSpec */
const defaults = { surge: "25%", unavailable: "25%" };

/** Whether an update may end every old pod before a new one is ready, so that their volume becomes free. `apiVersion` decides the defaults. */
export function freesVolumeFirst(deployment: ManifestOf<"Deployment">, apiVersion: string): boolean {
  const { spec } = deployment.body;
  const { type, rollingUpdate } = spec?.strategy ?? {};
  if (type !== undefined && type.value !== "RollingUpdate") return true;
  const otherwise = apiVersion === "extensions/v1beta1" ? oldDefaults : defaults;
  const replicas = spec?.replicas?.value ?? 1;
  const surge = podsOf(rollingUpdate?.maxSurge?.value ?? otherwise.surge, replicas, Math.ceil);
  const unavailable = podsOf(rollingUpdate?.maxUnavailable?.value ?? otherwise.unavailable, replicas, Math.floor);
  if (surge === undefined || unavailable === undefined) return true;
  // With neither, the controller would be stuck, and takes one away.
  const gone = surge === 0 && unavailable === 0 ? 1 : unavailable;
  return gone >= replicas;
}

/** A number of pods, or so many percent of the replicas; undefined for what cannot be read. */
function podsOf(text: string, replicas: number, round: (pods: number) => number): number | undefined {
  const [, digits, percent] = /^(\d+)(%?)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return percent ? round((Number(digits) * replicas) / 100) : Number(digits);
}
