// Korean for the rule file-too-large.
import type { RuleWords } from "../../translations.ts";

export const fileTooLarge: RuleWords = {
  rule: "file-too-large",
  messages: {
    large:
      "이 파일은 검사하지 않으며 여기에서 정의한 것은 없는 것으로 봅니다. 크기가 {size} MiB로, 읽을 수 있는 5 MiB보다 큽니다",
  },
  docs: {
    summary: "파일이 5 MiB보다 커서 제외합니다.",
    why: "사람이 손으로 그만큼 쓰는 일은 없으며, 키를 누를 때마다 읽으면 편집기가 기다려야 합니다. 이 파일이 정의하는 클레임, 볼륨, 클래스는 다른 파일에서 찾을 수 없습니다.",
    remedy: "파일을 나누거나 `.ebs-manifests.yaml`의 `ignore`로 작업 영역에서 제외하세요.",
  },
  examples: {
    "A file of the usual size": "보통 크기의 파일",
  },
};
