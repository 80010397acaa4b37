// Korean for the rule kustomization-path-not-found.
import type { RuleWords } from "../../translations.ts";

export const kustomizationPathNotFound: RuleWords = {
  rule: "kustomization-path-not-found",
  messages: {
    missing:
      '"{kustomization}"의 `{field}`에 있는 "{path}" 경로에 아무것도 없습니다. kustomize가 오류로 중단되므로 여기에 나열된 항목은 하나도 빌드되지 않습니다',
    useNear: '"{near}" 경로로 바꾸기',
    remove: '`{field}`에서 "{path}" 항목 제거',
  },
  docs: {
    summary: "kustomization에 나열된 파일이나 폴더가 없습니다.",
    why: "`kustomize build`와 `kubectl apply -k`는 해당 kustomization과 그 바탕이 되는 kustomization에서 존재하지 않는 경로를 만나는 즉시 중단됩니다. 그러면 아무것도 빌드되지 않아 다른 변경 사항도 적용되지 않습니다.",
    remedy:
      "경로를 바로잡거나 파일을 복구하거나 항목을 제거하세요. 다른 서버에 있는 것, Git이 무시하는 위치에 프로그램이 생성하는 것, 열려 있는 폴더 밖에 있는 것은 확인하지 않습니다. 스토리지를 빌드하지 않는 kustomization도 마찬가지입니다.",
  },
  examples: {
    "A file that was deleted": "삭제된 파일",
    "The only patch, which has another name now": "이름이 바뀐 유일한 패치",
    "The only entry of a list, and a folder": "목록의 유일한 항목이며 폴더인 경우",
    "Files that are there, or may be: on another machine, or written by a name that is filled in later":
      "있는 파일과, 다른 서버에 있거나 나중에 채워질 이름이어서 있을 수 있는 파일",
  },
};
