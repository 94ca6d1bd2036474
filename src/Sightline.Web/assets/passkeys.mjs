// Passkeys. A form marked data-sl-passkey ("get" to sign in, "create" to add one) asks the server for a question, has the device answer it, and sends the answer
// as an ordinary form, so that what comes of it is an ordinary page. Without this script such a form stays hidden and the password serves.

const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

const questionOf = (json) => ({
  ...json,
  challenge: bytesOf(json.challenge),
  ...(json.user && { user: { ...json.user, id: bytesOf(json.user.id) } }),
  ...(json.excludeCredentials && { excludeCredentials: json.excludeCredentials.map((key) => ({ ...key, id: bytesOf(key.id) })) }),
  ...(json.allowCredentials && { allowCredentials: json.allowCredentials.map((key) => ({ ...key, id: bytesOf(key.id) })) })
})

const answerOf = (credential, response = credential.response) => JSON.stringify({
  id: credential.id,
  rawId: credential.id,
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment,
  clientExtensionResults: credential.getClientExtensionResults(),
  response: {
    clientDataJSON: textOf(response.clientDataJSON),
    ...(response.attestationObject && { attestationObject: textOf(response.attestationObject), transports: response.getTransports?.() ?? [] }),
    ...(response.authenticatorData && { authenticatorData: textOf(response.authenticatorData) }),
    ...(response.signature && { signature: textOf(response.signature) }),
    ...(response.userHandle && { userHandle: textOf(response.userHandle) })
  }
})

const wordsOf = (failure) =>
  failure.name === 'InvalidStateError'
    ? 'This device already keeps a passkey for you here.'
    : failure.words ?? 'The device gave no passkey. Try again, or use your password.'

const ask = async (form) => {
  const answer = await fetch(form.dataset.ask, { method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'same-origin', cache: 'no-store' })
  if (!answer.ok) {
    const { words } = answer.status === 400 ? await answer.json().catch(() => ({})) : {}
    throw Object.assign(new Error(), { words: words ?? 'That did not work. Load the page again and try once more.' })
  }
  return questionOf(await answer.json())
}

const start = (form) => {
  const problem = form.querySelector('[data-sl-passkey-error]')
  let isAsking = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (isAsking) {
      return
    }
    isAsking = true
    problem.hidden = true
    try {
      const publicKey = await ask(form)
      const credential = await navigator.credentials[form.dataset.slPasskey]({ publicKey })
      form.elements.Answer.value = answerOf(credential)
      form.submit()
    } catch (failure) {
      problem.textContent = wordsOf(failure)
      problem.hidden = false
    } finally {
      isAsking = false
    }
  })
  form.hidden = false
}

if (window.PublicKeyCredential && navigator.credentials) {
  document.querySelectorAll('[data-sl-passkey-none]').forEach((words) => { words.hidden = true })
  document.querySelectorAll('form[data-sl-passkey]').forEach(start)
}
