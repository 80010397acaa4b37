// Korean for the rule ephemeral-csi-volume.
import type { RuleWords } from "../../translations.ts";

export const ephemeralCsiVolume: RuleWords = {
  rule: "ephemeral-csi-volume",
  messages: {
    inline:
      '"{name}" 볼륨이 클레임 없이 {driver} 드라이버에 디스크를 요청하지만 이 드라이버는 지원하지 않으므로, 파드가 ContainerCreating 상태를 벗어나지 못합니다',
    claim: "파드와 수명이 같은 디스크를 클레임으로 요청(크기는 직접 입력)",
  },
  docs: {
    summary: "파드에서 EBS 드라이버를 직접 사용했습니다.",
    why: "파드의 `csi:`는 시크릿용 드라이버처럼 볼륨을 즉석에서 만드는 드라이버를 위한 것입니다. EBS CSI 드라이버는 그런 드라이버로 선언되어 있지 않아, API 서버는 받아들이지만 kubelet이 볼륨 마운트를 거부합니다.",
    remedy: "클레임을 사용하세요. 파드와 함께 사라지는 디스크가 필요하면 `ephemeral.volumeClaimTemplate`을 사용하세요.",
  },
  examples: {
    "The driver directly in a pod": "파드에서 직접 사용한 드라이버",
    "A driver that makes volumes out of nothing, and a disk that goes with its pod":
      "볼륨을 즉석에서 만드는 드라이버와, 파드와 함께 사라지는 디스크",
  },
};
