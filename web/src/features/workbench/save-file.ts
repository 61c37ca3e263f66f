/** Saves generated data as a file. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Revoked later, once the download has started.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
