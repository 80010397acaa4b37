// Korean for the rule previous-generation-type.
import type { RuleWords } from "../../translations.ts";

export const previousGenerationType: RuleWords = {
  rule: "previous-generation-type",
  messages: {
    gp2: '"{name}" 클래스는 gp2 볼륨을 만듭니다. gp3는 GiB당 비용이 더 낮고 크기와 관계없이 {iops} IOPS를 제공하지만, gp2는 GiB당 {perGiB} IOPS입니다',
    io1: '"{name}" 클래스는 io1 볼륨을 만듭니다. io2는 GiB당 IOPS가 {old} 대신 {ratio}까지 가능하고 내구성도 더 높습니다',
    standard: '"{name}" 클래스는 이전 세대의 마그네틱 볼륨을 만듭니다. gp3는 크기와 관계없이 {iops} IOPS를 제공합니다',
  },
  docs: {
    summary: "클래스가 더 나은 후속 타입이 있는 볼륨 타입을 사용합니다.",
    why: "gp3 볼륨은 gp2보다 저렴하고 1000 GiB까지는 더 빠르며 IOPS와 처리량을 선택할 수 있습니다. io2는 io1보다 GiB당 IOPS가 많고 내구성이 높습니다. 마그네틱 볼륨은 오래된 데이터를 위해서만 남아 있습니다.",
    remedy:
      "후속 타입을 사용하세요. 클러스터에 있는 클래스는 이렇게 바꿀 수 없으므로 삭제하고 다시 만들거나, 새 클래스에 다른 이름을 지정하세요. 이미 있는 볼륨은 VolumeAttributesClass나 EC2에서 그대로 변경할 수 있습니다.",
  },
  examples: {
    "gp2 for a claim of 300 GiB": "300 GiB 클레임의 gp2",
    io1: "io1",
    "Today's types, and hard disks, which have no successor": "현재 타입과, 후속 타입이 없는 하드 디스크",
    "While the plugin did its work itself, it had no gp3": "플러그인이 직접 작업하던 때에는 gp3가 없었음",
  },
};
