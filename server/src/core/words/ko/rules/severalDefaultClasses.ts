// Korean for the rule several-default-classes.
import type { RuleWords } from "../../translations.ts";

export const severalDefaultClasses: RuleWords = {
  rule: "several-default-classes",
  messages: {
    newest:
      '"{name}" 클래스 말고 "{other}" 클래스도 기본 클래스입니다. 클래스를 지정하지 않은 클레임은 가장 나중에 만들어진 클래스를 받습니다',
    refused:
      '"{name}" 클래스 말고 "{other}" 클래스도 기본 클래스입니다. 클래스를 지정하지 않은 모든 클레임을 API 서버가 거부합니다',
    other: '"{other}" 클래스의 기본 표시',
    unmark: '"{name}" 클래스의 기본 표시 제거',
  },
  docs: {
    summary: "함께 쓰는 StorageClass 두 개가 모두 기본으로 표시되어 있습니다.",
    why: "클래스를 지정하지 않은 클레임은 기본 클래스를 받습니다. 여러 개이면 가장 나중에 만들어진 것, 만든 시각이 같으면 이름순으로 앞선 것인데, 매니페스트로는 알 수 없습니다. Kubernetes 1.26 전에는 이런 클레임이 거부되었습니다.",
    remedy: "클래스 하나만 표시하세요.",
  },
  examples: {
    "Two in one folder": "한 폴더에 두 개",
    "Refused once": "예전에는 거부됨",
    "One class in two variants, and marks that are none": "한 클래스의 두 변형과, 표시가 아닌 값",
  },
};
