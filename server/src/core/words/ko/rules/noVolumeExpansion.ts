// Korean for the rule no-volume-expansion.
import type { RuleWords } from "../../translations.ts";

export const noVolumeExpansion: RuleWords = {
  rule: "no-volume-expansion",
  messages: {
    absent: '"{name}" 클래스의 클레임은 확장할 수 없습니다. `allowVolumeExpansion`이 설정되어 있지 않습니다',
    allow: "클레임 확장 허용(클러스터에 있는 클래스에도 적용 가능)",
  },
  docs: {
    summary: "EBS용 클래스가 볼륨 확장을 허용하지 않습니다.",
    why: "EBS 볼륨은 사용 중에도 확장할 수 있지만, 클래스에 `allowVolumeExpansion: true`가 없으면 API 서버가 더 큰 크기의 요청을 거부합니다.",
    remedy:
      "설정하세요. 클러스터에 있는 StorageClass에서 바꿀 수 있는 몇 안 되는 필드입니다. 클레임을 확장하지 않으려면 `false`로 적으세요.",
  },
  examples: {
    "Nothing is said of growing": "확장에 관한 설정이 없음",
    "Growing is allowed, or forbidden on purpose": "확장을 허용하거나 의도적으로 금지",
    "Before Kubernetes 1.11 no volume could grow": "Kubernetes 1.11 전에는 볼륨을 확장할 수 없었음",
  },
};
