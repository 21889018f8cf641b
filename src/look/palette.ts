import type { Status } from '../domain/status.ts'

/**
 * The colours, in one place (design.md, "How it looks"). Saturation only for what needs action: overdue and due soon.
 * ΔE2000 between any two of the five fills is ≥ 14 in normal sight, protanopia, deuteranopia and tritanopia; a test
 * holds it.
 */
export type Theme = 'light' | 'dark'

export interface Palette {
  readonly paper: string
  /** Text: strong, usual, quiet. */
  readonly ink: string
  readonly text: string
  readonly quiet: string
  readonly hairline: string
  /** Ghosts of what a filter leaves out. */
  readonly ghost: string
  readonly redText: string
  readonly amberText: string
  readonly done: string
  readonly doneHatch: string
  readonly donePale: string
  readonly inTime: string
  readonly pale: string
  readonly paleEdge: string
  readonly dueSoon: string
  readonly dueSoonEdge: string
  /** Text on `dueSoon`. */
  readonly onDueSoon: string
  readonly overdue: string
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#ffffff',
    ink: '#14181d',
    text: '#46505a',
    quiet: '#66717d',
    hairline: '#dfe3e8',
    ghost: '#e8ecef',
    redText: '#b3200f',
    amberText: '#8a5600',
    done: '#57a18b',
    doneHatch: '#a8d0c4',
    donePale: '#bfdbd3',
    inTime: '#586ea3',
    pale: '#d3d9df',
    paleEdge: '#8a95a0',
    dueSoon: '#e9a21b',
    dueSoonEdge: '#b57a00',
    onDueSoon: '#14181d',
    overdue: '#c62a19',
  },
  dark: {
    paper: '#111416',
    ink: '#eceff2',
    text: '#b3bcc5',
    quiet: '#939da7',
    hairline: '#2a2f34',
    ghost: '#23282c',
    redText: '#ff5c4c',
    amberText: '#ffc94f',
    done: '#3a7666',
    doneHatch: '#223d38',
    donePale: '#223d38',
    inTime: '#6c90c6',
    pale: '#3c424a',
    paleEdge: '#5f6871',
    dueSoon: '#ffc94f',
    dueSoonEdge: '#ffc94f',
    onDueSoon: '#14181d',
    overdue: '#ff4a3a',
  },
}

/** How a mark is filled. A pattern says what colour alone must not. */
export interface Fill {
  readonly fill: string
  readonly edge: string | null
  /** Pixels, for a mark of usual size. */
  readonly edgeWidth: number
  readonly pattern: 'hatch' | 'level' | null
  /** Colour of the pattern's lines. */
  readonly lines: string | null
}

/** One colour, with an edge or without. */
export const plain = (fill: string, edge: string | null = null, edgeWidth = 1): Fill => ({
  fill,
  edge,
  edgeWidth,
  pattern: null,
  lines: null,
})
const patterned = (fill: string, edge: string, pattern: 'hatch' | 'level'): Fill => ({
  fill,
  edge,
  edgeWidth: 1,
  pattern,
  lines: edge,
})

/** The fill of each status. */
export function statusFill(status: Status, palette: Palette): Fill {
  switch (status) {
    case 'completedOnTime':
      return plain(palette.done)
    case 'completedLate':
      return patterned(palette.doneHatch, palette.done, 'hatch')
    case 'completedNoDeadline':
      return plain(palette.donePale, palette.done)
    case 'overdue':
      return plain(palette.overdue)
    case 'awaitingUpdate':
      return patterned(palette.paper, palette.overdue, 'hatch')
    case 'dueSoon':
      return plain(palette.dueSoon, palette.dueSoonEdge)
    case 'awaitingConfirmation':
      return plain(palette.inTime, palette.done, 2)
    case 'onTrack':
      return plain(palette.inTime)
    case 'noDeadline':
      return plain(palette.pale, palette.paleEdge)
    case 'ongoing':
      return patterned(palette.pale, palette.paleEdge, 'level')
    case 'suspended':
      return patterned(palette.paper, palette.paleEdge, 'hatch')
    case 'cancelled':
      return plain(palette.paper, palette.paleEdge)
  }
}
