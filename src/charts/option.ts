import type { CustomSeriesRenderItemReturn } from 'echarts/types/dist/echarts'
import type { EChartsCoreOption } from 'echarts/core'
import { FAMILY } from '../look/type.ts'
import { hatchPath, levelPath } from './hatch.ts'
import type { Drawing, Shape } from './shape.ts'

/** Pixels between the lines of a pattern. */
const HATCH_STEP = 5
const LEVEL_STEP = 4

type Element = NonNullable<CustomSeriesRenderItemReturn>

function box({ x, y, width, height, fill, opacity, scale = 1 }: Extract<Shape, { type: 'box' }>): Element {
  const edgeWidth = fill.edgeWidth * scale
  const inset = fill.edge === null ? 0 : edgeWidth / 2
  const shape = { x: x + inset, y: y + inset, width: Math.max(0, width - 2 * inset), height: height - 2 * inset }
  const rect = {
    type: 'rect' as const,
    shape,
    style: { fill: fill.fill, stroke: fill.edge ?? 'none', lineWidth: edgeWidth, opacity },
  }
  if (fill.pattern === null) return rect
  const pathData =
    fill.pattern === 'hatch'
      ? hatchPath(shape.x, shape.y, shape.width, shape.height, HATCH_STEP * scale)
      : levelPath(shape.x, shape.y, shape.width, shape.height, LEVEL_STEP * scale)
  const lines = {
    type: 'path' as const,
    // An own, fixed transform: ECharts fits a path into x/y/width/height only where those are given.
    shape: { pathData },
    style: { fill: 'none', stroke: fill.lines!, lineWidth: 1.4 * scale, opacity },
  }
  return { type: 'group', children: pathData === '' ? [rect] : [rect, lines] }
}

function element(shape: Shape): Element {
  switch (shape.type) {
    case 'box':
      return box(shape)
    case 'line': {
      const { x1, y1, x2, y2, stroke, width } = shape
      return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth: width } }
    }
    case 'text': {
      const { x, y, text, align, sizePx, weight, colour } = shape
      return {
        type: 'text',
        style: {
          x,
          y,
          text,
          fill: colour,
          font: `${weight} ${sizePx}px ${FAMILY}`,
          align,
          verticalAlign: 'middle',
        },
      }
    }
  }
}

/** A drawing as an ECharts option: one custom series, an item a shape. */
export function optionOf(drawing: Drawing): EChartsCoreOption {
  return {
    animation: false,
    series: [
      {
        type: 'custom',
        coordinateSystem: 'none',
        silent: true,
        data: drawing.shapes.map((_, place) => place),
        renderItem: ({ dataIndex }: { dataIndex: number }) => element(drawing.shapes[dataIndex]!),
      },
    ],
  }
}
