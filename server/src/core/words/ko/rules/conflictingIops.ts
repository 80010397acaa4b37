// Korean for the rule conflicting-iops.
import type { RuleWords } from "../../translations.ts";

export const conflictingIops: RuleWords = {
  rule: "conflicting-iops",
  messages: {
    both: '"{iops}", "{perGB}" 파라미터는 함께 쓸 수 없으므로 "{name}" 클래스의 모든 클레임이 실패합니다',
    keep: '"{kept}" 파라미터만 남기고 "{gone}" 제거',
  },
  docs: {
    summary: "`iops`와 `iopsPerGB`를 함께 사용했습니다.",
    why: 'EBS CSI 드라이버는 이런 클래스의 모든 클레임을 "specify either IOPS or IOPSPerGb, not both" 오류로 거부합니다.',
    remedy: "의도한 것만 남기세요. 크기와 관계없이 같은 값이면 `iops`, 크기에 비례하면 `iopsPerGB`입니다.",
  },
  examples: {
    Both: "둘 다 사용",
    "One of them in each class": "클래스마다 하나씩 사용",
    "0, which counts as left out": "0은 지정하지 않은 것으로 처리",
  },
};
