// Korean for the rule volume-not-declared.
import type { RuleWords } from "../../translations.ts";

export const volumeNotDeclared: RuleWords = {
  rule: "volume-not-declared",
  messages: {
    none: '"{container}" 컨테이너가 "{name}" 볼륨을 마운트하지만 그런 볼륨이나 클레임 템플릿이 없어 파드를 만들 수 없습니다',
    near: '"{container}" 컨테이너가 "{name}" 볼륨을 마운트하지만 그런 볼륨이나 클레임 템플릿이 없어("{near}" 이름은 있음) 파드를 만들 수 없습니다',
    useNear: '"{near}" 볼륨 마운트',
    declare: '"{name}" 볼륨 선언(클레임은 직접 입력)',
  },
  docs: {
    summary: "마운트가 선언되지 않은 볼륨을 가리킵니다.",
    why: "API 서버는 마운트가 가리키는 볼륨이 없는 파드를 거부합니다. 1.26까지의 서버는 StatefulSet은 받아들이지만 파드가 만들어지지 않습니다.",
    remedy: "이름을 바로잡거나, 볼륨을 `volumes`에 또는 StatefulSet이면 `volumeClaimTemplates`에 선언하세요.",
  },
  examples: {
    "A slip in the name": "잘못 적은 이름",
    "A volume that is not there": "없는 볼륨",
    "A volume from a claim template": "클레임 템플릿의 볼륨",
    "A patch, whose volumes stand in the object that it is laid over": "볼륨이 원본 오브젝트에 있는 패치",
  },
};
