/** Copies a text, which is made when it is asked for; whether the browser allowed it. */
export async function copyText(text: () => string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text());
    return true;
  } catch {
    return false;
  }
}
