// Korean for the rule mixed-access-modes.
import type { RuleWords } from "../../translations.ts";

export const mixedAccessModes: RuleWords = {
  rule: "mixed-access-modes",
  messages: {
    exclusive: '"{name}" 오브젝트가 ReadWriteOncePod를 다른 모드와 함께 나열해 API 서버가 거부합니다',
    both: '"{name}" 오브젝트가 ReadWriteOnce와 ReadOnlyMany를 요청합니다. EBS 드라이버는 각각 검사해 두 번째를 거부합니다',
    keep: "{mode} 모드만 유지",
  },
  docs: {
    summary: "함께 쓸 수 없는 접근 모드입니다.",
    why: "목록은 선택지가 아닙니다. 나열한 모드가 모두 가능해야 합니다. ReadWriteOncePod는 다른 모드와 함께 쓸 수 없고, EBS는 볼륨을 한 노드에만 연결할 수 있습니다.",
    remedy: "모드를 하나만 남기세요. 한 노드의 파드들이 쓰면 ReadWriteOnce, 파드 하나만 쓰면 ReadWriteOncePod입니다.",
  },
  examples: {
    "ReadWriteOncePod in company": "다른 모드와 함께 쓴 ReadWriteOncePod",
    "Writing and reading on EBS": "EBS에서 쓰기와 읽기를 함께 요청",
    "One mode, and two where the system has both": "모드 하나와, 둘 다 지원하는 시스템의 두 모드",
  },
};
