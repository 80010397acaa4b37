// Korean for the rule volume-mode-mismatch.
import type { RuleWords } from "../../translations.ts";

export const volumeModeMismatch: RuleWords = {
  rule: "volume-mode-mismatch",
  messages: {
    mounted:
      '"{container}" 컨테이너는 "{volume}" 볼륨을 파일 시스템으로 마운트하는데 클레임은 블록 디바이스를 요청합니다(`volumeMode: Block`). 파드가 시작하지 않습니다',
    device:
      '"{container}" 컨테이너는 "{volume}" 볼륨을 디바이스로 사용하는데 클레임은 파일 시스템을 요청합니다(`volumeMode: Block` 없음). 파드가 시작하지 않습니다',
    inline:
      '"{container}" 컨테이너가 "{volume}" 볼륨을 디바이스로 사용하지만, 클레임의 볼륨만 디바이스가 될 수 있어 API 서버가 거부합니다',
    claim: "해당 클레임",
    askFor: "클레임에서 `volumeMode: {mode}` 요청",
  },
  docs: {
    summary: "볼륨을 클레임이 요청한 것과 다른 모드로 사용합니다.",
    why: "`volumeMode: Block` 클레임은 블록 디바이스를 받아 `volumeDevices`에 적고, 나머지는 파일 시스템을 받아 `volumeMounts`에 적습니다. 둘을 섞은 파드는 kubelet이 시작하지 않습니다.",
    remedy: "클레임이 요청한 대로 볼륨을 사용하거나, 클레임이 다른 모드를 요청하게 하세요.",
  },
  examples: {
    "A bare device that is mounted": "마운트한 블록 디바이스",
    "A file system that is used as a device": "디바이스로 사용한 파일 시스템",
    "An inline volume as a device": "디바이스로 사용한 인라인 볼륨",
    "Each in its place, and a claim that only the cluster knows": "각각 올바른 자리와, 클러스터에만 있는 클레임",
  },
};
