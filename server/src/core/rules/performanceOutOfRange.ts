// IOPS and throughput that EBS refuses, or changes without a word: for every claim of a class, or at one claim's size.
import { claimPlacesOf } from "../manifest/manifest.ts";
import type { ChangeBuilder } from "../workspace/change.ts";
import { changeParameters, type EbsClass, ebsClassOf, nameOf, parameterOf } from "../workspace/ebsClass.ts";
import type { Severity } from "../workspace/fix.ts";
import {
  attributesOf,
  isPerGiB,
  type PerformanceRemark,
  performanceOfAttributes,
  performanceOfClaim,
  performanceSaidOfClass,
  remediesOf,
  sufficientSize,
} from "../workspace/performance.ts";
import { demandOf, placeOfRemark } from "../workspace/provisioning.ts";
import { defineRule } from "./rule.ts";

export const performanceOutOfRange = defineRule({
  id: "performance-out-of-range",
  severity: "error",
  scope: "workspace",
  messages: {
    notANumber: '"{value}" is no whole number, so every claim of class "{name}" fails',
    tooFew: 'A {type} volume takes at least {min} IOPS: the {iops} of class "{name}" make each of its claims fail',
    tooMany: 'A {type} volume takes at most {max} IOPS: the {iops} of class "{name}" make each of its claims fail',
    throughput:
      'gp3 takes {min} to {max} MiB/s: EC2 refuses the {throughput} of class "{name}", and its claims stay Pending',
    perIops:
      '{throughput} MiB/s need {needs} IOPS, and class "{name}" gives {iops}: EC2 refuses it, and its claims stay Pending',
    rate: '"{key}" takes {min} to {max} MiB/s: EC2 refuses the {rate} of class "{name}", and its claims stay Pending',
    notTaken:
      'A {type} volume takes no "{key}": EC2 refuses each volume that is to have the attributes of class "{name}"',
    lowered: 'A {type} volume takes at most {to} IOPS: the driver lowers the {from} of class "{name}" without a word',
    loweredPerGiB:
      'A {type} volume takes at most {perGiB} IOPS for each GiB: the driver lowers those of class "{name}" without a word',
    lifted: 'The {from} IOPS of class "{name}" change nothing: every {type} volume has {to}',
    claimTooFew:
      'At {gib} GiB, class "{name}" asks for {iops} IOPS, and a {type} volume takes at least {min}: "{claim}" stays Pending',
    claimTooMany:
      'A {type} volume of {gib} GiB takes at most {most} IOPS, and class "{name}" asks for {iops}: "{claim}" stays Pending',
    claimPerIops:
      'At {gib} GiB, class "{name}" gives {iops} IOPS, too few for its {throughput} MiB/s: "{claim}" stays Pending',
    claimLowered:
      '"{claim}" gets {to} IOPS, not the {from} of class "{name}": more than a {type} volume of {gib} GiB takes',
    asked: 'What class "{name}" asks for',
    set: "Write {value}",
    iops: "Give it {needs} IOPS",
    size: "Ask for {size}",
  },
  docs: {
    summary: "IOPS or throughput outside of what the volume type allows, alone or together with a claim's size.",
    why: "EC2 refuses figures that are too low for io1 and io2, more IOPS for each GiB than the type allows, and more throughput than a quarter of the IOPS; the claim then stays Pending. The driver lowers too many IOPS without a word, so that the class promises what no volume has. Every gp3 volume has 3000 IOPS, whatever lower figure is written.",
    remedy: "Ask for what the type can give at the sizes that the claims have.",
    references: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html",
      "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
    ],
  },
  examples: [
    {
      title: "Too many, which the driver lowers",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io1
  iops: "100000"
      # ^^^^^^^^ lowers the 100000
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io1
  iops: "64000"
`,
    },
    {
      title: "More throughput than the IOPS carry",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  throughput: "1000"
            # ^^^^^^ 1000 MiB/s need 4000 IOPS
`,
      fixed: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  throughput: "1000"
  iops: "4000"
`,
    },
    {
      title: "Less than every gp3 volume has",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  iops: "1000"
      # ^^^^^^ change nothing
`,
    },
    {
      title: "Too few for each GiB of a small claim, in another file",
      source: `
#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: small
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 4Gi # will grow
             # ^^^ asks for 40 IOPS
#- /class.yaml
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: io1
  iopsPerGB: "10"
`,
      fixed: `
#- /claim.yaml
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: small
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: fast
  resources:
    requests:
      storage: 10Gi # will grow
`,
    },
    {
      title: "Figures within the limits, one for each GiB that is raised on demand, and one that another tool fills in",
      source: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: ebs.csi.aws.com
parameters:
  type: gp3
  iops: "8000"
  throughput: "2000"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: grows
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iopsPerGB: "10"
  allowAutoIOPSPerGBIncrease: "true"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: any
provisioner: ebs.csi.aws.com
parameters:
  type: io2
  iops: \${IOPS}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: grows
  resources:
    requests:
      storage: 4Gi
`,
    },
    {
      title: "An attributes class that contradicts itself, and a rate that there is not",
      source: `
apiVersion: storage.k8s.io/v1
kind: VolumeAttributesClass
metadata:
  name: fast
driverName: ebs.csi.aws.com
parameters:
  type: gp2
  iops: "4000"
      # ^^^^^^ A gp2 volume takes no "iops"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: warm
provisioner: ebs.csi.aws.com
parameters:
  volumeInitializationRate: "301"
                          # ^^^^^ takes 100 to 300 MiB/s
`,
    },
  ],

  check({ manifest, here, workspace, config, report }) {
    const own = ebsClassOf(manifest, config);
    const written = own?.object.body.parameters ?? attributesOf(manifest);
    const remarks = own
      ? performanceSaidOfClass(workspace, here, own, config)
      : performanceOfAttributes(manifest, config);
    for (const remark of remarks) {
      const value = written?.entries.find(({ name }) => name === remark.parameter)?.value;
      if (!value) continue;
      const { message, severity } = aboutClass(remark);
      report({
        at: value.span,
        // A part of a class says nothing of the type, which decides on the range.
        needs: own && !parameterOf(own, "type") ? "base" : undefined,
        severity,
        ...({ message, values: { ...remark.values, value: value.value, name: manifest.name ?? "<unnamed>" } } as Words),
        fixes: remediesOf(remark, own).map(({ iops, figure }) =>
          iops !== undefined && own
            ? {
                message: "iops",
                values: { needs: iops },
                applicability: "review",
                apply: (edit) => giveIops(edit, own, iops),
              }
            : {
                message: "set",
                values: { value: figure },
                applicability: "review",
                apply: (edit) => void edit.replace(value.node, String(figure)),
              },
        ),
      });
    }
    for (const claim of claimPlacesOf(manifest)) {
      const demand = demandOf(workspace, here, claim, manifest.namespace, config);
      for (const remark of demand ? performanceOfClaim(workspace, demand, config) : []) {
        const about = aboutClaim(remark);
        if (!demand || !about) continue;
        const { size, attributes, ebs } = demand;
        const name = (remark.origin === "attributes" ? attributes?.manifest.name : undefined) ?? nameOf(ebs);
        const { document, span } = placeOfRemark(remark, demand);
        const gib = sufficientSize(remark, ebs);
        report({
          at: size.span,
          severity: about.severity,
          ...({ message: about.message, values: { ...remark.values, name, claim: demand.name } } as Words),
          related: [{ document, span, message: "asked", values: { name } }],
          fixes:
            gib === undefined
              ? []
              : [
                  {
                    message: "size",
                    values: { size: `${gib}Gi` },
                    applicability: "review",
                    apply: (edit) => void edit.replace(size.node, `${gib}Gi`),
                  },
                ],
        });
      }
    }
  },
});

/** The engine's remarks carry the values that the messages for their codes name; the rule's test holds them to it. */
type Words = { readonly message: "asked"; readonly values: { readonly name: string } };

interface About {
  readonly message: string;
  readonly severity?: Severity;
}

function aboutClass(remark: PerformanceRemark): About {
  switch (remark.code) {
    case "not-a-number":
      return { message: "notANumber" };
    case "iops-too-low":
      return { message: "tooFew" };
    case "throughput-too-low":
    case "throughput-too-high":
      return { message: "throughput" };
    case "throughput-per-iops":
      return { message: "perIops" };
    case "initialization-range":
      return { message: "rate" };
    case "iops-not-taken":
    case "throughput-not-taken":
      return { message: "notTaken" };
    case "iops-lowered":
      return { message: isPerGiB(remark) ? "loweredPerGiB" : "lowered", severity: "warning" };
    case "iops-lifted":
      return { message: "lifted", severity: "information" };
    default:
      return { message: "tooMany" };
  }
}

function aboutClaim(remark: PerformanceRemark): About | undefined {
  switch (remark.code) {
    case "iops-too-low":
      return { message: "claimTooFew" };
    case "iops-per-gib":
      return { message: "claimTooMany" };
    case "throughput-per-iops":
      return { message: "claimPerIops" };
    case "iops-lowered":
      return { message: "claimLowered", severity: "warning" };
    default:
      return undefined;
  }
}

function giveIops(edit: ChangeBuilder, ebs: EbsClass, iops: number): void {
  const written = parameterOf(ebs, "iops");
  if (written) edit.replace(written.value.node, String(iops));
  else changeParameters(edit, ebs, { insert: { iops: String(iops) }, after: parameterOf(ebs, "throughput")?.entry });
}
