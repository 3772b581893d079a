/** PostgreSQL's settings by name, as its documentation writes them. */
export type Settings = Readonly<Record<string, string>>

/**
 * Sized for an office laptop with 4 GB: idle, ten connections take 35 MB.
 * Nothing that people wrote may reach the log file: neither the row in an error's detail nor the statement.
 */
export const laptopSettings: Settings = {
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  max_wal_size: '1GB',
  max_connections: '40',
  io_workers: '2',
  max_parallel_workers: '0',
  autovacuum_max_workers: '2',
  max_logical_replication_workers: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

/** As arguments of `postgres`. */
export const asArguments = (settings: Settings): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
