// Korean for the rule unsupported-filesystem.
import type { RuleWords } from "../../translations.ts";

export const unsupportedFilesystem: RuleWords = {
  rule: "unsupported-filesystem",
  messages: {
    unsupported:
      'EBS CSI 드라이버는 "{value}" 파일 시스템을 마운트하지 않습니다. "{name}" 클래스의 볼륨은 만들어지지만 그 볼륨을 쓰는 파드는 시작하지 않습니다',
    use: "{fileSystem} 사용",
  },
  docs: {
    summary: "클래스가 EBS CSI 드라이버가 모르는 파일 시스템을 지정합니다.",
    why: "볼륨이 만들어져 비용이 발생하지만, 오류(invalid fstype)는 노드가 마운트할 때에야 나타납니다.",
    remedy: "ext4나 xfs를 사용하세요.",
  },
  examples: {
    "A file system of another age": "옛날 파일 시스템",
    "Those that it mounts, whatever the case": "대소문자와 관계없이 마운트할 수 있는 파일 시스템",
    "ext2, which drivers before 1.38 mount": "1.38 전 드라이버가 마운트하는 ext2",
    "A class whose claim asks for a bare device": "PVC가 블록 디바이스를 요청하는 StorageClass",
  },
};
