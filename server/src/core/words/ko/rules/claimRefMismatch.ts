// Korean for the rule claim-ref-mismatch.
import type { RuleWords } from "../../translations.ts";

export const claimRefMismatch: RuleWords = {
  rule: "claim-ref-mismatch",
  messages: {
    noNamespace:
      '"{volume}" 볼륨은 네임스페이스가 없는 "{claim}" 클레임에 예약되어 있습니다. 모든 클레임에는 네임스페이스가 있으므로 이 볼륨에는 아무것도 바인딩되지 않습니다',
    otherClaim:
      '"{volume}" 볼륨은 "{kept}" 클레임에 예약되어 있는데 "{claim}" 클레임이 이름으로 요청합니다. 요청한 클레임은 Pending 상태에 머뭅니다',
    otherNamespace:
      '"{volume}" 볼륨은 "{kept}" 네임스페이스의 "{claim}" 클레임에 예약되어 있는데, 그 이름의 클레임은 "{namespace}" 네임스페이스에 있습니다',
    otherVolume:
      '"{volume}" 볼륨은 "{claim}" 클레임에 예약되어 있는데, 그 클레임은 "{wanted}" 볼륨을 이름으로 요청합니다. 이 볼륨에는 아무것도 바인딩되지 않습니다',
    here: '"{claim}" 클레임',
    namespace: "{namespace} 네임스페이스의 클레임에 예약",
    ask: "클레임의 네임스페이스 추가(직접 입력)",
    keepFor: '"{claim}" 클레임에 예약',
  },
  docs: {
    summary: "볼륨이 그 볼륨을 원하는 클레임이 아닌 다른 클레임에 예약되어 있습니다.",
    why: "볼륨은 `claimRef`의 이름과 네임스페이스로 클레임 하나에 예약됩니다. 다른 클레임은 볼륨을 이름으로 요청해도 받지 못합니다. 네임스페이스가 없는 `claimRef`는 어떤 클레임과도 맞지 않습니다.",
    remedy: "`claimRef`와 `volumeName`이 서로를 가리키게 하고 네임스페이스를 적으세요.",
  },
  examples: {
    "Another claim asks for the volume": "다른 클레임이 볼륨을 요청",
    "Without a namespace": "네임스페이스가 없음",
    "The claim of that name is in another namespace": "같은 이름의 클레임이 다른 네임스페이스에 있음",
    "The claim asks for another volume": "클레임이 다른 볼륨을 요청",
    "A claim that a StatefulSet makes, and one that only the cluster knows":
      "StatefulSet이 만드는 클레임과, 클러스터에만 있는 클레임",
  },
};
