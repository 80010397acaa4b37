// Korean for the rule snapshot-source-class.
import type { RuleWords } from "../../translations.ts";

export const snapshotSourceClass: RuleWords = {
  rule: "snapshot-source-class",
  messages: {
    inTree:
      '"{storageClass}" 클래스의 프로비저너인 {provisioner}에는 속한 스냅샷이 없으므로, 이 클래스로는 "{snapshot}" 스냅샷을 복원할 수 없습니다',
    foreign:
      '"{snapshot}" 스냅샷은 {driver}에 속하고 "{storageClass}" 클래스는 {provisioner}에 속해 복원할 수 없으므로, 클레임은 Pending 상태에 머뭅니다',
    use: '"{storageClass}" 클래스로 복원',
    theClass: "해당 클래스",
  },
  docs: {
    summary: "다른 드라이버의 클래스로 스냅샷을 복원하려고 합니다.",
    why: "스냅샷은 스냅샷이 속한 드라이버가 복원합니다. 인트리 플러그인의 작업을 EBS CSI 드라이버가 대신하지만 이름은 서로 다르므로, 플러그인의 클래스로는 아무것도 복원할 수 없습니다.",
    remedy: "스냅샷이 속한 드라이버의 클래스로 복원하세요. EBS는 `ebs.csi.aws.com`입니다.",
  },
  examples: {
    "A class of the in-tree plugin": "인트리 플러그인의 클래스",
    "A snapshot of EBS, and a class of another system": "EBS 스냅샷과, 다른 시스템의 클래스",
    "A class of the driver, and a snapshot that only the cluster knows":
      "드라이버의 클래스와, 클러스터에만 있는 스냅샷",
  },
};
