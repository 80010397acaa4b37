// Where well-known images keep their data, and what goes wrong when that and the volume do not meet.

import type { Fact, Source } from "./fact.ts";

export interface DataDirectoryFact extends Fact {
  readonly application: string;
  /** Matches the image's repository, without registry, tag and digest: "apache/kafka". */
  readonly image: RegExp;
  /** The major versions the row speaks of, by the image's tag; a tag without a number counts as the newest. */
  readonly fromMajor?: number;
  readonly beforeMajor?: number;
  /** Environment variables that set the directory, the usual one first. */
  readonly env: readonly string[];
  /** Without any of those. `$HOSTNAME` stands in it where the pod's name does. */
  readonly defaultDirectory: string;
  /** The directory that the image declares as its VOLUME, and where authors therefore mount theirs. */
  readonly imageVolume?: string;
  /** Whether the default directory lies in `imageVolume`. */
  readonly defaultOnVolume: boolean;
  /** Whether `lost+found`, or any foreign directory, in the data directory stops the application. */
  readonly lostAndFoundFatal: boolean;
  /** Whether it runs as an ordinary user and does not make the directory its own, so that a fresh disk needs fsGroup. */
  readonly nonRoot?: boolean;
  readonly uid?: number;
  readonly gid?: number;
  /** The group it probably runs as: worth proposing, but not read at first hand. */
  readonly likelyGid?: number;
  /** Variables of this prefix are read as settings, and a Service of that name makes the kubelet set some. */
  readonly envPrefix?: string;
  /** Since when nobody looks after it. */
  readonly unmaintained?: string;
  readonly note?: string;
}

const read = "2026-11-22";
const lookedUp = "2026-11-23";
const postgres: Source = "https://github.com/docker-library/docs/blob/master/postgres/content.md";

export const dataDirectories: readonly DataDirectoryFact[] = [
  {
    application: "Apache Kafka",
    image: /^apache\/kafka$/,
    env: ["KAFKA_LOG_DIRS", "KAFKA_LOG_DIR"],
    // The packaged settings say /tmp/kraft-combined-logs; the first KAFKA_ variable replaces them altogether.
    defaultDirectory: "/tmp/kafka-logs",
    imageVolume: "/var/lib/kafka/data",
    defaultOnVolume: false,
    lostAndFoundFatal: true,
    nonRoot: true,
    likelyGid: 1000,
    envPrefix: "KAFKA_",
    note: "Without KAFKA_LOG_DIRS the data stays in /tmp (kafka-logs, or kraft-combined-logs when no KAFKA_ variable is set) and dies with the pod.",
    source: "https://github.com/apache/kafka/blob/trunk/docker/jvm/Dockerfile",
    read,
  },
  {
    application: "Apache Kafka (wurstmeister)",
    image: /^wurstmeister\/kafka$/,
    env: ["KAFKA_LOG_DIRS", "KAFKA_LOG_DIR"],
    defaultDirectory: "/kafka/kafka-logs-$HOSTNAME",
    imageVolume: "/kafka",
    defaultOnVolume: true,
    lostAndFoundFatal: true,
    envPrefix: "KAFKA_",
    unmaintained: "2022-05",
    note: "Its directory bears the pod's name, so a Deployment's next pod starts on an empty one of the same volume; needs ZooKeeper.",
    source: "https://github.com/wurstmeister/kafka-docker/blob/master/start-kafka.sh",
    read,
  },
  {
    application: "Apache Kafka (Bitnami)",
    image: /^bitnami(?:legacy)?\/kafka$/,
    env: [],
    defaultDirectory: "/bitnami/kafka/data",
    imageVolume: "/bitnami/kafka",
    defaultOnVolume: true,
    lostAndFoundFatal: true,
    nonRoot: true,
    uid: 1001,
    gid: 1001,
    envPrefix: "KAFKA_",
    note: "Keeps its data in a directory below the mount, so lost+found does no harm there.",
    source: "https://github.com/bitnami/charts/blob/main/bitnami/kafka/values.yaml",
    read,
  },
  {
    application: "Apache Kafka (Confluent)",
    image: /^confluentinc\/cp-kafka$/,
    env: ["KAFKA_LOG_DIRS"],
    defaultDirectory: "/var/lib/kafka/data",
    imageVolume: "/var/lib/kafka/data",
    defaultOnVolume: true,
    lostAndFoundFatal: true,
    nonRoot: true,
    envPrefix: "KAFKA_",
    note: "Its data directory is the mount point itself, and it stops when KAFKA_PORT is set.",
    source: "https://github.com/confluentinc/kafka-images/blob/master/kafka/include/etc/confluent/docker/configure",
    read: lookedUp,
  },
  {
    application: "PostgreSQL",
    image: /^(?:library\/)?postgres$/,
    fromMajor: 18,
    env: ["PGDATA"],
    defaultDirectory: "/var/lib/postgresql/18/docker",
    imageVolume: "/var/lib/postgresql",
    defaultOnVolume: true,
    lostAndFoundFatal: true,
    note: "Since 18 the directory bears the major version, and the volume belongs at /var/lib/postgresql.",
    source: postgres,
    read: lookedUp,
  },
  {
    application: "PostgreSQL",
    image: /^(?:library\/)?postgres$/,
    beforeMajor: 18,
    env: ["PGDATA"],
    defaultDirectory: "/var/lib/postgresql/data",
    imageVolume: "/var/lib/postgresql/data",
    defaultOnVolume: true,
    lostAndFoundFatal: true,
    note: "The first start refuses a directory that holds lost+found; PGDATA may name one below the mount.",
    source: postgres,
    read: lookedUp,
  },
];

/** The row for an image as a container writes it, such as "docker.io/apache/kafka:4.1.0". */
export function dataDirectoryOf(image: string): DataDirectoryFact | undefined {
  const { repository, tag } = imageParts(image);
  const major = /^v?(\d{1,4})(?![\da-f])/.exec(tag)?.[1];
  const version = major === undefined ? Number.POSITIVE_INFINITY : Number(major);
  return dataDirectories.find(
    (row) =>
      row.image.test(repository) &&
      version >= (row.fromMajor ?? 0) &&
      (row.beforeMajor === undefined || version < row.beforeMajor),
  );
}

/** The repository without its registry, and the tag, "" where there is none. */
export function imageParts(image: string): { readonly repository: string; readonly tag: string } {
  const [named = ""] = image.split("@");
  const slash = named.lastIndexOf("/");
  const colon = named.indexOf(":", slash + 1);
  const path = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? "" : named.slice(colon + 1);
  const [first = "", ...rest] = path.split("/");
  const isRegistry = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
  return { repository: isRegistry ? rest.join("/") : path, tag };
}
