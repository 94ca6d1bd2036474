// The end of a session in which nothing happens: a warning before it, and at the end a screen that shows nothing any more. What was typed goes to the server, which keeps it
// for whoever typed it and acts on none of it. Without this script nothing is lost either: a form sent after the end is kept in the same way.
const dialog = document.querySelector('[data-sl-idle]')

if (dialog) {
  const [lasts, warning] = [dialog.dataset.seconds, dialog.dataset.warning].map((seconds) => Number(seconds) * 1000)
  // The server renews a session at most once a minute, and its clock is not ours: only after this is it surely over.
  const grace = 5000
  const tabs = window.BroadcastChannel ? new BroadcastChannel('sightline-session') : null
  let heard = Date.now()
  let typedIn = null
  let isLeaving = false

  const renewed = () => {
    heard = Date.now()
    if (dialog.open) {
      dialog.close()
    }
  }

  const stay = async () => {
    try {
      const answer = await fetch('/session', { cache: 'no-store', redirect: 'manual', credentials: 'same-origin' })
      if (answer.status === 204) {
        renewed()
        tabs?.postMessage('renewed')
      }
    } catch {
      // No connection now: the clock goes on as it stood.
    }
  }

  const leave = () => {
    isLeaving = true
    document.body.hidden = true
    if (typedIn?.isConnected && typedIn.method === 'post' && typedIn.enctype === 'application/x-www-form-urlencoded') {
      // Should the session live on after all, in another tab, the mark keeps anything from being done that nobody pressed for.
      const mark = document.createElement('input')
      Object.assign(mark, { type: 'hidden', name: 'sl-kept', value: 'idle' })
      typedIn.append(mark)
      HTMLFormElement.prototype.submit.call(typedIn)
    } else {
      location.reload()
    }
  }

  const look = () => {
    const since = Date.now() - heard
    if (isLeaving) {
      return
    }
    if (since > lasts + grace) {
      leave()
    } else if (since > lasts - warning && !dialog.open) {
      dialog.showModal()
    }
  }

  // Whoever types is there.
  document.addEventListener('input', ({ target }) => {
    typedIn = target.form ?? typedIn
    if (Date.now() - heard > lasts / 2 && !dialog.open) {
      heard = Date.now()
      stay()
    }
  })
  tabs?.addEventListener('message', renewed)
  tabs?.postMessage('renewed')
  dialog.addEventListener('cancel', stay)
  dialog.querySelector('[data-sl-idle-stay]').addEventListener('click', stay)
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pageshow', look)
  setInterval(look, 1000)
}
