// Ends this process when the one that started it is gone. SIGKILL cannot be passed on, so without this a killed
// npm would leave the server behind on its port and its data folder.
const parent = process.ppid

const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 300)
watch.unref()
