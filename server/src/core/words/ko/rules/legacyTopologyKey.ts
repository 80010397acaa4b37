// Korean for the rule legacy-topology-key.
import type { RuleWords } from "../../translations.ts";

export const legacyTopologyKey: RuleWords = {
  rule: "legacy-topology-key",
  messages: {
    volume:
      "{key} 레이블은 인트리 플러그인의 볼륨에서만 변환됩니다. 노드에 이 레이블이 더 이상 없으면 어떤 파드도 이 볼륨을 사용할 수 없습니다",
    storageClass:
      "{key} 레이블은 인트리 플러그인의 클래스에서만 변환됩니다. EBS CSI 드라이버는 이 레이블을 모르므로 볼륨을 만들지 않습니다",
    use: "{key} 레이블 사용",
  },
  docs: {
    summary: "Kubernetes 1.17부터 쓰지 않는 가용 영역 레이블을 변환되지 않는 곳에 사용했습니다.",
    why: "`failure-domain.beta.kubernetes.io/…`는 인트리 플러그인에서는 아직 변환됩니다. CSI 드라이버의 볼륨에서는 노드의 레이블과 그대로 비교되고, 클래스에서는 드라이버가 이 레이블을 모릅니다.",
    remedy: "`topology.kubernetes.io/zone`과 `topology.kubernetes.io/region`을 사용하세요.",
  },
  examples: {
    "A volume of the CSI driver": "CSI 드라이버의 볼륨",
    "A class of the CSI driver": "CSI 드라이버의 클래스",
    "Where it is translated": "변환되는 곳",
  },
};
