// Korean for the rule wrong-type.
import type { RuleWords } from "../../translations.ts";

export const wrongType: RuleWords = {
  rule: "wrong-type",
  messages: {
    text: "`{field}` 필드는 문자열인데 따옴표 없는 {text} 값은 문자열이 아니므로 API 서버가 오브젝트를 거부합니다",
    notText: "`{field}` 필드는 문자열이어야 하므로 API 서버가 오브젝트를 거부합니다",
    truth: "`{field}` 필드는 따옴표 없는 true나 false여야 하므로 API 서버가 오브젝트를 거부합니다",
    whole: "`{field}` 필드는 따옴표 없는 정수여야 하므로 API 서버가 오브젝트를 거부합니다",
    number: "`{field}` 필드는 따옴표 없는 숫자여야 하므로 API 서버가 오브젝트를 거부합니다",
    quantity: "`{field}` 필드는 300Gi 같은 수량이어야 하므로 API 서버가 오브젝트를 거부합니다",
    either: "`{field}` 필드는 숫자나 문자열이어야 하므로 API 서버가 오브젝트를 거부합니다",
    list: "`{field}` 필드는 목록이어야 하므로 API 서버가 오브젝트를 거부합니다",
    map: "`{field}` 필드는 하위 필드가 있는 맵이어야 하므로 API 서버가 오브젝트를 거부합니다",
    quote: '따옴표로 감싸기: "{text}"',
    bare: "{text} 값으로 변경",
    wrap: "목록으로 변경",
    unwrap: "목록이 아닌 {text} 값으로 변경",
  },
  docs: {
    summary: "목록 자리의 문자열, 문자열 자리의 숫자처럼 타입이 맞지 않습니다.",
    why: "API 서버는 이런 오브젝트를 아예 읽지 못하고 Go 타입에 관한 메시지와 함께 거부합니다.",
    remedy:
      "문자열로 쓰려는 숫자와 불리언은 따옴표로 감싸고, 그렇지 않은 것은 따옴표를 없애고, 목록은 목록으로 적으세요.",
  },
  examples: {
    "One access mode instead of a list of one": "항목이 하나인 목록 대신 적은 접근 모드 하나",
    "Quotes that do not belong": "불필요한 따옴표",
    "Quotes that are missing": "빠진 따옴표",
    "Other slips": "그 밖의 실수",
    "Nothing at all, what is filled in later, and numbers where both will do":
      "빈 값, 나중에 채워지는 값, 둘 다 되는 자리의 숫자",
  },
};
