/**
 * What reads and draws pictures, loaded when the first one comes: most processes never need it. It takes one core at a
 * time and keeps nothing in memory for later, since no picture is read twice.
 */
export async function loadSharp() {
  const { sharp } = await import('./bounded-sharp.ts');
  return sharp;
}
