// Korean for the rule selector-with-provisioner.
import type { RuleWords } from "../../translations.ts";

export const selectorWithProvisioner: RuleWords = {
  rule: "selector-with-provisioner",
  messages: {
    refused:
      '"{storageClass}" 클래스는 새 볼륨을 만드는데 `selector`가 있는 클레임에는 만들지 않습니다. 이런 레이블의 볼륨이 클러스터에 없으면 클레임은 Pending 상태에 머뭅니다',
    remove: "볼륨이 만들어지도록 `selector` 제거",
  },
  docs: {
    summary: "셀렉터가 있는 클레임이 프로비저닝하는 클래스를 요청합니다.",
    why: "셀렉터는 이미 있는 볼륨 중에서 고릅니다. 프로비저너는 레이블을 약속할 수 없어 이런 클레임을 거부하고, 클레임은 클래스와 레이블이 맞는 볼륨이 나타날 때까지 기다립니다.",
    remedy:
      "셀렉터를 제거하세요. 이미 있는 볼륨 중에서 고르려면 프로비저너가 `kubernetes.io/no-provisioner`인 클래스를 사용하세요.",
  },
  examples: {
    "Labels that a new volume would not have": "새 볼륨에는 없을 레이블",
    "A class that makes nothing, and a volume that is there": "아무것도 만들지 않는 클래스와, 이미 있는 볼륨",
  },
};
