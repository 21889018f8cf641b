import type { ComponentProps } from 'react'
import { useImported } from '../screens/useImported.ts'
import { Loading } from '../screens/desk/States.tsx'

/** Asked for while the data is on its way. */
export const importWall = () => import('../screens/wall/Wall.tsx')

type Props = ComponentProps<Awaited<ReturnType<typeof importWall>>['Wall']>

/** The wall, loaded where it is asked for. */
export function WallView(props: Props) {
  const wall = useImported(importWall)
  return wall === null ? <Loading words={props.words} /> : <wall.Wall {...props} />
}
