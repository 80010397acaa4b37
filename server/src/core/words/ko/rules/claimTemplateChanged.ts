// Korean for the rule claim-template-changed.
import type { RuleWords } from "../../translations.ts";

export const claimTemplateChanged: RuleWords = {
  rule: "claim-template-changed",
  messages: {
    changed:
      "{kind}/{name}의 `{field}` 값이 마지막 커밋과 다릅니다. 클러스터에 있는 오브젝트라면 API 서버가 변경을 거부합니다. {instead}",
    shrunk:
      "{kind}/{name}에서 요청하는 크기가 마지막 커밋보다 작습니다. 클러스터에 있는 클레임이라면 API 서버가 거부합니다. {instead}",
    back: "커밋된 `{field}` 값으로 되돌리기",
  },
  docs: {
    summary: "클러스터에 있는 오브젝트에서 변경할 수 없는 필드를 편집했습니다.",
    why: "API 서버가 적용 전체를 거부하므로 다른 변경도 반영되지 않습니다. 편집기가 마지막 커밋을 알 수 있을 때만 진단합니다.",
    remedy:
      "커밋된 값으로 되돌리거나, 진단에서 안내하는 대로 오브젝트를 교체하세요. 아직 클러스터에 없는 오브젝트는 자유롭게 편집할 수 있습니다.",
  },
  examples: {
    "A larger disk in a claim template": "클레임 템플릿의 디스크 크기 증가",
    "A parameter more, and another type": "추가된 파라미터와 바뀐 타입",
    "A claim that shrinks": "크기가 줄어든 클레임",
    "A claim that grows, a class that may be expanded from now on, and an object that is new":
      "크기가 늘어난 클레임, 이제 확장할 수 있는 클래스, 새 오브젝트",
  },
};
