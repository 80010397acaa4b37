// Korean for the rule invalid-tag-specification.
import type { RuleWords } from "../../translations.ts";

export const invalidTagSpecification: RuleWords = {
  rule: "invalid-tag-specification",
  messages: {
    malformed: '"{value}" 값은 key=value 형식의 태그가 아니므로 드라이버가 거부합니다',
    reserved: '"{tag}" 태그는 드라이버 전용이므로 클래스에서 지정하면 드라이버가 거부합니다',
    template: '태그 템플릿에는 "{word}" 필드가 없어(사용 가능: {fields}) 드라이버가 거부합니다',
    write: "{tag} 형식으로 변경",
  },
  docs: {
    summary: "`tagSpecification`에 `=`이 없거나, 예약된 키나 존재하지 않는 템플릿 필드를 사용합니다.",
    why: "드라이버는 볼륨이나 스냅샷을 만들기 전에 태그를 검사하며, 잘못된 태그가 있으면 요청 전체가 실패합니다. 경고만 하도록 설정한 경우(`--warn-on-invalid-tag`)는 예외입니다. `kubernetes.io`나 `ebs.csi.aws.com/`으로 시작하는 키는 예약되어 있습니다.",
    remedy: "직접 정한 키로 `key=value` 형식을 사용하세요.",
  },
  examples: {
    "A colon for the sign": "등호 대신 쓴 콜론",
    "A key of Kubernetes, and a field that only snapshots have": "Kubernetes의 키와, 스냅샷에만 있는 필드",
    "Snapshots have fields of their own": "스냅샷에는 고유한 필드가 있음",
    "Tags as they should be; an empty value is one": "올바른 태그(빈 값도 값임)",
  },
};
