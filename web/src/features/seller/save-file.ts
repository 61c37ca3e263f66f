/** Lets the browser save what was made on the page. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Only once the browser has taken it up.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
