import type { Piece } from '../../words/pieces.ts'

/** A sentence with its stressed pieces. */
export function Sentence({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p className="sentence">
      {pieces.map((piece, place) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          // Pieces have no identity but their place.
          <strong key={place} className={`tone-${piece.tone}`}>
            {piece.text}
          </strong>
        ),
      )}
    </p>
  )
}
