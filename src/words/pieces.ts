/** A sentence in pieces, so that a screen can stress some of them and a file can join them. */
export type Tone = 'strong' | 'overdue' | 'dueSoon'
export type Piece = string | { readonly text: string; readonly tone: Tone }

export const stressed = (text: string, tone: Tone = 'strong'): Piece => ({ text, tone })

export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map(piece => (typeof piece === 'string' ? piece : piece.text)).join('')

/** As it stands inside a sentence: `Quá hạn` → `quá hạn`, whatever capitals follow. */
export const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** As it stands at a sentence's head. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
