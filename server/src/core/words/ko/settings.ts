// What the settings file and its findings say.
import type { OwnWords } from "../translations.ts";

export const settings: OwnWords = {
  setting: {
    file: "이 폴더 아래의 모든 매니페스트에 적용되는 설정입니다. 편집기와 명령줄에 함께 적용되며, 편집기 자체의 설정보다 우선합니다.",
    kubernetesVersion:
      "매니페스트를 적용할 Kubernetes 버전입니다. `1.35`와 같이 입력하세요. 제거되거나 사용 중단된 것, 아직 없는 것을 이 버전으로 판단하며, 자동 완성도 이 버전에 있는 것을 제안합니다.",
    driverVersion:
      "클러스터에 설치된 [EBS CSI 드라이버](https://github.com/kubernetes-sigs/aws-ebs-csi-driver)의 버전입니다. `1.52`와 같이 입력하세요. 예를 들어 1.52부터는 IOPS가 없는 볼륨 유형에 `iops`를 지정하면 무시되지 않고 오류가 됩니다.",
    version: '"{example}" 같은 버전',
    noVersion: '"{value}"에서 {example} 같은 버전을 읽을 수 없어 적용되지 않습니다',
    profile: "명령줄에 표시할 문제의 범위입니다.",
    profileDefault: "오류, 경고, 정보를 표시합니다.",
    profileAdvice: "힌트도 표시합니다.",
    noProfile: '"{value}"에 해당하는 프로필이 없어 적용되지 않습니다. 사용할 수 있는 값: {values}',
    monthlyCost:
      "힌트와 호버에서 볼륨의 월 비용을 계산할 리전입니다. 클러스터가 있는 리전을 선택하세요. 선택하지 않으면 금액을 표시하지 않습니다. {day} 정가 기준이며, 목록에 없는 리전은 가격 정보가 없습니다.",
    noRegion: '"{value}" 리전은 가격 정보가 없어 금액을 표시하지 않습니다',
    rules: "기본값과 다르게 적용할 규칙의 심각도입니다. 규칙 이름을 추가하고 심각도를 선택하세요.",
    rule: "{summary} ({severity})",
    noRule: "`{name}` 규칙이 없어 적용되지 않습니다",
    noSeverity: '"{value}"에 해당하는 심각도가 없어 규칙의 기본 심각도가 적용됩니다. 사용할 수 있는 값: {values}',
    error: "API 서버가 거부하거나, 절대 동작할 수 없는 것입니다.",
    warning: "적용은 되지만 나중에 실패하거나 데이터를 잃거나, 호환 기능으로만 동작하는 것입니다.",
    information: "비용이 더 들거나 선택의 폭이 줄어드는 것입니다.",
    hint: "조언입니다.",
    off: "이 규칙의 문제를 표시하지 않습니다.",
    ignore: "문제를 표시하지 않을 파일과 폴더입니다. 한 항목이 `.gitignore`의 한 줄에 해당합니다.",
    ignored: "파일, 폴더 또는 패턴입니다. `legacy/`, `**/generated-*.yaml`처럼 작성합니다.",
    noSetting: "`{name}` 설정이 없어 적용되지 않습니다",
  },
  "settings-file": {
    meant: "{problem}. 가장 비슷한 이름은 `{meant}`",
    root: "설정이 아니어서 적용되지 않습니다. `kubernetesVersion: 1.35`처럼 이름과 값을 작성하세요",
    map: "`{name}` 아래에는 줄마다 이름과 값을 작성해야 하므로 이 값은 적용되지 않습니다",
    list: "`{name}` 아래에는 목록을 작성해야 하므로 이 값은 적용되지 않습니다",
    single: "`{name}`에는 값을 하나만 작성해야 하므로 이 값은 적용되지 않습니다",
    rename: "이름을 `{meant}` 키로 변경",
    replace: "`{meant}` 값으로 변경",
  },
  "version-edit": { title: "Kubernetes 버전 변경" },
  "settings-text": {
    doubled: "`{key}` 설정이 두 번 있어 마지막 값만 적용됩니다",
    further: "설정은 다음 문서가 시작되는 곳에서 끝나므로 여기부터는 적용되지 않습니다",
  },
};
