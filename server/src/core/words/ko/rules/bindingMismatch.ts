// Korean for the rule binding-mismatch.
import type { RuleWords } from "../../translations.ts";

export const bindingMismatch: RuleWords = {
  rule: "binding-mismatch",
  messages: {
    capacity:
      '"{claim}" 클레임은 {wanted} 크기를 요청하는데 "{volume}" 볼륨은 {offered} 크기이므로 서로 바인딩되지 않습니다',
    class:
      '"{claim}" 클레임의 클래스는 "{wanted}", "{volume}" 볼륨의 클래스는 "{offered}"입니다. 서로 달라 바인딩되지 않습니다',
    mode: '"{claim}" 클레임은 {wanted} 모드를 요청하는데 "{volume}" 볼륨은 {offered} 모드이므로 서로 바인딩되지 않습니다',
    access:
      '"{claim}" 클레임은 {wanted} 접근 모드를 요청하는데 "{volume}" 볼륨이 제공하는 접근 모드는 {offered} 모드뿐이므로 서로 바인딩되지 않습니다',
    attributes:
      '"{claim}" 클레임과 "{volume}" 볼륨은 `volumeAttributesClassName` 값이 서로 달라("{wanted}", "{offered}") 바인딩되지 않습니다',
    unchecked:
      '"{claim}" 클레임은 {wanted} 크기를 요청하는데 "{volume}" 볼륨은 {offered} 크기입니다. 서로를 이름으로 지정했으므로 그대로 바인딩되어 요청보다 공간이 작습니다',
    other: "상대편의 값",
    inClaim: '"{claim}" 클레임에 `{setting}` 지정',
    inVolume: '"{volume}" 볼륨에 `{setting}` 지정',
  },
  docs: {
    summary: "서로를 위한 클레임과 볼륨인데 바인딩될 수 없습니다.",
    why: "이름을 지정하는 것만으로는 부족합니다. 클레임이 지정한 볼륨은 충분히 크고, 클래스가 같고, 요청한 볼륨 모드와 접근 모드를 제공해야 합니다. `claimRef`로 클레임에 예약된 볼륨은 클래스만 달라도 됩니다. 조건이 맞을 때까지 클레임은 Pending 상태에 머물거나 다른 볼륨을 받습니다. 10G는 10Gi보다 작습니다.",
    remedy: "양쪽의 값을 같게 맞추세요.",
  },
  examples: {
    "10G are less than 10Gi": "10Gi보다 작은 10G",
    "Another class, in another file": "다른 파일에 있는 다른 클래스",
    "A volume that is kept for a claim of a StatefulSet": "StatefulSet의 클레임에 예약된 볼륨",
    "Two that name each other are bound without being compared": "서로를 지정하면 비교 없이 바인딩됨",
    "A larger volume, and one of another class that is kept for its claim":
      "더 큰 볼륨과, 클래스는 다르지만 클레임에 예약된 볼륨",
  },
};
