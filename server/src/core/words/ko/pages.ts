// What the rule pages and the extension's settings say around the words of the rules.
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
    becomes: "수정하면 바뀌는 부분",
    committed: "마지막 커밋",
    driver: "드라이버 {version}",
  },
  "extension-setting": {
    noPrices: "가격 표시 안 함",
    trace: "VS Code와 언어 서버 사이의 통신을 출력 채널 *EBS Manifests*에 얼마나 표시할지 지정합니다.",
  },
};
