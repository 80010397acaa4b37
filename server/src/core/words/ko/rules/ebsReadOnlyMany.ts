// Korean for the rule ebs-read-only-many.
import type { RuleWords } from "../../translations.ts";

export const ebsReadOnlyMany: RuleWords = {
  rule: "ebs-read-only-many",
  messages: {
    many: '"{name}" 오브젝트가 EBS에 없는 ReadOnlyMany 모드를 요청하므로 볼륨이 프로비저닝되거나 연결되지 않습니다',
    once: "ReadWriteOnce를 요청하고 클레임을 읽기 전용으로 마운트",
  },
  docs: {
    summary: "EBS에서 ReadOnlyMany를 사용했습니다.",
    why: "EBS는 볼륨을 읽기 전용으로 연결하거나 읽기용으로 여러 노드에 연결할 수 없으므로 드라이버가 이 모드를 거부합니다.",
    remedy: "ReadWriteOnce를 요청하고, 파드가 클레임을 사용하는 곳에서 `readOnly: true`를 설정하세요.",
  },
  examples: {
    "A claim to read from": "읽기용 클레임",
    "Another system, which can": "이 모드를 지원하는 다른 시스템",
  },
};
