/**
 * Waits for everything asked at once, each answer under its own name. Queries of one transaction asked this way travel to
 * the database in one go.
 * @throws what the first that fails throws
 */
export async function together<Asked extends Readonly<Record<string, unknown>>>(
  asked: Asked,
): Promise<{ [Name in keyof Asked]: Awaited<Asked[Name]> }>
export async function together(asked: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const answers = await Promise.all(Object.values(asked))
  return Object.fromEntries(Object.keys(asked).map((name, place) => [name, answers[place]]))
}
