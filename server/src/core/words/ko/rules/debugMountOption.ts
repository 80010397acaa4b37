// Korean for the rule debug-mount-option.
import type { RuleWords } from "../../translations.ts";

export const debugMountOption: RuleWords = {
  rule: "debug-mount-option",
  messages: {
    debug: '"{name}" 클래스의 마운트 옵션 "debug"는 마운트할 때마다 커널 로그만 늘립니다',
    remove: '마운트 옵션 "debug" 제거',
  },
  docs: {
    summary: "EBS용 클래스에 마운트 옵션 `debug`가 있습니다.",
    why: "Kubernetes 문서의 예제와 그것을 따른 AWS 문서의 예제에 있던 옵션을 그대로 복사한 것입니다. 커널 로그 외에는 아무것도 바꾸지 않습니다.",
    remedy: "제거하세요.",
  },
  examples: {
    "The only option": "유일한 옵션",
    "One of two": "두 옵션 중 하나",
    "Options that do something": "효과가 있는 옵션",
  },
};
