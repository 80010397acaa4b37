// Korean for the rule missing-fs-group.
import type { RuleWords } from "../../translations.ts";

export const missingFsGroup: RuleWords = {
  rule: "missing-fs-group",
  messages: {
    missing:
      '"{container}" 컨테이너는 {user} 사용자로 실행되는데 새 EBS 볼륨 "{volume}"의 소유자는 root이고 `fsGroup`이 없어, 볼륨에 쓸 수 없습니다',
    set: "볼륨의 소유 그룹을 {group} 그룹으로 지정(`fsGroup`)",
  },
  docs: {
    summary: "root가 아닌 컨테이너가 fsGroup 없이 새 EBS 볼륨에 씁니다.",
    why: "새로 만든 파일 시스템의 루트 디렉터리는 root 소유이며 다른 사용자는 쓸 수 없습니다. kubelet은 파드가 그룹을 지정할 때만 그 그룹에 권한을 줍니다.",
    remedy:
      "파드에 `securityContext.fsGroup`을 설정하고, 큰 볼륨도 빨리 시작하도록 `fsGroupChangePolicy: OnRootMismatch`를 함께 설정하세요.",
  },
  examples: {
    "A user without a group for the disk": "디스크 그룹이 없는 사용자",
    "A group, root, and a disk that was used before": "그룹이 있는 경우, root인 경우, 이전에 사용한 디스크",
  },
};
