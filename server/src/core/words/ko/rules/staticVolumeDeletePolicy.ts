// Korean for the rule static-volume-delete-policy.
import type { RuleWords } from "../../translations.ts";

export const staticVolumeDeletePolicy: RuleWords = {
  rule: "static-volume-delete-policy",
  messages: {
    csi: '클레임을 삭제하면 "{name}" 볼륨은 해제되지 않고 Failed 상태가 됩니다. 프로비저닝된 볼륨이 아니므로 디스크를 삭제할 주체가 없습니다',
    inTree: '정책이 Delete이므로 "{name}" 볼륨의 디스크가 위험합니다. 클레임을 삭제하면 함께 사라질 수 있습니다',
    retain: "디스크 유지: `persistentVolumeReclaimPolicy: Retain`",
  },
  docs: {
    summary: "정적 EBS 볼륨의 회수 정책이 Delete입니다.",
    why: "프로비저너는 자신이 만든 것만 삭제합니다. 직접 적은 CSI 드라이버 볼륨은 Failed 상태가 되고 디스크는 남아 비용이 계속 나갑니다. 인트리 플러그인용으로 적은 볼륨이면 디스크까지 사라질 수 있습니다.",
    remedy: "Retain을 지정하세요. 클러스터에 있는 볼륨의 정책은 변경할 수 있습니다.",
  },
  examples: {
    "A disk that is mounted by its ID": "ID로 마운트한 디스크",
    "A disk that stays, and one that a provisioner made": "유지되는 디스크와, 프로비저너가 만든 디스크",
  },
};
