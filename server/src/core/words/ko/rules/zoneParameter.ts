// Korean for the rule zone-parameter.
import type { RuleWords } from "../../translations.ts";

export const zoneParameter: RuleWords = {
  rule: "zone-parameter",
  messages: {
    notOfDriver: '"{key}" 키는 EBS CSI 드라이버의 파라미터가 아니므로 "{name}" 클래스의 모든 클레임이 실패합니다',
    withTopologies:
      '"{key}" 파라미터와 `allowedTopologies`는 함께 쓸 수 없으므로 "{name}" 클래스의 모든 클레임이 실패합니다',
    both: '"zone"과 "zones"는 함께 쓸 수 없습니다. "{name}" 클래스에서 둘 중 무엇이 적용될지는 우연에 맡겨집니다',
    bothRefused: '"zone"과 "zones"는 함께 쓸 수 없으므로 "{name}" 클래스의 모든 클레임이 실패합니다',
    lateRefused:
      '"{key}" 파라미터와 WaitForFirstConsumer는 함께 쓸 수 없으므로 "{name}" 클래스의 모든 클레임이 실패합니다',
    late: '스케줄러는 "{name}" 클래스의 "{key}" 파라미터를 모르므로 다른 가용 영역의 노드를 선택할 수 있고, 그러면 프로비저닝이 실패합니다',
    blanks: '"{value}" 값의 공백이 가용 영역 이름의 일부가 되어 볼륨을 만들 수 없습니다',
    deprecated:
      '"{key}" 파라미터는 "{name}" 클래스가 인트리 프로비저너를 지정하는 동안에만 해석되며, EBS CSI 드라이버는 거부합니다',
    move: "가용 영역을 `allowedTopologies`로 이동",
    drop: 'zone 파라미터 제거("{name}" 클래스의 `allowedTopologies` 유지)',
  },
  docs: {
    summary: "클래스가 `allowedTopologies` 대신 `zone`이나 `zones`로 가용 영역을 고정합니다.",
    why: "둘 다 인트리 플러그인의 파라미터였습니다. EBS CSI 드라이버는 모르는 파라미터이므로 모든 클레임을 거부합니다. 아직 인트리 프로비저너를 지정한 클래스에서는 도중에 변환되지만, 누군가 프로비저너만 바꾸면 작동하지 않게 됩니다.",
    remedy: "볼륨을 만들 곳은 `allowedTopologies`로 지정하세요.",
  },
  examples: {
    "A zone for the CSI driver": "CSI 드라이버의 가용 영역",
    "A zone for the in-tree provisioner, in braces": "중괄호로 적은 인트리 프로비저너의 가용 영역",
    "A zone beside topologies": "토폴로지와 함께 적은 가용 영역",
    "The zone as a topology": "토폴로지로 적은 가용 영역",
    "At Kubernetes 1.4 there was no other way": "Kubernetes 1.4에는 다른 방법이 없었음",
    "The zone of a disk of another cloud": "다른 클라우드 디스크의 가용 영역",
  },
};
