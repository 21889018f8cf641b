import type { CustomSeriesRenderItemReturn } from 'echarts/types/dist/echarts'
import type { EChartsCoreOption } from 'echarts/core'
import { fontOf } from '../look/type.ts'
import { filled, LINE_WIDTH } from './hatch.ts'
import type { Drawing, Shape } from './shape.ts'

type Element = NonNullable<CustomSeriesRenderItemReturn>

function box(shape: Extract<Shape, { type: 'box' }>): Element {
  const { fill, opacity, radius = 0, scale = 1 } = shape
  const { inner, lines } = filled(shape)
  const rect = {
    type: 'rect' as const,
    shape: { ...inner, r: radius },
    style: { fill: fill.fill, stroke: fill.edge ?? 'none', lineWidth: fill.edgeWidth * scale, opacity },
  }
  if (lines === '') return rect
  const hatch = {
    type: 'path' as const,
    // An own, fixed transform: ECharts fits a path into x/y/width/height only where those are given.
    shape: { pathData: lines },
    style: { fill: 'none', stroke: fill.lines!, lineWidth: LINE_WIDTH * scale, opacity },
  }
  return { type: 'group', children: [rect, hatch] }
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
          font: fontOf(sizePx, weight),
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
