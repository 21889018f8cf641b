import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Dots, Tick } from './icons.tsx'

export interface MenuChoice {
  readonly key: string
  readonly label: string
  readonly checked?: boolean
  readonly onChoose: () => void
}
export interface MenuGroup {
  readonly label: string | null
  readonly choices: readonly MenuChoice[]
}

/** A ⋯ button and the choices behind it; Esc, a click elsewhere or a choice closes it. */
export function Menu({
  label,
  groups,
  children,
}: {
  label: string
  groups: readonly MenuGroup[]
  children?: ReactNode
}) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    root.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus()
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    if (event.key === 'Tab') setOpen(false)
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const items = [...root.current!.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const step = event.key === 'ArrowDown' ? 1 : -1
    items[(at + step + items.length) % items.length]?.focus()
  }
  return (
    <div className="menu" ref={root} onKeyDown={onKeyDown} role="presentation">
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {children ?? <Dots />}
      </button>
      {open && (
        <div className="menu-list" role="menu" aria-label={label}>
          {groups.map(group => (
            <div key={group.label ?? ''} role="group" aria-label={group.label ?? label}>
              {group.label !== null && <p className="menu-heading">{group.label}</p>}
              {group.choices.map(choice => (
                <button
                  key={choice.key}
                  type="button"
                  role={choice.checked === undefined ? 'menuitem' : 'menuitemradio'}
                  aria-checked={choice.checked}
                  className="menu-item"
                  onClick={() => {
                    choice.onChoose()
                    close()
                  }}
                >
                  <span>{choice.label}</span>
                  {choice.checked === true && <Tick />}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
