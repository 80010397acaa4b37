// Korean for the rule zone-conflict.
import type { RuleWords } from "../../translations.ts";

export const zoneConflict: RuleWords = {
  rule: "zone-conflict",
  messages: {
    podSent:
      '"{pod}" 파드는 실행될 수 없습니다. 파드는 {zones} 가용 영역에 배치되는데 "{volume}" 볼륨은 {others} 가용 영역에만 있을 수 있습니다',
    podVolumes:
      '"{pod}" 파드는 실행될 수 없습니다. "{volume}" 볼륨은 {others} 가용 영역에만, "{first}" 볼륨은 {zones} 가용 영역에만 있을 수 있습니다',
    podsSent:
      '{kind} "{name}"의 파드는 하나도 실행될 수 없습니다. 파드는 {zones} 가용 영역에 배치되는데 "{volume}" 볼륨은 {others} 가용 영역에만 있을 수 있습니다',
    podsVolumes:
      '{kind} "{name}"의 파드는 하나도 실행될 수 없습니다. "{volume}" 볼륨은 {others} 가용 영역에만, "{first}" 볼륨은 {zones} 가용 영역에만 있을 수 있습니다',
    sent: "{zones} 가용 영역에 배치",
    placed: '"{volume}" 볼륨: {zones} 가용 영역',
  },
  docs: {
    summary: "파드와 볼륨의 가용 영역에 겹치는 곳이 없습니다.",
    why: "EBS 볼륨은 같은 가용 영역 안에서만 연결됩니다. 파드는 모든 볼륨을 연결할 수 있고 노드 셀렉터와 필수 노드 어피니티가 허용하는 곳에서 실행됩니다. 그런 가용 영역이 없으면 계속 Pending 상태에 머뭅니다.",
    remedy: "가용 영역을 맞추세요. 디스크의 가용 영역을 바꾸려면 스냅샷을 거쳐야 합니다.",
  },
  examples: {
    "A disk elsewhere than its pod is sent": "파드가 배치되는 곳과 다른 곳에 있는 디스크",
    "Two disks in two zones": "두 가용 영역에 있는 디스크 두 개",
    "A zone that they have in common, by two spellings of the label": "레이블 표기는 달라도 겹치는 가용 영역",
  },
};
