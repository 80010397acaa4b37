// Holds the fact tables against themselves and against each other: limits, sources, and what two tables both say.

import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { accessModes } from "../../server/src/core/facts/accessModes.ts";
import { annotations } from "../../server/src/core/facts/annotations.ts";
import { apiVersionOf, currentApiVersions, formerApiVersions } from "../../server/src/core/facts/apiVersions.ts";
import { dataDirectories } from "../../server/src/core/facts/dataDirectories.ts";
import type { Fact } from "../../server/src/core/facts/fact.ts";
import { driverFeatures, inTreeTimeline, kubernetesFeatures } from "../../server/src/core/facts/features.ts";
import { defaultFileSystem, fileSystems, fileSystemsOf } from "../../server/src/core/facts/fileSystems.ts";
import { idPatterns } from "../../server/src/core/facts/ids.ts";
import {
  autoModeParams,
  findParameter,
  goBooleans,
  type ParameterTable,
  reservedKeyPrefix,
  scParamsCsi,
  scParamsInTree,
  snapshotClassParams,
  vacParams,
} from "../../server/src/core/facts/parameters.ts";
import { ebsPrices, io2Tiers, pricedRegions } from "../../server/src/core/facts/prices.ts";
import {
  provisionerKind,
  provisioners,
  removedPlugins,
  wellKnownClasses,
} from "../../server/src/core/facts/provisioners.ts";
import {
  isKnownRegion,
  isKnownZone,
  partitions,
  regionOfZone,
  zoneKind,
  zoneNames,
} from "../../server/src/core/facts/regions.ts";
import { topologyKey, topologyKeys } from "../../server/src/core/facts/topologyKeys.ts";
import {
  compareVersions,
  newestDriver,
  newestKubernetes,
  type Version,
  versionOf,
} from "../../server/src/core/facts/version.ts";
import {
  defaultType,
  inTreeTypes,
  isVolumeType,
  volumeTypeFact,
  volumeTypeNames,
} from "../../server/src/core/facts/volumeTypes.ts";

/** When the newest row was read; moved by whoever reads again. */
const newest = "2026-11-29";
const daysUntilStale = 400;

const parameterTables: Readonly<Record<string, ParameterTable>> = {
  scParamsInTree,
  scParamsCsi,
  autoModeParams,
  vacParams,
  snapshotClassParams,
};

const folder = new URL("../../server/src/core/facts/", import.meta.url);
const exported = await Promise.all(
  readdirSync(folder).map(async (file): Promise<[string, unknown][]> => {
    const module: Readonly<Record<string, unknown>> = await import(new URL(file, folder).href);
    return Object.entries(module).map(([name, value]) => [`${name} of ${file}`, value]);
  }),
);
/** Every table of the floor: a list of rows, rows by name, or one row. */
const tables = exported
  .flat()
  .filter(
    ([name, value]) => typeof value === "object" && value !== null && !/^(?:pricedRegions|volumeTypeNames) /.test(name),
  );

function rowsOf(table: unknown): readonly Partial<Fact>[] {
  const rows = table as Partial<Fact> | readonly Partial<Fact>[];
  if (Array.isArray(rows)) return rows;
  return "source" in rows ? [rows] : Object.values(rows);
}

/** The ones that are given, in the order in which they must have come. */
function inOrder(...releases: readonly (string | undefined)[]): boolean {
  const given = releases.filter((release) => release !== undefined).map(versionOf);
  return given.every((release, i) => i === 0 || compareVersions(given[i - 1] as Version, release) <= 0);
}

test.each(tables)("every row of %s says where and when it was read", (_, table) => {
  const rows = rowsOf(table);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.source).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]+\/\S*/);
    expect(row.read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const age = (Date.parse(newest) - Date.parse(row.read ?? "")) / 86_400_000;
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThanOrEqual(daysUntilStale);
  }
});

test.each(volumeTypeNames)("the limits of %s are in order, and its defaults within them", (type) => {
  const { sizeGiB, iops, throughput, supersededBy, multiAttach, driverMultiAttach } = volumeTypeFact(type);
  expect(sizeGiB.min).toBeGreaterThan(0);
  expect(sizeGiB.min).toBeLessThan(sizeGiB.max);
  expect(iops.min).toBeLessThan(iops.max);
  expect(iops.baseline ?? iops.min).toBeGreaterThanOrEqual(iops.min);
  expect(iops.baseline ?? iops.min).toBeLessThanOrEqual(iops.max);
  expect(throughput.min ?? 0).toBeLessThan(throughput.max);
  expect(throughput.default ?? throughput.max).toBeGreaterThanOrEqual(throughput.min ?? 0);
  expect(throughput.default ?? throughput.max).toBeLessThanOrEqual(throughput.max);
  expect(iops.settable).toBe(iops.ratioPerGiB !== undefined);
  expect(iops.required && !iops.settable).toBe(false);
  expect(throughput.settable).toBe(throughput.perIops !== undefined);
  expect(supersededBy).not.toBe(type);
  expect(driverMultiAttach && !multiAttach).toBe(false);
  // The largest volume can be given the most IOPS, and the most IOPS carry the most throughput.
  expect((iops.ratioPerGiB ?? Number.POSITIVE_INFINITY) * sizeGiB.max).toBeGreaterThanOrEqual(iops.max);
  expect((throughput.perIops ?? Number.POSITIVE_INFINITY) * iops.max).toBeGreaterThanOrEqual(throughput.max);
});

test.each(Object.entries(parameterTables))("the rows of %s agree with the volume types", (_, table) => {
  for (const row of table) {
    expect(row.types?.length, row.key).not.toBe(0);
    expect(row.types?.every(isVolumeType) ?? true, row.key).toBe(true);
    expect(row.what, row.key).toMatch(/[.…]$/);
    if (row.value === "enum") expect(row.values?.length, row.key).toBeGreaterThan(1);
    if (row.defaultValue !== undefined && row.values) expect(row.values, row.key).toContain(row.defaultValue);
    if (row.range) expect(row.range[0], row.key).toBeLessThan(row.range[1]);
    if (row.replacedBy) expect(findParameter(table, row.replacedBy)?.key).toBe(row.replacedBy);
    if (row.since) expect(inOrder(row.since, newestDriver), row.key).toBe(true);
    // A row that another one hides could never be found.
    expect(findParameter(table, row.key)).toBe(row);
    if (row.match === "ignore-case") expect(findParameter(table, row.key.toUpperCase())).toBe(row);
    if (row.key.startsWith(reservedKeyPrefix)) expect(row.match, row.key).toBe("exact");
  }
});

test("iops and throughput are for the types that can be given them, in every table", () => {
  const iopsTypes = volumeTypeNames.filter((type) => volumeTypeFact(type).iops.settable);
  const throughputTypes = volumeTypeNames.filter((type) => volumeTypeFact(type).throughput.settable);
  for (const table of [scParamsCsi, vacParams, autoModeParams]) {
    expect([...(findParameter(table, "iops")?.types ?? [])].sort()).toEqual([...iopsTypes].sort());
    expect(findParameter(table, "throughput")?.types).toEqual(throughputTypes);
  }
});

test("the types a class can name are the types there are", () => {
  const named = (table: ParameterTable) => [...(findParameter(table, "type")?.values ?? [])].sort();
  expect(named(scParamsCsi)).toEqual([...volumeTypeNames].sort());
  expect(named(vacParams)).toEqual([...volumeTypeNames].sort());
  expect(named(autoModeParams)).toEqual(expect.arrayContaining([...volumeTypeNames]));
  expect(named(scParamsInTree)).toEqual([...inTreeTypes(versionOf("1.22"))].sort());
  expect(findParameter(scParamsInTree, "type")?.defaultValue).toBe(defaultType.inTree);
  expect(findParameter(scParamsCsi, "type")?.defaultValue).toBe(defaultType.csi);
});

test("file systems and the parameters about them agree", () => {
  const fstype = findParameter(scParamsCsi, "csi.storage.k8s.io/fstype");
  expect([...(fstype?.values ?? [])].sort()).toEqual([...fileSystemsOf(versionOf(newestDriver))].sort());
  expect(fstype?.defaultValue).toBe(defaultFileSystem);
  for (const { name, formatOptions } of fileSystems) {
    for (const option of formatOptions) expect(findParameter(scParamsCsi, option)?.key, name).toBe(option);
  }
});

test("no parameter of the driver is one of the in-tree zone keys", () => {
  expect(findParameter(scParamsInTree, "zone")).toBeDefined();
  expect(findParameter(scParamsCsi, "zone")).toBeUndefined();
  expect(findParameter(scParamsCsi, "zones")).toBeUndefined();
});

test("Go reads six spellings of either boolean", () => expect(goBooleans.words.size).toBe(12));

test("API versions are introduced, deprecated and removed in that order, for something that exists", () => {
  const current = new Map(
    currentApiVersions.flatMap((row) => row.kinds.map((kind) => [`${apiVersionOf(row)} ${kind}`, row])),
  );
  for (const row of formerApiVersions) {
    expect(inOrder(row.introduced, row.deprecated, row.removed), apiVersionOf(row)).toBe(true);
    if (!row.custom) {
      expect(row.deprecated, apiVersionOf(row)).toBeDefined();
      expect(row.removed, apiVersionOf(row)).toBeDefined();
      expect(row.removed, apiVersionOf(row)).not.toBe(row.deprecated);
    }
    for (const kind of row.kinds) {
      const successor = current.get(`${row.use} ${kind}`);
      expect(successor, `${apiVersionOf(row)} ${kind}`).toBeDefined();
      if (row.removed) expect(inOrder(successor?.introduced, row.removed)).toBe(true);
    }
  }
  for (const row of currentApiVersions) expect(inOrder(row.introduced, newestKubernetes)).toBe(true);
});

test("no kind has two rows for one API version", () => {
  const pairs = [...currentApiVersions, ...formerApiVersions].flatMap((row) =>
    row.kinds.map((kind) => `${apiVersionOf(row)} ${kind}`),
  );
  expect(new Set(pairs).size).toBe(pairs.length);
});

test("features grow up in order, and no later than the newest release", () => {
  for (const feature of Object.values(kubernetesFeatures)) {
    const { alpha, betaOff, beta, stable } = feature as Readonly<Record<string, string | undefined>>;
    expect(inOrder(alpha, betaOff, beta, stable, newestKubernetes), feature.what).toBe(true);
  }
  for (const feature of Object.values(driverFeatures))
    expect(inOrder(feature.since, newestDriver), feature.what).toBe(true);
  expect(inOrder(inTreeTimeline.deprecated, inTreeTimeline.redirected, inTreeTimeline.codeRemoved)).toBe(true);
  for (const plugin of removedPlugins) expect(inOrder(plugin.deprecated, plugin.removed, newestKubernetes)).toBe(true);
});

test("the same release in two tables is the same release", () => {
  expect(fileSystems.find((row) => row.name === "ext2")?.dropped).toBe(driverFeatures.ext2Dropped.since);
  expect(topologyKeys.find((row) => row.state === "preferred")?.since).toBe(driverFeatures.reportsStandardZone.since);
  for (const key of ["volumeInitializationRate", "blockAttachUntilInitialized", "tagSpecification"] as const) {
    expect(findParameter(scParamsCsi, key)?.since).toBe(driverFeatures[key].since);
  }
  const attributes = currentApiVersions.find((row) => row.kinds.includes("VolumeAttributesClass"));
  expect(attributes?.introduced).toBe(kubernetesFeatures.volumeAttributesClass.stable);
});

test("every letter of every region makes a zone", () => {
  for (const { regions } of partitions) {
    for (const [region, letters] of Object.entries(regions)) {
      expect(zoneKind(region)).toBe("region");
      expect(letters).toMatch(/^[a-z]{2,6}$/);
      expect([...letters].sort().join("")).toBe(letters);
    }
  }
  for (const zone of zoneNames()) {
    expect(zoneKind(zone), zone).toBe("zone");
    expect(isKnownZone(zone), zone).toBe(true);
    expect(zone.startsWith(regionOfZone(zone) as string), zone).toBe(true);
  }
});

test("examples of IDs match their own patterns", () => {
  for (const { pattern, example } of Object.values(idPatterns)) expect(example).toMatch(pattern);
});

test("what replaces a topology key or an annotation is itself in the table, and not legacy", () => {
  for (const row of topologyKeys) {
    if (row.replacedBy) expect(topologyKey(row.replacedBy)?.state).not.toBe("legacy");
  }
  expect(topologyKeys.filter((row) => row.state === "preferred")).toHaveLength(1);
  for (const row of annotations) {
    if (row.deprecated || row.ignored) expect(row.replacedBy, row.key).toBeDefined();
  }
});

test.each([
  ["annotations", annotations.map((row) => row.key)],
  ["topology keys", topologyKeys.map((row) => row.key)],
  ["provisioners", provisioners.map((row) => row.name)],
  ["well-known classes", wellKnownClasses.map((row) => row.name)],
  ["removed plugins", removedPlugins.map((row) => row.field)],
  ["access modes", accessModes.map((row) => row.short)],
] as const)("no two %s have one name", (_, names) => expect(new Set<string>(names).size).toBe(names.length));

test("well-known classes name provisioners that we know", () => {
  for (const row of wellKnownClasses) expect(provisionerKind(row.provisioner)).not.toBe("other");
});

test("a default directory lies on the declared volume exactly where the row says so", () => {
  for (const row of dataDirectories) {
    const inside = row.imageVolume !== undefined && `${row.defaultDirectory}/`.startsWith(`${row.imageVolume}/`);
    expect(inside, row.application).toBe(row.defaultOnVolume);
  }
});

test("prices are of regions that there are, and more of something never costs less than nothing", () => {
  expect(pricedRegions.filter((region) => !isKnownRegion(region))).toEqual([]);
  expect(ebsPrices.listed <= ebsPrices.read).toBe(true);
  expect(io2Tiers.first).toBeLessThan(io2Tiers.second);
  for (const prices of Object.values(ebsPrices.regions)) {
    for (const figure of Object.values(prices).flat()) expect(figure).toBeGreaterThan(0);
    expect(prices.gp3[0]).toBeLessThan(prices.gp2[0]);
    if (prices.io2) expect(prices.io2.slice(1)).toEqual(prices.io2.slice(1).toSorted((a, b) => b - a));
  }
});
