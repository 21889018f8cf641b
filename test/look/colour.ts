/**
 * Just enough colour science to check a palette: contrast (WCAG 2.2), difference (CIEDE2000 after Sharma, Wu and Dalal
 * 2005), and what eyes without one kind of cone see (Machado, Oliveira and Fernandes 2009, severity 1). Colours are
 * `#rrggbb`.
 */
export const SIGHTS = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const
export type Sight = (typeof SIGHTS)[number]

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const times = (m: Matrix, v: Triple): Triple => [dot(m[0], v), dot(m[1], v), dot(m[2], v)]

/** sRGB as light, each channel 0–1. */
function light(colour: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const luminance = (colour: string) => dot([0.2126, 0.7152, 0.0722], light(colour))

/** Contrast of two colours, 1–21. */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** On linear sRGB. */
const SEEN: Readonly<Record<Sight, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const D65: Triple = [0.95047, 1, 1.08883]

/** CIE L*, a*, b* of a colour as it is seen. */
export function lab(colour: string, sight: Sight = 'normal'): Triple {
  const [r, g, b] = times(SEEN[sight], light(colour)).map(channel => Math.min(1, Math.max(0, channel)))
  const cubic = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const [x, y, z] = times(XYZ, [r!, g!, b!])
  const [fx, fy, fz] = [cubic(x / D65[0]), cubic(y / D65[1]), cubic(z / D65[2])]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

const DEGREE = Math.PI / 180
const sin = (degrees: number) => Math.sin(degrees * DEGREE)
const cos = (degrees: number) => Math.cos(degrees * DEGREE)
const hue = (a: number, b: number) => (Math.atan2(b, a) / DEGREE + 360) % 360
/** 1 for strong colours, 0 for grey. */
const strength = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))

/** ΔE2000 of two colours in CIE L*a*b*. */
export function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const g = 1.5 - 0.5 * strength((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2)
  const [c1, c2] = [Math.hypot(g * a1, b1), Math.hypot(g * a2, b2)]
  const [h1, h2] = [hue(g * a1, b1), hue(g * a2, b2)]
  const grey = c1 * c2 === 0
  const turn = h2 - h1
  const dh = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
  const h = grey ? h1 + h2 : (h1 + h2 + (Math.abs(turn) <= 180 ? 0 : h1 + h2 < 360 ? 360 : -360)) / 2
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63)
  const dL = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2))
  const dC = (c2 - c1) / (1 + 0.045 * c)
  const dH = (2 * Math.sqrt(c1 * c2) * sin(dh / 2)) / (1 + 0.015 * c * t)
  const rotation = -sin(60 * Math.exp(-(((h - 275) / 25) ** 2))) * 2 * strength(c)
  return Math.sqrt(dL ** 2 + dC ** 2 + dH ** 2 + rotation * dC * dH)
}

/** ΔE2000 of two colours as they are seen. */
export const seenDifference = (a: string, b: string, sight: Sight) => difference(lab(a, sight), lab(b, sight))
