/** How much of the disk with the data is free, in bytes. */
export interface DiskSpace {
  readonly free: number
  readonly whole: number
}

const GIGABYTE = 1024 ** 3

/** Short: less than two gigabytes are free, or less than a twentieth of the disk and less than five gigabytes. */
export const isDiskShort = ({ free, whole }: DiskSpace): boolean =>
  free < 2 * GIGABYTE || (free < whole / 20 && free < 5 * GIGABYTE)

/** "12,5": gigabytes as people write them. */
export const inGigabytes = (bytes: number): string => (bytes / GIGABYTE).toFixed(1).replace('.', ',')
