// Korean for the rule storage-class-annotation.
import type { RuleWords } from "../../translations.ts";

export const storageClassAnnotation: RuleWords = {
  rule: "storage-class-annotation",
  messages: {
    beta: '"{name}" 클래스가 Kubernetes 1.6부터 사용 중단된 "{key}" 어노테이션으로 지정되어 있습니다',
    alpha: '"{key}" 어노테이션은 더 이상 읽는 것이 없어 효과가 없습니다',
    useField: "`storageClassName`으로 클래스 지정",
  },
  docs: {
    summary: "클레임이 Kubernetes 1.6 이전의 어노테이션으로 StorageClass를 지정합니다.",
    why: "베타 어노테이션은 아직 적용되며 필드보다 우선합니다. 그래서 나중에 `storageClassName`을 추가해도 아무것도 바뀌지 않습니다. 필드만 읽는 도구에는 클래스가 없는 클레임으로 보입니다.",
    remedy: "클래스를 `storageClassName`에 적으세요. API 서버는 클러스터에 있는 클레임에서도 이 변경을 허용합니다.",
  },
  examples: {
    "The class by its annotation": "어노테이션으로 지정한 클래스",
    "The class by its field": "필드로 지정한 클래스",
    "At Kubernetes 1.4 there was no other way": "Kubernetes 1.4에는 다른 방법이 없었음",
  },
};
