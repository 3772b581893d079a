/**
 * When the moon is new and where the sun stands, for the lunar calendar.
 * Instants are Julian days in terrestrial time (TT), which runs evenly; clocks follow the turning earth, and
 * `clockLag` is the difference. Angles are degrees.
 * Sources: new moons from Jean Meeus, Astronomical Algorithms (2nd ed. 1998), chapter 49, good to some 20 seconds;
 * the sun from Bretagnon and Simon, Planetary Programs and Tables (1986), good to a minute of time.
 */
const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)
const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)

/** 1/1/2000, noon. */
const J2000 = 2_451_545
const JULIAN_CENTURY = 36_525
const MONTHS_A_CENTURY = 1236.85

/** Size (days), times of the sun's anomaly, of the moon's, of the moon's distance from its node; the sun's orbit flattens with `e`. */
const newMoonTerms: readonly (readonly [size: number, sun: number, moon: number, node: number])[] = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
  [-0.00002, -1, 1, -2],
  [-0.00002, 1, 3, 0],
  [0.00002, 0, 4, 0],
]

/** What the planets add: size (days), angle at the new moon numbered 0, degrees a lunation. */
const planetTerms: readonly (readonly [size: number, angle: number, aMonth: number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
]

/**
 * The instant of a new moon (sóc), TT.
 * @param lunation 0 is the new moon of 6/1/2000; negative before it.
 */
export function newMoon(lunation: number): number {
  const t = lunation / MONTHS_A_CENTURY
  const e = 1 - 0.002516 * t - 0.0000074 * t ** 2
  const sun = 2.5534 + 29.1053567 * lunation - 0.0000014 * t ** 2 - 0.00000011 * t ** 3
  const moon = 201.5643 + 385.81693528 * lunation + 0.0107582 * t ** 2 + 0.00001238 * t ** 3 - 0.000000058 * t ** 4
  const node = 160.7108 + 390.67050284 * lunation - 0.0016118 * t ** 2 - 0.00000227 * t ** 3 + 0.000000011 * t ** 4
  const ascending = 124.7746 - 1.56375588 * lunation + 0.0020672 * t ** 2 + 0.00000215 * t ** 3

  const mean =
    2_451_550.09766 + 29.530588861 * lunation + 0.00015437 * t ** 2 - 0.00000015 * t ** 3 + 0.00000000073 * t ** 4
  const periodic = newMoonTerms.reduce(
    (sum, [size, ofSun, ofMoon, ofNode]) =>
      sum + size * e ** Math.abs(ofSun) * sine(ofSun * sun + ofMoon * moon + ofNode * node),
    -0.00017 * sine(ascending),
  )
  const planets = planetTerms.reduce((sum, [size, angle, aMonth]) => sum + size * sine(angle + aMonth * lunation), 0)
  return mean + periodic + planets
}

/** The lunation whose mean new moon lies nearest to a Julian day; the true one is within 15 hours of the mean. */
export const lunationNear = (julianDay: number): number => Math.round((julianDay - 2_451_550.09766) / 29.530588861)

/** Size (in 0.0000001 radian), angle at 2000, degrees a century. */
const sunTerms: readonly (readonly [size: number, angle: number, aCentury: number])[] = [
  [403406, 270.54861, 0.9287892],
  [195207, 340.19128, 35999.1376958],
  [119433, 63.91854, 35999.4089666],
  [112392, 331.2622, 35998.7287385],
  [3891, 317.843, 71998.20261],
  [2819, 86.631, 71998.4403],
  [1721, 240.052, 36000.35726],
  [660, 310.26, 71997.4812],
  [350, 247.23, 32964.4678],
  [334, 260.87, -19.441],
  [314, 297.82, 445267.1117],
  [268, 343.14, 45036.884],
  [242, 166.79, 3.1008],
  [234, 81.53, 22518.4434],
  [158, 3.5, -19.9739],
  [132, 132.75, 65928.9345],
  [129, 182.95, 9038.0293],
  [114, 162.03, 3034.7684],
  [99, 29.8, 33718.148],
  [93, 266.4, 3034.448],
  [86, 249.2, -2280.773],
  [78, 157.6, 29929.992],
  [72, 257.8, 31556.493],
  [68, 185.1, 149.588],
  [64, 69.9, 9037.75],
  [46, 8, 107997.405],
  [38, 197.1, -4444.176],
  [37, 250.4, 151.771],
  [32, 65.3, 67555.316],
  [29, 162.7, 31556.08],
  [28, 341.5, -4561.54],
  [27, 291.6, 107996.706],
  [27, 98.5, 1221.655],
  [25, 146.7, 62894.167],
  [24, 110, 31437.369],
  [21, 5.2, 14578.298],
  [21, 342.6, -31931.757],
  [20, 230.9, 34777.243],
  [18, 256.1, 1221.999],
  [17, 45.3, 62894.511],
  [14, 242.9, -4442.039],
  [13, 115.2, 107997.909],
  [13, 151.8, 119.066],
  [13, 285.3, 16859.071],
  [12, 53.3, -4.578],
  [10, 126.6, 26895.292],
  [10, 205.7, -39.127],
  [10, 85.9, 12297.536],
  [10, 146.1, 90073.778],
]

/** The sun's apparent longitude at an instant (TT), 0 ≤ degrees < 360: 0 at the spring equinox, 270 at the winter solstice. */
export function sunLongitude(julianDay: number): number {
  const t = (julianDay - J2000) / JULIAN_CENTURY
  const series = sunTerms.reduce((sum, [size, angle, aCentury]) => sum + size * sine(angle + aCentury * t), 0)
  const aberration = -0.005575 + 0.0000974 * cosine(177.63 + 35999.01848 * t)
  const nutation =
    -0.004778 * sine(124.9 - 1934.134 * t + 0.002063 * t ** 2) -
    0.0003667 * sine(201.11 + 72001.5377 * t + 0.00057 * t ** 2)
  const degrees = 282.7771834 + 36000.76953744 * t + (series * 180) / (Math.PI * 1e7) + aberration + nutation
  return ((degrees % 360) + 360) % 360
}

/**
 * By how many seconds clocks (UTC) lag behind terrestrial time. Measured up to 2005, foretold afterwards: nobody knows
 * how the earth will turn, so an instant in 2100 is uncertain by about a minute.
 * Source: Espenak and Meeus, Five Millennium Canon of Solar Eclipses (NASA/TP-2006-214141), for 1961 to 2150.
 */
export function clockLag(julianDay: number): number {
  const year = 2000 + (julianDay - J2000) / 365.25
  const t = year - 2000
  if (year < 1986) {
    const u = year - 1975
    return 45.45 + 1.067 * u - u ** 2 / 260 - u ** 3 / 718
  }
  if (year < 2005) {
    return 63.86 + 0.3345 * t - 0.060374 * t ** 2 + 0.0017275 * t ** 3 + 0.000651814 * t ** 4 + 0.00002373599 * t ** 5
  }
  if (year < 2050) return 62.92 + 0.32217 * t + 0.005589 * t ** 2
  return -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year)
}
