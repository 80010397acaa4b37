// What the server says on its own behalf, and the YAML parser through it.
import type { OwnWords } from "../translations.ts";

export const shell: OwnWords = {
  offer: {
    changed: "이 수정을 제안한 뒤에 파일이 변경되었습니다",
  },
  "refactor-preview": {
    notes: "적용하기 전에(선택할 필요 없음)",
    together: "{files}의 변경은 함께 적용해야 합니다. 한 파일만 적용하면 존재하지 않는 이름을 가리키게 됩니다",
  },
  "fix-all": { title: "안전하게 수정할 수 있는 모든 문제 수정" },
  "map-link": { show: "스토리지 맵에 표시" },
  progress: { reading: "워크스페이스의 매니페스트를 읽는 중" },
  "file-fix": { unwritable: "적힌 자리에서는 바꿀 수 없습니다. 예를 들어 별칭이나 병합 키 뒤에 있을 수 있습니다" },
  ignore: { here: "여기에서 {rule} 무시", file: "이 파일에서 {rule} 무시" },
  "yaml-problem": {
    ALIAS_PROPS: "별칭에는 앵커나 태그를 붙일 수 없습니다",
    BAD_COLLECTION_TYPE: "이 태그는 이런 컬렉션에 쓸 수 없습니다",
    BAD_DIRECTIVE: "YAML 지시자가 올바르지 않습니다",
    BAD_DQ_ESCAPE: "큰따옴표 안의 이스케이프 문자가 올바르지 않습니다",
    BAD_INDENT: "들여쓰기가 맞지 않습니다",
    BAD_PROP_ORDER: "앵커와 태그는 값을 나타내는 기호 뒤에 와야 합니다",
    BAD_SCALAR_START: "따옴표 없는 값은 이 문자로 시작할 수 없습니다",
    BLOCK_AS_IMPLICIT_KEY: "한 줄 안에 맵이 중첩되어 있습니다",
    BLOCK_IN_FLOW: "괄호 안에는 들여쓰기로 적은 맵이나 목록을 둘 수 없습니다",
    IMPOSSIBLE: "YAML로 해석할 수 없습니다",
    KEY_OVER_1024_CHARS: "키와 콜론 사이가 1024자를 넘습니다",
    MISSING_CHAR: "콜론, 쉼표, 따옴표나 닫는 괄호가 빠졌습니다",
    MULTILINE_IMPLICIT_KEY: "키는 한 줄에 적어야 합니다",
    MULTIPLE_ANCHORS: "노드 하나에 앵커가 두 개 있습니다",
    MULTIPLE_DOCS: "문서가 여러 개 있습니다",
    MULTIPLE_TAGS: "노드 하나에 태그가 두 개 있습니다",
    NON_STRING_KEY: "키는 문자열이어야 합니다",
    RESOURCE_EXHAUSTION: "문서가 너무 커서 해석할 수 없습니다",
    TAG_RESOLVE_FAILED: "태그를 해석할 수 없습니다",
    UNEXPECTED_TOKEN: "여기에 올 수 없는 문자가 있습니다",
  },
};
