// Korean for the rule claim-not-found.
import type { RuleWords } from "../../translations.ts";

export const claimNotFound: RuleWords = {
  rule: "claim-not-found",
  messages: {
    near: '"{name}" 클레임이 없습니다. "{near}" 클레임을 쓰려던 것인가요? 클레임이 생길 때까지 "{pod}"의 파드는 Pending 상태에 머뭅니다',
    elsewhere:
      '"{name}" 클레임은 "{there}" 네임스페이스에 있어 "{here}" 네임스페이스에 있는 "{pod}"의 파드가 사용할 수 없으며, 파드는 Pending 상태에 머뭅니다',
    absent:
      '워크스페이스의 어느 파일에도 "{name}" 클레임이 없습니다. 클러스터에 없다면 "{pod}"의 파드는 Pending 상태에 머뭅니다',
    candidate: "실제로 있는 클레임",
    useNear: '"{near}" 클레임 사용',
    create: '"{name}" 클레임 추가(크기는 직접 입력)',
  },
  docs: {
    summary: "파드가 지정한 클레임이 워크스페이스에 없습니다.",
    why: "파드는 같은 네임스페이스에 클레임이 생길 때까지 Pending 상태로 기다립니다. 이름을 잘못 적어도 파드는 거부되지 않고, 아무것도 알려 주지 않습니다.",
    remedy: "이름이나 네임스페이스를 바로잡거나 클레임을 추가하세요. 클러스터에만 있는 클레임이라면 문제없습니다.",
  },
  examples: {
    "A slip in the name": "잘못 적은 이름",
    "A claim in another namespace": "다른 네임스페이스의 클레임",
    "A claim that the cluster may have": "클러스터에 있을 수 있는 클레임",
    "A claim that a StatefulSet makes, and a name that is filled in later":
      "StatefulSet이 만드는 클레임과, 나중에 채워지는 이름",
  },
};
