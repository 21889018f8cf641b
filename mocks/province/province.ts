import { GENERATED_AT } from './clock.ts'
import { type Deadline, iso } from './days.ts'
import { clausesOf, issued, OFFICE, type Paper, PROVINCE, Registry } from './documents.ts'
import { type Event, historyOf } from './history.ts'
import { indicators } from './indicators.ts'
import { formerOf, type Organization, organization, organizations } from './organizations.ts'
import { type Plan, plansOf } from './plan.ts'
import { type Programme, programmeId, PROGRAMMES } from './quotas.ts'
import { pick, type Random, seeded, shuffled } from './random.ts'
import { titleOf } from './titles.ts'
import { actsOf, coordinatorsOf, coordinatorsText, detailOf, fieldOf, productOf } from './wording.ts'

export interface ProvinceTask {
  id: string
  title: string
  detail?: string
  documentId?: string | null
  clause?: string | null
  leadId: string
  coordinatorIds?: string[]
  coordinatorsText?: string
  supervisor?: string
  followedBy?: string
  field?: string
  programmeIds?: string[]
  product?: string
  restricted?: boolean
  citations?: string[]
  priority?: 'normal' | 'high' | 'urgent'
  assignedOn: string
  deadline?: Deadline | null
  events?: Event[]
}

export interface ProvinceDocument {
  schema: 'ioc-tasks/1'
  generatedAt: string
  publisher: string
  simulated: true
  organizations: Organization[]
  documents: Record<string, unknown>[]
  programmes: Programme[]
  tasks: ProvinceTask[]
  indicators: Record<string, unknown>[]
}

export interface ProvinceOptions {
  /** Rows of `tasks`, the three unreadable ones with them; 1,197 when missing. */
  tasks?: number
  seed?: number
}

/** Rows that can't be counted: an unknown lead, a day that doesn't exist, a deadline that says nothing. */
const UNREADABLE = 3
const BLOCK = 1194
/** Blocks of their own; a larger province repeats them under other documents. */
const DISTINCT = 12

interface Draft {
  plan: Plan
  paper: Paper | null
  fixedClause: string | null
  task: ProvinceTask
}

const SECRET = new Set(['cong-an', 'bchqs', 'thanh-tra'])

function draftOf(random: Random, plan: Plan, told: boolean, registry: Registry, given: Set<string>): Draft {
  const { named, code, second, lead } = plan
  const [number, clause] = (told && named?.document) || [null, null]
  // Now and then a leader says it without a paper.
  const paper = number
    ? registry.numbered(number)
    : code === 'no' && random() < 0.03
      ? null
      : registry.find(code, plan.assigned, plan.earliest, plan.latest)
  if (paper && !named) plan.assigned = paper.day
  if (paper && clause) paper.taken.add(clause)
  const { assigned } = plan

  const history = historyOf(random, plan, told)
  // A task that went from one agency to another is one that either could be asked.
  const handed = history.lead !== lead && organization(history.lead).kind !== 'district'
  const about = plan.last ?? plan.end ?? assigned
  const title =
    told && named ? named.title : titleOf(random, { lead: handed ? '' : lead, code, assigned, about }, given)
  const first =
    history.lead === lead
      ? formerOf(lead, assigned, programmeId(code), random)
      : formerOf(history.lead, assigned, programmeId(code), random)

  const some = named?.coordinators ?? (plan.withConstruction ? ['sxd'] : [])
  const ids = (named?.coordinators ? some : coordinatorsOf(random, lead, code, some)).map(id =>
    formerOf(id, assigned, programmeId(code), random),
  )
  const coordinatorIds = [...new Set(ids)].filter(id => id !== first)
  const words = coordinatorsText(random, assigned)
  const names = coordinatorIds.map(id => organization(id).name)
  if (words) names.push(words)

  const supervisor = (told && named?.supervisor) || (paper ? paper.supervisor : 'Chủ tịch UBND tỉnh')
  const chance = random()
  const programmeIds = [programmeId(code), second && programmeId(second)].filter(id => id !== null)
  const task: ProvinceTask = {
    id: '',
    title,
    detail: (told && named?.detail) || detailOf(random, title, organization(first).name, names, history.deadline?.text),
    documentId: null,
    clause: null,
    leadId: first,
    coordinatorIds,
    field: fieldOf(lead, code),
    programmeIds,
    assignedOn: iso(assigned),
    events: history.events,
  }
  if (words) task.coordinatorsText = words
  if (named || random() > 0.03) task.supervisor = supervisor
  if (named || random() > 0.02) task.followedBy = paper ? paper.followedBy : 'TH'
  if (named || random() > 0.07) task.product = (told && named?.product) || productOf(random, title)
  if (SECRET.has(lead) && random() < 0.09) task.restricted = true
  if (random() < 0.18) task.citations = actsOf(random, code, task.assignedOn)
  if (chance < 0.19) task.priority = chance < 0.05 ? 'urgent' : 'high'
  if (history.deadline !== undefined) task.deadline = history.deadline
  return { plan, paper, fixedClause: clause, task }
}

function repeat(random: Random, drafts: Draft[], wanted: number, registry: Registry): void {
  const distinct = [...drafts]
  while (drafts.length < wanted) {
    const left = wanted - drafts.length
    const copies = new Map<Paper, Paper>()
    for (const draft of left < distinct.length ? shuffled(random, distinct).slice(0, left) : distinct) {
      const { plan, fixedClause, task } = draft
      let paper = draft.paper
      if (paper) {
        const copy = copies.get(paper) ?? registry.copy(paper)
        copies.set(paper, copy)
        paper = copy
      }
      drafts.push({ plan, paper, fixedClause, task: { ...task, events: task.events!.map(event => ({ ...event })) } })
    }
  }
}

/** Gives the tasks of each document their clauses and ids, document by document. */
function placed(random: Random, drafts: Draft[], papers: Paper[]): ProvinceTask[] {
  const byPaper = new Map<Paper | null, Draft[]>()
  for (const draft of drafts) {
    const list = byPaper.get(draft.paper)
    if (list) list.push(draft)
    else byPaper.set(draft.paper, [draft])
  }
  const out: ProvinceTask[] = []
  for (const paper of papers) {
    const list = byPaper.get(paper)
    if (!list) continue
    const clauses = clausesOf(random, paper)
    for (const { task, fixedClause } of list) {
      task.clause = fixedClause ?? clauses.next().value
      task.documentId = paper.id
      task.id = `${paper.id}/${task.clause}`
      out.push(task)
    }
  }
  byPaper.get(null)?.forEach(({ task }, i) => {
    task.id = `chi-dao-${i + 1}`
    out.push(task)
  })
  return out
}

function documentOf(paper: Paper, unnumbered: Paper | undefined): Record<string, unknown> {
  const plain = paper === unnumbered
  return {
    id: paper.id,
    number: plain ? '…/TB-UBND' : paper.number,
    kind: paper.kind,
    issuedOn: plain ? issued(paper).slice(0, 7) : issued(paper),
    issuer: paper.byOffice ? OFFICE : PROVINCE,
    title: paper.title,
    url: null,
  }
}

function unreadable(): ProvinceTask[] {
  return [
    {
      id: 'loi-1',
      title: 'Rà soát quy hoạch chợ đầu mối nông sản',
      leadId: 'ban-qldt',
      assignedOn: '2025-08-12',
      deadline: { kind: 'by', date: '2025-11-15', text: 'chậm nhất ngày 15/11/2025' },
      events: [],
    },
    {
      id: 'loi-2',
      title: 'Báo cáo kết quả trồng cây đầu năm',
      leadId: 'snnmt',
      assignedOn: '2025-02-30',
      deadline: { kind: 'within', period: '2025-Q1', text: 'trong Quý I/2025' },
      events: [],
    },
    {
      id: 'loi-3',
      title: 'Tổ chức lễ phát động thi đua',
      leadId: 'snv',
      assignedOn: '2025-09-08',
      deadline: { kind: 'trước Tết', text: 'trước Tết' } as unknown as Deadline,
      events: [],
    },
  ]
}

/**
 * A simulated province on 22/10/2025: the contract's document of about 1,200 tasks (or `tasks`), the same at every call with the
 * same `seed`. Larger ones repeat its shape block by block.
 */
export function province({ tasks: rows = BLOCK + UNREADABLE, seed = 2025 }: ProvinceOptions = {}): ProvinceDocument {
  const registry = new Registry(seeded(seed + 1))
  const given = new Set<string>()
  const drafts: Draft[] = []
  const wanted = Math.max(0, rows - UNREADABLE)
  for (let block = 0; block < DISTINCT && drafts.length < wanted; block++) {
    const random = seeded(seed + block * 7919)
    const plans = plansOf(random)
    const left = wanted - drafts.length
    const chosen = left < plans.length ? shuffled(random, plans).slice(0, left) : plans
    if (block > 0) given.clear()
    for (const plan of chosen) drafts.push(draftOf(random, plan, block === 0, registry, given))
  }
  const random = seeded(seed + 2)
  repeat(random, drafts, wanted, registry)
  registry.close()
  const tasks = placed(random, drafts, registry.papers)
  unreadable()
    .slice(0, rows)
    .forEach((task, i) => tasks.splice(Math.min(tasks.length, 211 + 389 * i), 0, task))
  const used = new Set(drafts.map(({ paper }) => paper))
  const papers = registry.papers.filter(paper => used.has(paper))
  const april = papers.filter(
    ({ kind, byOffice, day }) => kind === 'Thông báo' && !byOffice && iso(day).startsWith('2025-04'),
  )
  const unnumbered = april.length ? pick(random, april) : undefined
  return {
    schema: 'ioc-tasks/1',
    generatedAt: GENERATED_AT,
    publisher: OFFICE,
    simulated: true,
    organizations: organizations.map(each => ({ ...each })),
    documents: papers.map(paper => documentOf(paper, unnumbered)),
    programmes: Object.values(PROGRAMMES).map(each => ({ ...each })),
    tasks,
    indicators: structuredClone(indicators),
  }
}
