import history from './notice/history.json' with { type: 'json' }
import notice from './notice/notice.json' with { type: 'json' }
import { plan } from './plan/plan.ts'
import { province } from './province/province.ts'

/** What a mocked source answers, and what it is in words. */
export interface Scenario {
  readonly says: Readonly<Record<'vi' | 'en', string>>
  /** The body of the answer, made when first asked for. */
  readonly body: () => string
  /** Before each answer, in milliseconds. */
  readonly delayMs?: number
  /** How many times it answers before the connection is lost; always, where missing. */
  readonly answers?: number
  /** `config.json`, where it isn't the real one. */
  readonly config?: Readonly<Record<string, unknown>>
  /** How much later than its data the simulated clock starts, in milliseconds. The data was fetched when it was new. */
  readonly startsAfterMs?: number
}

/** The pilot notice with its simulated history: the events joined by task id to the one transcription. */
function simulatedNotice() {
  const events: Readonly<Record<string, readonly unknown[]>> = history.events
  return {
    ...notice,
    generatedAt: history.generatedAt,
    simulated: history.simulated,
    tasks: notice.tasks.map(task => ({ ...task, events: events[task.id] ?? [] })),
  }
}

/** The pilot notice in which every kind of fault occurs: some tasks are set aside, the rest stay. */
function partlyBadNotice() {
  const document = simulatedNotice()
  const faulty = document.tasks.map((task, place) => {
    switch (place) {
      case 2:
        return { ...task, leadId: 'so-khong-ton-tai' }
      case 5:
        return { ...task, deadline: { kind: 'by', date: '2025-02-30' } }
      case 8:
        return { ...task, title: ' ' }
      case 11:
        return { ...task, coordinatorIds: ['snv', 'so-la'], priority: 'gap' }
      default:
        return task
    }
  })
  return {
    ...document,
    dueSoonDays: 900,
    tasks: [...faulty, { ...faulty[0], title: 'Trùng mã' }, 'không phải nhiệm vụ'],
  }
}

/** The stale wall of the mockup: made at 16:05, seen at 18:20 the day after. */
const staleProvince = () => ({ ...province(), generatedAt: '2025-10-22T16:05:00+07:00' })
const HOUR_MS = 3_600_000
const STALE_MS = 26.25 * HOUR_MS
/** From the plan’s day to 12/1/2026, 8:00: all of its year is due. */
const PLAN_MS = 367 * 24 * HOUR_MS + 15 * HOUR_MS

const json = (make: () => unknown) => () => JSON.stringify(make())

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  notice: {
    says: {
      vi: '21 nhiệm vụ có thật của Thông báo; diễn biến thực hiện là mô phỏng.',
      en: 'The notice’s 21 real tasks; their history is simulated.',
    },
    body: json(simulatedNotice),
  },
  'notice-real': {
    says: {
      vi: '21 nhiệm vụ của Thông báo như khi được giao ngày 31/3/2025, chưa có số liệu thực hiện.',
      en: 'The notice’s 21 tasks as assigned on 31/3/2025; no data on their progress yet.',
    },
    body: json(() => notice),
  },
  province: {
    says: {
      vi: 'Một tỉnh mô phỏng: khoảng 1.200 nhiệm vụ, 30 cơ quan, địa phương, 18 tháng.',
      en: 'A simulated province: about 1,200 tasks, 30 agencies, 18 months.',
    },
    body: json(() => province()),
  },
  plan: {
    says: {
      vi: 'Một kế hoạch mô phỏng: 140 nhiệm vụ giao ngày 9/1/2025, chưa có số liệu thực hiện nào đến ngày 12/1/2026.',
      en: 'A simulated plan: 140 tasks assigned on 9/1/2025, nothing reported until 12/1/2026.',
    },
    body: json(() => plan()),
    startsAfterMs: PLAN_MS,
  },
  'plan-undated': {
    says: {
      vi: 'Kế hoạch mô phỏng đó khi không nhiệm vụ nào có thời hạn.',
      en: 'The same simulated plan without a single deadline.',
    },
    body: json(() => plan({ undated: true })),
  },
  empty: {
    says: { vi: 'Nguồn số liệu chưa có nhiệm vụ nào.', en: 'A source without any task yet.' },
    body: json(() => ({ ...simulatedNotice(), tasks: [] })),
  },
  rejected: {
    says: { vi: 'Nguồn số liệu trả về tệp bị cắt ngang.', en: 'A source whose answer breaks off.' },
    body: () => JSON.stringify(simulatedNotice()).slice(0, 2000),
  },
  'partly-bad': {
    says: {
      vi: 'Thông báo với một số dòng bị lỗi: chưa đưa vào thống kê hoặc bỏ qua, kèm lý do.',
      en: 'The notice with some bad rows: set aside or left out, with the reason.',
    },
    body: json(partlyBadNotice),
  },
  large: {
    says: { vi: 'Một nước mô phỏng: 100.000 nhiệm vụ.', en: 'As large as a country: 100,000 simulated tasks.' },
    body: json(() => province({ tasks: 100_000 })),
  },
  slow: {
    says: { vi: 'Nguồn số liệu trả lời sau 8 giây.', en: 'A source that takes 8 seconds to answer.' },
    body: json(simulatedNotice),
    delayMs: 8000,
  },
  offline: {
    says: {
      vi: 'Nguồn số liệu trả lời một lần rồi mất kết nối; thử lại mỗi 10 giây.',
      en: 'A source that answers once, then is lost; tried again every 10 seconds.',
    },
    body: json(simulatedNotice),
    answers: 1,
    config: { refreshSeconds: 10 },
  },
  stale: {
    says: {
      vi: 'Số liệu đã lưu từ 26 giờ 15 phút trước; nguồn mất kết nối từ khi đó.',
      en: 'Data kept for 26 hours 15 minutes; its source has been lost since.',
    },
    body: json(staleProvince),
    answers: 0,
    startsAfterMs: STALE_MS,
  },
}

export const DEFAULT_SCENARIO = 'notice'
