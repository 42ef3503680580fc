/** Gives a Blob to the user as a download. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this call has ended; a minute is far more than it takes to begin.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
