/** The overview that the build drew is let onto the screen before the application is read. */
async function open(): Promise<void> {
  const isDrawnAhead = document.querySelector('#app[data-ahead="shown"]') !== null
  // A hidden page paints nothing, and then there is nothing to wait for.
  if (isDrawnAhead && !document.hidden)
    await new Promise(resolve => {
      requestAnimationFrame(() => setTimeout(resolve))
    })
  const { start } = await import('./app/start.ts')
  await start(isDrawnAhead)
}
void open()
