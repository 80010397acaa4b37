// Korean for the rule delete-reclaim-policy.
import type { RuleWords } from "../../translations.ts";

export const deleteReclaimPolicy: RuleWords = {
  rule: "delete-reclaim-policy",
  messages: {
    together:
      '"{name}" 클래스는 클레임이 삭제되면 디스크도 없애는데, "{claim}" 클레임이 {kind} "{workload}" 옆에, 같은 파일에 있습니다. 이 파일을 삭제하면 데이터가 사라지고, 다시 적용하면 빈 디스크에서 시작합니다',
    templates:
      '"{name}" 클래스는 클레임이 삭제되면 디스크도 없애는데, StatefulSet "{workload}"의 데이터가 그런 디스크에 있습니다',
    unused: '"{name}" 클래스는 클레임이 삭제되면 EBS 볼륨도 없앱니다',
    claim: "파일과 함께 삭제되는 클레임",
    template: "StatefulSet의 클레임",
    retain: "디스크 유지: `reclaimPolicy: Retain`(클러스터에 이미 있는 클래스는 다시 만들어야 함)",
  },
  docs: {
    summary: "클래스가 클레임과 함께 EBS 볼륨도 삭제합니다.",
    why: "따로 지정하지 않은 클래스의 정책은 Delete입니다. 클레임과 워크로드가 함께 있는 파일을 `kubectl delete -f`로 삭제하면 디스크가 사라지고, 파일을 다시 적용하면 새 빈 디스크에서 시작합니다.",
    remedy:
      "`reclaimPolicy: Retain`을 설정하고, 필요 없어진 디스크는 직접 삭제하세요. 이미 있는 볼륨의 정책은 볼륨 자체의 `persistentVolumeReclaimPolicy`이며 변경할 수 있습니다.",
  },
  examples: {
    "A claim that stands in one file with its workload": "워크로드와 같은 파일에 있는 클레임",
    "A StatefulSet's templates": "StatefulSet의 템플릿",
    "A class that no file uses yet": "아직 어떤 파일도 사용하지 않는 클래스",
    "Disks that stay, and another system's": "유지되는 디스크와, 다른 시스템의 디스크",
    "Before Kubernetes 1.8 a class had no policy": "Kubernetes 1.8 전에는 클래스에 정책이 없었음",
  },
};
