// Korean for the rule operator-deletes-claims.
import type { RuleWords } from "../../translations.ts";

export const operatorDeletesClaims: RuleWords = {
  rule: "operator-deletes-claims",
  messages: {
    gone: '{kind} "{name}" 오브젝트를 삭제하거나 스케일 다운하면 이 스토리지의 클레임도 삭제되며, 클래스의 회수 정책이 Delete이면 디스크도 사라집니다',
    keep: "클레임 유지: `deleteClaim: false`",
  },
  docs: {
    summary: "Strimzi의 Kafka 리소스에 `deleteClaim: true`가 있습니다.",
    why: "`deleteClaim`으로 따로 지정하지 않으면 Kafka 클러스터를 삭제해도 클레임은 남습니다. 클레임이 삭제되면, 클래스의 회수 정책이 기본값인 Delete일 때 EBS 볼륨도 사라집니다.",
    remedy: "오브젝트가 삭제된 뒤에도 남아야 하는 데이터라면 `deleteClaim`을 생략하세요.",
  },
  examples: {
    "One of two disks": "두 디스크 중 하나",
    "A cluster that keeps its claims, and another operator's Kafka": "클레임을 유지하는 클러스터와, 다른 곳의 Kafka",
  },
};
