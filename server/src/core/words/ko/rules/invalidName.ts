// Korean for the rule invalid-name.
import type { RuleWords } from "../../translations.ts";

export const invalidName: RuleWords = {
  rule: "invalid-name",
  messages: {
    label:
      '"{name}" 값은 `{field}` 필드에 쓸 수 없습니다. 영문 소문자, 숫자, "-"만 허용하므로 API 서버가 오브젝트를 거부합니다',
    subdomain:
      '"{name}" 값은 `{field}` 필드에 쓸 수 없습니다. 영문 소문자, 숫자, "-", "."만 허용하므로 API 서버가 오브젝트를 거부합니다',
    driver:
      '"{name}" 값은 CSI 드라이버 이름이 아닙니다. 영문자, 숫자, "-", "."만 허용하므로 API 서버가 오브젝트를 거부합니다',
    qualified:
      '"{name}" 값은 `{field}` 필드에 쓸 수 없습니다. 영문자, 숫자, "-", "_", "."만 허용하고 앞에 도메인과 "/"를 붙일 수 있으며, API 서버가 오브젝트를 거부합니다',
    labelValue:
      '{field} 레이블에는 "{name}" 값을 쓸 수 없습니다. 영문자, 숫자, "-", "_", "."만 허용하므로 API 서버가 오브젝트를 거부합니다',
    tooLong:
      '"{name}" 값은 {length}자인데 `{field}` 필드는 {longest}자까지 허용하므로 API 서버가 오브젝트를 거부합니다',
    pods: '마지막 파드의 이름 "{name}" 값은 {length}자로, 파드 이름 레이블의 한도({longest}자)를 넘어 파드를 만들 수 없습니다',
    repeated: '"{name}" 볼륨이 이미 있어 API 서버가 파드를 거부합니다',
    use: '"{meant}" 이름으로 변경',
  },
  docs: {
    summary: "이름에 쓸 수 없는 문자가 있거나, 너무 길거나, 한 파드에서 중복됩니다.",
    why: "이름은 호스트 이름, 경로, 레이블의 일부가 되므로 API 서버가 그 형식을 요구합니다. 대부분 영문 소문자, 숫자, 하이픈만 쓸 수 있습니다.",
    remedy: "다른 이름을 정하고, 그 이름을 참조하는 곳도 함께 바꾸세요.",
  },
  examples: {
    "Capitals in the name of a class": "클래스 이름의 대문자",
    "The old plugin's name where a CSI driver's belongs": "CSI 드라이버 이름 자리에 적은 예전 플러그인 이름",
    "Other names": "그 밖의 이름",
    "Two volumes of one name": "이름이 같은 볼륨 두 개",
    "Names as they should be, and those that are filled in later": "올바른 이름과, 나중에 채워지는 이름",
  },
};
