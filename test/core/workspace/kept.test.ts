// What is kept between edits is what would be found anew: after every edit, of any file, in any order.
import { expect, test } from "vitest";
import { fileFindings } from "../../../server/src/core/features/diagnostics.ts";
import { rules } from "../../../server/src/core/rules/index.ts";
import { say } from "../../../server/src/core/text/message.ts";
import { Workspace } from "../../../server/src/core/workspace/workspace.ts";
import { configFor } from "../../support/check.ts";
import { randomFrom } from "../trial/files.ts";

const names = ["data", "dato", "fast", "slow", "web"];
const config = configFor();

/** A manifest of a few names, so that mentions and definitions keep meeting and parting. */
function manifest(random: () => number): string {
  const name = () => names[Math.floor(random() * names.length)] ?? "data";
  const kinds = [
    () => `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: ${name()}
provisioner: ${random() < 0.5 ? "ebs.csi.aws.com" : "efs.csi.aws.com"}
`,
    () => `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: ${name()}
spec:
  accessModes: [${random() < 0.5 ? "ReadWriteOnce" : "ReadWriteMany"}]
  storageClassName: ${name()}
  resources: {requests: {storage: 1Gi}}
`,
    () => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name()}
spec:
  replicas: ${random() < 0.5 ? 1 : 2}
  selector: {matchLabels: {a: b}}
  template:
    metadata: {labels: {a: b}}
    spec:
      containers: [{name: main, image: nginx, volumeMounts: [{name: d, mountPath: /d}]}]
      volumes: [{name: d, persistentVolumeClaim: {claimName: ${name()}}}]
`,
  ];
  return (kinds[Math.floor(random() * kinds.length)] ?? (() => ""))();
}

const fail = (bug: string) => expect.fail(bug);

function found(workspace: Workspace): string[] {
  return workspace
    .uris()
    .flatMap((uri) =>
      fileFindings(rules, workspace, uri, config, fail).map(
        ({ span, rule, severity, message, related }) =>
          `${uri} ${span.start} ${severity} ${rule} ${say(message)} ${related.map((each) => `${each.uri}:${each.span.start}`)}`,
      ),
    );
}

function byFile(workspace: Workspace): Map<string, string> {
  // Places in other files follow those files' lines: that is the shell's business, which has to ask for positions anyway.
  const all = found(workspace).map((line) => line.replace(/ [^ ]*$/, ""));
  return new Map(workspace.uris().map((uri) => [uri, all.filter((line) => line.startsWith(`${uri} `)).join("\n")]));
}

test.each([1, 2, 3, 4, 5])("seed %i", (seed) => {
  const random = randomFrom(seed);
  const kept = new Workspace();
  const files = new Map<string, string[]>();
  for (let step = 0; step < 120; step++) {
    const uri = `/${Math.floor(random() * 4)}.yaml`;
    const documents = files.get(uri) ?? [];
    const at = Math.floor(random() * (documents.length + 1));
    const dice = random();
    const before = byFile(kept);
    let affected: readonly string[];
    if (dice < 0.1) {
      files.delete(uri);
      affected = kept.remove(uri);
    } else {
      documents.splice(at, dice < 0.5 ? 1 : 0, ...(dice < 0.2 ? [] : [manifest(random)]));
      files.set(uri, documents);
      affected = kept.update(uri, documents.join("---\n"));
    }
    const after = byFile(kept);
    const different = [...new Set([...before.keys(), ...after.keys()])].filter(
      (each) => before.get(each) !== after.get(each),
    );
    expect(
      different.filter((each) => !affected.includes(each)),
      `step ${step}: all that differ are named`,
    ).toEqual([]);
    const anew = new Workspace();
    for (const name of kept.uris()) anew.update(name, kept.text(name) ?? "");
    expect(found(kept), `step ${step}`).toEqual(found(anew));
  }
});

test("a keystroke asks no rule again about documents that it has nothing to do with", () => {
  const workspace = new Workspace();
  const text = Array.from(
    { length: 50 },
    (_, n) => `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: c${n}\n`,
  ).join("---\n");
  workspace.update("/a.yaml", text);
  let asked = 0;
  const [rule] = rules.filter(({ scope }) => scope === "workspace");
  const counting = rules.map((each) =>
    each === rule && each.scope === "workspace"
      ? {
          ...each,
          check: (context: Parameters<typeof each.check>[0]) => {
            asked++;
            context.workspace.named("StorageClass", "x");
          },
        }
      : each,
  );
  fileFindings(counting, workspace, "/a.yaml", config, fail);
  expect(asked).toBe(50);
  workspace.update("/a.yaml", text.replace("name: c7\n", "name: changed\n"));
  fileFindings(counting, workspace, "/a.yaml", config, fail);
  expect(asked).toBe(51);
});

test("documents that change places are news, though none of them has changed", () => {
  const workspace = new Workspace();
  const [first, second] = ["a: 1\n", "---\nkind: Service\nmetadata: {name: a}\n"];
  workspace.update("/a.yaml", `---\n${first}${second}`);
  expect(workspace.update("/a.yaml", `${second}---\n${first}`)).toEqual(["/a.yaml"]);
  expect(workspace.documents("/a.yaml").map(({ analysis }) => analysis.text)).toEqual([second, `---\n${first}`]);
});
