// Korean for the rule unknown-field.
import type { RuleWords } from "../../translations.ts";

export const unknownField: RuleWords = {
  rule: "unknown-field",
  messages: {
    unknown: "`{owner}`에 `{field}` 필드가 없어 API 서버가 거부하거나, 엄격하게 검사하지 않으면 버립니다",
    name: "`{owner}`에 `{field}` 필드가 없습니다. 올바른 이름은 `{meant}`입니다. API 서버가 거부하거나, 엄격하게 검사하지 않으면 버립니다",
    path: "`{owner}`에 `{field}` 필드가 없습니다. 올바른 위치는 `{path}`입니다. API 서버가 거부하거나, 엄격하게 검사하지 않으면 버립니다",
    kind: "`{owner}`에 `{field}` 필드가 없습니다. 이 필드는 {kind} 오브젝트의 `{path}`에 있습니다. API 서버가 거부하거나, 엄격하게 검사하지 않으면 버립니다",
    below:
      "`{field}` 필드는 한 단계 안쪽인 `{around}` 안에 있어야 합니다. 여기에 있으면 API 서버가 거부하거나, 엄격하게 검사하지 않으면 버립니다",
    above:
      "`{field}` 필드는 한 단계 바깥인 `{owner}` 옆에 있어야 합니다. 여기에 있으면 API 서버가 거부하거나, 엄격하게 검사하지 않으면 버립니다",
    wrapper:
      "{owner}에는 `{field}` 필드가 없고 그 안의 필드가 최상위에 있어야 합니다. API 서버가 거부하거나, 엄격하게 검사하지 않으면 모두 버립니다",
    rename: "`{meant}` 이름으로 변경",
    move: "`{around}` 안으로 이동",
  },
  docs: {
    summary: "종류에 없는 키입니다.",
    why: "Kubernetes 1.25부터 kubectl은 API 서버에 엄격한 검사를 요청하므로 이런 오브젝트는 거부됩니다. 요청하지 않는 도구에서는 필드가 빠진 채 받아들여집니다. `storageClass: fast`라고 적은 클레임은 아무 알림 없이 기본 클래스를 받습니다.",
    remedy: "표기를 바로잡거나(대소문자 구분) 필드를 올바른 위치로 옮기세요.",
  },
  examples: {
    "A name that comes to mind first": "먼저 떠오르기 쉬운 이름",
    "Letters of the wrong case": "대소문자가 다른 이름",
    "A volume's source, indented one step too little": "들여쓰기가 한 단계 모자란 볼륨 소스",
    "Fields of other kinds": "다른 종류의 필드",
    "A spec around fields that stand at the top, and a field that no kind has":
      "최상위에 있어야 할 필드를 감싼 spec과, 어떤 종류에도 없는 필드",
    "Directives of a patch, a field that has nothing to do with storage, and a kind of another project":
      "패치 지시자, 스토리지와 무관한 필드, 다른 곳에서 정의한 종류",
  },
};
