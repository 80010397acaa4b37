// Korean for the rule throughput-not-applicable.
import type { RuleWords } from "../../translations.ts";

export const throughputNotApplicable: RuleWords = {
  rule: "throughput-not-applicable",
  messages: {
    refused:
      '"{key}" 파라미터 때문에 "{name}" 클래스의 모든 클레임이 실패합니다. 처리량을 지정할 수 있는 것은 gp3 볼륨뿐인데 이 클래스는 {type} 타입입니다',
    ignored: '"{key}" 파라미터는 효과가 없습니다. "{name}" 클래스의 {type} 볼륨은 처리량을 받지 않습니다',
    unclear:
      '"{name}" 클래스의 "{key}" 파라미터는 효과가 없거나 클레임을 실패하게 합니다. {type} 볼륨은 처리량을 받지 않습니다',
    remove: '"{key}" 파라미터를 제거하고 {type} 기본 처리량 사용',
    useGp3: '"{key}" 파라미터를 받는 gp3 사용(클러스터에 있는 클래스는 변경할 수 없으므로 삭제하고 다시 만들어야 함)',
  },
  docs: {
    summary: "gp3가 아닌 볼륨 타입에 `throughput`을 지정했습니다.",
    why: "처리량을 지정할 수 있는 것은 gp3 볼륨뿐입니다. 이전 EBS CSI 드라이버는 이 값을 말없이 버렸지만, 새 드라이버(1.50.2와 1.51.1부터)는 그대로 전달하므로 EC2가 볼륨을 거부하고 클레임은 Pending 상태에 머뭅니다.",
    remedy: "파라미터를 제거하거나 gp3를 사용하세요.",
  },
  examples: {
    "Throughput for gp2": "gp2의 처리량",
    "Throughput wanted after all, from a driver that would ignore it":
      "드라이버가 무시하지만 그래도 처리량이 필요한 경우",
    "Throughput for gp3, named or not": "타입을 적었거나 생략한 gp3의 처리량",
    "0, which asks for nothing": "0은 요청하지 않은 것으로 처리",
  },
};
