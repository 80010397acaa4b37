// Korean for the rule pinned-claim-without-class.
import type { RuleWords } from "../../translations.ts";

export const pinnedClaimWithoutClass: RuleWords = {
  rule: "pinned-claim-without-class",
  messages: {
    known:
      '"{claim}" 클레임에 클래스가 없습니다. 클러스터에 기본 클래스가 있으면 그 클래스를 받아 "{volume}" 볼륨과 맞지 않게 되고 Pending 상태에 머뭅니다',
    unknown:
      '"{claim}" 클레임에 클래스가 없습니다. 클러스터에 기본 클래스가 있고 "{volume}" 볼륨의 클래스가 그와 다르면 서로 바인딩되지 않습니다',
    none: '클래스 없음 요청: `storageClassName: ""`',
    same: "볼륨의 클래스 요청: `storageClassName: {storageClass}`",
  },
  docs: {
    summary: "클레임이 볼륨은 지정하고 클래스는 지정하지 않았습니다.",
    why: "`storageClassName`이 없는 클레임은 클러스터에 기본 클래스가 있으면 그 클래스를 받습니다. 직접 적은 볼륨은 대개 클래스가 없는데, 클레임은 지정한 볼륨과 클래스가 같을 때만 바인딩됩니다.",
    remedy: '클레임에 볼륨의 클래스를 지정하세요. 클래스가 없는 볼륨이면 `storageClassName: ""`입니다.',
  },
  examples: {
    "A volume without a class": "클래스가 없는 볼륨",
    "A volume that only the cluster knows": "클러스터에만 있는 볼륨",
    "A claim that asks for no class, and two that name each other":
      "클래스 없음을 요청하는 클레임과, 서로를 지정하는 한 쌍",
  },
};
