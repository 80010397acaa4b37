// Korean for the rule non-string-parameter.
import type { RuleWords } from "../../translations.ts";

export const nonStringParameter: RuleWords = {
  rule: "non-string-parameter",
  messages: {
    number:
      '"{key}: {text}" 값은 숫자로 읽히는데 `{map}` 필드에는 문자열만 쓸 수 있어 API 서버가 오브젝트를 거부합니다',
    boolean:
      '"{key}: {text}" 값은 불리언으로 읽히는데 `{map}` 필드에는 문자열만 쓸 수 있어 API 서버가 오브젝트를 거부합니다',
    quote: "{text} 값에 따옴표 추가",
  },
  docs: {
    summary: "`parameters`, `annotations`, `labels`에 따옴표 없는 숫자나 불리언이 있습니다.",
    why: '이 맵의 값은 의미와 관계없이 문자열이어야 합니다. API 서버는 YAML 1.1로 읽으므로 `10`, `true`뿐 아니라 `yes`, `on`, `y`, `0o755`도 숫자나 불리언이 되며, "cannot unmarshal bool into Go struct field" 오류로 응답합니다.',
    remedy: "값을 따옴표로 감싸세요.",
  },
  examples: {
    "IOPS as a number": "숫자로 적은 IOPS",
    "A word that is a boolean": "불리언이 되는 단어",
    "A label of pods": "파드의 레이블",
    "Strings, with quotes and without, nothing at all, and numbers where they belong":
      "따옴표가 있거나 없는 문자열, 빈 값, 숫자가 맞는 자리의 숫자",
  },
};
