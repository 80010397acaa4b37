// What completions say of themselves.
import type { OwnWords } from "../translations.ts";

export const completion: OwnWords = {
  "completion-mode": {
    notOnEbs: "{short} · EBS에서 사용 불가",
    io2Only: "{short} · EBS에서는 io2 블록 볼륨만",
  },
  "completion-parameter": {
    default: "기본값 {value}",
    isDefault: "기본값",
    type: "{name}.",
    superseded: "{name}. 후속 타입은 `{type}`.",
    forTypes: "대상 타입은 {types}.",
    instead: "대신 `{other}` 파라미터를 사용하세요.",
    upTo: "최대 {most}",
    limits: "{size} · {operations} · {flow}",
    keyArn: "키의 ARN",
    alias: "별칭",
    aliasArn: "별칭의 ARN",
    keyId: "키 ID",
  },
  "completion-key": { instead: "대신 `{other}` 필드를 사용하세요." },
  "completion-class": { maybe: "클러스터에 있을 수 있음" },
  "completion-field": { required: "{type}, 필수", byKind: "kind에 따라 다름" },
  "completion-image": {
    data: "{application}: 데이터",
    directory: "{application}: 데이터 디렉터리",
    below: "{application}: 마운트 아래의 데이터",
    group: "{application}: 그룹",
  },
  "completion-name": { of: "{set}의 클레임", template: "클레임 템플릿", headless: "헤드리스" },
  "completion-zone": { inUse: "여기서 사용 중", zone: "가용 영역", region: "리전", "zone-id": "가용 영역 ID" },
};
