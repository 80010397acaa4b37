// Korean for the rule removed-volume-plugin.
import type { RuleWords } from "../../translations.ts";

export const removedVolumePlugin: RuleWords = {
  rule: "removed-volume-plugin",
  messages: {
    podGone: 'Kubernetes {release}부터 {plugin} 플러그인이 없습니다. "{name}" 볼륨을 쓰는 파드는 시작하지 않습니다',
    podGoing:
      '{plugin} 플러그인은 Kubernetes {release}에서 사라집니다. 그때부터 "{name}" 볼륨을 쓰는 파드는 시작하지 않습니다',
    volumeGone: 'Kubernetes {release}부터 {plugin} 플러그인이 없습니다. "{name}" 볼륨은 더 이상 마운트할 수 없습니다',
    volumeGoing:
      '{plugin} 플러그인은 Kubernetes {release}에서 사라집니다. 그때부터 "{name}" 볼륨은 마운트할 수 없습니다',
    classGone:
      'Kubernetes {release}부터 {plugin} 플러그인이 없습니다. "{name}" 클래스는 더 이상 볼륨을 만들지 않습니다',
    classGoing:
      '{plugin} 플러그인은 Kubernetes {release}에서 사라집니다. 그때부터 "{name}" 클래스는 볼륨을 만들지 않습니다',
  },
  docs: {
    summary: "더 이상 Kubernetes에 포함되지 않는 스토리지 플러그인의 볼륨이나 클래스입니다.",
    why: "Flocker, GlusterFS, Quobyte, StorageOS, ScaleIO, Ceph 등 Kubernetes에 내장된 플러그인은 하나씩 제거되었습니다. API 서버는 아직 오브젝트를 받아들이지만, 볼륨을 마운트하거나 만드는 주체가 없습니다.",
    remedy: "그 시스템의 CSI 드라이버를 사용하거나, EBS에 볼륨을 요청하세요.",
  },
  examples: {
    "A Flocker volume": "Flocker 볼륨",
    "A PersistentVolume and a class": "PersistentVolume과 클래스",
    "A plugin that is going": "사라질 플러그인",
    "A plugin that was there, and one that still is": "당시에는 있던 플러그인과, 지금도 있는 플러그인",
  },
};
