import type { PartName } from '../../question/parts.ts'
import { indicators } from './indicators.ts'
import type { Part } from '../part.ts'
import { timeline } from './timeline.ts'
import { attention } from './attention.ts'
import { highlights } from './highlights.ts'
import { list } from './list.ts'
import { organizations } from './organizations.ts'
import { programmes } from './programmes.ts'
import { quality } from './quality.ts'
import { supervisors } from './supervisors.ts'
import { task } from './task.ts'
import { tiles } from './tiles.ts'
import { trend } from './trend.ts'

/** Every part of an answer. */
export const PARTS: { readonly [P in PartName]: Part<P> } = {
  tiles,
  highlights,
  attention,
  list,
  task,
  quality,
  organizations,
  timeline,
  programmes,
  indicators,
  trend,
  supervisors,
}
