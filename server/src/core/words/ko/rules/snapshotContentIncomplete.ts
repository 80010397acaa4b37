// Korean for the rule snapshot-content-incomplete.
import type { RuleWords } from "../../translations.ts";

export const snapshotContentIncomplete: RuleWords = {
  rule: "snapshot-content-incomplete",
  messages: {
    both: "`{one}`, `{other}` 필드는 함께 쓸 수 없으므로 API 서버가 스냅샷을 거부합니다",
    neither: "`source`에 `{one}` 또는 `{other}` 필드가 필요하며, 없으면 API 서버가 스냅샷을 거부합니다",
    reference:
      "`volumeSnapshotRef`에 `{field}` 필드가 필요합니다. VolumeSnapshot을 가리키지 않는 콘텐츠는 API 서버가 거부합니다",
    remove: "`{field}` 제거",
    add: "`{field}` 추가",
  },
  docs: {
    summary: "VolumeSnapshot이나 그 콘텐츠에 가리키는 대상이 빠져 있습니다.",
    why: "VolumeSnapshotContent는 이름과 네임스페이스로 VolumeSnapshot을 가리키고, 이미 있는 스냅샷이나 스냅샷을 만들 볼륨 중 하나를 가리킵니다. VolumeSnapshot은 클레임이나 콘텐츠 중 하나를 가리킵니다. 나머지는 API 서버가 거부합니다.",
    remedy: "양쪽을 모두 적고 소스는 하나만 적으세요.",
  },
  examples: {
    "A content whose VolumeSnapshot is in no namespace": "VolumeSnapshot의 네임스페이스가 없는 콘텐츠",
    "Two sources": "소스 두 개",
    "No source": "소스가 없음",
    "Whole ones": "올바른 예",
  },
};
