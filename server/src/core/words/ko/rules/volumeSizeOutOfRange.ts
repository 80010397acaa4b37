// Korean for the rule volume-size-out-of-range.
import type { RuleWords } from "../../translations.ts";

export const volumeSizeOutOfRange: RuleWords = {
  rule: "volume-size-out-of-range",
  messages: {
    small:
      '{type} 볼륨은 {limit} GiB 이상이어야 합니다. EC2가 "{claim}" 클레임의 {gib} GiB 요청을 거부해 클레임은 Pending 상태에 머뭅니다',
    large:
      '{type} 볼륨은 {limit} GiB까지입니다. EC2가 "{claim}" 클레임의 {gib} GiB 요청을 거부해 클레임은 Pending 상태에 머뭅니다',
    class: '"{name}" 클래스는 {type} 볼륨을 만듭니다',
    use: "{size} 크기 요청",
  },
  docs: {
    summary: "클레임이 볼륨 타입에 없는 크기를 요청합니다.",
    why: "볼륨 타입마다 최소 크기와 최대 크기가 있습니다. st1과 sc1은 125 GiB, io1과 io2는 4 GiB부터입니다. 드라이버는 GiB 단위로 올림만 하므로 EC2가 볼륨을 거부하고 클레임은 Pending 상태에 머뭅니다.",
    remedy: "범위 안의 크기를 요청하거나 다른 타입의 클래스를 사용하세요.",
  },
  examples: {
    "10 GiB of a type that begins at 125": "125 GiB부터인 타입의 10 GiB",
    "Templates of a StatefulSet, with the class in another file": "클래스가 다른 파일에 있는 StatefulSet의 템플릿",
    "A size that rounds up far enough, a volume that is there, and a type that another tool fills in":
      "올림하면 충분한 크기, 이미 있는 볼륨, 다른 도구가 채우는 타입",
    "A slip in the IOPS, before which nobody comes to the size": "크기보다 먼저 거부되는 잘못된 IOPS",
  },
};
