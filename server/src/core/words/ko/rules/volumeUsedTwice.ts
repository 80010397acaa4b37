// Korean for the rule volume-used-twice.
import type { RuleWords } from "../../translations.ts";

export const volumeUsedTwice: RuleWords = {
  rule: "volume-used-twice",
  messages: {
    twice:
      '{id} 볼륨을 {kind} "{name}"에서도 사용합니다. 나중에 연결하는 쪽은 디스크를 연결하지 못하고, 둘이 한 노드에 있으면 파일 시스템이 손상됩니다',
    other: '{kind} "{name}"',
  },
  docs: {
    summary: "같은 EBS 볼륨 ID를 두 오브젝트가 사용합니다.",
    why: "볼륨은 한 번에 한 노드에만 연결됩니다. Kubernetes는 PersistentVolume 두 개나 볼륨과 인라인 볼륨을 서로 다른 디스크로 여기므로 떼어 놓거나 기다리지 않습니다. 두 번째 연결은 실패하고, 한 노드에서는 두 파드가 한 파일 시스템에 씁니다.",
    remedy: "각각에 자기 디스크를 주거나, 두 파드가 클레임 하나를 사용하게 하세요.",
  },
  examples: {
    "A copy that kept the ID": "ID를 바꾸지 않은 복사본",
    "Two volumes, one disk": "볼륨 두 개, 디스크 하나",
    "Variants of one object, and the disks of the nodes": "한 오브젝트의 변형과, 노드의 디스크",
  },
};
