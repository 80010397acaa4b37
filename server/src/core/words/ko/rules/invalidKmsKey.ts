// Korean for the rule invalid-kms-key.
import type { RuleWords } from "../../translations.ts";

export const invalidKmsKey: RuleWords = {
  rule: "invalid-kms-key",
  messages: {
    form: '"{key}" 값은 KMS 키의 ID, ARN, 별칭 가운데 무엇도 아닙니다. "{name}" 클래스의 볼륨은 만들어지자마자 사라지고 클레임은 Pending 상태에 머뭅니다',
    region:
      '키는 {region} 리전에 있는데 "{name}" 클래스는 {zone} 가용 영역에 볼륨을 만듭니다. 볼륨은 만들어지자마자 사라지고 클레임은 Pending 상태에 머뭅니다',
  },
  docs: {
    summary: "`kmsKeyId`가 키가 아니거나 다른 리전의 키입니다.",
    why: "EC2는 먼저 요청을 받아들이고 나중에 키를 찾습니다. 볼륨이 나타났다가 암호화할 수 없어 다시 사라지며, 이유를 알려 주는 오류도 없습니다. 키와 볼륨은 각각 한 리전에 속합니다.",
    remedy:
      "볼륨과 같은 리전에 있는 키의 전체 ARN을 지정하세요: `arn:aws:kms:<region>:<account>:key/<id>`. 키 ID, `alias/<name>`, 별칭의 ARN도 사용할 수 있습니다.",
  },
  examples: {
    "An alias without its prefix": "접두사가 없는 별칭",
    "A key of another region": "다른 리전의 키",
    "Every form of a key, one that another tool fills in, and one in the region of the volumes":
      "모든 형식의 키, 다른 도구가 채우는 키, 볼륨과 같은 리전의 키",
  },
};
