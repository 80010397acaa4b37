// Korean for the rule invalid-snapshot-class-parameter.
import type { RuleWords } from "../../translations.ts";

export const invalidSnapshotClassParameter: RuleWords = {
  rule: "invalid-snapshot-class-parameter",
  messages: {
    policy:
      '"{name}" 클래스에 오브젝트를 삭제할 때 AWS의 스냅샷을 어떻게 할지 지정되어 있지 않아 API 서버가 거부합니다',
    unknown: '"{key}" 키는 EBS 스냅샷의 파라미터가 아니므로 "{name}" 클래스의 모든 스냅샷이 실패합니다',
    number: '"{value}" 값은 정수가 아니므로 "{name}" 클래스의 모든 스냅샷이 실패합니다',
    oneOf: '"{value}" 값은 {values} 중 하나가 아니므로 "{name}" 클래스의 모든 스냅샷이 실패합니다',
    arn: '"{value}" 값은 ARN이 아니므로 "{name}" 클래스의 모든 스냅샷이 실패합니다',
    time: '"{value}" 값은 2030-01-31T00:00:00Z 같은 RFC 3339 시각이 아니므로 "{name}" 클래스의 모든 스냅샷이 실패합니다',
    rename: '"{known}" 키로 변경',
    remove: '"{key}" 키 제거',
    add: '"deletionPolicy" 추가',
  },
  docs: {
    summary: "EBS용 VolumeSnapshotClass에 `deletionPolicy`가 없거나 드라이버가 받지 않는 파라미터가 있습니다.",
    why: "`deletionPolicy`에는 기본값이 없습니다. 파라미터는 스냅샷을 만들 때 검사되며, 드라이버가 모르는 파라미터나 읽을 수 없는 값이 있으면 이 클래스의 스냅샷은 하나도 만들어지지 않습니다.",
    remedy: "`driver` 옆에 `deletionPolicy: Delete`나 `Retain`을 적고, 드라이버 문서에 있는 파라미터만 사용하세요.",
  },
  examples: {
    "No policy, and a parameter of volumes": "정책이 없고 볼륨용 파라미터가 있음",
    "A slip": "오타",
    "Values that the driver cannot read": "드라이버가 읽을 수 없는 값",
    "What the driver takes, and the class of another driver": "드라이버가 받는 파라미터와, 다른 드라이버의 클래스",
  },
};
