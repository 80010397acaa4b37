// Korean for the rule retention-deletes-volumes.
import type { RuleWords } from "../../translations.ts";

export const retentionDeletesVolumes: RuleWords = {
  rule: "retention-deletes-volumes",
  messages: {
    deleted:
      'StatefulSet "{name}" 삭제 시 "{template}-…" 클레임도 삭제되고, "{storageClass}" 클래스는 삭제된 클레임의 디스크를 없앱니다',
    scaled:
      'StatefulSet "{name}" 스케일 다운 시 사라지는 파드의 "{template}-…" 클레임도 삭제되고, "{storageClass}" 클래스는 삭제된 클레임의 디스크를 없앱니다',
    retain: "클레임 유지: `{field}: Retain`",
    policy: '"{storageClass}" 클래스의 디스크 처리 방식',
  },
  docs: {
    summary: "StatefulSet을 삭제하거나 스케일 다운하면 클레임과 디스크가 사라집니다.",
    why: "`persistentVolumeClaimRetentionPolicy: Delete`는 클레임을 삭제하고, 클래스의 회수 정책이 기본값인 Delete이면 EBS 볼륨도 삭제됩니다. 스케일 다운했다가 다시 스케일 업하면 빈 디스크를 받습니다.",
    remedy: "StatefulSet이나 클래스에 Retain을 지정하세요.",
  },
  examples: {
    "Scaling down destroys disks": "스케일 다운하면 사라지는 디스크",
    "A class that keeps the disks": "디스크를 유지하는 클래스",
    "Before Kubernetes 1.27 the field does nothing": "Kubernetes 1.27 전에는 필드의 효과가 없음",
  },
};
