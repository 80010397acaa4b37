// Korean for the rule unused-ignore.
import type { RuleWords } from "../../translations.ts";

export const unusedIgnore: RuleWords = {
  rule: "unused-ignore",
  messages: {
    nothing: "여기에는 무시할 {rule} 진단이 없습니다",
    unknown: "{rule} 규칙이 없으므로 이 주석은 아무것도 무시하지 않습니다",
    remove: "주석 제거",
  },
  docs: {
    summary: "주석이 그 자리에서 아무것도 찾지 않는 규칙을 무시합니다.",
    why: "주석을 쓴 이유가 사라졌거나, 이름이 틀렸거나 다른 줄에 있어 처음부터 효과가 없었습니다. 그 자리에 다음 진단이 생겨도 보이지 않게 됩니다.",
    remedy:
      "주석을 제거하거나 바로잡으세요. 줄 끝의 `# ebs-ignore rule: reason`은 그 줄에, 한 줄을 차지하면 다음 줄에 적용됩니다. `# ebs-ignore-file rule: reason`은 파일 전체에 적용됩니다. 규칙이 여러 개이면 쉼표로 구분합니다.",
  },
  examples: {
    "A rule that does not exist": "존재하지 않는 규칙",
    "Words in a value are no comment": "값 안의 글은 주석이 아님",
  },
};
