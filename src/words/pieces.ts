/** A sentence in pieces, so that a screen can stress some of them and a file can join them. */
export type Tone = 'strong' | 'overdue' | 'dueSoon'
export type Piece = string | { readonly text: string; readonly tone: Tone }

export const stressed = (text: string, tone: Tone = 'strong'): Piece => ({ text, tone })

export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map(piece => (typeof piece === 'string' ? piece : piece.text)).join('')
