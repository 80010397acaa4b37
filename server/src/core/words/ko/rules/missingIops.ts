// Korean for the rule missing-iops.
import type { RuleWords } from "../../translations.ts";

export const missingIops: RuleWords = {
  rule: "missing-iops",
  messages: {
    missing: '{type} 볼륨에는 IOPS가 필요한데 "{name}" 클래스에 없으므로 EC2가 모든 클레임을 거부합니다',
    add: '"{key}" 추가',
  },
  docs: {
    summary: "`type: io1`이나 `io2`에 `iops`도 `iopsPerGB`도 없습니다.",
    why: "이 타입에는 기본 IOPS가 없으므로, 값을 지정하지 않은 요청은 EC2가 거부하고 클레임은 Pending 상태에 머뭅니다.",
    remedy:
      "값을 지정하세요. 크기와 관계없이 같은 값이면 `iops`, 크기에 비례하면 `iopsPerGB`입니다. 또는 기본 IOPS가 있는 gp3를 사용하세요.",
  },
  examples: {
    "io2 without a figure": "값이 없는 io2",
    "IOPS in either way, and a type that needs none": "두 방식으로 지정한 IOPS와, IOPS가 필요 없는 타입",
    "The in-tree plugin itself asked for the least that io1 has": "인트리 플러그인은 io1의 최솟값을 대신 요청했음",
    "0, which counts as none": "0은 지정하지 않은 것으로 처리",
    "IOPS that come of the attributes class of a claim": "PVC의 VolumeAttributesClass가 IOPS를 지정",
  },
};
