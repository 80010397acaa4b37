// Korean for the rule unclaimed-static-volume.
import type { RuleWords } from "../../translations.ts";

export const unclaimedStaticVolume: RuleWords = {
  rule: "unclaimed-static-volume",
  messages: {
    open: '"{volume}" 볼륨이 어떤 클레임에도 예약되어 있지 않습니다. StatefulSet "{statefulSet}"의 어느 파드가 이 디스크와 데이터를 받을지는 우연에 맡겨집니다',
    keep: '"{claim}" 클레임에 예약',
  },
  docs: {
    summary: "StatefulSet의 어느 파드든 받을 수 있는 풀의 볼륨입니다.",
    why: "조건에 맞는 볼륨이 여러 개이면 가장 작은 것이, 크기가 같으면 아무것이나 선택됩니다. Kafka 브로커처럼 이미 데이터가 있는 디스크가 전과 다른 파드에 갈 수 있습니다.",
    remedy: "`claimRef`로 볼륨마다 클레임을 예약하세요: `<template>-<StatefulSet>-<ordinal>`.",
  },
  examples: {
    "Two disks, one of which is kept for a pod": "디스크 두 개 중 하나만 파드에 예약",
    "One disk for one pod, and a class that makes volumes": "파드 하나에 디스크 하나, 그리고 볼륨을 만드는 클래스",
  },
};
