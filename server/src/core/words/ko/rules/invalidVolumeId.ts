// Korean for the rule invalid-volume-id.
import type { RuleWords } from "../../translations.ts";

export const invalidVolumeId: RuleWords = {
  rule: "invalid-volume-id",
  messages: {
    url: '"{id}" 값은 볼륨이 아닙니다. aws:// 뒤에는 가용 영역(생략 가능), "/", {example} 같은 ID가 와야 하며, 이 볼륨은 연결할 수 없습니다',
    handle:
      '"{id}" 값은 예전 플러그인의 형식입니다. CSI 드라이버는 전체를 ID로 여기고 AWS는 그런 ID를 모르므로 볼륨을 연결할 수 없습니다',
    volume: '"{id}" 값은 {example} 같은 EBS 볼륨 ID가 아니므로 아무것도 연결할 수 없습니다',
    snapshot: '"{id}" 값은 {example} 같은 EBS 스냅샷 ID가 아니므로 아무것도 복원할 수 없습니다',
    use: '"{meant}" 값으로 변경',
  },
  docs: {
    summary: "AWS가 발급했을 리 없는 볼륨 ID나 스냅샷 ID입니다.",
    why: "API 서버는 ID에 어떤 텍스트든 받아들입니다. 파드를 시작할 때가 되어서야 AWS가 그런 볼륨이 없다고 응답하고, 파드는 계속 기다립니다.",
    remedy:
      "`aws ec2 describe-volumes`나 `aws ec2 describe-snapshots`로 ID를 확인하세요. ID는 16진수 17자리이며, 2016년 이전의 것은 8자리입니다.",
  },
  examples: {
    "The old plugin's form as a CSI handle": "CSI 핸들로 적은 예전 플러그인 형식",
    "A URL that holds no ID": "ID가 없는 URL",
    "Texts that are no IDs": "ID가 아닌 텍스트",
    "Every form that is one, a placeholder, and another driver's handle":
      "올바른 모든 형식, 자리 표시자, 다른 드라이버의 핸들",
  },
};
