// Everything in Korean. What it agrees on, so that later words agree too:
//
// Style: findings are sentences (…합니다) without a full stop at the end, titles of fixes end in a noun (변경, 추가, 제거), descriptions and
// pages are sentences with full stops. Kinds, fields and values of Kubernetes stay English (PersistentVolumeClaim, Pending, Retain).
// No particle that depends on a sound (은/는, 이/가, 을/를, 과/와, 으로/로) stands behind a value, for nobody knows how a name is read
// aloud: a noun comes between, as in "{name}" 클래스는, {type} 타입으로.
//
// claim 클레임 · claim template 클레임 템플릿 · volume 볼륨 · class (스토리지) 클래스 · pool 풀 · pod 파드 · node 노드
// (availability) zone 가용 영역 · region 리전 · snapshot 스냅샷 · disk 디스크 · bare device 블록 디바이스 · file system 파일 시스템
// provision 프로비저닝 · provisioner 프로비저너 · bind 바인딩 · late binding 지연 바인딩 · attach 연결 · mount 마운트 · restore 복원
// reclaim policy 회수 정책 · deletion policy 삭제 정책 · access mode 접근 모드 · volume mode 볼륨 모드 · default class 기본 클래스
// label 레이블 · annotation 어노테이션 · selector 셀렉터 · namespace 네임스페이스 · headless 헤드리스 · scheduler 스케줄러
// in-tree plugin 인트리 플러그인 · driver 드라이버 · add-on 애드온 · deprecated 사용 중단 · removed 제거 · live 클러스터에 있는
// stays Pending Pending 상태에 머뭅니다 · the API server refuses API 서버가 거부합니다 · kept for (claimRef) 예약된
// rule 규칙 · finding 진단 · (quick) fix 수정 · conversion 변환 · manifest 매니페스트 · placeholder 자리 표시자 · workspace 워크스페이스
import { translationsOf } from "../translations.ts";
import { completion } from "./completion.ts";
import { conversionPages } from "./conversionPages.ts";
import { conversions } from "./conversions.ts";
import { facts } from "./facts.ts";
import { navigation } from "./navigation.ts";
import { pages } from "./pages.ts";
import { reading } from "./reading.ts";
import { ruleWords } from "./rules/index.ts";
import { schema } from "./schema.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { snippets } from "./snippets.ts";

export const korean = translationsOf(ruleWords, [
  conversionPages,
  conversions,
  completion,
  facts,
  navigation,
  pages,
  reading,
  schema,
  settings,
  shell,
  snippets,
]);
