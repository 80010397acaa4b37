// Korean for the rule selector-mismatch.
import type { RuleWords } from "../../translations.ts";

export const selectorMismatch: RuleWords = {
  rule: "selector-mismatch",
  messages: {
    absent: "셀렉터가 요구하는 {key}: {value} 레이블이 템플릿의 파드에 없어 API 서버가 오브젝트를 거부합니다",
    other:
      "셀렉터는 {key}: {value} 레이블을 요구하는데 템플릿의 파드는 {key}: {found} 레이블이므로 API 서버가 오브젝트를 거부합니다",
    expression: '"{key}" 레이블에 대한 셀렉터의 조건이 템플릿의 파드와 맞지 않아 API 서버가 오브젝트를 거부합니다',
    empty: "빈 셀렉터는 모든 파드를 선택하므로 API 서버가 오브젝트를 거부합니다",
    label: "파드에 {key}: {value} 레이블 추가",
    follow: "{key}: {found} 레이블 선택",
  },
  docs: {
    summary: "워크로드의 셀렉터가 자기 파드의 레이블과 맞지 않습니다.",
    why: "컨트롤러는 셀렉터로 파드를 찾습니다. 맞지 않으면 파드를 끝없이 만들게 되므로 API 서버가 오브젝트를 거부합니다.",
    remedy: "셀렉터가 요구하는 레이블을 모두 템플릿의 레이블에 적으세요.",
  },
  examples: {
    "Another value": "값이 다름",
    "No such label": "레이블이 없음",
    "A condition that does not hold, and no condition at all": "맞지 않는 조건과, 조건이 전혀 없는 셀렉터",
    "A template that has more labels than are asked for, and a patch": "요구보다 레이블이 많은 템플릿과 패치",
  },
};
