// Korean for the rule invalid-attributes-parameter.
import type { RuleWords } from "../../translations.ts";

export const invalidAttributesParameter: RuleWords = {
  rule: "invalid-attributes-parameter",
  messages: {
    unknown: '"{key}" 키는 EBS 볼륨의 속성이 아니므로, 드라이버가 모든 클레임에서 "{name}" 클래스를 거부합니다',
    fixed:
      '"{key}" 속성은 나중에 바꿀 수 없어 StorageClass에 적어야 합니다. 드라이버가 모든 클레임에서 "{name}" 클래스를 거부합니다',
    case: '드라이버는 "{known}" 표기만 받습니다. "{key}" 표기를 쓴 "{name}" 클래스는 모든 클레임에서 거부됩니다',
    value: '"{value}" 값은 정수가 아니므로, 드라이버가 모든 클레임에서 "{name}" 클래스를 거부합니다',
    type: '"{value}" 값은 EBS 볼륨 타입이 아니므로 "{name}" 클래스는 모든 클레임에서 실패합니다',
    upperCase:
      'EBS 볼륨 유형은 소문자로 적습니다. "{value}" 값 때문에 "{name}" VolumeAttributesClass가 실패할 수 있습니다',
    twice: '"{key}", "{other}" 키는 함께 쓸 수 없으므로 드라이버가 "{name}" 클래스를 거부합니다',
    old: '"{key}" 키는 "{known}"의 예전 이름입니다',
    ignored: '"{known}" 키가 함께 있어 "{key}" 키는 효과가 없습니다',
    creation:
      '"{key}" 키는 이미 있는 볼륨에만 적용됩니다. "{claim}"처럼 "{name}" 클래스를 지정한 새 클레임은 Pending 상태에 머뭅니다',
    empty: '"{name}" 클래스에 파라미터가 없어 API 서버가 거부합니다',
    claim: '"{claim}" 클레임이 이 클래스를 지정합니다',
    rename: '"{known}" 키로 변경',
    remove: '"{key}" 키 제거',
  },
  docs: {
    summary: "VolumeAttributesClass에 EBS CSI 드라이버가 받지 않는 키나 값이 있습니다.",
    why: "API 서버가 검사하지 않는 것을 드라이버가 검사합니다. StorageClass와 달리 키의 대소문자를 구분하며, 모르는 키가 있으면 모든 변경과 새 볼륨이 실패합니다. 이미 있는 볼륨을 변경할 때만 받는 키도 있습니다.",
    remedy:
      "`type`, `iops`, `throughput`, `tagSpecification_…`만 사용하세요. 나중에 바꿀 수 없는 것은 StorageClass에 적습니다.",
  },
  examples: {
    "Another case, and what only a StorageClass can say": "대소문자가 다른 키와, StorageClass에만 적을 수 있는 키",
    "The old name of the type, alone and beside the new one": "타입의 예전 이름을 혼자, 그리고 새 이름과 함께 사용",
    "Deleting a tag, in a class that a claim names": "클레임이 지정한 클래스에서 태그 삭제",
    "What the driver takes, and the class of another driver": "드라이버가 받는 키와, 다른 드라이버의 클래스",
    "A type in capitals, which EC2 may take or not": "EC2가 받을지 알 수 없는 대문자 볼륨 유형",
  },
};
