// Korean for the rule decimal-unit.
import type { RuleWords } from "../../translations.ts";

export const decimalUnit: RuleWords = {
  rule: "decimal-unit",
  messages: {
    rounded:
      "{size} 요청은 {gib} GiB EBS 볼륨이 됩니다. {unit} 단위는 1000의 거듭제곱이고 EBS는 GiB 단위로 만들기 때문입니다",
    use: "{size} 요청",
  },
  docs: {
    summary: "EBS 클레임의 크기를 k, M, G, T로 적었습니다.",
    why: "300G는 279.4 GiB이므로 디스크는 280 GiB가 되며, 300G라고 적을 때 보통 생각하는 300Gi보다 작습니다. 10G 볼륨은 10Gi 클레임에 너무 작습니다.",
    remedy: "Mi, Gi, Ti를 사용하세요.",
  },
  examples: {
    "300 gigabytes": "300기가바이트",
    "GiB, and another system's size": "GiB 단위와, 다른 시스템의 크기",
  },
};
