// Korean for the rule data-directory-lost-found.
import type { RuleWords } from "../../translations.ts";

export const dataDirectoryLostFound: RuleWords = {
  rule: "data-directory-lost-found",
  messages: {
    root: '{application} 데이터 디렉터리 {directory} 경로가 {fileSystem} 볼륨 "{volume}"의 루트입니다. 거기에 있는 lost+found 디렉터리 때문에 시작하지 못합니다',
    set: "데이터를 {directory} 경로에 저장(`{variable}`). {old} 경로에 이미 있는 데이터는 옮겨야 함",
  },
  docs: {
    summary: "데이터 디렉터리가 ext 볼륨의 루트입니다.",
    why: "새 ext4 파일 시스템에는 `lost+found` 디렉터리가 있습니다. Kafka는 로그 디렉터리 안의 모든 디렉터리를 파티션으로 여기고, PostgreSQL은 빈 디렉터리만 초기화하므로 둘 다 시작하지 않습니다.",
    remedy:
      "애플리케이션이 마운트 아래의 디렉터리를 사용하게 하세요. 볼륨에 이미 데이터가 있다면 `subPath`는 쓰지 마세요. 이전 데이터가 보이지 않게 됩니다.",
  },
  examples: {
    "PostgreSQL at the root of an EBS volume": "EBS 볼륨의 루트를 쓰는 PostgreSQL",
    "A directory below the mount, one of the volume's own, and xfs":
      "마운트 아래의 디렉터리, 볼륨 안의 하위 디렉터리, xfs",
  },
};
