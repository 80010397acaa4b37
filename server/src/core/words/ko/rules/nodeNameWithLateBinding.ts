// Korean for the rule node-name-with-late-binding.
import type { RuleWords } from "../../translations.ts";

export const nodeNameWithLateBinding: RuleWords = {
  rule: "node-name-with-late-binding",
  messages: {
    bypassed:
      '`nodeName`이 있는 파드는 스케줄러를 거치지 않는데 "{volume}" 볼륨의 "{storageClass}" 클래스는 스케줄러가 노드를 선택할 때까지 볼륨을 만들지 않습니다. 클레임은 Pending 상태에 머뭅니다',
    select: "`nodeSelector`로 노드 선택",
    waiting: '"{storageClass}" 클래스는 스케줄러를 기다립니다',
  },
  docs: {
    summary: "파드가 노드를 직접 지정하면서 스케줄러를 기다리는 클래스에 클레임을 요청합니다.",
    why: "`volumeBindingMode: WaitForFirstConsumer`에서는 스케줄러가 첫 파드를 배치할 때 볼륨이 만들어집니다. `nodeName`이 있는 파드는 이미 배치되어 있어 스케줄러가 보지 못합니다.",
    remedy: "`kubernetes.io/hostname` 레이블로 노드를 선택하세요.",
  },
  examples: {
    "A pod on a node of its choice": "노드를 직접 지정한 파드",
    "A class that does not wait, and a claim whose volume is there": "기다리지 않는 클래스와, 볼륨이 이미 있는 클레임",
  },
};
