// Korean for the rule unencrypted-volume.
import type { RuleWords } from "../../translations.ts";

export const unencryptedVolume: RuleWords = {
  rule: "unencrypted-volume",
  messages: {
    open: '"{name}" 클래스의 볼륨은 AWS 계정이 모든 볼륨을 암호화할 때만 암호화됩니다',
    encrypt: "볼륨 암호화(클러스터에 있는 클래스는 변경할 수 없으므로 삭제하고 다시 만들어야 함)",
  },
  docs: {
    summary: '클래스에 `encrypted: "true"`가 없습니다.',
    why: "볼륨은 클래스가 지정하거나, 계정과 리전에 기본 암호화가 켜져 있을 때 암호화됩니다. 기본 암호화는 매니페스트에서 알 수 없습니다. 이미 있는 볼륨은 나중에 암호화할 수 없고, 데이터를 새 볼륨으로 옮겨야 합니다.",
    remedy: '`encrypted: "true"`로 적으세요. `kmsKeyId`가 없으면 계정의 기본 키를 사용하며 비용이 들지 않습니다.',
  },
  examples: {
    "A class that says nothing of it": "암호화 설정이 없는 클래스",
    "Encrypted, by a key or by word; and a class whose author decided against it":
      "키나 값으로 암호화한 클래스와, 의도적으로 암호화하지 않은 클래스",
  },
};
