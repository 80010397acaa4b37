// The EBS CSI driver: what it makes of a class and a claim, before EC2 has its say.

import { iopsWithoutType, passesPerformanceOn } from "../facts/driverBehaviour.ts";
import { driverHas, driversDroppingThroughput } from "../facts/features.ts";
import { findParameter, type ParameterTable } from "../facts/parameters.ts";
import { atLeast, compareVersions, type DriverVersion, parseVersion } from "../facts/version.ts";
import { defaultType, isVolumeType, makesType, volumeTypeFact } from "../facts/volumeTypes.ts";
import { type Attributes, type Figure, refuseTag } from "./attributes.ts";
import { checkFormat, type ReadParameter } from "./format.ts";
import { cappedIops, iopsLimits } from "./iops.ts";
import { isTrue, parseInt32 } from "./numbers.ts";
import type { Parameter } from "./provisioner.ts";
import { tagProblem } from "./tags.ts";
import type { Ec2Request, Remarks, Sources, Written } from "./volume.ts";

export interface DriverRequest {
  readonly parameters: readonly Parameter[];
  readonly table: ParameterTable;
  readonly attributes: Attributes;
  readonly sizeGiB: number;
  readonly fstype: string;
  readonly isBlock: boolean;
  readonly multiAttach: boolean;
  readonly source: "snapshot" | "volume" | undefined;
  readonly driver: DriverVersion;
  /** EKS Auto Mode has releases of its own, which nobody chooses. */
  readonly isAutoMode: boolean;
}

export interface Asked {
  readonly request: Ec2Request;
  readonly sources: Sources;
  /** Whether whoever asks makes volumes of that type. */
  readonly isKnownType: boolean;
}

const none: Written = { origin: "class" };

/** What is asked of EC2; what the driver refuses stands in the remarks. */
export function askedOfEc2(request: DriverRequest, remarks: Remarks): Asked {
  const { sizeGiB, multiAttach, driver, source, attributes } = request;
  const read = readParameters(request, remarks);
  checkFormat(read, request.fstype, request.isBlock, remarks);
  const of = (key: string) => read.find(({ fact }) => fact.key === key);
  const number = (key: string): Figure<number> | undefined => {
    const found = of(key);
    const value = found && parseInt32(found.value);
    return value === undefined ? undefined : { value, origin: "class", parameter: found?.key };
  };

  const typeParameter = of("type");
  const writtenType: Figure<string> = attributes.type ?? {
    value: typeParameter?.value ?? "",
    origin: "class",
    parameter: typeParameter?.key,
  };
  const type = writtenType.value || defaultType.csi;
  if (writtenType.value === "") remarks.note("type-defaulted", none, { type });
  const isKnownType = makesType(request.isAutoMode ? "auto-mode" : driver, type);
  if (!isKnownType && !driverHas("typePassedOn", driver)) remarks.refuse("unknown-type", writtenType, { type });
  if (multiAttach && !(isVolumeType(type) && volumeTypeFact(type).driverMultiAttach))
    remarks.refuse("multi-attach-type", writtenType, { type });

  const asked = {
    type,
    isTypeWritten: writtenType.value !== "",
    sizeGiB,
    driver,
    iops: attributes.iops ?? number("iops"),
    iopsPerGiB: number("iopsPerGB"),
    throughput: attributes.throughput ?? number("throughput"),
    allowIncrease: isTrue(of("allowAutoIOPSPerGBIncrease")?.value ?? ""),
    blockExpress: isTrue(of("blockExpress")?.value ?? ""),
    isAutoMode: request.isAutoMode,
  };
  const iops = iopsFor(asked, remarks);
  const throughput = throughputFor(asked, remarks);

  const kms = of("kmsKeyId");
  const encrypted = of("encrypted");
  const kmsKeyId = kms?.value || undefined;
  const isEncrypted = isTrue(encrypted?.value ?? "");
  if (encrypted && !isEncrypted && !/^(?:false)?$/i.test(encrypted.value)) {
    const { key, value } = encrypted;
    remarks.note("encrypted-not-true", { origin: "class", parameter: key }, { key, value });
  }
  if (kms && kmsKeyId && !isEncrypted) {
    remarks.note("key-implies-encryption", { origin: "class", parameter: kms.key }, { key: kms.key });
  }
  if (source === "volume" && encrypted && encrypted.value !== "" && !isEncrypted) {
    remarks.refuse("unencrypted-clone", { origin: "class", parameter: encrypted.key }, { key: encrypted.key });
  }
  // A clone is copied by another call, which knows no rate.
  const rate = source === "volume" ? undefined : number("volumeInitializationRate");
  const asks = (figure: Figure<number> | undefined) => (figure && figure.value > 0 ? figure.value : undefined);
  return {
    request: {
      type,
      sizeGiB,
      iops: asks(iops),
      throughput: asks(throughput),
      encrypted: isEncrypted || kmsKeyId !== undefined,
      kmsKeyId,
      initializationRate: asks(rate),
      source,
      multiAttach,
    },
    sources: {
      type: writtenType,
      iops: iops ?? none,
      throughput: throughput ?? none,
      initializationRate: rate ?? none,
    },
    isKnownType,
  };
}

function readParameters(request: DriverRequest, remarks: Remarks): readonly ReadParameter[] {
  return request.parameters.flatMap(({ key, value, written: name }) => {
    const written = { origin: "class", parameter: name } as const;
    const fact = findParameter(request.table, key);
    if (!fact) {
      remarks.refuse("unknown-key", written, { key: name });
      return [];
    }
    if (fact.since && !request.isAutoMode && !atLeast(request.driver, fact.since)) {
      remarks.refuse("key-too-new", written, { key: name, since: fact.since });
      return [];
    }
    if (fact.value === "integer" && parseInt32(value) === undefined) {
      remarks.refuse("not-a-number", written, { key: name, value });
    }
    const problem = fact.value === "tag" ? tagProblem(value) : undefined;
    if (problem) refuseTag(problem, name, written, remarks);
    if (fact.key === "blockExpress" && driverHas("blockExpressIgnored", request.driver)) {
      remarks.note("without-effect", written, { key: name });
    }
    return [{ key: name, value, fact }];
  });
}

interface Performance {
  readonly type: string;
  readonly isTypeWritten: boolean;
  readonly sizeGiB: number;
  readonly driver: DriverVersion;
  readonly iops: Figure<number> | undefined;
  readonly iopsPerGiB: Figure<number> | undefined;
  readonly throughput: Figure<number> | undefined;
  readonly allowIncrease: boolean;
  readonly blockExpress: boolean;
  readonly isAutoMode: boolean;
}

function iopsFor(asked: Performance, remarks: Remarks): Figure<number> | undefined {
  const { type, sizeGiB, driver, iops, iopsPerGiB } = asked;
  const limits = isVolumeType(type) ? iopsLimits(type, driver, asked.blockExpress) : undefined;
  const isOld = !driverHas("iopsOnProvisionedTypes", driver);
  const total = iops && iops.value > 0 ? iops : undefined;
  const perGiB = iopsPerGiB && iopsPerGiB.value > 0 ? iopsPerGiB : undefined;
  if (total && perGiB && !isOld) {
    remarks.refuse("iops-twice", perGiB, { key: perGiB.parameter ?? "" });
    return undefined;
  }
  if (type === "io1" && !perGiB && !driverHas("io1WithoutIopsPassedOn", driver)) {
    remarks.refuse("iops-missing", iopsPerGiB ?? none, { type, key: "iopsPerGB" });
  }
  const grown = perGiB && { ...perGiB, value: perGiB.value * sizeGiB };
  const wanted = isOld ? (type === "gp3" ? total : grown) : (total ?? grown);
  const dropped = !asked.isTypeWritten && !atLeast(driver, iopsWithoutType.since);
  if (wanted && !limits && asked.isAutoMode) remarks.isDoubtful = true;
  if (!wanted || dropped || (!limits && (asked.isAutoMode || !passesPerformanceOn(driver)))) {
    const ignored = total ?? perGiB;
    if (ignored) remarks.note("iops-ignored", ignored, { type, key: ignored.parameter ?? "" });
    return undefined;
  }
  if (!limits || (isOld && type === "gp3")) return wanted;
  const { min, max, perGiB: ratio } = limits;
  if (wanted.value < min && !asked.allowIncrease && limits.refusesTooFew) {
    remarks.refuse("iops-too-low", wanted, { type, iops: wanted.value, min, gib: sizeGiB });
  }
  const value = cappedIops(wanted.value, sizeGiB, limits, asked.allowIncrease);
  const change = { type, from: wanted.value, to: value, gib: sizeGiB, perGiB: ratio, max };
  if (value < wanted.value) remarks.note("iops-lowered", wanted, change);
  if (value > wanted.value) remarks.note("iops-raised", wanted, change);
  return { ...wanted, value };
}

function throughputFor(asked: Performance, remarks: Remarks): Figure<number> | undefined {
  const { type, driver, throughput } = asked;
  if (!throughput || throughput.value <= 0) return undefined;
  const isTaken = isVolumeType(type) && volumeTypeFact(type).throughput.settable;
  const isRead = asked.isTypeWritten || driverHas("throughputWithoutType", driver);
  const drops = driversDroppingThroughput.versions.some((text) => {
    const version = parseVersion(text);
    return version !== undefined && compareVersions(version, driver) === 0;
  });
  if (!isTaken && asked.isAutoMode) remarks.isDoubtful = true;
  else if (!drops && ((isTaken && isRead) || passesPerformanceOn(driver))) return throughput;
  remarks.note("throughput-ignored", throughput, { type, key: throughput.parameter ?? "" });
  return undefined;
}
