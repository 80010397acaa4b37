// Korean for the rule storage-class-not-found.
import type { RuleWords } from "../../translations.ts";

export const storageClassNotFound: RuleWords = {
  rule: "storage-class-not-found",
  messages: {
    near: '"{name}" 클래스가 없습니다. "{near}" 클래스를 쓰려던 것인가요? 클래스가 생길 때까지 클레임은 Pending 상태에 머뭅니다',
    absent:
      '워크스페이스의 어느 파일에도 "{name}" 클래스가 없습니다. 클러스터에 없다면 클레임은 Pending 상태에 머뭅니다',
    candidate: "실제로 있는 클래스",
    useNear: '"{near}" 클래스 요청',
  },
  docs: {
    summary: "클레임이 지정한 클래스가 워크스페이스에 없습니다.",
    why: "클래스가 없으면 클레임의 볼륨이 만들어지지 않습니다. 클레임의 이벤트 말고는 아무것도 알려 주지 않으며 클레임은 Pending 상태에 머뭅니다.",
    remedy:
      "이름을 바로잡거나 클래스를 추가하세요. 클러스터에만 있는 클래스나, 직접 만든 볼륨을 가리키기만 하는 클래스라면 문제없습니다.",
  },
  examples: {
    "A slip in the name": "잘못 적은 이름",
    "A class that the cluster may have": "클러스터에 있을 수 있는 클래스",
    "A class of every EKS cluster, none at all, and one that a volume made by hand belongs to":
      "모든 EKS 클러스터에 있는 클래스, 클래스 없음, 직접 만든 볼륨의 클래스",
  },
};
