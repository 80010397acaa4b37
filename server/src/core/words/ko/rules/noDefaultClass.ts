// Korean for the rule no-default-class.
import type { RuleWords } from "../../translations.ts";

export const noDefaultClass: RuleWords = {
  rule: "no-default-class",
  messages: {
    none: '"{claim}" 클레임은 클래스를 지정하지 않았는데 함께 있는 클래스 중 기본으로 표시된 것이 없습니다. 클러스터에 기본 클래스가 없으면 Pending 상태에 머뭅니다',
    use: '"{name}" 클래스 사용',
  },
  docs: {
    summary: "클래스를 지정하지 않은 클레임 옆의 클래스 중 기본 클래스가 없습니다.",
    why: "이런 클레임은 클러스터의 기본 클래스를 받습니다. 1.30부터 새 EKS 클러스터에는 기본 클래스가 없습니다. gp2 클래스가 더 이상 기본으로 표시되지 않기 때문입니다. 클래스를 기본으로 표시할 때까지 클레임은 Pending 상태로 남습니다.",
    remedy: "사용하려는 클래스를 지정하거나, 한 클래스를 기본으로 표시하세요.",
  },
  examples: {
    "A class beside it, unnamed": "옆에 있지만 지정하지 않은 클래스",
    "A claim that asks for no class at all, or for a volume that is there":
      "클래스를 아예 요청하지 않거나 이미 있는 볼륨을 요청하는 클레임",
    "A default, and a folder whose classes are elsewhere": "기본 클래스가 있는 경우와, 클래스가 다른 곳에 있는 폴더",
  },
};
