// The language status: which versions are assumed, how many findings the file has, and whether the server lives. Its colour speaks of the
// server alone: a manifest with mistakes is no trouble of the extension's.

import type { Diagnostic, Disposable } from "vscode";
import { LanguageStatusSeverity, l10n, languages, window } from "vscode";
import { versionsFor } from "./assumedVersions.ts";
import type { Server } from "./server.ts";

export class Status implements Disposable {
  readonly #item = languages.createLanguageStatusItem("ebs-manifests", { language: "yaml" });
  readonly #server: Server;
  readonly #subscriptions: readonly Disposable[];

  constructor(server: Server) {
    this.#server = server;
    this.#item.name = "EBS Manifests";
    const show = () => this.#show();
    this.#subscriptions = [
      this.#item,
      server.onDidChange(show),
      languages.onDidChangeDiagnostics(show),
      window.onDidChangeActiveTextEditor(show),
    ];
    show();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const item = this.#item;
    const { state } = this.#server;
    item.busy = state === "starting" || state === "returning";
    if (state === "returning") {
      item.text = l10n.t("EBS Manifests is started again");
      item.detail = l10n.t("The language server has ended unexpectedly");
      item.severity = LanguageStatusSeverity.Warning;
      item.command = { title: l10n.t("Show Output"), command: "ebsManifests.showOutput" };
      return;
    }
    if (state === "failed") {
      item.text = l10n.t("EBS Manifests has stopped");
      item.detail = l10n.t("The language server has ended unexpectedly");
      item.severity = LanguageStatusSeverity.Error;
      item.command = { title: l10n.t("Restart"), command: "ebsManifests.restartServer" };
      return;
    }
    const versions = versionsFor(this.#server.status, window.activeTextEditor?.document.uri);
    item.text = versions
      ? l10n.t("Kubernetes {0} · EBS CSI driver {1}", versions.kubernetesVersion, versions.driverVersion)
      : "EBS Manifests";
    item.detail = wordCount(findingsOfActiveFile().length);
    item.severity = LanguageStatusSeverity.Information;
    item.command = { title: l10n.t("Change version"), command: "ebsManifests.selectKubernetesVersion" };
  }
}

function findingsOfActiveFile(): readonly Diagnostic[] {
  const document = window.activeTextEditor?.document;
  if (!document) return [];
  return languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === "ebs");
}

function wordCount(count: number): string {
  if (count === 0) return l10n.t("no findings");
  return count === 1 ? l10n.t("1 finding") : l10n.t("{0} findings", count);
}
