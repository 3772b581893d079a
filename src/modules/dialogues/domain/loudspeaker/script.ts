/** Lời đọc trên loa: what is read, and how long. */
export const scriptKinds = ['notice', 'reminder', 'eve', 'results'] as const
export type ScriptKind = (typeof scriptKinds)[number]
export const isScriptKind = (text: string): text is ScriptKind => scriptKinds.some((one) => one === text)

export const scriptLengths = ['short', 'long'] as const
export type ScriptLength = (typeof scriptLengths)[number]

/** One of the eight scripts of a dialogue. */
export type ScriptName = `${ScriptKind}-${ScriptLength}`
export const scriptNames = scriptKinds.flatMap((kind) => scriptLengths.map((length) => `${kind}-${length}` as const))
export const isScriptName = (text: string): text is ScriptName => scriptNames.some((one) => one === text)

/** What a script is, and how long. */
export function partsOfName(name: ScriptName): { readonly kind: ScriptKind; readonly length: ScriptLength } {
  const kind = scriptKinds.find((one) => name.startsWith(one))
  const length = scriptLengths.find((one) => name.endsWith(one))
  if (!kind || !length) throw new Error(`no script ${name}`)
  return { kind, length }
}
