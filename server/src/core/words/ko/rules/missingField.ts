// Korean for the rule missing-field.
import type { RuleWords } from "../../translations.ts";

export const missingField: RuleWords = {
  rule: "missing-field",
  messages: {
    missing: "`{owner}` 항목에 `{field}` 필드가 필요하며, 없으면 API 서버가 오브젝트를 거부합니다",
    empty: "`{owner}` 항목의 `{field}` 필드는 비워 둘 수 없으며, API 서버가 오브젝트를 거부합니다",
    apiVersion: "{kind} 오브젝트에 `apiVersion` 필드가 필요합니다. 없으면 오브젝트를 적용할 수 없습니다",
    insert: "`{field}` 추가",
    write: "`{field}: {value}` 추가",
  },
  docs: {
    summary: "필수 필드가 없습니다.",
    why: "API 서버는 필수 필드가 없는 오브젝트를 거부합니다. 클레임 템플릿은 1.27에서 1.35 사이의 버전부터 거부되며, 그 전에는 StatefulSet은 받아들여지지만 파드가 만들어지지 않았습니다.",
    remedy: "필드를 추가하세요. 직접 알아야 하는 값에는 수정이 자리 표시자를 남깁니다.",
  },
  examples: {
    "A claim without a size": "크기가 없는 클레임",
    "A claim template without access modes": "접근 모드가 없는 클레임 템플릿",
    "A Deployment without a selector": "셀렉터가 없는 Deployment",
    "Left empty": "비어 있는 필드",
    "No apiVersion, no name": "apiVersion도 이름도 없음",
    "A patch that a kustomization lays over the whole object": "kustomization이 전체 오브젝트에 덮어쓰는 패치",
    "A claim whose size each overlay gives": "오버레이마다 크기를 지정하는 클레임",
    "A Deployment of an API version that filled the selector in, and an object whose name is made up for it":
      "셀렉터를 채워 주던 API 버전의 Deployment와, 이름이 자동으로 만들어지는 오브젝트",
  },
};
