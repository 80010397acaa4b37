// Korean for the rule iops-not-applicable.
import type { RuleWords } from "../../translations.ts";

export const iopsNotApplicable: RuleWords = {
  rule: "iops-not-applicable",
  messages: {
    refused:
      '"{key}" 파라미터 때문에 "{name}" 클래스의 모든 클레임이 실패합니다. {type} 볼륨은 IOPS를 받지 않으므로 EC2가 거부합니다',
    ignored: '"{key}" 파라미터는 효과가 없습니다. "{name}" 클래스의 {type} 볼륨은 IOPS를 받지 않습니다',
    unclear:
      '"{name}" 클래스의 "{key}" 파라미터는 효과가 없거나 클레임을 실패하게 합니다. {type} 볼륨은 IOPS를 받지 않습니다',
    remove: '효과가 없던 "{key}" 파라미터 제거',
    removeRefused: '"{key}" 파라미터를 제거하고 {type} 기본 IOPS 사용',
    useGp3: '"{key}" 파라미터를 받는 gp3 사용(클러스터에 있는 클래스는 변경할 수 없으므로 삭제하고 다시 만들어야 함)',
  },
  docs: {
    summary: "IOPS를 받지 않는 볼륨 타입에 `iops`나 `iopsPerGB`를 지정했습니다.",
    why: "IOPS를 지정할 수 있는 것은 gp3, io1, io2뿐입니다. 인트리 플러그인과 이전 EBS CSI 드라이버는 이 값을 말없이 버렸지만, 새 드라이버(1.50.2와 1.51.1부터)는 그대로 전달하므로 EC2가 볼륨을 거부하고 클레임은 Pending 상태에 머뭅니다.",
    remedy: "파라미터를 제거하거나, 이를 받는 타입을 선택하세요.",
  },
  examples: {
    "The class of the article, served by a current driver": "글에 나온 클래스를 현재 드라이버로 사용",
    "Ignored in 2016, by the plugin itself": "2016년에 플러그인이 무시하던 값",
    "Ignored by older drivers": "이전 드라이버가 무시하던 값",
    "IOPS wanted after all": "그래도 IOPS가 필요한 경우",
    "IOPS of types that take them, and of a class without a type, which is gp3":
      "IOPS를 받는 타입과, 타입이 없어 gp3가 되는 클래스의 IOPS",
    "0, which asks for nothing": "0은 요청하지 않은 것으로 처리",
  },
};
