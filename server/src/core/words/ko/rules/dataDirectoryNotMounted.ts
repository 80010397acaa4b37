// Korean for the rule data-directory-not-mounted.
import type { RuleWords } from "../../translations.ts";

export const dataDirectoryNotMounted: RuleWords = {
  rule: "data-directory-not-mounted",
  messages: {
    hostName:
      '{application} 데이터는 {directory} 경로에 저장되는데 {kind} "{name}"의 새 파드는 매번 호스트 이름이 다릅니다. 이전 데이터가 "{volume}" 볼륨에 남아 있어도 다시 시작할 때마다 빈 디렉터리에서 시작합니다',
    elsewhere:
      '{application} 데이터는 {path} 경로에 마운트된 "{volume}" 볼륨이 아니라 {directory} 경로에 저장되므로 파드와 함께 사라집니다',
    emptyDir: '{application} 데이터는 emptyDir 볼륨 "{volume}"의 {directory} 경로에 저장되므로 파드와 함께 사라집니다',
    set: "데이터를 {directory} 경로에 저장(`{variable}`)",
    setWithId: "데이터를 {directory} 경로에 브로커 {id}번으로 저장(`{variable}`). 이전 디렉터리의 데이터는 그대로 남음",
    move: '"{volume}" 볼륨을 {directory} 경로에 마운트',
  },
  docs: {
    summary: "애플리케이션의 데이터 디렉터리가 마운트된 볼륨에 없거나, 다시 시작하면 다른 디렉터리가 됩니다.",
    why: "이미지는 다른 곳에 무엇을 마운트했든 빌드할 때 정해진 위치에 데이터를 저장합니다. wurstmeister/kafka는 디렉터리에 호스트 이름을 넣기 때문에, 같은 EBS 볼륨을 써도 Deployment의 파드는 이전 파드의 데이터를 보지 못합니다.",
    remedy:
      "이미지의 변수로 마운트 아래의 디렉터리를 지정하거나, 이미지가 데이터를 저장하는 위치에 볼륨을 마운트하세요.",
  },
  examples: {
    "A directory that bears the pod's name": "파드 이름이 들어간 디렉터리",
    "A volume that the image does not use": "이미지가 사용하지 않는 볼륨",
    "Data on an emptyDir": "emptyDir에 저장되는 데이터",
    "Data on the volume, and settings that stand elsewhere": "볼륨에 저장되는 데이터와, 다른 곳에 적힌 설정",
  },
};
