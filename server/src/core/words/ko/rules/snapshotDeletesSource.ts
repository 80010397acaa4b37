// Korean for the rule snapshot-deletes-source.
import type { RuleWords } from "../../translations.ts";

export const snapshotDeletesSource: RuleWords = {
  rule: "snapshot-deletes-source",
  messages: {
    gone: "VolumeSnapshot을 삭제하면 그 전부터 있던 AWS의 {handle} 스냅샷도 삭제됩니다",
    retain: "스냅샷 유지: `deletionPolicy: Retain`",
  },
  docs: {
    summary: "가져온 스냅샷의 삭제 정책이 Delete입니다.",
    why: "`snapshotHandle`이 있는 VolumeSnapshotContent는 다른 곳에서 만든 스냅샷을 나타내며, 백업인 경우가 많습니다. Delete이면 단지 읽으려고 만든 VolumeSnapshot을 삭제할 때 원본도 사라집니다.",
    remedy: "Retain을 지정하세요.",
  },
  examples: {
    "A backup": "백업",
    "A snapshot that Kubernetes took itself": "Kubernetes가 직접 만든 스냅샷",
  },
};
