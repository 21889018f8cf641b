/** Icons are drawn: Inter has no arrows or marks of its own. */
const Icon = ({ path }: { path: string }) => (
  <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
)

export const Cross = () => <Icon path="M4.5 4.5l7 7m0-7l-7 7" />
export const Left = () => <Icon path="M9.5 4L5.5 8l4 4" />
export const Right = () => <Icon path="M6.5 4l4 4-4 4" />
export const Up = () => <Icon path="M4 9.5l4-4 4 4" />
export const Down = () => <Icon path="M4 6.5l4 4 4-4" />
export const Tick = () => <Icon path="M3.5 8.5l3 3 6-7" />
export const Dots = () => (
  <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <circle cx="3" cy="8" r="1.4" fill="currentColor" />
    <circle cx="8" cy="8" r="1.4" fill="currentColor" />
    <circle cx="13" cy="8" r="1.4" fill="currentColor" />
  </svg>
)
