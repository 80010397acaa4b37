// Korean for the rule in-tree-ebs-volume.
import type { RuleWords } from "../../translations.ts";

export const inTreeEbsVolume: RuleWords = {
  rule: "in-tree-ebs-volume",
  messages: {
    byId: '"{name}" 볼륨이 인트리 플러그인으로 {id} 디스크를 마운트합니다. EBS CSI 드라이버가 대신 처리하는 곳에서만 작동하며, 파드가 디스크와 같은 가용 영역에 배치된다는 보장이 없습니다',
  },
  docs: {
    summary: "파드가 인트리 플러그인으로 EBS 볼륨을 ID로 마운트합니다.",
    why: "이 플러그인은 Kubernetes 1.27부터 없습니다. 볼륨은 EBS CSI 드라이버가 설치되어 대신 처리하는 곳에서만 작동하고, EKS Auto Mode만 있는 클러스터에서는 작동하지 않습니다. 파드는 볼륨의 가용 영역을 모르므로 디스크를 연결할 수 없는 곳에 배치되어 계속 기다릴 수 있습니다.",
    remedy:
      "클레임으로 스토리지를 요청하세요. 데이터가 중요하면 CSI 드라이버로 디스크를 가져오고, 가용 영역에서 벗어나려면 스냅샷을 복원하고, 비어 있어도 되면 새 볼륨을 요청하세요.",
  },
  examples: {
    "A volume that the pod names itself, and a new one in its place": "파드가 직접 지정한 볼륨을 새 볼륨으로 교체",
    "The same disk, through the CSI driver": "같은 디스크를 CSI 드라이버로 사용",
    "A volume that is claimed": "클레임으로 요청한 볼륨",
    "At Kubernetes 1.4 the plugin was the way": "Kubernetes 1.4에서는 플러그인을 쓰는 것이 맞았음",
  },
};
