// Korean for the rule in-tree-ebs-provisioner.
import type { RuleWords } from "../../translations.ts";

export const inTreeEbsProvisioner: RuleWords = {
  rule: "in-tree-ebs-provisioner",
  messages: {
    deprecated: '"{name}" 클래스가 사용 중단되어 사라질 인트리 플러그인으로 프로비저닝합니다',
    redirected:
      '"{name}" 클래스가 인트리 플러그인으로 프로비저닝합니다. EBS CSI 드라이버가 설치되어 대신 처리하는 곳에서만 작동합니다',
  },
  docs: {
    summary: "StorageClass가 EBS의 인트리 프로비저너를 지정했습니다.",
    why: "이 플러그인은 Kubernetes 1.27부터 없습니다. 이 클래스의 클레임은 EBS CSI 드라이버로 넘어가며 드라이버가 설치되어 있어야 합니다. 파라미터는 도중에 변환되어 예전과 의미가 달라집니다. 이 클래스로는 스냅샷을 복원할 수 없고, EKS Auto Mode도 처리하지 않습니다.",
    remedy:
      "CSI 드라이버를 지정하고, 변환되던 내용을 직접 적으세요. 클러스터에 있는 클래스는 이렇게 바꿀 수 없으므로 삭제하고 다시 만들거나(바인딩된 볼륨은 그대로 유지됨) 새 클래스에 다른 이름을 지정하세요.",
  },
  examples: {
    "The class of the article, as gp2": "글에 나온 클래스를 gp2로 유지",
    "The same class, on to gp3": "같은 클래스를 gp3로 전환",
    "A class of the CSI driver": "CSI 드라이버의 클래스",
    "Before Kubernetes 1.17 there was nothing wrong with it": "Kubernetes 1.17 전에는 문제가 없었음",
  },
};
