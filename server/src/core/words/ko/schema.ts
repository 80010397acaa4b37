// What fields of kinds that Kubernetes does not document itself are for, under their English texts.
import type { OwnWords } from "../translations.ts";

export const schema: OwnWords = {
  text: {
    "A snapshot of a claim's volume, asked for or brought in from outside.":
      "클레임의 볼륨에서 만드는 스냅샷이거나, 외부에서 가져온 스냅샷입니다.",
    "What is to be in the snapshot.": "스냅샷에 담을 대상입니다.",
    "Where the snapshot comes from, and by which class it is taken.": "스냅샷의 원본과, 스냅샷을 만드는 클래스입니다.",
    "Either a claim to take it of, or the content that already holds it. Cannot be changed.":
      "스냅샷을 만들 클레임이거나, 이미 스냅샷을 담고 있는 콘텐츠입니다. 변경할 수 없습니다.",
    "The class to take it by; left out, the default class of the driver.":
      "스냅샷을 만드는 클래스입니다. 생략하면 드라이버의 기본 클래스를 사용합니다.",
    "Exactly one of the two is set.": "둘 중 정확히 하나만 설정합니다.",
    "The claim, in the same namespace, to take the snapshot of.":
      "스냅샷을 만들 클레임이며, 같은 네임스페이스에 있어야 합니다.",
    "The content that stands for a snapshot which is already there.": "이미 있는 스냅샷을 나타내는 콘텐츠입니다.",
    "The snapshot itself, as it is at the storage provider; it belongs to no namespace.":
      "스토리지 제공자에 있는 스냅샷 자체이며, 네임스페이스에 속하지 않습니다.",
    "Which snapshot it is, and who may use it.": "어떤 스냅샷인지, 누가 사용할 수 있는지를 나타냅니다.",
    "Whether the provider's snapshot is deleted (Delete) or kept (Retain) when its VolumeSnapshot is deleted.":
      "VolumeSnapshot을 삭제할 때 제공자의 스냅샷을 삭제할지(Delete) 유지할지(Retain) 지정합니다.",
    "The driver that the snapshot belongs to; for EBS, `ebs.csi.aws.com`.":
      "스냅샷이 속한 드라이버입니다. EBS는 `ebs.csi.aws.com`.",
    "Either the handle of an existing snapshot, or the volume to take one of.":
      "이미 있는 스냅샷의 핸들이거나, 스냅샷을 만들 볼륨입니다.",
    "Filesystem or Block, as the volume was when the snapshot was taken.":
      "스냅샷을 만들 때의 볼륨 모드이며, Filesystem 또는 Block입니다.",
    "The class it was taken by; may be left out when brought in.":
      "스냅샷을 만든 클래스입니다. 가져온 스냅샷이면 생략할 수 있습니다.",
    "The VolumeSnapshot that it belongs to, by name and namespace; the two name each other.":
      "이 콘텐츠가 속한 VolumeSnapshot의 이름과 네임스페이스입니다. 둘은 서로를 가리킵니다.",
    "The ID of the snapshot at the provider; for EBS, `snap-…`.": "제공자가 부여한 스냅샷 ID입니다. EBS는 `snap-…`.",
    "The ID of the volume to take a snapshot of; for EBS, `vol-…`.": "스냅샷을 만들 볼륨의 ID입니다. EBS는 `vol-…`.",
    "How snapshots are taken: by which driver, with which parameters.":
      "스냅샷을 만드는 방법, 즉 드라이버와 파라미터입니다.",
    "Whether the provider's snapshot is deleted (Delete) or kept (Retain) when its VolumeSnapshot is deleted. Required.":
      "VolumeSnapshot을 삭제할 때 제공자의 스냅샷을 삭제할지(Delete) 유지할지(Retain) 지정합니다. 필수입니다.",
    "The driver that takes the snapshots; for EBS, `ebs.csi.aws.com`.":
      "스냅샷을 만드는 드라이버입니다. EBS는 `ebs.csi.aws.com`.",
    "Handed to the driver as they stand; every value is a string.":
      "드라이버에 그대로 전달됩니다. 모든 값은 문자열입니다.",
    "A Kafka cluster that Strimzi runs. In v1 its storage stands in node pools.":
      "Strimzi가 실행하는 Kafka 클러스터입니다. v1에서는 스토리지를 노드 풀에 적습니다.",
    "A Kafka cluster that Strimzi runs, in the form that Strimzi 1.0 no longer reads.":
      "Strimzi가 실행하는 Kafka 클러스터이며, Strimzi 1.0이 더 이상 읽지 않는 형식입니다.",
    "The disks of each node; in v1 they stand in node pools.": "각 노드의 디스크입니다. v1에서는 노드 풀에 적습니다.",
    "A group of Kafka nodes that are alike, with the disks that each of them has.":
      "구성이 같은 Kafka 노드의 묶음이며, 각 노드의 디스크를 포함합니다.",
    "How many nodes the pool has.": "풀의 노드 수입니다.",
    "What the nodes do: broker, controller, or both.": "노드의 역할로, broker나 controller 또는 둘 다입니다.",
    "The disks of each node.": "각 노드의 디스크입니다.",
    "The disks of each node: one of its own kind, or several as `jbod`.":
      "각 노드의 디스크입니다. 하나이거나, `jbod`이면 여러 개입니다.",
    "persistent-claim for a disk that lasts, ephemeral for none, jbod for several disks.":
      "계속 유지되는 디스크는 persistent-claim, 디스크가 없으면 ephemeral, 디스크가 여러 개면 jbod입니다.",
    "The disks, when the type is jbod; each has an id of its own.":
      "타입이 jbod일 때의 디스크이며, 각각 고유한 id가 있습니다.",
    "persistent-claim for a disk that lasts, ephemeral for one that goes with its pod.":
      "계속 유지되는 디스크는 persistent-claim, 파드와 함께 사라지는 디스크는 ephemeral입니다.",
    "The StorageClass of the claims.": "클레임의 StorageClass입니다.",
    "Whether the claims are deleted with the cluster. Left out, they stay.":
      "클러스터와 함께 클레임을 삭제할지 여부입니다. 생략하면 남습니다.",
    "The disk's number, which its claims' names contain; needed with jbod.":
      "디스크 번호이며 클레임 이름에 들어갑니다. jbod에서 필요합니다.",
    "`shared` on the one disk that keeps the KRaft metadata too.":
      "KRaft 메타데이터도 저장하는 디스크 하나에 `shared`를 지정합니다.",
    "Settings for single brokers; no longer read since Strimzi 0.46.":
      "브로커별 설정입니다. Strimzi 0.46부터 더 이상 읽지 않습니다.",
    "Labels of the volumes to choose among.": "선택할 볼륨의 레이블입니다.",
    "How large each claim is; it can grow and never shrink.":
      "각 클레임의 크기입니다. 늘릴 수만 있고 줄일 수는 없습니다.",
    "How much an ephemeral disk may take.": "임시 디스크가 차지할 수 있는 최대 크기입니다.",
    "The VolumeAttributesClass of the claims.": "클레임의 VolumeAttributesClass입니다.",
  },
};
