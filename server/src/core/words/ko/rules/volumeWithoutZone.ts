// Korean for the rule volume-without-zone.
import type { RuleWords } from "../../translations.ts";

export const volumeWithoutZone: RuleWords = {
  rule: "volume-without-zone",
  messages: {
    none: '"{name}" 볼륨에 디스크의 가용 영역이 없어, 파드가 디스크를 연결할 수 없는 다른 가용 영역에 배치될 수 있습니다',
    label: '"{name}" 볼륨은 디스크의 가용 영역을 레이블로만 나타냅니다. `nodeAffinity`에 적어야 합니다',
    add: "{zone} 가용 영역의 `nodeAffinity` 추가",
    ask: "`nodeAffinity` 추가(가용 영역은 직접 입력)",
  },
  docs: {
    summary: "정적 EBS 볼륨에 디스크의 가용 영역이 없습니다.",
    why: "디스크는 같은 가용 영역의 노드에만 연결할 수 있습니다. 스케줄러는 볼륨의 `nodeAffinity`로 가용 영역을 압니다. 없으면 파드가 다른 영역의 노드에 배치되어 연결에 실패할 수 있습니다.",
    remedy: "볼륨에 디스크가 있는 가용 영역의 `nodeAffinity`를 지정하세요.",
  },
  examples: {
    "A zone that the volume's ID names": "볼륨 ID에 있는 가용 영역",
    "A zone that is not written down": "작성하지 않은 가용 영역",
    "A label, which the scheduler reads too": "스케줄러도 읽는 레이블",
    "A volume that says it, and disks that every node has": "가용 영역을 적은 볼륨과, 모든 노드에 있는 디스크",
  },
};
