// What the fact tables say of EBS and Kubernetes, under their English texts.
import type { OwnWords } from "../translations.ts";

export const facts: OwnWords = {
  text: {
    "One node mounts it for writing, and every pod on that node may write.":
      "한 노드가 쓰기용으로 마운트하며, 그 노드의 모든 파드가 쓸 수 있습니다.",
    "One pod of the whole cluster mounts it.": "클러스터 전체에서 파드 하나만 마운트합니다.",
    "Many nodes mount it for reading; EBS cannot be attached so.":
      "여러 노드가 읽기용으로 마운트합니다. EBS는 이렇게 연결할 수 없습니다.",
    "Many nodes use it at once; on EBS only an io2 volume in Block mode can.":
      "여러 노드가 동시에 사용합니다. EBS에서는 Block 모드의 io2 볼륨만 가능합니다.",
    "The class, as written before there was a field; where both stand, this one counts.":
      "필드가 생기기 전에 클래스를 지정하던 방식입니다. 둘 다 있으면 이 값이 적용됩니다.",
    "Asked for provisioning before there were classes; nothing reads it any more.":
      "클래스가 생기기 전에 프로비저닝을 요청하던 방식입니다. 지금은 아무것도 이 값을 읽지 않습니다.",
    'Makes the class the default when it is exactly "true".': '값이 정확히 "true"이면 기본 클래스가 됩니다.',
    'The old name of the default mark; "true" still counts.':
      '기본 클래스 표시의 예전 이름입니다. "true"이면 지금도 적용됩니다.',
    'Makes the class the default for snapshots of its driver when it is exactly "true".':
      '값이 정확히 "true"이면 그 드라이버의 기본 스냅샷 클래스가 됩니다.',
    "Changes the type of the volume in use, where the volume-modifier sidecar runs.":
      "volume-modifier 사이드카가 실행되는 곳에서, 사용 중인 볼륨의 타입을 바꿉니다.",
    "Changes the IOPS of the volume in use, where the volume-modifier sidecar runs.":
      "volume-modifier 사이드카가 실행되는 곳에서, 사용 중인 볼륨의 IOPS를 바꿉니다.",
    "Changes the throughput of the volume in use, where the volume-modifier sidecar runs.":
      "volume-modifier 사이드카가 실행되는 곳에서, 사용 중인 볼륨의 처리량을 바꿉니다.",
    "Names the provisioner that is to serve the claim.": "클레임을 처리할 프로비저너의 이름입니다.",
    "The old name of the mark for the claim's provisioner.": "클레임의 프로비저너를 나타내던 예전 이름입니다.",
    "Names the node that the scheduler chose.": "스케줄러가 선택한 노드의 이름입니다.",
    "Says that binding is done; by hand, it makes a claim without volume Lost.":
      "바인딩이 끝났음을 나타냅니다. 직접 적으면 볼륨이 없는 클레임은 Lost 상태가 됩니다.",
    "Says that a controller, not the author, bound the two.":
      "작성자가 아니라 컨트롤러가 둘을 바인딩했음을 나타냅니다.",
    "Names the CSI driver that does the in-tree plugin's work.":
      "인트리 플러그인의 작업을 대신하는 CSI 드라이버의 이름입니다.",
    "Names who made the volume; without it, a Delete policy on a CSI volume does not delete the disk.":
      "볼륨을 만든 프로비저너의 이름입니다. 이 값이 없으면 CSI 볼륨의 정책이 Delete여도 디스크를 삭제하지 않습니다.",
    "Says that a provisioner made the volume.": "프로비저너가 만든 볼륨임을 나타냅니다.",
    "The usual choice, and what a class gets that names none.":
      "일반적인 선택이며, 파일 시스템을 지정하지 않은 클래스에 적용됩니다.",
    "For large files and much parallel writing; leaves its root directory empty.":
      "큰 파일과 많은 병렬 쓰기에 적합하며, 루트 디렉터리를 비워 둡니다.",
    "The predecessor of ext4.": "ext4의 이전 버전입니다.",
    "For Windows nodes.": "Windows 노드용입니다.",
    "Without a journal; refused since driver 1.38.": "저널이 없으며, 드라이버 1.38부터 거부됩니다.",
    "at most 63 lower case letters, digits and -, with a letter or digit at both ends":
      "영문 소문자, 숫자, -만 사용해 63자 이하여야 하며, 양 끝은 영문 소문자나 숫자여야 합니다",
    "at most 253 lower case letters, digits, - and ., with a letter or digit at both ends and around each .":
      "영문 소문자, 숫자, -와 .만 사용해 253자 이하여야 하며, 양 끝과 .의 앞뒤는 영문 소문자나 숫자여야 합니다",
    "at most 63 lower case letters, digits and -, with a letter at the start and a letter or digit at the end":
      "영문 소문자, 숫자, -만 사용해 63자 이하여야 하며, 영문 소문자로 시작하고 영문 소문자나 숫자로 끝나야 합니다",
    "IOPS of each volume, whatever its size; not together with iopsPerGB.":
      "크기와 관계없이 볼륨마다 제공할 IOPS입니다. iopsPerGB와 함께 쓸 수 없습니다.",
    "IOPS for each GiB of the volume; not together with iops.": "볼륨 1GiB당 IOPS입니다. iops와 함께 쓸 수 없습니다.",
    "Whether IOPS below the type's minimum are raised to it instead of being refused.":
      "IOPS가 타입의 최솟값보다 적을 때 거부하지 않고 최솟값으로 올릴지 여부입니다.",
    "MiB/s of a gp3 volume: 125 without it, and at most a quarter of its IOPS.":
      "gp3 볼륨의 처리량(MiB/s)입니다. 생략하면 125이고, 최대 IOPS의 4분의 1입니다.",
    'Whether volumes are encrypted. Only "true" turns it on.': '볼륨을 암호화할지 여부입니다. "true"일 때만 켜집니다.',
    "The KMS key to encrypt with, by its full ARN; naming one turns encryption on.":
      "암호화에 사용할 KMS 키의 전체 ARN입니다. 키를 지정하면 암호화가 켜집니다.",
    "Block size of the new file system (ext3, ext4, xfs).": "새 파일 시스템의 블록 크기입니다(ext3, ext4, xfs).",
    "Inode size of the new file system (ext3, ext4, xfs).": "새 파일 시스템의 아이노드 크기입니다(ext3, ext4, xfs).",
    "Bytes for each inode of the new file system (ext3, ext4).":
      "새 파일 시스템의 아이노드당 바이트 수입니다(ext3, ext4).",
    "Number of inodes of the new file system (ext3, ext4).": "새 파일 시스템의 아이노드 개수입니다(ext3, ext4).",
    "Whether ext4 allocates in clusters of blocks.": "ext4가 블록을 클러스터 단위로 할당할지 여부입니다.",
    "Cluster size of ext4; needs ext4BigAlloc.": "ext4의 클러스터 크기입니다. ext4BigAlloc이 필요합니다.",
    "A tag for each volume as key=value, with a Go template in the value if wanted: tagSpecification_1, _2, …":
      "볼륨에 붙일 key=value 형식의 태그이며, 값에 Go 템플릿을 쓸 수 있습니다. tagSpecification_1, _2, …",
    "Accepted and without effect since driver 1.47: every new io2 volume is Block Express.":
      "드라이버 1.47부터는 받아들이지만 효과가 없습니다. 새 io2 볼륨은 모두 Block Express입니다.",
    "The old spelling of csi.storage.k8s.io/fstype; both together are refused.":
      "csi.storage.k8s.io/fstype의 예전 표기입니다. 둘을 함께 쓰면 거부됩니다.",
    "Whether ext4 is made ready for its own encryption of directories.":
      "ext4의 자체 디렉터리 암호화를 사용할 수 있게 준비할지 여부입니다.",
    "MiB/s at which a volume made from a snapshot is loaded.":
      "스냅샷에서 만든 볼륨에 데이터를 불러오는 속도(MiB/s)입니다.",
    "Whether attaching waits until a restored volume is loaded.":
      "복원된 볼륨에 데이터를 다 불러올 때까지 연결을 미룰지 여부입니다.",
    "Whether a volume with iopsPerGB is given more IOPS when it grows.":
      "iopsPerGB를 쓰는 볼륨이 커질 때 IOPS도 늘릴지 여부입니다.",
    "A secret for the driver; the EBS driver reads none.":
      "드라이버에 전달할 시크릿입니다. EBS 드라이버는 읽지 않습니다.",
    "The volume type, in lower case.": "소문자로 적은 볼륨 타입입니다.",
    "The file system that a new volume is formatted with.": "새 볼륨을 포맷할 파일 시스템입니다.",
    "The volume type; the plugin itself knew these four only, the driver that does its work today knows all.":
      "볼륨 타입입니다. 플러그인은 이 네 가지만 알았지만, 지금 작업을 대신하는 드라이버는 모든 타입을 압니다.",
    "The one zone to create volumes in; allowedTopologies says it today.":
      "볼륨을 만들 가용 영역 하나입니다. 지금은 allowedTopologies로 지정합니다.",
    "A list of zones with commas between, never together with zone.":
      "쉼표로 구분한 가용 영역 목록입니다. zone과 함께 쓸 수 없습니다.",
    "IOPS for each GiB of an io1 volume; the plugin ignored it for every other type.":
      "io1 볼륨의 1GiB당 IOPS입니다. 플러그인은 다른 타입에서 이 값을 무시했습니다.",
    "Whether volumes are encrypted.": "볼륨을 암호화할지 여부입니다.",
    "The key to encrypt with; naming one turns encryption on.":
      "암호화에 사용할 키입니다. 키를 지정하면 암호화가 켜집니다.",
    "Zones in which fast restore is turned on for each snapshot, with commas between.":
      "스냅샷마다 빠른 복원을 켤 가용 영역이며, 쉼표로 구분합니다.",
    "The Outpost that keeps the snapshots.": "스냅샷을 보관할 Outpost입니다.",
    "How strictly each snapshot is locked against deletion.": "스냅샷이 삭제되지 않도록 잠그는 수준입니다.",
    "Days that the lock lasts.": "잠금이 유지되는 일수입니다.",
    "When the lock ends, as an RFC 3339 time.": "잠금이 끝나는 시각이며, RFC 3339 형식입니다.",
    "Hours in which a compliance lock can still be changed.":
      "규정 준수 잠금을 아직 바꿀 수 있는 시간(단위: 시간)입니다.",
    "A tag for each snapshot as key=value: tagSpecification_1, _2, …":
      "스냅샷에 붙일 key=value 형식의 태그입니다. tagSpecification_1, _2, …",
    "The type that the volume becomes.": "볼륨을 바꿀 타입입니다.",
    "The old name of type, and ignored beside it.": "type의 예전 이름이며, 함께 쓰면 무시됩니다.",
    "The IOPS that the volume is given.": "볼륨에 제공할 IOPS입니다.",
    "The MiB/s that a gp3 volume is given.": "gp3 볼륨에 제공할 처리량(MiB/s)입니다.",
    "A tag to set, as key=value: tagSpecification_1, _2, …":
      "설정할 key=value 형식의 태그입니다. tagSpecification_1, _2, …",
    "The key of a tag to remove; a claim that is being created cannot use such a class.":
      "제거할 태그의 키입니다. 새로 만드는 클레임은 이런 클래스를 사용할 수 없습니다.",
    "IOPS for each GiB, in this spelling only; a claim that is being created cannot use such a class.":
      "1GiB당 IOPS이며, 이 표기로만 쓸 수 있습니다. 새로 만드는 클레임은 이런 클래스를 사용할 수 없습니다.",
    "Whether IOPS follow the size, in this spelling only; a claim that is being created cannot use such a class.":
      "IOPS가 크기를 따라갈지 여부이며, 이 표기로만 쓸 수 있습니다. 새로 만드는 클레임은 이런 클래스를 사용할 수 없습니다.",
    "The EBS CSI driver, installed as an EKS add-on or from its Helm chart.":
      "EKS 애드온이나 Helm 차트로 설치하는 EBS CSI 드라이버입니다.",
    "The block storage of EKS Auto Mode; its volumes and those of the add-on driver do not mix.":
      "EKS Auto Mode의 블록 스토리지입니다. 이 볼륨과 애드온 드라이버의 볼륨은 섞어 쓸 수 없습니다.",
    "The plugin that was part of Kubernetes; since 1.23 its work goes to the EBS CSI driver.":
      "Kubernetes에 포함되어 있던 플러그인입니다. 1.23부터는 EBS CSI 드라이버가 작업을 대신합니다.",
    "Nothing is ever provisioned: claims of the class bind to volumes that are already there.":
      "아무것도 프로비저닝하지 않습니다. 이 클래스의 클레임은 이미 있는 볼륨에 바인딩됩니다.",
    "Created in every EKS cluster; the default class before EKS 1.30, and no longer since.":
      "모든 EKS 클러스터에 만들어집니다. EKS 1.30 전에는 기본 클래스였지만 지금은 아닙니다.",
    "Created by the driver's chart or add-on (1.31 and newer) when defaultStorageClass.enabled is true.":
      "defaultStorageClass.enabled가 true이면 드라이버의 차트나 애드온(1.31 이상)이 만듭니다.",
    "The zone, by the label that every node has.": "모든 노드에 있는 레이블로 지정하는 가용 영역입니다.",
    "The zone, by the driver's own label; on volumes that older drivers made, and to be left there.":
      "드라이버 자체 레이블로 지정하는 가용 영역입니다. 이전 드라이버가 만든 볼륨에 있으며, 그대로 두어야 합니다.",
    "The zone, by a label deprecated since Kubernetes 1.17; translated for in-tree volumes and classes only.":
      "Kubernetes 1.17부터 사용 중단된 레이블로 지정하는 가용 영역입니다. 인트리 볼륨과 클래스에서만 변환됩니다.",
    "The region, by the label that every node has.": "모든 노드에 있는 레이블로 지정하는 리전입니다.",
    "The region, by a label deprecated since Kubernetes 1.17.":
      "Kubernetes 1.17부터 사용 중단된 레이블로 지정하는 리전입니다.",
    "The zone's ID; fine where nodes are chosen, but the driver's nodes do not report it for provisioning.":
      "가용 영역의 ID입니다. 노드를 고를 때는 쓸 수 있지만, 드라이버의 노드가 프로비저닝용으로 보고하지는 않습니다.",
    "Part of what names an AWS Outpost.": "AWS Outpost를 식별하는 값의 일부입니다.",
    "The node's operating system, which the driver reports too.": "노드의 운영 체제이며, 드라이버도 보고합니다.",
    '"auto" on the nodes of EKS Auto Mode; its volumes belong on those alone.':
      'EKS Auto Mode의 노드에서는 "auto"입니다. Auto Mode의 볼륨은 그 노드에서만 사용할 수 있습니다.',
    "Without KAFKA_LOG_DIRS the data stays in /tmp (kafka-logs, or kraft-combined-logs when no KAFKA_ variable is set) and dies with the pod.":
      "KAFKA_LOG_DIRS가 없으면 데이터가 /tmp에 저장되고(kafka-logs, KAFKA_ 변수가 하나도 없으면 kraft-combined-logs) 파드와 함께 사라집니다.",
    "Its directory bears the pod's name, so a Deployment's next pod starts on an empty one of the same volume; needs ZooKeeper.":
      "디렉터리에 파드 이름이 들어가므로, Deployment의 다음 파드는 같은 볼륨의 빈 디렉터리에서 시작합니다. ZooKeeper가 필요합니다.",
    "Keeps its data in a directory below the mount, so lost+found does no harm there.":
      "마운트 아래의 디렉터리에 데이터를 저장하므로 lost+found가 있어도 괜찮습니다.",
    "Its data directory is the mount point itself, and it stops when KAFKA_PORT is set.":
      "데이터 디렉터리가 마운트 지점 자체이며, KAFKA_PORT가 설정되어 있으면 중단됩니다.",
    "Since 18 the directory bears the major version, and the volume belongs at /var/lib/postgresql.":
      "18부터 디렉터리에 메이저 버전이 들어가며, 볼륨은 /var/lib/postgresql에 마운트해야 합니다.",
    "The first start refuses a directory that holds lost+found; PGDATA may name one below the mount.":
      "처음 시작할 때 lost+found가 있는 디렉터리를 거부합니다. PGDATA로 마운트 아래의 디렉터리를 지정할 수 있습니다.",
    "delete the StatefulSet with --cascade=orphan and apply it again; the claims that are there keep what they have":
      "StatefulSet을 --cascade=orphan 옵션으로 삭제하고 다시 적용하세요(이미 있는 클레임은 그대로 유지됩니다)",
    "delete the class and apply it again; volumes that are there keep what they have":
      "클래스를 삭제하고 다시 적용하세요(이미 있는 볼륨은 그대로 유지됩니다)",
    "give the claim another name, which is a new disk": "클레임에 다른 이름을 지정하세요(새 디스크가 만들어집니다)",
    "leave the size, or move the data to a smaller claim of another name":
      "크기를 그대로 두거나, 이름이 다른 더 작은 클레임으로 데이터를 옮기세요",
    "set the live volume to Retain, then delete claim and volume and apply both again; the disk stays as it is":
      "클러스터에 있는 볼륨을 Retain으로 설정한 뒤 클레임과 볼륨을 삭제하고 둘 다 다시 적용하세요(디스크는 그대로 유지됩니다)",
    "General Purpose SSD (gp3)": "범용 SSD(gp3)",
    "General Purpose SSD (gp2)": "범용 SSD(gp2)",
    "Provisioned IOPS SSD (io1)": "프로비저닝된 IOPS SSD(io1)",
    "Provisioned IOPS SSD (io2 Block Express)": "프로비저닝된 IOPS SSD(io2 Block Express)",
    "Throughput Optimized HDD (st1)": "처리량 최적화 HDD(st1)",
    "Cold HDD (sc1)": "콜드 HDD(sc1)",
    "Magnetic (standard, previous generation)": "마그네틱(standard, 이전 세대)",
    "When the claim is deleted, its volume goes, and the EBS volume with all data.":
      "클레임을 삭제하면 볼륨이 삭제되고, EBS 볼륨과 모든 데이터도 삭제됩니다.",
    "When the claim is deleted, the EBS volume stays with its data; its PersistentVolume becomes Released, and binds again only after its claimRef is removed.":
      "클레임을 삭제해도 EBS 볼륨과 데이터는 남습니다. PersistentVolume은 Released 상태가 되며, claimRef를 제거해야 다시 바인딩됩니다.",
    "When the claim is deleted, the driver is asked to delete the EBS volume; it does so only for volumes that it made itself.":
      "클레임을 삭제하면 드라이버에 EBS 볼륨 삭제를 요청하지만, 드라이버는 자신이 만든 볼륨만 삭제합니다.",
    "When the claim is deleted, the EBS volume stays with its data; this object becomes Released, and binds again only after its claimRef is removed.":
      "클레임을 삭제해도 EBS 볼륨과 데이터는 남습니다. 이 오브젝트는 Released 상태가 되며, claimRef를 제거해야 다시 바인딩됩니다.",
    "EBS volumes cannot be recycled.": "EBS 볼륨은 재활용(Recycle)할 수 없습니다.",
    "When the VolumeSnapshot is deleted, the EBS snapshot goes with it.":
      "VolumeSnapshot을 삭제하면 EBS 스냅샷도 함께 삭제됩니다.",
    "When the VolumeSnapshot is deleted, the EBS snapshot stays.": "VolumeSnapshot을 삭제해도 EBS 스냅샷은 남습니다.",
    "The volume is made when a pod uses the claim, in the zone where the scheduler puts that pod.":
      "파드가 클레임을 사용할 때, 스케줄러가 그 파드를 배치하는 가용 영역에 볼륨을 만듭니다.",
    "The volume is made as soon as the claim is, in any zone, even one where the pod cannot run.":
      "클레임이 생기는 즉시 볼륨을 만듭니다. 그 가용 영역에서 파드를 실행할 수 있는지는 확인하지 않습니다.",
    "The volume is formatted when it is new, and mounted as a directory.":
      "새 볼륨은 포맷한 뒤 디렉터리로 마운트합니다.",
    "The pod gets the bare device, by volumeDevices; there is no file system on it.":
      "파드가 volumeDevices로 블록 디바이스를 그대로 받습니다. 파일 시스템은 없습니다.",
    "Deleting the StatefulSet leaves the claims and their disks.": "StatefulSet을 삭제해도 클레임과 디스크는 남습니다.",
    "Deleting the StatefulSet deletes the claims; their disks go as the class reclaims.":
      "StatefulSet을 삭제하면 클레임도 삭제되고, 디스크는 클래스의 회수 정책을 따릅니다.",
    "Scaling down leaves the claims of the pods that go; scaling up again finds them.":
      "스케일 다운해도 사라지는 파드의 클레임은 남으며, 다시 스케일 업하면 그 클레임을 사용합니다.",
    "Scaling down deletes the claims of the pods that go; their disks go as the class reclaims.":
      "스케일 다운하면 사라지는 파드의 클레임도 삭제되고, 디스크는 클래스의 회수 정책을 따릅니다.",
  },
};
