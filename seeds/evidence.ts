import sharp from 'sharp'
import { attachmentsOf, makePublicCopy, releaseEvidence, releaseFile, takeFile } from '#modules/petitions/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import { must, type Player, type World } from './world.ts'

/** Where the colours of the drawings end: sky, field, road. */
const [WIDTH, HEIGHT] = [960, 640]

/** A drawing that says what a photo would show: the demonstration has no photos of real places. */
const drawing = (shows: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <rect width="960" height="640" fill="#dcecf2"/>
    <circle cx="790" cy="130" r="58" fill="#f4c95d"/>
    <path d="M0 300 L220 210 L430 300 L640 190 L960 320 L960 640 L0 640 Z" fill="#9fc4a5"/>
    <path d="M0 430 L960 380 L960 640 L0 640 Z" fill="#6f9d77"/>
    <path d="M380 640 L470 395 L520 393 L690 640 Z" fill="#b9b4a8"/>
    <path d="M520 640 L497 400" stroke="#f7f5f0" stroke-width="7" stroke-dasharray="34 26"/>
    <rect x="0" y="556" width="960" height="84" fill="#12332c"/>
    <text x="36" y="610" font-family="Be Vietnam Pro, DejaVu Sans, sans-serif" font-size="32" fill="#fff">Ảnh minh họa: ${shows}</text>
  </svg>`

/** Keeps such a drawing in the unit's files, as a photo is kept. */
export async function drawn(world: World, shows: string): Promise<TakenFile> {
  const content = await sharp(Buffer.from(drawing(shows)))
    .jpeg({ quality: 80 })
    .toBuffer()
  return must('photo', await takeFile(world.parts.files, world.unitId, `${shows}.jpg`, content))
}

/** Releases every piece of evidence of a promise, its photos included. */
export async function releaseAll(
  world: World,
  tx: UnitDb,
  by: By,
  player: Player,
  of: { readonly petitionId: string; readonly commitmentId: string },
): Promise<void> {
  const { petitionId, commitmentId } = of
  const pieces = await tx
    .selectFrom('commitment_evidence')
    .select('id')
    .where('commitment_id', '=', commitmentId)
    .where('released_at', 'is', null)
    .execute()
  for (const { id: evidenceId } of pieces)
    must('evidence', await releaseEvidence(tx, by, player, { commitmentId, evidenceId, checked: true }))
  for (const file of await attachmentsOf(tx, [commitmentId])) {
    const copy = must('copy', await makePublicCopy(world.parts.files, world.unitId, file, { lookedAt: true }))
    must('photo', await releaseFile(tx, by, player, { petitionId, attachmentId: file.id, copy }))
  }
}
