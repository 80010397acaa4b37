// Korean for the rule recycle-reclaim-policy.
import type { RuleWords } from "../../translations.ts";

export const recycleReclaimPolicy: RuleWords = {
  rule: "recycle-reclaim-policy",
  messages: {
    ofClass: 'API 서버는 클래스의 Recycle을 거부합니다. "{name}" 클래스는 볼륨을 삭제하거나 유지할 수만 있습니다',
    ofVolume:
      'EBS는 Recycle을 지원하지 않습니다. 클레임이 사라지면 "{name}" 볼륨은 실패 상태가 되어 직접 해제해야 합니다',
    retain: "디스크를 유지하는 Retain 사용",
  },
  docs: {
    summary: "회수 정책이 `Recycle`입니다.",
    why: "Recycle은 NFS와 호스트 디렉터리의 내용을 지우는 정책이며 EBS에서는 작동한 적이 없습니다. StorageClass에서는 API 서버가 거부하고, PersistentVolume에서는 받아들이지만 클레임을 삭제하는 즉시 볼륨이 실패합니다.",
    remedy: "디스크를 유지하려면 `Retain`, 프로비저닝된 디스크를 클레임과 함께 삭제하려면 `Delete`를 사용하세요.",
  },
  examples: {
    "A class": "클래스",
    "A volume": "볼륨",
    "A volume that can be recycled, and the policies that EBS has": "Recycle이 가능한 볼륨과, EBS에 있는 정책",
  },
};
