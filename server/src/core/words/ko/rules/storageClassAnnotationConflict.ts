// Korean for the rule storage-class-annotation-conflict.
import type { RuleWords } from "../../translations.ts";

export const storageClassAnnotationConflict: RuleWords = {
  rule: "storage-class-annotation-conflict",
  messages: {
    conflict:
      '어노테이션은 "{annotated}" 클래스를, `storageClassName`은 "{field}" 클래스를 요청하며 어노테이션이 적용됩니다',
  },
  docs: {
    summary: "예전 어노테이션과 `storageClassName`이 서로 다른 클래스를 가리킵니다.",
    why: "어노테이션이 우선하므로 볼륨의 클래스가 필드와 달라지고, 볼륨이 생긴 뒤에는 어노테이션을 제거할 수 없습니다.",
    remedy: "클래스를 하나로 정하고 `storageClassName`에만 적으세요.",
  },
  examples: {
    "Two classes": "클래스 두 개",
    "The same class twice": "같은 클래스를 두 번 지정",
  },
};
