// Korean for the rule unknown-kind.
import type { RuleWords } from "../../translations.ts";

export const unknownKind: RuleWords = {
  rule: "unknown-kind",
  messages: {
    kind: '"{kind}" 종류는 없습니다. 올바른 이름은 {meant}입니다. API 서버가 오브젝트를 거부합니다',
    apiVersion: '{kind} 종류는 "{apiVersion}" 그룹이 아니라 "{meant}" 그룹에 있어 API 서버가 오브젝트를 거부합니다',
    notYet: '{kind} 종류의 "{apiVersion}" 버전은 Kubernetes {release}부터 있으므로 API 서버가 아직 알지 못합니다',
    notYetBut:
      '{kind} 종류의 "{apiVersion}" 버전은 Kubernetes {release}부터 있으므로 API 서버는 "{meant}" 버전만 압니다',
    switchedOff:
      '{kind} 종류의 "{apiVersion}" 버전은 클러스터 관리자가 켜지 않으면 꺼져 있습니다. API 서버는 "{meant}" 버전을 압니다',
    perhapsOff: '{kind} 종류의 "{apiVersion}" 버전은 클러스터 관리자가 켜지 않으면 꺼져 있습니다',
    use: '"{meant}" 값으로 변경',
  },
  docs: {
    summary: "존재하지 않는 kind나 apiVersion입니다.",
    why: 'API 서버는 둘 다 글자 그대로 찾습니다. 다른 값에는 "no matches for kind"로 응답하고 오브젝트를 만들지 않습니다.',
    remedy:
      "kind나 apiVersion을 바로잡으세요. 클래스는 `storage.k8s.io/v1`, 클레임과 볼륨은 `v1`, 워크로드는 `apps/v1`입니다.",
  },
  examples: {
    "Letters of the wrong case": "대소문자가 다른 이름",
    "A kind in the wrong group": "그룹이 잘못된 종류",
    "A version that never was": "있었던 적이 없는 버전",
    "A slip in both": "둘 다 잘못 적음",
    "Before its time": "아직 없는 버전",
    "A version that clusters serve only when told to, while it is the only one":
      "켜야만 제공되는 버전이 유일한 버전인 경우",
    "A version that was removed, kinds of other projects' groups, and a kind that is not known here":
      "제거된 버전, 다른 그룹의 종류, 여기서 모르는 종류",
  },
};
