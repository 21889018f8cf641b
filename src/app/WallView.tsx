import type { ComponentProps } from 'react'
import { useImported } from '../charts/useImported.ts'

const importWall = () => import('../screens/wall/Wall.tsx')

type Props = ComponentProps<Awaited<ReturnType<typeof importWall>>['Wall']>

/** The wall, loaded where it is asked for. */
export function WallView(props: Props) {
  const wall = useImported(importWall)
  return wall === null ? null : <wall.Wall {...props} />
}
