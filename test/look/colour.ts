/**
 * Just enough colour science to check a palette: contrast (WCAG 2.2), difference (CIEDE2000, Sharma et al. 2005), and
 * what eyes without one kind of cone see (Viénot, Brettel and Mollon 1999 without L or M; Brettel, Viénot and Mollon
 * 1997 without S). Colours are `#rrggbb`.
 */
export const SIGHTS = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const
export type Sight = (typeof SIGHTS)[number]

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const times = (m: Matrix, v: Triple): Triple => [dot(m[0], v), dot(m[1], v), dot(m[2], v)]

/** sRGB as light, each channel 0–1. */
function linear(colour: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function luminance(colour: string): number {
  return dot([0.2126, 0.7152, 0.0722], linear(colour))
}

/** Contrast of two colours, 1–21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

// Smith and Pokorny's cones for sRGB's primaries, scaled so that white is (1, 1, 1): Viénot et al. and Brettel et al.
// then keep white and project the missing cone onto what the two others tell.
const LMS: Matrix = [
  [0.3139902162, 0.6395129383, 0.0464975462],
  [0.1553724069, 0.7578944616, 0.0867014186],
  [0.0177523987, 0.1094420944, 0.8725692289],
]
const RGB: Matrix = [
  [5.4722121, -4.6419601, 0.16963708],
  [-1.1252419, 2.2931709, -0.1678952],
  [0.02980165, -0.19318073, 1.16364789],
]

function withoutCone([l, m, s]: Triple, sight: Sight): Triple {
  switch (sight) {
    case 'normal':
      return [l, m, s]
    case 'protanopia':
      return [1.05118294 * m - 0.05116099 * s, m, s]
    case 'deuteranopia':
      return [l, 0.9513092 * l + 0.04866992 * s, s]
    case 'tritanopia':
      return [l, m, -0.86744736 * l + 1.86727089 * m]
  }
}

/** Light as a viewer without one kind of cone sees it. */
function seen(colour: string, sight: Sight): Triple {
  const light = times(RGB, withoutCone(times(LMS, linear(colour)), sight))
  return light.map(channel => Math.min(1, Math.max(0, channel))) as unknown as Triple
}
