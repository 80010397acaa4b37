// Korean for the rule invalid-value.
import type { RuleWords } from "../../translations.ts";

export const invalidValue: RuleWords = {
  rule: "invalid-value",
  messages: {
    unknown:
      '"{value}" 값은 `{field}` 필드의 값이 아니므로 API 서버가 오브젝트를 거부합니다. 사용할 수 있는 값: {values}',
    outOfRange:
      "`{field}` 필드에는 {value} 값을 쓸 수 없어 API 서버가 오브젝트를 거부합니다. 범위는 {least}부터 {most}까지입니다",
    repeated: '`{field}` 목록에 "{value}" 값이 이미 있어 API 서버가 오브젝트를 거부합니다',
    use: '"{meant}" 값으로 변경',
    remove: "제거",
  },
  docs: {
    summary: "필드에 허용되지 않는 값이 있습니다.",
    why: "API 서버는 이런 값을 글자 그대로 비교하며, 모르는 값이 하나라도 있으면 오브젝트 전체를 거부합니다.",
    remedy: "나열된 값 중 하나를 표기 그대로 사용하세요.",
  },
  examples: {
    "An access mode in the short form that kubectl prints": "kubectl이 출력하는 약어로 적은 접근 모드",
    "Capital letters where they do not belong": "잘못 쓴 대문자",
    "A slip of the keys": "오타",
    "A partition that no disk has": "디스크에 없는 파티션",
    "A zone that is listed twice": "두 번 나열한 가용 영역",
    "The pods of a Deployment are always started again": "Deployment의 파드는 항상 다시 시작됨",
    "Values as they should be, and one that another tool fills in": "올바른 값과, 다른 도구가 채우는 값",
  },
};
