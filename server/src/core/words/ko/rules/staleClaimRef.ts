// Korean for the rule stale-claim-ref.
import type { RuleWords } from "../../translations.ts";

export const staleClaimRef: RuleWords = {
  rule: "stale-claim-ref",
  messages: {
    stale:
      '"{name}" 볼륨은 {field} 때문에 특정 "{claim}" 클레임에만 예약되어 있어, 같은 이름으로 다시 만든 클레임은 이 볼륨을 받지 못합니다',
    strip: "그 이름의 모든 클레임에 예약",
  },
  docs: {
    summary: "볼륨의 claimRef에 이전 클레임의 uid나 resourceVersion이 있습니다.",
    why: "클레임을 다시 만들면 uid가 달라지므로, 이전 uid와 함께 내보낸 볼륨은 Released 상태로 남고 클레임은 Pending 상태에 머뭅니다.",
    remedy: "`claimRef`에 클레임의 이름과 네임스페이스만 남기세요.",
  },
  examples: {
    "An exported volume": "내보낸 볼륨",
    "A volume that is reserved by name": "이름으로 예약한 볼륨",
  },
};
