// What the snippets write, under their English texts.
import type { OwnWords } from "../translations.ts";

export const snippets: OwnWords = {
  text: {
    "One Kafka node (KRaft) on an EBS volume that exists: volume and claim bound to each other":
      "이미 있는 EBS 볼륨을 쓰는 Kafka 노드 하나(KRaft): 볼륨과 클레임을 서로 바인딩",
    "Three Kafka nodes (KRaft), each with an EBS volume of its own, made by a class":
      "클래스가 만든 EBS 볼륨을 하나씩 쓰는 Kafka 노드 세 개(KRaft)",
    "Three Kafka nodes (KRaft) on EBS volumes that exist, one in each zone, bound to the nodes by number":
      "가용 영역마다 하나씩 이미 있는 EBS 볼륨을 번호대로 쓰는 Kafka 노드 세 개(KRaft)",
    "Three Kafka nodes that Strimzi runs, each with an EBS volume of its own, made by a class":
      "클래스가 만든 EBS 볼륨을 하나씩 쓰며 Strimzi가 실행하는 Kafka 노드 세 개",
    "A Deployment that names its EBS volume, as it was written in 2016; today's servers refuse it":
      "EBS 볼륨을 직접 지정하는 2016년 방식의 Deployment(현재 서버는 거부)",
    "A Deployment with a claim and its class, as they were written in 2016; today's servers refuse them":
      "클레임과 클래스를 쓰는 2016년 방식의 Deployment(현재 서버는 거부)",
    "A class that makes encrypted gp3 volumes and keeps them": "암호화된 gp3 볼륨을 만들고 유지하는 클래스",
    "A class that makes encrypted io2 volumes with the IOPS that are asked for":
      "요청한 IOPS를 갖춘 암호화된 io2 볼륨을 만드는 클래스",
    "A class that makes st1 volumes: cheap throughput for logs and streams, 125 GiB and more":
      "st1 볼륨을 만드는 클래스: 로그와 스트림용으로 처리량 대비 저렴, 125GiB 이상",
    "A class for EKS Auto Mode, whose own driver makes the volumes":
      "자체 드라이버가 볼륨을 만드는 EKS Auto Mode용 클래스",
    "A class that makes nothing: its claims take volumes that are already there":
      "아무것도 만들지 않는 클래스: 클레임이 이미 있는 볼륨을 사용",
    "A claim of a volume that its class makes": "클래스가 볼륨을 만드는 클레임",
    "A claim whose volume begins with the data of a snapshot": "스냅샷의 데이터로 시작하는 볼륨의 클레임",
    "A claim whose volume begins with the data of another claim's volume":
      "다른 클레임의 볼륨 데이터로 시작하는 볼륨의 클레임",
    "An EBS volume that exists, and the claim that it is bound to": "이미 있는 EBS 볼륨과 여기에 바인딩되는 클레임",
    "A pool of EBS volumes that exist: the class, and the first volume of it":
      "이미 있는 EBS 볼륨의 풀: 클래스와 첫 볼륨",
    "A snapshot of a claim's volume": "클레임의 볼륨 스냅샷",
    "How EBS snapshots are taken; they stay when their VolumeSnapshot goes":
      "EBS 스냅샷을 만드는 방법: VolumeSnapshot이 사라져도 스냅샷은 유지",
    "An EBS snapshot that exists, brought in as a VolumeSnapshot": "이미 있는 EBS 스냅샷을 VolumeSnapshot으로 가져오기",
    "What claims can be switched to while their volumes are in use":
      "볼륨을 사용하는 중에 클레임이 전환할 수 있는 속성",
    "A StatefulSet, each pod of which has an EBS volume of its own, with its Service":
      "파드마다 EBS 볼륨이 있는 StatefulSet과 그 Service",
    "A claim template: each pod gets an EBS volume of its own": "클레임 템플릿: 파드마다 EBS 볼륨 제공",
    "A volume that a claim stands for": "클레임으로 사용하는 볼륨",
    "An EBS volume that is made with the pod and deleted with it": "파드와 함께 만들어지고 함께 삭제되는 EBS 볼륨",
    "Where a volume of the pod appears in the container": "파드의 볼륨이 컨테이너에서 나타나는 위치",
    "The EBS volume that the PersistentVolume stands for, and its zone":
      "PersistentVolume이 나타내는 EBS 볼륨과 가용 영역",
    "The zones that the class makes volumes in": "클래스가 볼륨을 만드는 가용 영역",
  },
};
