import type { ComponentProps } from 'react'
import type { Source } from '../question/source.ts'
import type { FoundConfig } from '../data/fetchConfig.ts'
import { App } from './App.tsx'
import { isWall } from './parts.ts'
import { useConfig } from './useConfig.ts'

interface Props extends Omit<ComponentProps<typeof App>, 'found' | 'source'> {
  readonly first: FoundConfig
  readonly ask: () => Promise<FoundConfig>
  /** The same source at each call for the same address. */
  readonly sourceAt: (dataUrl: string) => Source
}

/** The app by the configuration that holds. */
export function Configured({ first, ask, sourceAt, ...props }: Props) {
  const found = useConfig(first, ask, isWall, props.clock)
  const { dataUrl } = found.config
  return <App key={dataUrl} found={found} source={sourceAt(dataUrl)} {...props} />
}
