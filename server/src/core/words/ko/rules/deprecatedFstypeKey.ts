// Korean for the rule deprecated-fstype-key.
import type { RuleWords } from "../../translations.ts";

export const deprecatedFstypeKey: RuleWords = {
  rule: "deprecated-fstype-key",
  messages: {
    old: '"{key}" 키는 "{known}"의 예전 표기이며 사용 중단되었습니다',
    rename: '"{known}" 키로 변경',
  },
  docs: {
    summary: "파일 시스템을 `csi.storage.k8s.io/fstype` 대신 `fsType`으로 지정했습니다.",
    why: "프로비저너는 아직 예전 키를 읽지만 볼륨마다 경고를 로그에 남깁니다. 나중에 새 키를 함께 추가하면 모든 클레임이 실패합니다.",
    remedy: "`csi.storage.k8s.io/fstype`을 사용하세요.",
  },
  examples: {
    "The key of the in-tree plugin": "인트리 플러그인의 키",
    "The key of today, and the in-tree plugin's own": "현재의 키와, 인트리 플러그인 자체의 키",
  },
};
