// What EBS volume comes of a class and a claim, if any.

import { attributesAtCreation } from "../facts/driverBehaviour.ts";
import { inTreeState, kubernetesFeature } from "../facts/features.ts";
import { defaultFileSystem } from "../facts/fileSystems.ts";
import { autoModeParams, scParamsCsi } from "../facts/parameters.ts";
import { csiDriver, provisionerKind } from "../facts/provisioners.ts";
import { atLeast, type DriverVersion, newestDriver, versionOf } from "../facts/version.ts";
import { roundUpGiB } from "../facts/volumeTypes.ts";
import { accessModesOf, checkModes, checkPluginModes, readModes } from "./access.ts";
import { type Attributes, readAttributes } from "./attributes.ts";
import { type Asked, askedOfEc2 } from "./driver.ts";
import { madeByEc2 } from "./ec2.ts";
import { mountable } from "./format.ts";
import { askedByPlugin } from "./plugin.ts";
import { asWritten, readBySidecar, translated } from "./provisioner.ts";
import { checkSource } from "./source.ts";
import { type CreatedVolume, type Refuser, Remarks, type VolumeOutcome, type VolumeRequest } from "./volume.ts";

/**
 * The volume, or who refuses it and why; undefined when EBS is not what the class provisions, and where nobody has seen what comes of
 * what is asked for.
 */
export function effectiveVolume(request: VolumeRequest): VolumeOutcome | undefined {
  const remarks = new Remarks();
  const asked = askedFor(request, remarks);
  if (!asked) return undefined;
  if ("by" in asked) return refused(asked.by, remarks);
  const { iops, throughputMiBps } = madeByEc2(asked, remarks);
  if (remarks.refusals.length > 0) return refused("ec2", remarks);
  if (remarks.isDoubtful) return undefined;
  const isBlock = request.volumeMode === "Block";
  const { type, sizeGiB, encrypted, kmsKeyId, multiAttach } = asked.request;
  const volume: CreatedVolume = {
    type,
    sizeGiB,
    iops,
    throughputMiBps,
    encrypted: encrypted || "account-default",
    kmsKeyId,
    fstype: isBlock ? undefined : asked.fstype,
    multiAttach,
    notes: remarks.notes,
  };
  if (!isBlock && asked.driver !== "plugin" && !mountable(asked.fstype, asked.driver)) {
    remarks.refuse("file-system", { origin: "class", parameter: asked.fstypeKey }, { fstype: asked.fstype });
    return { ...refused("kubelet", remarks), volume };
  }
  return { outcome: "created", ...volume };
}

interface Prepared extends Asked {
  readonly fstype: string;
  readonly fstypeKey: string | undefined;
  /** Undefined for the driver of EKS Auto Mode, whose releases nobody chooses. */
  readonly driver: DriverVersion | "plugin" | undefined;
}

/** What EC2 is asked for; undefined where EBS is not what the class provisions. */
export function askedFor(request: VolumeRequest, remarks: Remarks): Prepared | { readonly by: Refuser } | undefined {
  const kind = provisionerKind(request.provisioner);
  if (kind !== "in-tree" && kind !== "csi" && kind !== "auto-mode") return undefined;
  const modes = accessModesOf(request);
  const { bytes, volumeMode = "Filesystem" } = request;
  const size = { origin: "claim", parameter: "storage" } as const;
  const attributes = effectiveAttributes(request, remarks);
  checkModes(modes, remarks);
  if (!(bytes > 0)) remarks.refuse("size-not-positive", size, { bytes });
  if (remarks.refusals.length > 0) return { by: "api-server" };

  const sizeGiB = roundUpGiB(bytes);
  if (sizeGiB !== bytes / 2 ** 30) remarks.note("size-rounded", size, { bytes, gib: sizeGiB });
  if (kind === "in-tree" && !isRedirected(request)) {
    checkSource(request, { isInTree: true, driver: undefined }, remarks);
    const asked = askedByPlugin(request, sizeGiB, remarks);
    checkPluginModes(modes, volumeMode, remarks);
    if (remarks.refusals.length > 0) return { by: "provisioner" };
    return { ...asked, fstype: asked.fstype ?? defaultFileSystem, fstypeKey: undefined, driver: "plugin" };
  }

  const isAutoMode = kind === "auto-mode";
  const driver = isAutoMode ? versionOf(newestDriver) : request.driverVersion;
  const { parameters } = request;
  const sidecar = readBySidecar(kind === "in-tree" ? translated(parameters) : asWritten(parameters), remarks);
  const { fstype, fstypeKey } = sidecar;
  checkSource(request, { isInTree: kind === "in-tree", driver: isAutoMode ? undefined : driver }, remarks);
  const attributesDriver = request.attributesDriver ?? "";
  if (attributes && attributesDriver !== "" && attributesDriver !== driverNameOf(request)) {
    remarks.refuse("attributes-driver", { origin: "attributes" }, { driver: attributesDriver });
  }
  if (remarks.refusals.length > 0) return { by: "provisioner" };

  const multiAttach = readModes(modes, volumeMode, driver, remarks);
  const read: Attributes = attributes ? readAttributes(attributes, remarks) : {};
  const asked = askedOfEc2(
    {
      parameters: sidecar.rest,
      table: isAutoMode ? autoModeParams : scParamsCsi,
      attributes: read,
      sizeGiB,
      fstype,
      isBlock: volumeMode === "Block",
      multiAttach,
      source: request.source,
      driver,
      isAutoMode,
    },
    remarks,
  );
  if (remarks.refusals.length > 0) return { by: "driver" };
  return { ...asked, fstype, fstypeKey, driver: isAutoMode ? undefined : driver };
}

/** The attributes class, where it counts at these releases. */
function effectiveAttributes(request: VolumeRequest, remarks: Remarks): VolumeRequest["attributes"] {
  const { attributes, kubernetesVersion, driverVersion } = request;
  if (!attributes) return undefined;
  const counts =
    kubernetesFeature("volumeAttributesClass", kubernetesVersion) === "on" &&
    atLeast(driverVersion, attributesAtCreation.since);
  if (!counts) remarks.note("attributes-ignored", { origin: "attributes" });
  else if (Object.keys(attributes).length === 0) remarks.refuse("attributes-empty", { origin: "attributes" });
  return counts ? attributes : undefined;
}

function refused(by: Refuser, remarks: Remarks): VolumeOutcome & { readonly outcome: "refused" } {
  return { outcome: "refused", by, reasons: remarks.refusals };
}

/** In-tree classes are served by the driver of the add-on. */
function driverNameOf({ provisioner }: VolumeRequest): string {
  return provisionerKind(provisioner) === "in-tree" ? csiDriver : provisioner;
}

function isRedirected({ kubernetesVersion }: VolumeRequest): boolean {
  const state = inTreeState(kubernetesVersion);
  return state === "redirected" || state === "code-removed";
}
