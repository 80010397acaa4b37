// Korean for the rule yaml-syntax.
import type { RuleWords } from "../../translations.ts";

export const yamlSyntax: RuleWords = {
  rule: "yaml-syntax",
  messages: {
    duplicate: "`{key}` 키가 이 맵에 이미 있어 API 서버가 오브젝트를 거부합니다",
    tab: "YAML에서는 탭으로 들여쓸 수 없습니다. 공백을 사용하세요",
    alias: "`{key}` 별칭이 가리키는 앵커가 없어 문서를 읽을 수 없습니다",
    deep: "문서가 500단계보다 깊게 중첩되어 이 문서는 검사하지 않습니다",
    heavy: "문서의 별칭을 펼치면 값이 100,000개를 넘어 이 문서는 검사하지 않습니다",
    other: "여기부터 문서를 읽을 수 없습니다: {reason}",
  },
  docs: {
    summary: "문서가 올바른 YAML이 아니거나 키가 두 번 있습니다.",
    why: "kubectl은 읽을 수 없는 파일을 거부합니다. 키가 두 번 있으면 너그러운 도구는 마지막 값을 쓰고, API 서버는 오브젝트를 거부합니다.",
    remedy: "진단이 가리키는 곳의 들여쓰기, 따옴표, 괄호를 고치세요. 같은 키가 두 개이면 하나를 제거하세요.",
  },
  examples: {
    "A key that is set twice": "두 번 적은 키",
    "A bracket that is never closed": "닫지 않은 괄호",
    "A command over several lines, which the API server reads": "API 서버가 읽을 수 있는 여러 줄 명령",
    "The same key in another map, and a file that is no manifest": "다른 맵에 있는 같은 키와, 매니페스트가 아닌 파일",
  },
};
