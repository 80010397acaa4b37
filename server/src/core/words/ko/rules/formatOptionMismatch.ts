// Korean for the rule format-option-mismatch.
import type { RuleWords } from "../../translations.ts";

export const formatOptionMismatch: RuleWords = {
  rule: "format-option-mismatch",
  messages: {
    fileSystem:
      '{fstype} 파일 시스템에는 "{key}" 옵션이 없으므로(지원: {others}) "{name}" 클래스의 모든 클레임이 실패합니다',
    needs: '"{key}" 옵션은 "{needs}" 옵션이 함께 있어야 하므로 "{name}" 클래스의 모든 클레임이 실패합니다',
    value: '"{value}" 값에는 영문자와 숫자만 쓸 수 있으므로 "{name}" 클래스의 모든 클레임이 실패합니다',
    block:
      '"{claim}" 클레임은 블록 디바이스를 요청하는데 "{name}" 클래스에는 포맷 옵션이 있습니다. 드라이버가 거부하므로 클레임은 Pending 상태에 머뭅니다',
    asked: '"{name}" 클래스가 "{key}" 옵션을 설정합니다',
    remove: '"{key}" 옵션 제거',
  },
  docs: {
    summary: "파일 시스템이 받지 않는 포맷 옵션이거나, 파일 시스템이 없는 볼륨의 포맷 옵션입니다.",
    why: "드라이버는 볼륨을 만들기 전에 `blockSize`, `inodeSize` 같은 옵션을 파일 시스템과 대조해 맞지 않으면 거부합니다. 파일 시스템이 없는 Block 모드의 클레임도 마찬가지입니다. 클레임은 Pending 상태에 머뭅니다.",
    remedy: "옵션을 제거하거나, 그 옵션이 있는 파일 시스템을 `csi.storage.k8s.io/fstype`에 지정하세요.",
  },
  examples: {
    "Options of ext4 on xfs": "xfs에 지정한 ext4 옵션",
    "A cluster size without clusters, and a size with a unit": "클러스터 없이 지정한 클러스터 크기와, 단위가 붙은 크기",
    "A bare device": "블록 디바이스",
    "What ext4 takes, which is the file system of a class that names none":
      "파일 시스템을 지정하지 않은 클래스의 기본값인 ext4가 받는 옵션",
  },
};
