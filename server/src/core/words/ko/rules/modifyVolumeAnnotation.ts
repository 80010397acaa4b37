// Korean for the rule modify-volume-annotation.
import type { RuleWords } from "../../translations.ts";

export const modifyVolumeAnnotation: RuleWords = {
  rule: "modify-volume-annotation",
  messages: {
    old: '"{key}" 어노테이션은 volume-modifier 사이드카가 실행되는 곳에서만 적용됩니다. Kubernetes에서는 VolumeAttributesClass로 지정합니다',
    useClass: "VolumeAttributesClass로 지정",
  },
  docs: {
    summary: "클레임에 `ebs.csi.aws.com/iops`, `/throughput`, `/volumeType`이 있습니다.",
    why: "이 어노테이션은 Kubernetes에 자체 방법이 생기기 전에 드라이버와 함께 제공되던 사이드카가 읽습니다. Kubernetes는 검사하지 않으며, 사이드카가 없는 곳에서는 아무것도 바뀌지 않습니다.",
    remedy: "같은 값으로 VolumeAttributesClass를 만들고 클레임의 `volumeAttributesClassName`에 지정하세요.",
  },
  examples: {
    "Figures in annotations": "어노테이션으로 지정한 값",
    "A cluster that has no other way": "다른 방법이 없는 클러스터",
    "Other annotations of the driver's name space": "드라이버 네임스페이스의 다른 어노테이션",
  },
};
