// Korean for the rule removed-api-version.
import type { RuleWords } from "../../translations.ts";

export const removedApiVersion: RuleWords = {
  rule: "removed-api-version",
  messages: {
    removed: '{object}의 "{apiVersion}" 버전은 Kubernetes {release}에서 제거되어 API 서버가 이 종류를 알지 못합니다',
    deprecated: '{object}의 "{apiVersion}" 버전은 Kubernetes {since}부터 사용 중단되었고 {release}에서 제거됩니다',
    superseded: '{object}의 "{apiVersion}" 버전은 사용 중단되었으며, 현재 {kind} 정의는 더 이상 제공하지 않습니다',
    useInstead:
      '{object}의 "{apiVersion}" 버전은 Kubernetes {release}에서 제거되어 적용할 수 없습니다. "{use}" 버전이 대신합니다',
  },
  docs: {
    summary: "오브젝트가 이미 없거나 곧 없어질 API 버전으로 작성되었습니다.",
    why: 'API 서버는 제거된 버전의 요청에 "no matches for kind"로 응답하므로 오브젝트를 아예 적용할 수 없습니다. 사용 중단된 버전은 아직 작동하지만, 클러스터를 업그레이드하면 같은 파일이 실패합니다.',
    remedy:
      "대신하는 버전으로 옮기세요. 워크로드는 apiVersion만 바꿔서는 안 됩니다. `apps/v1`에는 셀렉터가 필요하고, 기본 롤아웃은 EBS 볼륨이 이전 파드에 연결된 동안 끝나지 못합니다.",
  },
  examples: {
    "A Deployment from before apps/v1, on an EBS volume": "EBS 볼륨을 쓰는 apps/v1 이전의 Deployment",
    "A class of the beta API": "베타 API의 클래스",
    "A version that the next upgrade takes away": "다음 업그레이드에서 사라지는 버전",
    "Snapshots of the beta API, which their current definitions do not serve":
      "현재 정의가 제공하지 않는 베타 API의 스냅샷",
    "A kind of the same name in another project's group": "다른 그룹에 있는 같은 이름의 종류",
    "At Kubernetes 1.4 these were the versions to use": "Kubernetes 1.4에서는 이 버전이 맞았음",
  },
};
