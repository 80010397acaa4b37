// The page's words in the user's language.

import { l10n } from "vscode";
import type { Words } from "./words.ts";

export function wordsOfPage(): Words {
  return {
    title: l10n.t("Storage Map"),
    filter: l10n.t("Filter by name, zone or disk"),
    place: l10n.t("Namespace or folder"),
    allPlaces: l10n.t("All namespaces"),
    problems: l10n.t("Problems"),
    anyProblems: l10n.t("With and without problems"),
    withProblems: l10n.t("With errors or warnings"),
    withErrors: l10n.t("With errors"),
    map: l10n.t("Map"),
    list: l10n.t("List"),
    zoomIn: l10n.t("Zoom In"),
    zoomOut: l10n.t("Zoom Out"),
    fit: l10n.t("Fit"),
    columns: [l10n.t("Classes"), l10n.t("Claims"), l10n.t("Volumes"), l10n.t("Disks"), l10n.t("Workloads")],
    severalZones: l10n.t("Several zones"),
    noZone: l10n.t("No zone given"),
    zone: l10n.t("Zone {0}"),
    namespace: l10n.t("namespace {0}"),
    oneObject: l10n.t("1 object"),
    objects: l10n.t("{0} objects"),
    objectsOf: l10n.t("{0} of {1} objects"),
    oneError: l10n.t("1 error"),
    errors: l10n.t("{0} errors"),
    oneWarning: l10n.t("1 warning"),
    warnings: l10n.t("{0} warnings"),
    oneMore: l10n.t("1 more is not drawn: narrow the filter"),
    more: l10n.t("{0} more are not drawn: narrow the filter"),
    empty: l10n.t("No manifest of this workspace claims, provides or mounts storage."),
    nothing: l10n.t("Nothing fits the filter."),
    disk: l10n.t("EBS volume"),
    absent: l10n.t("not in this workspace"),
    several: l10n.t("{0} × {1}"),
    open: l10n.t("Go to Manifest"),
    expand: l10n.t("Expand {0}"),
    collapse: l10n.t("Collapse {0}"),
    storedIn: l10n.t("from {0}"),
    storedBy: l10n.t("for {0}"),
    keys: l10n.t(
      "Left and right follow the storage, up and down stay in the column. Enter or a double click goes to the manifest, Space or a click shows it and stays here, + and − expand and collapse, / filters.",
    ),
    waiting: l10n.t("Reading the workspace …"),
    failed: l10n.t("The map could not be made. The output channel EBS Manifests says why."),
    stopped: l10n.t("The language server is not running."),
  };
}
