// Korean for the rule rolling-update-on-ebs.
import type { RuleWords } from "../../translations.ts";

export const rollingUpdateOnEbs: RuleWords = {
  rule: "rolling-update-on-ebs",
  messages: {
    rolls:
      'Deployment "{name}"의 새 파드가, 이전 파드가 "{volume}" 볼륨을 놓기 전에 시작됩니다. EBS 볼륨은 한 번에 한 노드에만 연결되므로 Multi-Attach 오류로 업데이트가 멈출 수 있습니다',
    recreate: "새 파드를 시작하기 전에 이전 파드 종료(`strategy: Recreate`)",
    volume: "두 파드가 모두 쓰려는 볼륨",
  },
  docs: {
    summary: "Deployment가 EBS 볼륨 하나를 쓰는 파드를 롤링 업데이트합니다.",
    why: "따로 지정하지 않으면 레플리카가 하나인 Deployment는 새 파드가 준비될 때까지 이전 파드를 유지합니다. 새 파드는 이전 파드의 노드에 연결된 볼륨을 기다리므로 업데이트가 끝나지 않습니다.",
    remedy:
      "`strategy: {type: Recreate}`를 설정하고 파드가 잠시 없는 시간을 감수하거나, 파드를 하나씩 교체하는 StatefulSet으로 바꾸세요.",
  },
  examples: {
    "The default strategy": "기본 전략",
    "The old pod goes first": "이전 파드가 먼저 종료됨",
    "Before apps/v1, a Deployment of one replica let go of its pod at once":
      "apps/v1 이전에는 레플리카가 하나인 Deployment가 파드를 바로 종료했음",
  },
};
