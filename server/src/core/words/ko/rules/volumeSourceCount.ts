// Korean for the rule volume-source-count.
import type { RuleWords } from "../../translations.ts";

export const volumeSourceCount: RuleWords = {
  rule: "volume-source-count",
  messages: {
    several:
      '"{name}" 볼륨에 {first}, {second} 소스가 함께 있습니다. 볼륨의 소스는 하나여야 하므로 API 서버가 오브젝트를 거부합니다',
    none: '"{name}" 볼륨에 csi 같은 소스가 없어 API 서버가 오브젝트를 거부합니다',
    emptyDir: '"{name}" 볼륨에 소스가 없어 emptyDir이 됩니다. 여기에 쓴 데이터는 파드와 함께 사라집니다',
  },
  docs: {
    summary: "볼륨에 소스가 여러 개이거나 없습니다.",
    why: "PersistentVolume이나 파드의 볼륨은 한 곳에서 옵니다. 소스가 두 개이거나 PersistentVolume에 소스가 없으면 API 서버가 오브젝트를 거부합니다. 파드의 볼륨에 소스가 없으면 아무 알림 없이 노드의 빈 디렉터리가 됩니다.",
    remedy: "소스를 하나만 남기세요. 들여쓰기에 주의하세요. 소스와 그 안의 필드는 서로 다른 단계입니다.",
  },
  examples: {
    "The old source beside the new one": "새 소스 옆의 예전 소스",
    "No source at all": "소스가 전혀 없음",
    "One source, and one that a patch takes away": "소스 하나와, 패치가 제거하는 소스",
  },
};
