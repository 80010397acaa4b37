// Korean for the rule zone-id-topology.
import type { RuleWords } from "../../translations.ts";

export const zoneIdTopology: RuleWords = {
  rule: "zone-id-topology",
  messages: {
    key: "노드는 {key} 레이블을 드라이버에 보고하지 않습니다. 파드를 기다리는 클래스는 볼륨을 만들지 못하고, 기다리지 않는 클래스는 가용 영역 없는 볼륨을 만듭니다",
    value:
      "{zone} 값은 가용 영역의 ID인데 {key} 레이블의 값은 us-east-1a 같은 이름이므로, 드라이버가 그런 가용 영역을 찾지 못합니다",
  },
  docs: {
    summary: "클래스가 볼륨을 만들 곳을 가용 영역 ID로 지정합니다.",
    why: "노드는 EBS CSI 드라이버에 가용 영역의 ID가 아니라 이름을 보고합니다. 지연 바인딩에서는 선택된 노드가 허용된 곳에 속하지 못하고, 즉시 바인딩에서는 새 볼륨에 가용 영역이 없어 파드가 다른 영역에 배치될 수 있습니다.",
    remedy:
      "`topology.kubernetes.io/zone`에 가용 영역의 이름을 적으세요. 노드 셀렉터에는 가용 영역 ID를 쓸 수 있습니다.",
  },
  examples: {
    "The label for zone IDs": "가용 영역 ID용 레이블",
    "An ID among names": "이름 사이의 ID",
    "Names, and an ID by which a pod chooses its node": "이름과, 파드가 노드를 고르는 ID",
  },
};
