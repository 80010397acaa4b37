// Korean for the rule unknown-parameter.
import type { RuleWords } from "../../translations.ts";

export const unknownParameter: RuleWords = {
  rule: "unknown-parameter",
  messages: {
    unknown: '"{key}" 키는 {provisioner} 프로비저너의 파라미터가 아니므로 "{name}" 클래스의 모든 클레임이 실패합니다',
    reserved:
      '"{prefix}" 접두사는 프로비저너 전용인데 "{key}" 키는 프로비저너가 모르므로 "{name}" 클래스의 모든 클레임이 실패합니다',
    tooNew:
      'EBS CSI 드라이버는 {since} 버전부터 "{key}" 파라미터를 받습니다. 이전 드라이버에서는 "{name}" 클래스의 모든 클레임이 실패합니다',
    rename: '"{known}" 키로 변경',
    remove: '"{key}" 키 제거',
  },
  docs: {
    summary: "EBS용 클래스에 알 수 없는 파라미터가 있습니다.",
    why: "API 서버는 어떤 파라미터든 받아들입니다. EBS CSI 드라이버는 모르는 키가 있는 클래스의 모든 클레임을 거부하고(`Invalid parameter key`), 프로비저너도 자기 네임스페이스의 키를 대소문자까지 구분해 거부합니다.",
    remedy: "표기를 바로잡거나 파라미터를 제거하세요.",
  },
  examples: {
    "A slip": "오타",
    "The one key whose case counts": "대소문자를 구분하는 유일한 키",
    "The name that a VolumeAttributesClass still knows": "VolumeAttributesClass에서는 아직 쓰는 이름",
    "A parameter of another driver": "다른 드라이버의 파라미터",
    "A parameter that this driver is too old for": "이 드라이버에는 아직 없는 파라미터",
    "Other cases, tags, and what is translated for an in-tree class":
      "대소문자가 다른 키, 태그, 인트리 클래스에서 변환되는 파라미터",
  },
};
