// What names and their uses say: rename, call hierarchy, outline.
import type { OwnWords } from "../translations.ts";

export const navigation: OwnWords = {
  rename: {
    title: "{what} 이름 변경: {name} → {to}",
    nothing: "이름을 바꿀 수 있는 것은 오브젝트와 볼륨의 이름뿐인데, 여기에는 그런 이름이 없습니다",
    alias: "{name} 이름은 {file} 파일에서 별칭이나 병합 키로 읽히므로, 원래 적힌 곳에서만 바꿀 수 있습니다",
    isTemplate: "{file} 파일은 템플릿이므로, 거기에 적힌 것은 아직 실제 이름이 아닙니다",
    unreadable: "{file} 파일에 {name} 이름이 있지만 지금은 YAML로 읽을 수 없습니다",
    made: "{name} 이름은 StatefulSet {set}의 클레임 템플릿 {template}에서 만들어집니다. 둘 중 하나의 이름을 바꾸세요",
    unknown: "워크스페이스에 {what} {name} 오브젝트가 없습니다. 클러스터에 있는 오브젝트라면 이름이 그대로 남게 됩니다",
    invalid: "{what} 이름으로 {to} 값은 쓸 수 없습니다. {form}",
    taken: "{file} 파일에 {what} {to} 이름이 이미 있습니다",
    takenClaim: "{file} 파일에 PersistentVolumeClaim {to} 이름이 이미 있어, StatefulSet이 그 클레임을 사용하게 됩니다",
    pen: "{name} 이름은 적힌 자리에서 바꿀 수 없습니다. 예를 들어 별칭이 이 값을 읽고 있을 수 있습니다",
  },
  "rename-note": {
    pods: "파드는 비어 있는 새 디스크가 있는 새 클레임을 받습니다. {claim} 같은 이전 클레임은 디스크를 유지합니다",
    claim: "이름이 다른 클레임은 비어 있는 새 디스크를 받습니다. 이전 클레임은 삭제할 때까지 디스크를 유지합니다",
    boundClaim: "이름이 다른 클레임은 새 클레임입니다. 이미 바인딩된 볼륨은 이전 클레임에 남습니다",
    adopted: "StatefulSet {set} 쪽에서 이 이름의 클레임을 자기 것으로 사용합니다",
    generatedClaim: "StatefulSet이 찾는 클레임과 이름이 같아집니다. 이전 클레임은 디스크를 유지합니다",
    claimRef: "바인딩된 볼륨은 이 변경으로 해제되며, 디스크가 어떻게 될지는 회수 정책에 달려 있습니다",
    volume:
      "이름이 다른 볼륨은 같은 디스크를 가리키는 두 번째 오브젝트입니다. 둘 다 있는 동안에는 회수 정책을 Retain으로 유지하세요",
    classOfClaim: "이미 있는 클레임의 클래스는 바꿀 수 없으며, 클러스터가 거부합니다",
    volumeOfClaim: "이미 바인딩된 클레임의 볼륨은 바꿀 수 없으며, 클러스터가 거부합니다",
    inTemplate: "이미 있는 StatefulSet의 클레임 템플릿은 바꿀 수 없으므로, StatefulSet을 다시 만들어야 합니다",
    service: "클라이언트는 이전 주소를 그대로 사용합니다. 환경 변수나 다른 설정은 바뀌지 않습니다",
    serviceName: "이미 있는 StatefulSet의 serviceName은 바꿀 수 없으므로, StatefulSet을 다시 만들어야 합니다",
    object: "이름이 다른 {what} 오브젝트는 별개의 오브젝트입니다. 이전 오브젝트는 삭제할 때까지 클러스터에 남습니다",
    elsewhere: "{file} 파일에 이름이 같은 {what} 오브젝트가 있습니다. 다른 클러스터용이라면 제외하세요",
  },
  "rename-what": { template: "클레임 템플릿", volume: "볼륨" },
  "call-hierarchy": { template: "{object}의 클레임 템플릿" },
};
