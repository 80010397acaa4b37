// Korean for the rule immediate-binding.
import type { RuleWords } from "../../translations.ts";

export const immediateBinding: RuleWords = {
  rule: "immediate-binding",
  messages: {
    immediate: '"{name}" 클래스는 볼륨을 즉시 만들기 때문에, 파드를 실행할 수 없는 가용 영역에 볼륨이 생길 수 있습니다',
    byDefault:
      '"{name}" 클래스에 `volumeBindingMode`가 없어 볼륨을 즉시 만들기 때문에, 파드를 실행할 수 없는 가용 영역에 볼륨이 생길 수 있습니다',
    late: "파드가 볼륨을 필요로 할 때 바인딩하도록 변경(클러스터에 있는 클래스는 변경할 수 없으므로 삭제하고 다시 만들어야 함)",
    lateWithTopologies:
      "파드가 볼륨을 필요로 할 때 바인딩하도록 변경하고 가용 영역을 `allowedTopologies`로 이동(클러스터에 있는 클래스는 변경할 수 없으므로 삭제하고 다시 만들어야 함)",
  },
  docs: {
    summary: "EBS용 클래스가 즉시 바인딩합니다.",
    why: "EBS 볼륨은 같은 가용 영역에서만 연결할 수 있습니다. 기본값인 Immediate 바인딩에서는 클레임이 생기는 즉시 파드와 상관없는 임의의 가용 영역에 볼륨이 만들어집니다. 그래서 파드를 실행할 노드가 그 영역에 없을 수 있고, 한 파드의 클레임 두 개가 서로 다른 가용 영역에 놓일 수도 있습니다.",
    remedy:
      "`volumeBindingMode: WaitForFirstConsumer`를 설정하세요. 그러면 파드가 배치된 노드의 가용 영역에 볼륨이 만들어집니다.",
  },
  examples: {
    "Immediate, because nothing else is said": "따로 지정하지 않아 즉시 바인딩하는 클래스",
    "Immediate, in as many words": "Immediate를 직접 지정한 클래스",
    "A mode without a value, which counts as left out": "값을 비워 두어 지정하지 않은 것으로 보는 경우",
    "With a zone parameter, which late binding excludes": "지연 바인딩과 함께 쓸 수 없는 zone 파라미터가 있는 클래스",
    "Late binding, and a class of another driver": "지연 바인딩을 사용하는 클래스와 다른 시스템의 클래스",
    "Before Kubernetes 1.12 there was no other mode": "Kubernetes 1.12 전에는 다른 모드가 없었음",
  },
};
