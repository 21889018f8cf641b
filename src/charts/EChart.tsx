import EChartsReactCore from 'echarts-for-react/esm/core'
import { CustomChart } from 'echarts/charts'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { chartMeasure } from './measure.ts'
import { optionOf } from './option.ts'
import type { Drawing } from './shape.ts'

echarts.use([CustomChart, CanvasRenderer])
echarts.setPlatformAPI({ measureText: chartMeasure })

/** Device pixels a pixel, the page's own zoom on large screens included. */
function sharpness(): number {
  const zoom = Number(getComputedStyle(document.documentElement).zoom) || 1
  return window.devicePixelRatio * zoom
}

/** A drawing on a canvas: a picture only, its marks are elements of the page over it. */
export function EChart({ drawing }: { drawing: Drawing }) {
  const chart = useRef<EChartsReactCore>(null)
  const option = useMemo(() => optionOf(drawing), [drawing])
  const { width, height } = drawing
  // echarts-for-react loses a container's first resize: compare and call it ourselves.
  useLayoutEffect(() => {
    const instance = chart.current?.getEchartsInstance()
    if (instance && (instance.getWidth() !== width || instance.getHeight() !== height))
      instance.resize({ width, height })
  }, [width, height])
  return (
    <EChartsReactCore
      ref={chart}
      echarts={echarts}
      option={option}
      notMerge
      autoResize={false}
      opts={{ renderer: 'canvas', width, height, devicePixelRatio: sharpness() }}
      style={{ width, height }}
    />
  )
}
