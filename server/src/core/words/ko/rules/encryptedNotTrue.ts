// Korean for the rule encrypted-not-true.
import type { RuleWords } from "../../translations.ts";

export const encryptedNotTrue: RuleWords = {
  rule: "encrypted-not-true",
  messages: {
    unencrypted:
      '암호화는 "true"일 때만 켜집니다. 값이 "{value}"이면 "{name}" 클래스의 볼륨은 아무 알림 없이 암호화되지 않습니다',
    write: '"true"로 변경(클러스터에 있는 클래스는 변경할 수 없으므로 삭제하고 다시 만들어야 함)',
  },
  docs: {
    summary: "`encrypted` 값이 참처럼 보이지만 참이 아닙니다.",
    why: 'EBS CSI 드라이버는 정확히 "true"인지만 비교하고, 나머지는 오류 없이 모두 false로 처리합니다. 인트리 플러그인은 더 너그러웠으므로, 그 클래스를 복사했다면 암호화가 꺼졌을 수 있습니다.',
    remedy: '`encrypted: "true"`로 적으세요. 그동안 만들어진 볼륨은 암호화되지 않은 상태로 남습니다.',
  },
  examples: {
    "A capital letter": "대문자",
    "The exact word, its opposite, and a key, which implies encryption": "정확한 표기, 반대 값, 암호화를 뜻하는 키",
    "The in-tree plugin itself took more words": "인트리 플러그인은 더 많은 표기를 받아들였음",
  },
};
