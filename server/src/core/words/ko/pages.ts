// What the rule pages and the settings say around the words of the rules.
import type { OwnWords } from "../translations.ts";

export const pages: OwnWords = {
  "rule-page": {
    file: "rules.ko.md",
    heading: "규칙",
    marks: "매니페스트 아래의 표시는 진단이 가리키는 범위이며, 그 옆의 글은 영어 진단 메시지의 일부입니다.",
    severities:
      "규칙마다 심각도를 `ebsManifests.rules` 설정에서 바꿀 수 있습니다. Kubernetes나 드라이버의 버전에 따라 규칙의 심각도와 다르게 보고되는 진단도 있습니다.",
    rule: "규칙",
    severity: "심각도",
    objectsTo: "진단 대상",
    why: "이유",
    remedy: "해결 방법",
    becomes: "수정 결과",
    committed: "마지막 커밋",
    driver: "드라이버 {version}",
  },
  setting: {
    kubernetesVersion:
      "매니페스트를 적용할 Kubernetes 버전입니다. 제거되거나 사용 중단된 것, 아직 없는 것을 이 버전으로 판단하며, 자동 완성도 이 버전에 있는 것을 제안합니다.",
    driverVersion:
      "클러스터에 설치된 [EBS CSI 드라이버](https://github.com/kubernetes-sigs/aws-ebs-csi-driver)의 버전입니다. 예를 들어 1.52부터는 IOPS가 없는 타입에 `iops`를 지정하면 무시되지 않고 오류가 됩니다.",
    version: '"{example}" 같은 버전',
    rules: "규칙의 심각도를 바꾸려면 규칙마다 지정합니다. `off`를 지정하면 규칙을 끕니다.",
    rule: "{summary} ({severity})",
    monthlyCost:
      "볼륨의 월 비용을 힌트와 호버에 표시합니다. 금액은 이 리전의 {day} 정가 기준입니다. 비워 두면 금액을 표시하지 않습니다. 목록에 없는 리전은 가격표에 없던 리전입니다.",
    trace: "VS Code와 언어 서버 사이의 통신을 출력 채널 *EBS Manifests*에 얼마나 표시할지 지정합니다.",
  },
};
