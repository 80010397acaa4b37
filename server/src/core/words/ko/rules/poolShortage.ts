// Korean for the rule pool-shortage.
import type { RuleWords } from "../../translations.ts";

export const poolShortage: RuleWords = {
  rule: "pool-shortage",
  messages: {
    pending:
      '"{pod}" 파드는 Pending 상태로 남습니다. "{storageClass}" 클래스는 볼륨을 만들지 않으며, 풀의 볼륨 {count}개 중에 이 파드가 쓸 수 있는 볼륨이 없습니다',
    add: '"{pod}" 파드용 볼륨 추가(ID는 직접 입력)',
  },
  docs: {
    summary: "볼륨 풀이 StatefulSet의 모든 파드를 감당하지 못합니다.",
    why: "프로비저너가 `kubernetes.io/no-provisioner`인 클래스에서 클레임은 이미 있는 볼륨만 받습니다. 볼륨은 충분히 크고, 접근 모드와 레이블이 맞고, 파드를 실행할 수 있는 가용 영역에 있어야 합니다. 볼륨 하나는 클레임 하나에만 쓰입니다.",
    remedy: "풀에 볼륨을 추가하거나, 풀의 볼륨이 제공하는 것을 요청하세요.",
  },
  examples: {
    "Two pods and one volume": "파드 두 개와 볼륨 하나",
    "A volume that is too small for the claim": "클레임에 너무 작은 볼륨",
    "A volume for each pod, and a pool that only the cluster knows": "파드마다 있는 볼륨과, 클러스터에만 있는 풀",
  },
};
