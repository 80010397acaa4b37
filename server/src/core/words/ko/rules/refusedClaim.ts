// Korean for the rule refused-claim.
import type { RuleWords } from "../../translations.ts";

export const refusedClaim: RuleWords = {
  rule: "refused-claim",
  messages: {
    refused: '"{claim}" PVC의 볼륨 생성이 거부되어 PVC가 Pending에 머뭅니다(거부 주체: {who}). {reason}',
    asked: "요청한 값",
  },
  docs: {
    summary: "StorageClass 자체는 맞지만, PVC의 VolumeAttributesClass나 데이터 원본과는 함께 쓸 수 없습니다.",
    why: "볼륨을 만들 때 VolumeAttributesClass의 파라미터가 StorageClass의 파라미터를 대신합니다. 볼륨 유형이 바뀌면 StorageClass의 IOPS와 처리량이 너무 많거나 적을 수 있고, 아예 받지 않는 유형일 수도 있습니다. 클론은 암호화를 해제하여 만들 수 없으며, 초기화 속도는 스냅샷에서 만드는 볼륨에만 쓸 수 있습니다. 볼륨을 만들기 전에는 아무도 확인하지 않으므로 PVC는 Pending에 머뭅니다.",
    remedy:
      "볼륨 유형, IOPS, 처리량을 둘 중 한 곳에 지정하거나 두 곳의 값이 서로 맞도록 지정하세요. 새 볼륨과 클론에는 스냅샷용 파라미터가 없는 StorageClass를 사용하세요.",
  },
  examples: {
    "IOPS of the attributes class, and a type that takes none":
      "IOPS를 받지 않는 볼륨 유형과 IOPS를 지정한 VolumeAttributesClass",
    "A rate at which snapshots are loaded, and a fresh volume": "스냅샷 초기화 속도와 새 볼륨",
    "A clone that is to be unencrypted": "암호화를 해제하려는 클론",
    "An attributes class that makes the class right, and one that goes with it":
      "StorageClass를 보완하는 VolumeAttributesClass, 함께 쓸 수 있는 VolumeAttributesClass",
    "A claim for which there is a volume, so that none is made": "이미 PV가 있어 볼륨을 새로 만들지 않는 PVC",
  },
};
