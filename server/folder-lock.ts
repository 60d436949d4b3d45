import { DatabaseSync } from 'node:sqlite';

/** A folder that this process alone may use until it calls `release` or ends, however it ends. */
export interface FolderLock {
  release: () => void;
}

/** What SQLite answers where another connection, in this process or another, holds the lock. */
const BUSY = 5;

/**
 * Takes the lock of a folder, or gives `null` where somebody else holds it.
 *
 * The lock is the kernel's, on an empty file, taken by an exclusive SQLite transaction that is
 * never committed: it dies with its process, also by `kill -9`, on every system that Node runs on,
 * and it holds between containers that share a volume. A PID file does none of that.
 */
export function lockFolder(file: string): FolderLock | null {
  const connection = new DatabaseSync(file, { timeout: 0 });
  try {
    connection.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    connection.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return null;
    throw error;
  }
  return { release: () => connection.close() };
}
