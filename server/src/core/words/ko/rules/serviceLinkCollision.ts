// Korean for the rule service-link-collision.
import type { RuleWords } from "../../translations.ts";

export const serviceLinkCollision: RuleWords = {
  rule: "service-link-collision",
  messages: {
    collides:
      'Service "{service}" 때문에 "{container}" 컨테이너에 {variable}=tcp://… 변수가 생깁니다. {application} 이미지는 이 값을 설정으로 읽어 시작하지 않을 수 있습니다',
    service: "해당 Service",
    off: "Service 변수 사용 안 함(`enableServiceLinks: false`)",
  },
  docs: {
    summary: "Kubernetes가 Service마다 만드는 변수가 설정으로 읽힙니다.",
    why: 'kafka라는 Service가 있으면 네임스페이스의 모든 파드에 KAFKA_PORT, KAFKA_SERVICE_HOST 같은 변수가 생깁니다. Kafka 이미지는 이렇게 시작하는 변수를 설정으로 바꾸므로 `port` 값이 "tcp://…"가 되어 중단됩니다.',
    remedy: "파드에 `enableServiceLinks: false`를 설정하거나 Service에 다른 이름을 지정하세요.",
  },
  examples: {
    "A Service called kafka": "kafka라는 Service",
    "Another name, or a Service without an address": "다른 이름이거나 주소가 없는 Service",
  },
};
