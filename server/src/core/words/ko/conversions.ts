// What conversions say: their titles, the notes beside their edits, and why one does not apply.
import type { OwnWords } from "../translations.ts";

export const conversions: OwnWords = {
  "claim-to-claim-template": {
    fresh: '"{name}"의 파드마다 클레임 템플릿으로 비어 있는 새 디스크 제공(데이터는 "{claims}" 클레임에 남음)',
    adopt:
      '"{name}"의 파드마다 클레임 템플릿으로 디스크 제공, 첫 파드는 "{claims}" 클레임의 디스크를 계속 사용(데이터 유지)',
    live: '클러스터에 있는 StatefulSet의 템플릿은 변경할 수 없습니다. 적용하기 전에 "{name}" StatefulSet을 --cascade=orphan 옵션으로 삭제하세요',
  },
  "in-tree-to-csi": {
    sameType:
      'EBS CSI 드라이버가 "{name}" 클래스의 볼륨을 {type} 타입으로 프로비저닝하도록 변경(클러스터에 있는 클래스는 변경할 수 없으므로 삭제하고 다시 만들어야 함)',
    asWritten:
      'EBS CSI 드라이버가 "{name}" 클래스의 볼륨을 프로비저닝하도록 변경(클러스터에 있는 클래스는 변경할 수 없으므로 삭제하고 다시 만들어야 함)',
    gp3: 'EBS CSI 드라이버가 "{name}" 클래스의 볼륨을 gp3 타입으로 프로비저닝하도록 변경(클러스터에 있는 클래스는 변경할 수 없으므로 삭제하고 다시 만들어야 함)',
    fileSystem:
      "드라이버가 받아들이지 않는 파일 시스템({from})입니다. 그렇게 포맷한 볼륨도 다음 파일 시스템으로 마운트됩니다: {to}",
    lateBinding:
      "지연 바인딩은 볼륨을 파드와 같은 가용 영역에 만듭니다. 이 편집을 적용하지 않으면 지금처럼 볼륨을 즉시 만듭니다",
    volume:
      '"{name}" 볼륨을 EBS CSI 드라이버로 연결: 같은 디스크(클러스터에 있는 볼륨은 변경할 수 없으므로 Retain으로 설정하고, 클레임과 함께 삭제한 뒤 둘 다 다시 만들어야 함)',
    badId: "볼륨 ID를 읽을 수 없습니다. aws://<zone>/vol-… 또는 vol-… 형식이어야 합니다",
    zone: "디스크의 가용 영역입니다. 볼륨은 디스크가 있는 곳에서만 사용됩니다",
  },
  "deployment-to-stateful-set": {
    fresh:
      '"{name}" Deployment를 파드마다 비어 있는 새 디스크가 있는 StatefulSet으로 변환(데이터는 "{claims}" 클레임에 남음)',
    adopt:
      '"{name}" Deployment를 첫 파드가 "{claims}" 클레임의 디스크를 계속 사용하는 StatefulSet으로 변환(데이터 유지)',
    live: '클러스터에 있는 "{name}" Deployment를 먼저 삭제해야 합니다. 그러지 않으면 두 워크로드의 파드가 동시에 실행됩니다',
    scaler: "오토스케일러의 대상도 함께 변경합니다",
    longName:
      'StatefulSet에는 "{name}" 이름을 쓸 수 없습니다. 파드가 이 이름에 번호를 붙인 값을 레이블 하나로 받기 때문입니다',
    shared: '"{claim}" 클레임은 {kind} "{other}"에서도 사용하므로, 변환하면 그쪽에는 클레임이 남지 않습니다',
  },
  "dynamic-to-static": {
    pin: '"{claim}" 클레임을 현재 디스크에 고정(같은 디스크, 클레임이 삭제된 뒤에도 데이터 유지)',
    first:
      '클러스터에서 아무것도 삭제하기 전에 "{claim}" 클레임의 볼륨을 Retain으로 설정하세요. 그다음 클레임과 볼륨을 삭제하고 이 매니페스트로 둘 다 적용하세요',
  },
  "gp2-to-gp3": {
    upgrade:
      '"{name}" 클래스를 gp2보다 느리지 않은 gp3로 변경(클러스터에 있는 클래스는 변경할 수 없으므로 삭제하고 다시 만들어야 함)',
    asFast: "워크스페이스에서 이 클래스를 쓰는 가장 큰 클레임({gib} GiB)에 gp2가 제공하는 성능입니다",
    unknownSizes: "gp2는 {from} GiB 이상의 볼륨에 항상 이만큼을 제공합니다. {size} GiB보다 크면 IOPS도 추가하세요",
  },
  "new-class": {
    apart: '새 "{storageClass}" 클래스는 이 폴더에서 클래스를 모아 둔 곳에 추가됩니다',
  },
  "replace-by-ebs-claim": {
    fromClass: '"{storageClass}" 클래스로 빈 EBS 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {plugin}에 둠)',
    fromNewClass: '새 "{storageClass}" 클래스로 빈 EBS 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {plugin}에 둠)',
    choose: "클래스를 골라 빈 EBS 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {plugin}에 둠)",
    node: '노드의 "{path}" 디렉터리',
    shared: "{plugin} 볼륨은 여러 노드의 파드가 동시에 사용할 수 있지만, EBS 볼륨은 한 번에 한 노드에만 연결됩니다",
  },
  "restore-from-snapshot": {
    restore:
      '"{claim}" 클레임을 스냅샷의 데이터가 담긴 새 볼륨으로 채우기(스냅샷 이후에 기록한 데이터는 이전 디스크에 남음)',
    live: '클러스터에 있는 "{claim}" 클레임은 바인딩을 바꿀 수 없습니다. 적용하기 전에 볼륨을 Retain으로 설정하고 클레임을 삭제하세요. 클레임의 요청 크기는 스냅샷 크기 이상이어야 합니다',
    pinned:
      '"{claim}" 클레임은 이 워크스페이스에 없는 "{volume}" 볼륨에 고정되어 있습니다. 스냅샷으로 채울 볼륨을 새로 만들지 않습니다',
    filled: '"{claim}" 클레임은 이미 "{source}"에서 데이터를 복사하도록 되어 있습니다',
    inTree: '"{storageClass}" 클래스의 프로비저너 {provisioner}: 스냅샷에서 볼륨을 만들 수 없습니다',
  },
  "static-to-dynamic": {
    template: '"{name}" 클레임 템플릿이 같은 이름의 볼륨을 가리므로, 이 볼륨은 어디에도 마운트되지 않습니다',
    newFromClass: '"{storageClass}" 클래스로 빈 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {id} 디스크에 둠)',
    newFromNewClass: '새 "{storageClass}" 클래스로 빈 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {id} 디스크에 둠)',
    eachFromClass: '"{storageClass}" 클래스로 파드마다 빈 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {id} 디스크에 둠)',
    eachFromNewClass:
      '새 "{storageClass}" 클래스로 파드마다 빈 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {id} 디스크에 둠)',
    choose: "클래스를 골라 빈 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {id} 디스크에 둠)",
    chooseForEach: "클래스를 골라 파드마다 빈 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {id} 디스크에 둠)",
    import: "{id} 디스크를 EBS CSI 드라이버로 가져오기(같은 디스크, 데이터 유지)",
    restore: "{id} 디스크의 스냅샷을 새 볼륨으로 복원(데이터 복사)",
    readOnly: "새 볼륨은 비어 있는데 읽기 전용으로 마운트되므로 아무것도 쓸 수 없습니다",
    shared:
      '"{name}" StatefulSet의 파드들이 한 번에 한 노드에만 연결되는 {id} 디스크를 함께 쓰게 됩니다. 파드마다 볼륨을 클레임으로 요청하거나 replicas 값을 1로 설정하세요',
    partition: "데이터는 {id} 디스크의 파티션 {partition}번에 있습니다. 새 볼륨은 전체가 하나로 포맷됩니다",
    partitioned:
      "데이터가 {id} 디스크의 파티션 {partition}번에 있습니다. 클래스가 만드는 볼륨은 전체가 하나로 마운트되므로 복사본을 마운트할 수 없습니다",
    upgrade: "API 서버는 {apiVersion} 버전을 더 이상 지원하지 않습니다",
    recreate: "디스크는 한 노드에만 연결되므로, 새 파드를 시작하기 전에 이전 파드를 종료해야 합니다",
    pairFromClass:
      '"{storageClass}" 클래스로 "{claim}" 클레임의 빈 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {id} 디스크에 둠)',
    pairFromNewClass:
      '새 "{storageClass}" 클래스로 "{claim}" 클레임의 빈 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {id} 디스크에 둠)',
    pairChoose: '클래스를 골라 "{claim}" 클레임의 빈 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {id} 디스크에 둠)',
    pairRestore: '{id} 디스크의 스냅샷을 "{claim}" 클레임의 새 볼륨으로 복원(데이터 복사)',
    dropVolume:
      '"{volume}" 볼륨이 매니페스트에서 사라집니다. 클러스터에 있는 볼륨의 회수 정책이 Retain이면 {id} 디스크는 남습니다',
    replaceClaim: '클러스터에 있는 "{claim}" 클레임은 바인딩을 바꿀 수 없으므로, 적용하기 전에 삭제하세요',
    alone: '"{volume}" 볼륨 대신 클래스로 빈 볼륨 새로 만들기(기존 데이터는 옮기지 않고 {id} 디스크에 둠)',
    noClaim: '워크스페이스에 "{volume}" 볼륨과 바인딩되는 클레임이 없습니다',
  },
  "claim-templates": {
    claimGoes:
      '"{claim}" 클레임은 더 이상 적용되지 않습니다. 클러스터에 있는 클레임은 삭제할 때까지 디스크를 유지하며, 삭제한 뒤의 디스크는 클래스의 회수 정책을 따릅니다',
    noDisks: '"{claim}" 같은 클레임에 디스크를 만들어 주는 클래스가 없어 파드가 Pending 상태에 머물게 됩니다',
    claimMoves:
      '클러스터에서 "{claim}" 클레임의 볼륨을 Retain으로 설정하고, 클레임과 볼륨의 claimRef를 삭제한 뒤 적용하세요. 그래야 "{kept}" 클레임이 이전 디스크를 받습니다',
  },
  "upgrade-api-version": {
    bump: 'API 버전을 "{use}" 버전으로 변경',
    workload: '{kind} 오브젝트를 "{use}" 버전으로 올리고 필요한 셀렉터 추가',
    plain: '{kind} 오브젝트를 "{use}" 버전으로 변경',
    recreate: '{kind} 오브젝트를 "{use}" 버전으로 올리고, EBS 볼륨이 있으므로 Recreate 전략 사용',
    recreateIfEbs: '{kind} 오브젝트를 "{use}" 버전으로 올리고, 클레임이 EBS일 수 있으므로 Recreate 전략 사용',
    rollingUpdate:
      '"{use}" 버전은 기본적으로 템플릿이 바뀌는 즉시 파드를 교체합니다. 이전 버전은 파드를 직접 삭제할 때까지 기다렸습니다(OnDelete)',
  },
  "volume-pool": {
    pool: '"{name}"의 파드에 볼륨 풀 제공: 직접 만들 EBS 볼륨 {count}개 사용, 모두 삭제해도 각 파드가 자기 디스크를 다시 받음(기존 데이터는 옮기지 않음)',
    poolOfOne:
      '"{name}"의 파드에 볼륨 풀 제공: 직접 만들 EBS 볼륨 하나 사용, 모두 삭제해도 파드가 자기 디스크를 다시 받음(기존 데이터는 옮기지 않음)',
    live: '클러스터에 있는 StatefulSet의 템플릿은 변경할 수 없습니다. 적용하기 전에 "{name}" StatefulSet을 --cascade=orphan 옵션으로 삭제하고 클레임도 삭제하세요',
  },
};
