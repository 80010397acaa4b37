// Korean for the rule implicit-volume-type.
import type { RuleWords } from "../../translations.ts";

export const implicitVolumeType: RuleWords = {
  rule: "implicit-volume-type",
  messages: {
    drift:
      '"{name}" 클래스는 타입을 지정하지 않아, 플러그인이 만들 때는 {before} 볼륨이었지만 드라이버가 만드는 지금은 {now} 볼륨이 됩니다',
    write: "지금 볼륨이 받는 타입인 {type} 지정",
  },
  docs: {
    summary: "인트리 프로비저너의 클래스가 볼륨 타입을 생략했습니다.",
    why: "플러그인의 기본값은 gp2였지만 EBS CSI 드라이버의 기본값은 gp3입니다. 클래스를 변환할 때 타입이 추가되지 않으므로, 클래스는 그대로인데도 새 볼륨의 가격과 성능이 이전 볼륨과 달라집니다.",
    remedy: "타입을 지정하세요.",
  },
  examples: {
    "No parameters at all": "파라미터가 전혀 없음",
    "A type, and a class of the CSI driver, whose default never changed":
      "타입이 있는 클래스와, 기본값이 바뀐 적 없는 CSI 드라이버의 클래스",
    "While the plugin did its work itself, gp2 was meant and made":
      "플러그인이 직접 작업하던 때에는 gp2를 의도했고 gp2가 만들어졌음",
  },
};
