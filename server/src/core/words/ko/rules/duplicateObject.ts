// Korean for the rule duplicate-object.
import type { RuleWords } from "../../translations.ts";

export const duplicateObject: RuleWords = {
  rule: "duplicate-object",
  messages: {
    twice: "{kind}/{name} 오브젝트가 여기에 두 번 있습니다. 나중에 적용된 것만 반영됩니다",
    listed: "{kind}/{name} 오브젝트가 같은 kustomization의 다른 파일에도 있어 Kustomize가 빌드를 거부합니다",
    other: "다른 하나",
  },
  docs: {
    summary: "한 파일이나 한 kustomization에 종류, 네임스페이스, 이름이 같은 오브젝트가 두 개 있습니다.",
    why: "`kubectl apply`에서는 두 번째 오브젝트가 첫 번째를 덮어써 하나만 남고, Kustomize는 오류로 중단됩니다. 어느 쪽이든 둘 중 하나는 클러스터에 반영되지 않습니다.",
    remedy: "하나의 이름이나 네임스페이스를 바꾸거나 제거하세요.",
  },
  examples: {
    "A copied claim that kept its name": "이름을 바꾸지 않고 복사한 클레임",
    "In two files that a kustomization puts together": "kustomization이 합치는 두 파일",
    "Two namespaces, and variants side by side": "서로 다른 네임스페이스와, 나란히 있는 변형",
  },
};
