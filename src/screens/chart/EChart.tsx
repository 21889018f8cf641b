import EChartsReactCore from 'echarts-for-react/esm/core'
import { CustomChart } from 'echarts/charts'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { chartMeasure } from '../../charts/measure.ts'
import { optionOf } from '../../charts/option.ts'
import type { Drawing } from '../../charts/shape.ts'

echarts.use([CustomChart, CanvasRenderer])
echarts.setPlatformAPI({ measureText: chartMeasure })

/** Device pixels a pixel, the page's own zoom on large screens included. */
function sharpness(): number {
  const zoom = Number(getComputedStyle(document.documentElement).zoom) || 1
  return window.devicePixelRatio * zoom
}

const LOOK_MS = 1000

/** It changes as the viewer zooms, and where the window goes to another monitor, which not every engine tells. */
function watchSharpness(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  const timer = setInterval(changed, LOOK_MS)
  return () => {
    window.removeEventListener('resize', changed)
    clearInterval(timer)
  }
}

const looksLike = (a: Drawing, b: Drawing): boolean =>
  a.width === b.width && a.height === b.height && JSON.stringify(a.shapes) === JSON.stringify(b.shapes)

/** The drawing, or the one before where both look alike: what is there already isn't painted again. */
function useNewLook(drawing: Drawing): Drawing {
  const [last, setLast] = useState(drawing)
  if (last === drawing || looksLike(last, drawing)) return last
  setLast(drawing)
  return drawing
}

/** A drawing on a canvas: a picture only, its marks are elements of the page over it. */
export function EChart({ drawing: wanted }: { drawing: Drawing }) {
  const chart = useRef<EChartsReactCore>(null)
  const drawing = useNewLook(wanted)
  const option = useMemo(() => optionOf(drawing), [drawing])
  const devicePixelRatio = useSyncExternalStore(watchSharpness, sharpness)
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
      opts={{ renderer: 'canvas', width, height, devicePixelRatio }}
      style={{ width, height }}
    />
  )
}
