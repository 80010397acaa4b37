// Korean for the rule smaller-than-source.
import type { RuleWords } from "../../translations.ts";

export const smallerThanSource: RuleWords = {
  rule: "smaller-than-source",
  messages: {
    snapshot:
      '"{claim}" PVC는 {size} 크기를 요청하는데 "{source}" 스냅샷에는 {least} 이상이 필요합니다. 프로비저너가 거부하므로 PVC가 Pending에 머뭅니다',
    clone:
      '"{claim}" PVC는 {size} 크기를 요청하는데 원본 "{source}" PVC는 {least} 크기입니다. 프로비저너가 거부하므로 PVC가 Pending에 머뭅니다',
    original: "원본의 크기",
    use: "{least} 요청",
  },
  docs: {
    summary: "PVC가 원본 스냅샷이나 원본 PVC보다 작은 크기를 요청합니다.",
    why: "볼륨은 늘릴 수만 있고 줄일 수 없으며, 스냅샷이나 다른 볼륨에서 만들 때도 마찬가지입니다. 프로비저너는 볼륨을 만들기 전에 크기를 비교하고, 더 작으면 PVC는 Pending에 머뭅니다. 스냅샷의 크기는 매니페스트에 적힌 원본 PVC의 크기로 봅니다.",
    remedy: "원본 이상의 크기를 요청하세요.",
  },
  examples: {
    "A snapshot": "스냅샷",
    "A claim that is copied": "클론할 PVC",
    "As large in other words, larger, and of another namespace": "표기만 다른 같은 크기, 더 큰 크기, 다른 네임스페이스",
  },
};
