import { taskEn } from './task.en.ts'
import { taskVi, type TaskWords } from './task.vi.ts'

/** Apart from the other words, so that they load with the list and the panel: after the sentence and the tiles. */
export const TASK_WORDS: Readonly<Record<'vi' | 'en', TaskWords>> = { vi: taskVi, en: taskEn }
