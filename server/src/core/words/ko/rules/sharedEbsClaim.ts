// Korean for the rule shared-ebs-claim.
import type { RuleWords } from "../../translations.ts";

export const sharedEbsClaim: RuleWords = {
  rule: "shared-ebs-claim",
  messages: {
    replicas:
      '{kind} "{name}"의 파드 {replicas}개가 "{volume}" 볼륨을 함께 쓰는데 EBS 볼륨은 한 번에 한 노드에만 연결됩니다. 다른 노드의 파드는 시작하지 않습니다',
    scaled:
      'HorizontalPodAutoscaler "{autoscaler}"에 따라 "{volume}" 볼륨을 함께 쓰는 {kind} "{name}"의 파드가 {replicas}개까지 실행됩니다. EBS 볼륨은 한 번에 한 노드에만 연결되므로 다른 노드의 파드는 시작하지 않습니다',
    autoscaler: "파드를 늘리는 오토스케일러",
    everyNode:
      'DaemonSet "{name}"에서는 모든 노드에 파드를 하나씩 두는데 "{volume}" 볼륨은 한 번에 한 노드에만 연결됩니다. 나머지 파드는 시작하지 않습니다',
  },
  docs: {
    summary: "ReadWriteOnce EBS 볼륨 하나를 파드 여러 개가 사용합니다.",
    why: "이 구성을 거부하는 것은 없습니다. 볼륨의 노드에 배치된 파드들은 파일 시스템을 함께 쓰는데 이를 견디는 애플리케이션은 드뭅니다. 다른 노드의 파드는 Multi-Attach 오류와 함께 ContainerCreating 상태로 기다립니다.",
    remedy: "StatefulSet의 `volumeClaimTemplates`로 파드마다 디스크를 주거나 레플리카를 하나만 실행하세요.",
  },
  examples: {
    "An autoscaler over one disk": "디스크 하나에 대한 오토스케일러",
    "Three replicas and one disk": "레플리카 세 개와 디스크 하나",
    "A disk for every node": "모든 노드가 쓰는 디스크",
    "One replica, a disk for each pod, and pods that are kept on one node":
      "레플리카 하나, 파드마다 있는 디스크, 한 노드에 모인 파드",
  },
};
