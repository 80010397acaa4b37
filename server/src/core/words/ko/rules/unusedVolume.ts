// Korean for the rule unused-volume.
import type { RuleWords } from "../../translations.ts";

export const unusedVolume: RuleWords = {
  rule: "unused-volume",
  messages: {
    volume: '"{name}" 볼륨을 마운트하는 컨테이너가 없어 스토리지가 쓰이지 않습니다',
    template: '"{name}" 볼륨을 마운트하는 컨테이너가 없어, 파드마다 비용만 드는 빈 디스크가 생깁니다',
    remove: '"{name}" 볼륨 제거',
  },
  docs: {
    summary: "클레임, 클레임 템플릿, EBS 볼륨을 선언하고 마운트하지 않았습니다.",
    why: "디스크는 만들어지고 연결되고 비용이 발생하지만, 애플리케이션은 다른 곳에 씁니다. 대개 컨테이너 안이며, 그 파일은 파드와 함께 사라집니다.",
    remedy: "볼륨을 마운트하거나 제거하세요.",
  },
  examples: {
    "A claim that no container mounts": "컨테이너가 마운트하지 않는 클레임",
    "A template that no container mounts": "컨테이너가 마운트하지 않는 템플릿",
    "Mounted by an init container, or used as a device": "초기화 컨테이너가 마운트하거나 디바이스로 사용",
  },
};
