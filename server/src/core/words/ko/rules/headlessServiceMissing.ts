// Korean for the rule headless-service-missing.
import type { RuleWords } from "../../translations.ts";

export const headlessServiceMissing: RuleWords = {
  rule: "headless-service-missing",
  messages: {
    missing: '"{name}" Service가 없어 {set}의 파드가 서로와 데이터를 찾을 호스트 이름을 받지 못합니다',
    notHeadless:
      'Service "{name}"에 자체 주소가 있습니다. 헤드리스 Service(clusterIP: None)만 {set}의 파드에 호스트 이름을 제공합니다',
    create: '헤드리스 Service "{name}" 만들기',
    service: "해당 Service",
  },
  docs: {
    summary: "`serviceName`이 헤드리스 Service를 가리키지 않습니다.",
    why: "StatefulSet의 파드는 디스크와 이름을 유지하지만, 그 이름은 `serviceName`에 지정한 헤드리스 Service를 통해서만 DNS에서 찾을 수 있습니다. 이 Service가 없으면 Kafka 같은 클러스터의 멤버들이 다시 시작한 뒤 서로 연결하지 못합니다.",
    remedy:
      "파드를 선택하는 `clusterIP: None` Service를 만드세요. 클라이언트용 Service가 있다면 그 옆에 따로 만듭니다.",
  },
  examples: {
    "Only the Service for clients": "클라이언트용 Service만 있음",
    "A Service that is not headless": "헤드리스가 아닌 Service",
    "A workspace without any Service, where it may well stand elsewhere (a hint)":
      "Service가 하나도 없어 다른 곳에 있을 수 있는 워크스페이스(hint)",
    "A headless Service, and a StatefulSet that needs none": "헤드리스 Service와, Service가 필요 없는 StatefulSet",
  },
};
