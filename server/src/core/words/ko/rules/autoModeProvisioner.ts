// Korean for the rule auto-mode-provisioner.
import type { RuleWords } from "../../translations.ts";

export const autoModeProvisioner: RuleWords = {
  rule: "auto-mode-provisioner",
  messages: {
    nodes:
      '"{name}" 볼륨은 EKS Auto Mode 노드용인데 거기서 실행되지 않는 애드온 드라이버가 만들기 때문에 사용할 수 없습니다',
    nodesInTree:
      '"{name}" 볼륨은 EKS Auto Mode 노드용인데 거기서 실행되지 않는 인트리 플러그인이 만들기 때문에 사용할 수 없습니다',
    key: '"{key}" 레이블은 애드온 드라이버의 것으로 EKS Auto Mode 노드에는 없습니다. "{name}" 볼륨을 쓸 수 있는 노드가 없습니다',
    attributes:
      '"{attributes}" 클래스는 {other} 드라이버의 볼륨을 바꾸는데 "{claim}" 클레임의 볼륨은 {driver} 드라이버의 것이므로, 드라이버가 거부합니다',
    class: '"{name}" 클래스는 {driver} 드라이버로 프로비저닝합니다',
    use: "{driver} 드라이버 사용",
    rename: '"{key}" 레이블로 변경',
  },
  docs: {
    summary: "매니페스트에 EKS Auto Mode의 블록 스토리지와 애드온 EBS CSI 드라이버가 섞여 있습니다.",
    why: "EKS Auto Mode에는 자체 드라이버 `ebs.csi.eks.amazonaws.com`이 있습니다. 이 드라이버의 볼륨은 Auto Mode 노드에서만, 애드온의 볼륨은 나머지 노드에서만 사용할 수 있습니다. 두 드라이버는 서로의 볼륨을 처리하지 않으며, 인트리 이름도 Auto Mode 드라이버로 넘어가지 않습니다.",
    remedy:
      "한 드라이버의 이름과 레이블만 일관되게 사용하세요. 이미 있는 볼륨의 드라이버를 바꾸려면 PersistentVolume과 클레임을 새로 만들어야 합니다.",
  },
  examples: {
    "The add-on's class on Auto Mode's nodes": "Auto Mode 노드에서 쓰는 애드온 클래스",
    "The add-on's label on a volume of Auto Mode": "Auto Mode 볼륨에 붙은 애드온 레이블",
    "Attributes of the add-on's volumes for one of Auto Mode": "Auto Mode 볼륨에 지정한 애드온 볼륨용 속성",
    "Each for itself": "각자 따로 사용",
  },
};
