// Korean for the rule invalid-quantity.
import type { RuleWords } from "../../translations.ts";

export const invalidQuantity: RuleWords = {
  rule: "invalid-quantity",
  messages: {
    unreadable: '"{text}" 값은 수량이 아니므로 API 서버가 오브젝트를 거부합니다. 크기는 300Gi처럼 적습니다',
    notPositive: "API 서버는 크기 {text} 값을 거부합니다. 0보다 커야 합니다",
    negative: "`{field}` 필드는 음수일 수 없으므로 API 서버가 {text} 값을 거부합니다",
    fraction: "{text} 값은 바이트 단위로 나누어떨어지지 않습니다. API 서버는 경고와 함께 받아들입니다",
    milli: '{text} 값은 1000분의 1바이트 단위입니다. "m"은 밀리를 뜻하며, 메가바이트는 Mi나 M입니다',
    use: '"{meant}" 값으로 변경',
  },
  docs: {
    summary: "읽을 수 없거나 의도했을 리 없는 수량입니다.",
    why: "수량에는 정해진 표기가 있습니다. 숫자 바로 뒤에 Ki, Mi, Gi, Ti(1024의 거듭제곱)나 k, M, G, T(1000의 거듭제곱) 중 하나를 붙입니다. 나머지는 거부되며, 소문자 m은 1000분의 1을 뜻합니다.",
    remedy: "숫자와 단위를 공백 없이 정해진 표기로 적으세요.",
  },
  examples: {
    "A unit in small letters": "소문자로 적은 단위",
    "GB may mean two things": "두 가지로 해석될 수 있는 GB",
    "Nothing, and less than nothing": "0과 음수",
    "Parts of bytes": "바이트보다 작은 값",
    "Sizes as they should be, and those that are filled in later": "올바른 크기와, 나중에 채워지는 크기",
  },
};
