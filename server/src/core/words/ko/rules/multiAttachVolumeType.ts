// Korean for the rule multi-attach-volume-type.
import type { RuleWords } from "../../translations.ts";

export const multiAttachVolumeType: RuleWords = {
  rule: "multi-attach-volume-type",
  messages: {
    type: '"{claim}" 클레임은 여러 노드가 쓰는 블록 볼륨을 요청하는데 "{name}" 클래스는 {type} 볼륨을 만듭니다. 드라이버는 {shareable} 볼륨만 공유하므로 클레임은 Pending 상태에 머뭅니다',
    driver:
      '"{claim}" 클레임은 여러 노드가 쓰는 블록 볼륨을 요청하는데 드라이버 {version} 버전은 볼륨을 공유할 수 없으므로 클레임은 Pending 상태에 머뭅니다',
    class: '"{name}" 클래스는 {type} 볼륨을 만듭니다',
    use: '"{name}" 클래스를 {shareable} 볼륨 클래스로 변경',
  },
  docs: {
    summary: "Block 모드의 ReadWriteMany인데 클래스의 볼륨 타입은 여러 노드에 연결할 수 없습니다.",
    why: "EBS 볼륨 타입 가운데 드라이버가 여러 노드에 연결하는 것은 io2뿐입니다. 타입이 없는 클래스는 gp3를 만들며, io1도 안 됩니다. 드라이버가 볼륨을 거부하고 클레임은 Pending 상태에 머뭅니다.",
    remedy: "`type: io2`와 IOPS가 있는 클래스를 사용하거나, 노드 하나로 충분하면 ReadWriteOnce를 요청하세요.",
  },
  examples: {
    "gp3, because the class names no type": "타입이 없어 gp3가 되는 클래스",
    "io1, in another file": "다른 파일에 있는 io1",
    "Before the driver could share any": "드라이버가 볼륨을 공유할 수 없던 때",
    "io2, and a file system, which no type can share": "io2와, 어떤 타입도 공유할 수 없는 파일 시스템",
  },
};
