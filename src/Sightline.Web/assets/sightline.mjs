import { initAll } from './govuk-frontend.js'
import './idle.js'
import './passkeys.js'
import './sign-on.js'

// The library says aria-expanded on a radio button that reveals more, which the role does not allow. Here such a group only shows and hides its parts.
for (const radios of document.querySelectorAll('[data-module="govuk-radios"]')) {
  const revealing = [...radios.querySelectorAll('[data-aria-controls]')]
  if (revealing.length > 0) {
    radios.removeAttribute('data-module')
    const show = () => {
      for (const radio of revealing) {
        document.getElementById(radio.dataset.ariaControls)?.classList.toggle('govuk-radios__conditional--hidden', !radio.checked)
      }
    }
    radios.addEventListener('change', show)
    window.addEventListener('pageshow', show)
    show()
  }
}

initAll()

// "Hide this screen": one key or one press, for open-plan offices and court desks. It blanks what is shown; it does not sign out. The tab remembers by its name that it is
// hidden, so that going back, going on or loading again shows nothing either; the name holds no other word, and is gone with the tab.
const cover = document.querySelector('[data-sl-cover]')
if (cover) {
  const hidden = 'sl-hidden'
  const hide = () => {
    window.name = hidden
    document.body.classList.add(hidden)
    if (!cover.open) {
      cover.showModal()
    }
  }
  const show = () => {
    window.name = ''
    document.body.classList.remove(hidden)
  }
  document.querySelectorAll('[data-sl-hide]').forEach((button) => {
    button.hidden = false
    button.addEventListener('click', hide)
  })
  cover.querySelector('[data-sl-show]').addEventListener('click', () => {
    // At once, and not when the browser gets round to saying that it is closed: by then another page may have come.
    show()
    cover.close()
  })
  cover.addEventListener('close', show)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'F9') {
      event.preventDefault()
      hide()
    }
  })
  window.addEventListener('pageshow', () => {
    if (window.name === hidden) {
      hide()
    }
  })
}
