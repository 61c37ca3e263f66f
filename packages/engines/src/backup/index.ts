export { backUpPostgres } from './back-up-postgres.ts';
export { type BackupFile, checksumOf, copyFile, listBelow } from './copy-files.ts';
export { RestoreRefused, restorePostgres } from './restore-postgres.ts';
