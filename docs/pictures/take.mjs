// Takes the README's picture from a running demonstration: the portal on a phone before the office's petitions.
//   npm start -- --demo        and then        node docs/pictures/take.mjs [http://localhost:3000] [demo-logins.json]
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import sharp from 'sharp'

const [base = 'http://localhost:3000', logins = 'demo-logins.json'] = process.argv.slice(2)
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium'].find((file) => file && existsSync(file))
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) })

const shot = async (viewport, deviceScaleFactor, walk) => {
  const page = await (await browser.newContext({ viewport, deviceScaleFactor, locale: 'vi-VN' })).newPage()
  await walk(page)
  await page.evaluate(() => document.fonts.ready)
  return page.screenshot()
}

const office = await shot({ width: 1280, height: 800 }, 1.25, async (page) => {
  const { email, password } = JSON.parse(readFileSync(logins, 'utf8')).find(({ role }) => role === 'specialist')
  await page.goto(`${base}/can-bo`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.goto(`${base}/can-bo/kien-nghi`)
})
const portal = await shot({ width: 360, height: 720 }, 1.25, (page) => page.goto(`${base}/dai-son-11086/`))
await browser.close()

const box = (width, height, round, fill) =>
  Buffer.from(
    `<svg width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="${round}" fill="${fill}"/></svg>`,
  )
/** A picture with round corners in a frame of some width. */
const framed = async (picture, { width, height, round, edge }) =>
  sharp(box(width + 2 * edge, height + 2 * edge, round + edge, '#1b2430'))
    .composite([
      {
        input: await sharp(picture)
          .composite([{ input: box(width, height, round, '#fff'), blend: 'dest-in' }])
          .png()
          .toBuffer(),
        left: edge,
        top: edge,
      },
    ])
    .png()
    .toBuffer()

await sharp({ create: { width: 1960, height: 1090, channels: 3, background: '#e9ede8' } })
  .composite([
    { input: await framed(office, { width: 1600, height: 1000, round: 14, edge: 2 }), left: 320, top: 43 },
    { input: await framed(portal, { width: 450, height: 900, round: 30, edge: 12 }), left: 36, top: 130 },
  ])
  .png({ palette: true, quality: 92, compressionLevel: 9 })
  .toFile(path.join(import.meta.dirname, 'doi-thoai.png'))
