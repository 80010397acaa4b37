// The pages of the conversions: what each does, what becomes of the data, and what its examples show.
import type { OwnWords } from "../translations.ts";

export const conversionPages: OwnWords = {
  "conversion-page": {
    heading: "변환",
    marks:
      "변환은 편집기의 *리팩터링* 메뉴와 명령에 있고, 명령줄에서는 `ebs-manifests convert static-to-dynamic kafka.yaml`처럼 실행합니다. VS Code는 먼저 미리 보기를 열고, 없어도 되는 변경을 뺀 모든 변경이 선택되어 있습니다. *적용*은 선택한 것만 적용합니다.",
    conversion: "변환",
    does: "하는 일",
    offer: "*리팩터링*",
    becomes: "변환 결과",
    empty: "파일에는 아무것도 남지 않습니다",
    notes: "편집과 함께 표시되는 설명",
    disabled: "적용할 수 없는 이유",
    needs: "필요한 것",
    data: "데이터는 어떻게 되나",
  },
  "static-to-dynamic": {
    "docs/summary": "인라인이나 PersistentVolume에 ID로 지정한 EBS 볼륨을 클레임으로 바꿉니다.",
    "docs/needs":
      "EBS 볼륨을 ID로 지정한 파드 볼륨(`awsElasticBlockStore`), 또는 EBS 볼륨의 PersistentVolume과 거기에 바인딩된 PVC.",
    "docs/data":
      "새 볼륨은 비어 있습니다. 이전 디스크는 더 이상 마운트되지 않지만, 삭제할 때까지 데이터를 유지합니다. 가져온 볼륨은 같은 디스크이므로 계속 같은 가용 영역에 있으며, 드라이버는 비어 있는 디스크만 포맷합니다. 복원한 볼륨은 쓰기가 없는 동안 직접 만든 스냅샷의 복사본이며, 클레임의 요청 크기는 스냅샷 크기 이상이어야 합니다. 클러스터에 있는 클레임은 바인딩을 바꿀 수 없으므로, 볼륨을 `Retain`으로 설정하고 클레임을 삭제한 뒤 적용하세요.",
    "example/An old Deployment that names its disk gets a new, empty volume":
      "디스크를 직접 지정한 오래된 Deployment에 비어 있는 새 볼륨 제공",
    "example/From the class that the workspace has, in braces":
      "워크스페이스에 있는 클래스 사용, 중괄호로 쓴 매니페스트",
    "example/The new class in a file of its own, where the folder has one for each":
      "클래스마다 파일이 따로 있는 폴더에서는 새 클래스도 별도 파일에 추가",
    "example/The same disk through the driver: zone, file system, partition and read-only go along":
      "같은 디스크를 드라이버로 사용: 가용 영역, 파일 시스템, 파티션, 읽기 전용 설정 유지",
    "example/A snapshot of the disk, restored into a new volume": "디스크의 스냅샷을 새 볼륨으로 복원",
    "example/Several pods that name one disk get a volume each": "디스크 하나를 지정한 여러 파드에 볼륨을 하나씩 제공",
    "example/The disk of several pods is not imported for all of them":
      "여러 파드가 지정한 디스크는 모두가 함께 쓰도록 가져오지 않음",
    "example/A copy of a partition could not be mounted": "파티션의 복사본은 마운트할 수 없음",
    "example/A claim lets go of the volume that was made for it by hand": "직접 만든 볼륨에서 클레임 분리",
    "example/A volume that no claim asks for cannot be made anew": "요청하는 클레임이 없는 볼륨은 새로 만들 수 없음",
    "example/A claim gets a copy of the volume that was made for it by hand, and is only read as before":
      "직접 만든 볼륨의 복사본을 클레임에 제공, 읽기 전용 유지",
  },
  "dynamic-to-static": {
    "docs/summary": "클레임이 받은 볼륨을 매니페스트에 적고 둘을 서로 고정합니다.",
    "docs/needs": "EBS 볼륨을 만드는 StorageClass를 사용하고 볼륨을 지정하지 않은 PersistentVolumeClaim.",
    "docs/data":
      "디스크와 데이터는 그대로 유지되며, 이후에는 클레임을 삭제하고 다시 적용해도 같은 디스크를 받습니다. 무엇이든 삭제하기 전에 클러스터에 있는 볼륨을 `Retain`으로 설정하고 디스크 ID와 가용 영역을 적어 두세요. 그다음 파드가 마운트하지 않을 때 클레임과 볼륨을 삭제하고 이 매니페스트로 둘 다 적용하세요. 볼륨은 그 가용 영역에서만 사용됩니다.",
    "example/A claim is tied to the disk that its class made": "클래스가 만든 디스크에 클레임 고정",
    "example/Where the class leaves the zone open, it is to be filled in":
      "클래스에 가용 영역이 없으면 직접 채울 자리 표시자 사용",
  },
  "restore-from-snapshot": {
    "docs/summary": "Kubernetes 밖에서 만든 스냅샷으로 클레임의 볼륨을 채웁니다.",
    "docs/needs": "EBS 볼륨을 만드는 StorageClass를 사용하고 데이터 원본이 없는 PersistentVolumeClaim.",
    "docs/data":
      "클레임은 스냅샷의 데이터가 담긴 새 볼륨을 받으며, 스냅샷 이후에 기록한 데이터는 이전 디스크에 남습니다. 쓰기가 없는 동안 스냅샷을 만들고, 클러스터에 있는 볼륨을 `Retain`으로 설정하고, 클레임을 삭제한 뒤 적용하세요. 클레임의 요청 크기는 스냅샷 크기 이상이어야 합니다. 클러스터에 스냅샷 컨트롤러와 그 리소스 정의(CRD)가 있어야 합니다. EBS는 블록을 처음 요청받을 때 가져오므로 첫 읽기는 느립니다.",
    "example/A claim is filled from a snapshot of its disk": "클레임을 자기 디스크의 스냅샷으로 채우기",
    "example/A claim that is tied to a volume gets no other one": "볼륨에 고정된 클레임에는 다른 볼륨을 만들지 않음",
  },
  "in-tree-to-csi": {
    "docs/summary": "인트리 플러그인의 StorageClass나 PersistentVolume을 EBS CSI 드라이버용으로 바꿉니다.",
    "docs/needs":
      "프로비저너가 `kubernetes.io/aws-ebs`인 StorageClass, 또는 `awsElasticBlockStore` 필드가 있는 PersistentVolume.",
    "docs/data":
      "디스크와 데이터는 그대로 유지됩니다. 클래스는 새 볼륨에만 적용되고, 바꿔 쓴 볼륨도 같은 디스크를 가리킵니다. 클러스터에 있는 클래스는 변경할 수 없으므로 삭제하고 같은 이름으로 다시 만드세요. 클레임은 그 이름을 계속 사용합니다. 클러스터에 있는 볼륨의 소스도 변경할 수 없으므로, `Retain`으로 설정하고 파드가 마운트하지 않을 때 클레임과 함께 삭제한 뒤 둘 다 다시 만드세요. 그대로 둔 볼륨도 EBS CSI 드라이버가 설치되어 있으면 계속 작동합니다.",
    "example/A class of 2016 goes on making gp2": "2016년에 만든 클래스, gp2 유지",
    "example/Every parameter at once, on to gp3, in braces":
      "모든 파라미터를 한꺼번에 바꾸고 gp3로 변경, 중괄호로 쓴 매니페스트",
    "example/io1 keeps its IOPS, raised to its least as the plugin did it, and topologies take the standard key":
      "io1의 IOPS 유지(플러그인처럼 최솟값까지 올림), 토폴로지에는 표준 키 사용",
    "example/An older driver knows another label for zones, and a class without a type says which one it means and keeps its IOPS":
      "예전 드라이버용 가용 영역 레이블, 타입이 없던 클래스에는 타입을 명시하고 IOPS는 유지",
    "example/A volume keeps its disk, partition and zone": "볼륨의 디스크, 파티션, 가용 영역 유지",
    "example/With the policy Delete, and an address that leaves the zone open":
      "회수 정책이 Delete이고 주소에 가용 영역이 없는 볼륨",
    "example/An ID that cannot be read says so": "읽을 수 없는 ID",
  },
  "gp2-to-gp3": {
    "docs/summary": "클래스를 gp2에서 gp3로 바꾸고, gp2가 클레임에 제공하던 IOPS와 처리량을 지정합니다.",
    "docs/needs": "`type`이 `gp2`인 EBS용 StorageClass.",
    "docs/data":
      "클래스는 새 볼륨에만 적용되므로, 이미 있는 볼륨은 데이터와 함께 gp2로 남습니다. 클러스터에 있는 클래스는 변경할 수 없으므로 삭제하고 같은 이름으로 다시 만드세요. 클레임은 그 이름을 계속 사용합니다. 이미 있는 디스크의 타입은 VolumeAttributesClass나 `aws ec2 modify-volume`으로, 복사 없이 마운트된 상태에서 바꿀 수 있습니다.",
    "example/As fast as gp2 is for the largest claim of the class":
      "이 클래스의 가장 큰 클레임에 gp2가 제공하던 만큼의 성능",
    "example/Large gp2 volumes have more IOPS than every gp3, so they are asked for":
      "큰 gp2 볼륨은 gp3의 기본값보다 IOPS가 높으므로 IOPS도 지정",
  },
  "deployment-to-stateful-set": {
    "docs/summary":
      "EBS 클레임을 마운트하는 Deployment를 클레임 템플릿이 있는 StatefulSet으로 바꾸고 헤드리스 Service를 추가합니다.",
    "docs/needs": "워크스페이스에 있는 EBS PVC를 볼륨으로 사용하는 Deployment.",
    "docs/data":
      "새 디스크를 쓰면 데이터는 클레임의 디스크에 남습니다. 그 클레임은 더 이상 적용되지 않으며, 클러스터에 있는 클레임은 삭제할 때까지 디스크를 유지하고 삭제한 뒤에는 볼륨의 회수 정책을 따릅니다. 이전 디스크를 계속 쓰면 클레임의 이름이 첫 파드가 요청하는 이름으로 바뀌므로, 클러스터에 있는 볼륨을 `Retain`으로 설정하고 클레임과 볼륨의 `claimRef`를 삭제한 뒤 적용하세요. 나머지 파드는 모두 빈 디스크로 시작합니다. 클러스터에 있는 Deployment를 먼저 삭제하지 않으면 두 워크로드의 파드가 동시에 실행됩니다.",
    "example/Each pod gets a new disk, and the claim goes": "파드마다 새 디스크 제공, 클레임 제거",
    "example/The first pod keeps the disk; the volume and the autoscaler follow, each in its file":
      "첫 파드가 디스크를 계속 사용, 다른 파일에 있는 볼륨과 오토스케일러도 함께 변경",
    "example/A claim that another workload mounts is not taken from it":
      "다른 워크로드가 마운트하는 클레임은 빼앗지 않음",
  },
  "claim-to-claim-template": {
    "docs/summary": "StatefulSet의 파드들이 함께 쓰는 클레임을 클레임 템플릿으로 바꿉니다.",
    "docs/needs": "워크스페이스에 있는 EBS PVC를 볼륨으로 사용하는 StatefulSet.",
    "docs/data":
      "새 디스크를 쓰면 데이터는 클레임의 디스크에 남습니다. 그 클레임은 더 이상 적용되지 않으며, 클러스터에 있는 클레임은 삭제할 때까지 디스크를 유지하고 삭제한 뒤에는 볼륨의 회수 정책을 따릅니다. 이전 디스크를 계속 쓰면 클레임의 이름이 첫 파드가 요청하는 이름으로 바뀌므로, 클러스터에 있는 볼륨을 `Retain`으로 설정하고 클레임과 볼륨의 `claimRef`를 삭제한 뒤 적용하세요. 나머지 파드는 모두 빈 디스크로 시작합니다. 클러스터에 있는 StatefulSet의 템플릿은 변경할 수 없으므로, 적용하기 전에 `--cascade=orphan` 옵션으로 삭제하세요.",
    "example/Each pod gets a new disk of its own": "파드마다 새 디스크 제공",
    "example/Where no class makes disks, new ones cannot be promised":
      "디스크를 만드는 클래스가 없으면 새 디스크를 약속하지 않음",
    "example/The first pod keeps the disk, beside the templates and volumes that are there":
      "첫 파드가 디스크를 계속 사용, 이미 있는 템플릿과 볼륨은 유지",
  },
  "volume-pool": {
    "docs/summary": "아무것도 프로비저닝하지 않는 클래스와, StatefulSet의 파드마다 그 클레임에 예약된 볼륨을 만듭니다.",
    "docs/needs": "EBS 클레임 템플릿이 있고, 직접 만든 볼륨이 아직 없는 파드가 있는 StatefulSet.",
    "docs/data":
      "볼륨마다 클레임 하나에 예약되고 회수 정책이 `Retain`이므로, StatefulSet과 클레임과 볼륨을 모두 삭제하고 다시 적용해도 각 파드가 자기 디스크를 다시 받습니다. 디스크는 볼륨에 적힌 가용 영역에 미리 만들어 ID를 채워 넣어야 하며, 비어 있는 디스크는 처음 마운트할 때 포맷됩니다. 파드가 지금 쓰는 디스크는 데이터와 함께 그 자리에 남습니다. 계속 쓰려면 대신 그 디스크의 ID와 가용 영역을 채워 넣으세요. 클러스터에 있는 StatefulSet의 템플릿은 변경할 수 없으므로, 적용하기 전에 볼륨을 `Retain`으로 설정하고 `--cascade=orphan` 옵션으로 StatefulSet을 삭제한 뒤 클레임도 삭제하세요.",
    "example/Each pod gets a disk out of a pool, over the zones of its class in turn":
      "클래스의 가용 영역을 차례로 돌며 파드마다 풀의 디스크 제공",
  },
  "replace-by-ebs-claim": {
    "docs/summary": "Flocker나 GlusterFS처럼 제거된 플러그인의 볼륨이나 노드의 디렉터리를 EBS 클레임으로 바꿉니다.",
    "docs/needs":
      "Kubernetes에서 제거된 플러그인의 파드 볼륨, 또는 데이터를 보관할 수 있는 노드의 디렉터리(`hostPath`).",
    "docs/data":
      "새 볼륨은 비어 있고 데이터는 원래 있던 곳에 남습니다. 둘 다 마운트하는 파드로 복사하거나, 클러스터가 이전 시스템을 더 이상 마운트할 수 없으면 밖에서 복사하세요. EBS 볼륨은 한 번에 한 노드에만 연결되므로 여러 노드의 파드가 함께 쓸 수 없습니다.",
    "example/GlusterFS, which Kubernetes has removed": "Kubernetes에서 제거된 GlusterFS",
    "example/A directory of the node, which stays behind when the pod moves":
      "파드가 옮겨 가면 두고 가야 하는 노드의 디렉터리",
    "example/Flocker, for several pods that get a volume each": "Flocker를 쓰던 여러 파드에 볼륨을 하나씩 제공",
  },
  "upgrade-api-version": {
    "docs/summary": "오브젝트를 기존 API 버전을 대신하는 버전으로 올리고, 그 버전에 필요한 필드를 추가합니다.",
    "docs/needs": "설정된 Kubernetes 버전에서 사용 중단되거나 제거된 API 버전의 오브젝트.",
    "docs/data":
      "볼륨과 데이터는 바뀌지 않고 클러스터에 있는 오브젝트도 그대로입니다. API 서버는 한 오브젝트를 자신이 아는 모든 버전으로 제공합니다. 클러스터에 있는 워크로드의 셀렉터는 변경할 수 없지만, 매니페스트에 추가하는 셀렉터는 파드의 레이블에서 정해져 이미 쓰이던 것과 같습니다. `Recreate` 전략을 쓰면 새 파드를 시작하기 전에 이전 파드가 종료됩니다. 그러지 않으면 롤아웃이 이전 파드가 잡고 있는 디스크를 끝없이 기다립니다.",
    "example/A Deployment whose claim is on EBS gets a selector and Recreate, and loses what is gone":
      "클레임이 EBS인 Deployment에 셀렉터와 Recreate 전략 추가, 없어진 필드 제거",
    "example/Where no EBS volume is mounted the strategy stays, in braces too":
      "EBS 볼륨을 마운트하지 않으면 전략 유지, 중괄호로 쓴 매니페스트",
    "example/Pods without labels get one, and so does the selector": "레이블이 없는 파드와 셀렉터에 레이블 추가",
    "example/A version of the same shape is a mere bump": "형식이 같은 버전은 버전만 변경",
  },
};
