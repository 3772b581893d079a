import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import type { PictureCard } from '#kernel/paper-sheets.ts'
import { openPress } from './press.ts'

const press = openPress()
afterAll(() => press.close())

const card: PictureCard = {
  issuer: 'UBND xã Đại Sơn',
  label: 'Đã hứa, đã làm',
  title: 'Mở 04 điểm tránh xe trên đường trục xã',
  facts: [
    { label: 'Hứa ngày', text: '22/10/2026' },
    { label: 'Làm xong ngày', text: '28/12/2026' },
  ],
  text: 'Đã đổ bê tông bốn điểm tránh xe, mỗi điểm dài 20 m.',
  code: { address: 'https://vi-du.vn/dai-son/kien-nghi/2026/11', caption: 'Xem bằng chứng' },
}
/** How much of a part of the picture is dark. */
async function dark(png: Buffer, part: { left: number; top: number; width: number; height: number }): Promise<number> {
  const { data } = await sharp(png).extract(part).greyscale().raw().toBuffer({ resolveWithObject: true })
  return data.filter((point) => point < 128).length / data.length
}

test('a card is a square picture with letters, facts and a code', async () => {
  const png = await press.draw(card)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1080, height: 1080 })
  expect(await dark(png, { left: 64, top: 180, width: 952, height: 150 })).toBeGreaterThan(0.05)
  expect(await dark(png, { left: 64, top: 780, width: 400, height: 236 })).toBeGreaterThan(0.02)
  expect(await dark(png, { left: 850, top: 810, width: 160, height: 160 })).toBeGreaterThan(0.25)
  const without = await press.draw({ ...card, code: null })
  expect(await dark(without, { left: 850, top: 810, width: 160, height: 160 })).toBe(0)
})

test('however much it says, nothing runs into the margin or the facts', async () => {
  const png = await press.draw({ ...card, title: `${card.title} `.repeat(6), text: `${card.text} `.repeat(8) })
  expect(await dark(png, { left: 0, top: 118, width: 60, height: 962 })).toBe(0)
  expect(await dark(png, { left: 1020, top: 118, width: 60, height: 962 })).toBe(0)
  expect(await dark(png, { left: 64, top: 1020, width: 952, height: 60 })).toBe(0)
})
