import { Component, type ReactNode } from 'react'

interface Props {
  /** What its content shows: it is tried again where this is another. */
  readonly of: unknown
  /** What stands in its place where it fails. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}
interface State {
  readonly of: unknown
  readonly failed: boolean
}

/** What fails in here says so in its own place; the rest of the page goes on. React itself tells the console why. */
export class Boundary extends Component<Props, State> {
  override state: State = { of: this.props.of, failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { of, failed: false }
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
