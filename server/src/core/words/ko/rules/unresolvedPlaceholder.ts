// Korean for the rule unresolved-placeholder.
import type { RuleWords } from "../../translations.ts";

export const unresolvedPlaceholder: RuleWords = {
  rule: "unresolved-placeholder",
  messages: {
    open: '"<{name}>" 자리에 아직 값이 없습니다',
  },
  docs: {
    summary: "자리 표시자가 채워지지 않았습니다.",
    why: "기존 디스크의 크기처럼 매니페스트가 알 수 없는 값은 변환과 스니펫이 자리 표시자로 남깁니다. 그대로 적용하면 거부되거나 존재하지 않는 것을 가리킵니다.",
    remedy: "꺾쇠괄호까지 포함해 자리 표시자를 값으로 바꾸세요.",
  },
  examples: {
    "A size to be filled in": "채워야 할 크기",
    "Brackets that mean something else": "다른 뜻의 괄호",
  },
};
