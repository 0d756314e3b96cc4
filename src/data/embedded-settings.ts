import { statfsSync } from "node:fs";
import { totalmem } from "node:os";

const MB = 1024 * 1024;

/** Containers often give /dev/shm 64 MB: too little for parallel queries, which then fail. */
function smallSharedMemory(): boolean {
  try {
    const { bsize, blocks } = statfsSync("/dev/shm");
    return bsize * blocks < 512 * MB;
  } catch {
    return false;
  }
}

/** The memory that is ours to use, in bytes: that of the machine, or what a container may take of it. */
function memory(): number {
  // Node gives 0 or more than there is where nothing sets a limit.
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/**
 * How much of so much memory PostgreSQL keeps pages in, in MB: an eighth, so that the cells that most refreshes touch stay
 * there also at a million trajecten. The system keeps the others.
 */
export const pageMemory = (bytes: number): number => Math.round(Math.min(Math.max(bytes / 8 / MB, 128), 4096));

/**
 * The server's own settings file, written at each start. Reachable from this machine only; no statement text or
 * parameter in its log, since these may hold personal data. `safe` false gives up crash safety for speed (tests).
 */
export function serverSettings(port: number, safe: boolean): string {
  const buffers = pageMemory(memory());
  const lines = [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    "max_connections = 200",
    "password_encryption = 'scram-sha-256'",
    "timezone = 'UTC'",
    `shared_buffers = ${safe ? buffers : 128}MB`,
    `effective_cache_size = ${buffers * 3}MB`,
    "work_mem = 32MB",
    "maintenance_work_mem = 256MB",
    "wal_level = minimal",
    "max_wal_senders = 0",
    "max_wal_size = 4GB",
    "checkpoint_completion_target = 0.9",
    "random_page_cost = 1.1",
    "jit = off",
    "log_min_messages = warning",
    "log_min_error_statement = panic",
    "log_parameter_max_length_on_error = 0",
    "log_error_verbosity = terse",
  ];
  if (smallSharedMemory()) lines.push("dynamic_shared_memory_type = 'mmap'");
  if (!safe)
    lines.push("fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum_naptime = 10min");
  return `# Written by Drieluik at each start: changes made here are lost.\n${lines.join("\n")}\n`;
}
