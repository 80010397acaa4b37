// Korean for the rule unsupported-volume-type.
import type { RuleWords } from "../../translations.ts";

export const unsupportedVolumeType: RuleWords = {
  rule: "unsupported-volume-type",
  messages: {
    unknown: '"{type}" 값은 EBS 볼륨 타입이 아니므로 "{name}" 클래스의 모든 클레임이 실패합니다',
    upperCase: 'EBS 볼륨 타입은 소문자로 적습니다. "{type}" 표기 때문에 "{name}" 클래스의 클레임이 실패할 수 있습니다',
    notInTree: '인트리 프로비저너는 {type} 볼륨을 만들 수 없으므로 "{name}" 클래스의 모든 클레임이 실패합니다',
    use: "{type} 사용",
  },
  docs: {
    summary: "`type`이 볼륨 타입이 아니거나 프로비저너가 모르는 타입입니다.",
    why: "API 서버도 kubectl도 이 값을 확인하지 않습니다. 드라이버나 그 뒤의 EC2가 클레임마다 거부하고 클레임은 Pending 상태에 머뭅니다. 인트리 플러그인은 gp3, io2, standard를 끝내 알지 못했습니다.",
    remedy: "gp3, gp2, io1, io2, st1, sc1, standard 중 하나를 소문자로 적으세요.",
  },
  examples: {
    "A slip": "오타",
    "A letter too many": "글자가 하나 더 있음",
    "In capitals": "대문자",
    "gp3 while the plugin did its work itself": "플러그인이 직접 작업하던 때의 gp3",
    "Types that are there, and one that another tool fills in": "있는 타입과, 다른 도구가 채우는 타입",
  },
};
