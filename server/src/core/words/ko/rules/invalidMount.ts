// Korean for the rule invalid-mount.
import type { RuleWords } from "../../translations.ts";

export const invalidMount: RuleWords = {
  rule: "invalid-mount",
  messages: {
    missing:
      '"{container}" 컨테이너의 "{name}" 마운트에 위치가 없습니다. `{field}` 필드가 없으면 API 서버가 파드를 거부합니다',
    duplicate: '"{container}" 컨테이너의 {path} 경로에 이미 다른 마운트가 있어 API 서버가 파드를 거부합니다',
    absolute:
      "`subPath` 값 {path} 경로가 루트에서 시작합니다. 볼륨 안의 상대 경로여야 하므로 API 서버가 파드를 거부합니다",
    backwards: "`{field}` 값 {path} 경로가 ..를 통해 밖으로 나가므로 API 서버가 파드를 거부합니다",
    both: "`subPath`와 `subPathExpr`은 함께 쓸 수 없으므로 API 서버가 파드를 거부합니다",
    twice: '"{container}" 컨테이너가 "{name}" 볼륨을 마운트하면서 디바이스로도 사용하므로 API 서버가 파드를 거부합니다',
    colon: "{path} 경로에 콜론이 있습니다. 컨테이너 런타임이 경로의 끝으로 여겨 컨테이너가 시작하지 않을 수 있습니다",
  },
  docs: {
    summary: "경로가 없는 마운트, 한 경로에 겹친 마운트, 볼륨 밖으로 나가는 하위 경로가 있습니다.",
    why: "마운트 두 개의 경로가 같거나 경로가 없는 마운트가 있으면 API 서버가 파드를 거부합니다. 콜론은 통과되지만 일부 컨테이너 런타임에서 실패합니다.",
    remedy: "컨테이너의 마운트마다 서로 다른 경로를 지정하고, 하위 경로는 볼륨 기준의 상대 경로로 적으세요.",
  },
  examples: {
    "Two mounts at one path, and one without any": "한 경로에 겹친 마운트 두 개와, 경로가 없는 마운트",
    "Sub-paths that lead out": "밖으로 나가는 하위 경로",
    Devices: "디바이스",
    "A colon": "콜론",
    "The same path in two containers, drives of Windows, and a patch that adds to a mount":
      "두 컨테이너의 같은 경로, Windows 드라이브, 마운트를 보충하는 패치",
  },
};
