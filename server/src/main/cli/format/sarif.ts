// Findings as a SARIF 2.1.0 log, for code scanning and viewers.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  ArtifactLocation,
  Fix,
  Log,
  PhysicalLocation,
  Region,
  ReportingConfiguration,
  ReportingDescriptor,
  Result,
} from "sarif";
import {
  type FileEdit,
  type FileFinding,
  type FileFix,
  pageOf,
  type Rule,
  rules,
  type Say,
  type Severity,
  type Span,
} from "../../../core/index.ts";
import { version } from "../../version.ts";
import { type Checked, Sources, sameMessage } from "./checked.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { jsonText } from "./jsonText.ts";
import { pathFromHere } from "./path.ts";

const levels: Readonly<Record<Severity, NonNullable<ReportingConfiguration["level"]>>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

const sourceRoot = "%SRCROOT%";

export function toSarif(checked: Checked): string {
  const used = rules.filter(({ id }) =>
    checked.files.some(({ findings }) => findings.some((finding) => finding.rule === id)),
  );
  const indexOfRule = new Map(used.map(({ id }, index) => [id, index]));
  const { say } = checked;
  const sources = new Sources(checked);
  const places = new Places(checked, sources);
  const results = checked.files.flatMap(({ file, findings }): Result[] => {
    const fixes = findings.length === 0 ? [] : checked.fixes(file).filter((fix) => fix.findings.length > 0);
    const fingerprints = fingerprintsOf(file, findings, sources);
    return findings.map((found, index) => ({
      ruleId: found.rule,
      ruleIndex: indexOfRule.get(found.rule) ?? -1,
      level: levels[found.severity],
      message: { text: plain(say(found.message)) },
      locations: [{ physicalLocation: places.of(file, found.span) }],
      ...(found.related.length === 0 ? {} : { relatedLocations: relatedOf(found, places, say) }),
      // The number says how the fingerprint is made, so that another way of making it does not pass for another finding.
      partialFingerprints: { "ebsManifests/v1": fingerprints[index] ?? "" },
      ...fixesOf(found, fixes, places, say),
    }));
  });
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "ebs-manifests", semanticVersion: version, rules: used.map((rule) => descriptor(rule, say)) },
        },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        // Where that is differs from machine to machine, and readers know it.
        originalUriBaseIds: { [sourceRoot]: { description: { text: "The folder in which the check ran" } } },
        invocations: [
          {
            executionSuccessful: checked.problems.length === 0,
            toolExecutionNotifications: checked.problems.map((text) => ({
              level: "error",
              message: { text: plain(text) },
            })),
          },
        ],
        artifacts: checked.files.map(({ file }) => ({
          location: locationOf(checked.name(file)),
          roles: ["analysisTarget"],
        })),
        results,
      },
    ],
  };
  return jsonText(log);
}

/** Also in plain text `[words](address)` is a link, and `\` before a bracket says that it is none. Words of manifests are none. */
function plain(text: string): string {
  return text.replaceAll("](", "\\](");
}

function descriptor(rule: Rule, say: Say): ReportingDescriptor {
  const { references } = rule.docs;
  const { summary, why, remedy } = pageOf(rule);
  return {
    id: rule.id,
    shortDescription: { text: say(summary) },
    fullDescription: { text: say(why) },
    help: {
      text: [say(why), say(remedy), ...references].join("\n\n"),
      markdown: [say(why), say(remedy), ...listed(references)].join("\n\n"),
    },
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

function listed(references: readonly string[]): readonly string[] {
  return references.length > 0 ? [references.map((each) => `- <${each}>`).join("\n")] : [];
}

function relatedOf({ related }: FileFinding, places: Places, say: Say): NonNullable<Result["relatedLocations"]> {
  return related.map(({ uri, span, message }, id) => ({
    id,
    physicalLocation: places.of(uri, span),
    message: { text: plain(say(message)) },
  }));
}

function fixesOf(found: FileFinding, fixes: readonly FileFix[], places: Places, say: Say): Pick<Result, "fixes"> {
  const own = fixes
    .filter((fix) => !fix.ignores && !fix.disabled && fix.findings.some((other) => isSame(other, found)))
    .flatMap((fix): Fix[] => {
      const change = fix.change();
      if (!change) return [];
      const files = new Set(change.edits.map(({ uri }) => uri));
      return [
        {
          description: { text: plain(say(fix.title)) },
          artifactChanges: [...files].map((file) => ({
            artifactLocation: places.file(file),
            replacements: change.edits.filter(({ uri }) => uri === file).map((edit) => replacement(edit, places)),
          })),
          properties: { applicability: fix.applicability },
        },
      ];
    });
  return own.length === 0 ? {} : { fixes: own };
}

function replacement({ uri, span, text }: FileEdit, places: Places) {
  return { deletedRegion: places.region(uri, span), insertedContent: { text } };
}

/** A finding is made anew for its fixes. */
function isSame(a: FileFinding, b: FileFinding): boolean {
  return (
    a.rule === b.rule && a.span.start === b.span.start && a.span.end === b.span.end && sameMessage(a.message, b.message)
  );
}

/** Places in the words of SARIF: counted from 1, columns in UTF-16 code units, the end exclusive. */
class Places {
  readonly #sources: Sources;
  readonly #name: Checked["name"];
  readonly #indexes: ReadonlyMap<string, number>;

  constructor({ files, name }: Checked, sources: Sources) {
    this.#sources = sources;
    this.#name = name;
    this.#indexes = new Map(files.map(({ file }, index) => [file, index]));
  }

  of(file: string, span: Span): PhysicalLocation {
    return { artifactLocation: this.file(file), region: this.region(file, span) };
  }

  file(file: string): ArtifactLocation {
    const index = this.#indexes.get(file);
    return { ...locationOf(this.#name(file)), ...(index === undefined ? {} : { index }) };
  }

  region(file: string, span: Span): Region {
    const { start, end } = this.#sources.range(file, span);
    return {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  }
}

function locationOf(file: string): ArtifactLocation {
  const path = pathFromHere(file);
  if (path !== undefined) return { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: sourceRoot };
  return { uri: file === "-" ? file : pathToFileURL(resolve(file)).href };
}
