// Korean for the rule unknown-zone.
import type { RuleWords } from "../../translations.ts";

export const unknownZone: RuleWords = {
  rule: "unknown-zone",
  messages: {
    region: "{zone} 값은 리전입니다. 디스크는 {zone}a 같은 가용 영역에 있으며, AWS에는 그런 가용 영역이 없습니다",
    id: "{zone} 값은 가용 영역의 ID인데 여기서는 us-east-1a 같은 이름과 비교합니다. 이 값을 가진 노드는 없습니다",
    malformed: "{zone} 값은 AWS의 가용 영역이 아닙니다. 이름은 us-east-1a 같은 형식입니다",
    unknownRegion: "{zone} 가용 영역의 {region} 리전은 알려진 AWS 리전이 아닙니다",
    unknownLetter:
      "{region} 리전에 {zone} 가용 영역이 있다고 알려져 있지 않습니다. 사용할 수 있는 문자는 계정에 따라 다릅니다",
    use: "{zone} 사용",
  },
  docs: {
    summary: "AWS에 없는 가용 영역이 지정되어 있습니다.",
    why: "EBS 볼륨은 한 가용 영역에 만들어지고 거기서만 연결되며, 가용 영역의 이름은 리전과 문자로 이루어집니다. 다른 값이면 AWS가 InvalidZone으로 응답하거나 맞는 노드가 없습니다. 문자는 계정마다 달라서 다른 계정에 있는 것이 없을 수도 있습니다.",
    remedy: "`aws ec2 describe-availability-zones`에 나오는 가용 영역을 지정하세요.",
  },
  examples: {
    "A region": "리전",
    "A slip, and a letter that is not known": "오타와, 알려지지 않은 문자",
    "Zones of all kinds, and a zone of another driver": "모든 종류의 영역과, 다른 곳의 영역",
  },
};
