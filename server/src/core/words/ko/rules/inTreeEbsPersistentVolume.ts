// Korean for the rule in-tree-ebs-persistent-volume.
import type { RuleWords } from "../../translations.ts";

export const inTreeEbsPersistentVolume: RuleWords = {
  rule: "in-tree-ebs-persistent-volume",
  messages: {
    deprecated: '"{name}" 볼륨이 사용 중단되어 사라질 인트리 플러그인으로 디스크를 지정합니다',
    redirected:
      '"{name}" 볼륨이 인트리 플러그인으로 디스크를 지정합니다. EBS CSI 드라이버가 설치되어 대신 처리하는 곳에서만 작동합니다',
  },
  docs: {
    summary: "PersistentVolume이 `awsElasticBlockStore`를 사용합니다.",
    why: "이 플러그인은 Kubernetes 1.27부터 없습니다. API 서버는 아직 필드를 받아 볼륨을 EBS CSI 드라이버로 넘기지만, 드라이버가 설치되어 있어야 합니다. EKS Auto Mode만 있는 클러스터에서는 연결할 수 없습니다.",
    remedy:
      "디스크를 CSI 드라이버의 볼륨으로 적으세요. 클러스터에 있는 PersistentVolume은 이렇게 바꿀 수 없습니다. 그대로 두거나, 정책을 Retain으로 설정한 뒤 클레임과 함께 삭제하고 둘 다 다시 만드세요. 디스크는 남습니다.",
  },
  examples: {
    "A disk by its ID": "ID로 지정한 디스크",
    "A volume of the CSI driver": "CSI 드라이버의 볼륨",
    "Before Kubernetes 1.17 there was nothing wrong with it": "Kubernetes 1.17 전에는 문제가 없었음",
  },
};
