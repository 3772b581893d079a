import type { Config } from '#platform/config/index.ts'
import { startEmbedded } from '#platform/db/embedded/index.ts'
import { checkServer, type DatabaseServer, serverFromUrls } from '#platform/db/server.ts'

/** The database server the settings ask for: our own, started now, or the one at DATABASE_URL, tried now. */
export async function serverOf(
  config: Config,
  say: (line: string) => void,
): Promise<DatabaseServer & { readonly lost?: Promise<void> }> {
  const { name, server } = config.database
  if (!server) return startEmbedded({ dataDir: config.dataDir, database: name, onNotice: say })
  const given = serverFromUrls(server.ownerUrl, server.url)
  await checkServer(given)
  return given
}
