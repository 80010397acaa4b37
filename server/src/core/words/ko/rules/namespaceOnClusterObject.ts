// Korean for the rule namespace-on-cluster-object.
import type { RuleWords } from "../../translations.ts";

export const namespaceOnClusterObject: RuleWords = {
  rule: "namespace-on-cluster-object",
  messages: {
    ignored: "{kind} 오브젝트는 클러스터 전체에 속하므로 네임스페이스가 무시됩니다",
    remove: "네임스페이스 제거",
  },
  docs: {
    summary: "PersistentVolume, StorageClass처럼 네임스페이스가 없는 오브젝트에 `namespace`가 있습니다.",
    why: "API 서버는 네임스페이스를 말없이 버립니다. 네임스페이스로 구분한 줄 알았던, 이름이 같은 두 파일의 오브젝트가 서로를 덮어씁니다.",
    remedy: "네임스페이스를 제거하고, 구분해야 할 오브젝트에는 다른 이름을 지정하세요.",
  },
  examples: {
    "A class with a namespace": "네임스페이스가 있는 클래스",
    "A claim, which has one": "네임스페이스에 속하는 클레임",
  },
};
