// Korean for the rule ebs-read-write-many.
import type { RuleWords } from "../../translations.ts";

export const ebsReadWriteMany: RuleWords = {
  rule: "ebs-read-write-many",
  messages: {
    claim:
      '"{name}" 클레임이 ReadWriteMany를 요청하지만 EBS 파일 시스템은 지원하지 않으므로 볼륨이 프로비저닝되지 않습니다',
    volume:
      '"{name}" 볼륨이 ReadWriteMany를 제공한다고 하지만, 파일 시스템이 있는 EBS 볼륨은 그렇게 연결할 수 없습니다',
    once: "ReadWriteOnce 요청",
  },
  docs: {
    summary: "파일 시스템이 있는 EBS 볼륨에서 ReadWriteMany를 사용했습니다.",
    why: "EBS 볼륨은 한 번에 한 노드에만 연결됩니다. 드라이버는 여러 노드가 쓰는 볼륨을 만들거나 연결하지 않으므로 클레임은 Pending 상태에 머뭅니다. Block 모드의 io2 볼륨만 공유할 수 있습니다.",
    remedy:
      "노드 하나로 충분하면 ReadWriteOnce를 요청하고, 여러 노드가 파일을 공유해야 하면 EFS 같은 다른 시스템을 사용하세요.",
  },
  examples: {
    "A claim of an EBS class": "EBS 클래스의 클레임",
    "A volume that offers both": "두 모드를 모두 제공하는 볼륨",
    "Block volumes, other systems, classes that only the cluster knows, and disks that every node has":
      "블록 볼륨, 다른 시스템, 클러스터에만 있는 클래스, 모든 노드에 있는 디스크",
  },
};
