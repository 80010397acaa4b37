// Korean for the rule performance-out-of-range.
import type { RuleWords } from "../../translations.ts";

export const performanceOutOfRange: RuleWords = {
  rule: "performance-out-of-range",
  messages: {
    notANumber: '"{value}" 값은 정수가 아니므로 "{name}" 클래스의 모든 클레임이 실패합니다',
    tooFew:
      '{type} 볼륨의 IOPS는 {min} 이상이어야 하는데 "{name}" 클래스는 {iops} IOPS를 요청하므로 모든 클레임이 실패합니다',
    tooMany: '{type} 볼륨의 IOPS는 최대 {max}인데 "{name}" 클래스는 {iops} IOPS를 요청하므로 모든 클레임이 실패합니다',
    throughput:
      'gp3 처리량은 {min}부터 {max} MiB/s까지인데 "{name}" 클래스는 {throughput} MiB/s를 요청합니다. EC2가 거부하므로 클레임은 Pending 상태에 머뭅니다',
    perIops:
      '{throughput} MiB/s에는 {needs} IOPS가 필요한데 "{name}" 클래스는 {iops} IOPS만 제공합니다. EC2가 거부하므로 클레임은 Pending 상태에 머뭅니다',
    rate: '"{key}" 파라미터는 {min}~{max} MiB/s입니다. "{name}" StorageClass의 {rate} 값을 EC2가 거부하므로 PVC가 Pending에 머뭅니다',
    notTaken:
      '{type} 볼륨에는 "{key}" 파라미터를 쓸 수 없으므로 "{name}" VolumeAttributesClass를 적용하는 볼륨은 모두 EC2가 거부합니다',
    lowered: '{type} 볼륨의 IOPS 최댓값은 {to}입니다. 드라이버가 "{name}" 클래스의 {from} IOPS를 말없이 낮춥니다',
    loweredPerGiB:
      '{type} 볼륨의 1GiB당 IOPS 최댓값은 {perGiB}입니다. 드라이버가 "{name}" 클래스의 IOPS를 말없이 낮춥니다',
    lifted: '"{name}" 클래스의 {from} IOPS는 효과가 없습니다. 모든 {type} 볼륨은 {to} IOPS를 제공합니다',
    claimTooFew:
      '{gib} GiB에서 "{name}" 클래스는 {iops} IOPS를 요청하는데 {type} 볼륨은 {min} 이상이어야 합니다. "{claim}" 클레임은 Pending 상태에 머뭅니다',
    claimTooMany:
      '{gib} GiB {type} 볼륨의 IOPS는 최대 {most}인데 "{name}" 클래스는 {iops} IOPS를 요청합니다. "{claim}" 클레임은 Pending 상태에 머뭅니다',
    claimPerIops:
      '{gib} GiB에서 "{name}" 클래스의 {iops} IOPS는 {throughput} MiB/s에 부족합니다. "{claim}" 클레임은 Pending 상태에 머뭅니다',
    claimLowered:
      '"{claim}" 클레임은 "{name}" 클래스의 {from} IOPS 대신 {to} IOPS를 받습니다. {gib} GiB {type} 볼륨의 최댓값을 넘기 때문입니다',
    asked: '"{name}" 클래스의 요청',
    set: "{value} 값으로 변경",
    iops: "{needs} IOPS로 변경",
    size: "{size} 크기 요청",
  },
  docs: {
    summary: "IOPS나 처리량이 그 자체로 또는 클레임의 크기에서 볼륨 타입의 허용 범위를 벗어납니다.",
    why: "EC2는 io1과 io2에 너무 적은 IOPS, 1GiB당 허용량을 넘는 IOPS, IOPS의 4분의 1을 넘는 처리량을 거부하고, 클레임은 Pending 상태에 머뭅니다. 너무 많은 IOPS는 드라이버가 말없이 낮추므로 클래스가 약속한 성능을 어떤 볼륨도 내지 못합니다. gp3 볼륨은 더 낮은 값을 적어도 항상 3000 IOPS입니다.",
    remedy: "클레임의 크기에서 타입이 제공할 수 있는 만큼 요청하세요.",
  },
  examples: {
    "Too many, which the driver lowers": "드라이버가 낮추는 너무 많은 IOPS",
    "More throughput than the IOPS carry": "IOPS로 감당할 수 없는 처리량",
    "Less than every gp3 volume has": "모든 gp3 볼륨이 제공하는 것보다 적은 값",
    "Too few for each GiB of a small claim, in another file": "다른 파일에 있는 작은 클레임의 1GiB당 너무 적은 IOPS",
    "Figures within the limits, one for each GiB that is raised on demand, and one that another tool fills in":
      "범위 안의 값, 필요하면 올려 주는 1GiB당 값, 다른 도구가 채우는 값",
    "An attributes class that contradicts itself, and a rate that there is not":
      "모순된 VolumeAttributesClass와 범위를 벗어난 초기화 속도",
  },
};
