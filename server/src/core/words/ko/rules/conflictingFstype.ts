// Korean for the rule conflicting-fstype.
import type { RuleWords } from "../../translations.ts";

export const conflictingFstype: RuleWords = {
  rule: "conflicting-fstype",
  messages: {
    both: '"{key}", "{other}" 파라미터가 파일 시스템을 중복으로 지정해 "{name}" 클래스의 모든 클레임이 실패합니다',
    keep: '"{kept}" 파라미터만 남기고 나머지 제거',
  },
  docs: {
    summary: "`fsType`과 `csi.storage.k8s.io/fstype`을 함께 사용했습니다.",
    why: "두 키가 같은 파일 시스템을 가리켜도 프로비저너는 이런 클래스의 모든 클레임을 거부합니다.",
    remedy: "`csi.storage.k8s.io/fstype`만 남기세요.",
  },
  examples: {
    "The old key beside the new one": "새 키 옆의 예전 키",
    "One key": "키 하나",
  },
};
