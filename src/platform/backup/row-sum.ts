import { hash } from 'node:crypto'

const WHOLE = 1n << 64n

/**
 * Counts rows and sums their hashes, whatever their order: two tables with equal sums hold the same rows. Fed with
 * PostgreSQL's COPY text, where each line is one row, in pieces of any size.
 */
export class RowSum {
  private rest: Buffer = Buffer.alloc(0)
  private sum = 0n
  private count = 0

  add(piece: Buffer): void {
    let text = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece
    for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10)) {
      this.sum = (this.sum + hash('sha256', text.subarray(0, end), 'buffer').readBigUInt64BE()) % WHOLE
      this.count++
      text = text.subarray(end + 1)
    }
    this.rest = text
  }

  get rows(): number {
    return this.count
  }

  /** 16 hexadecimal digits. */
  get digest(): string {
    return this.sum.toString(16).padStart(16, '0')
  }
}
