import { initAll } from './govuk-frontend.js'

initAll()

// "Hide this screen": one key or one press, for open-plan offices and court desks. It blanks what is shown; it does not sign out.
const cover = document.querySelector('[data-sl-cover]')
if (cover) {
  const hide = () => {
    if (!cover.open) {
      cover.showModal()
    }
  }
  const show = () => cover.close()
  document.querySelectorAll('[data-sl-hide]').forEach((button) => {
    button.hidden = false
    button.addEventListener('click', hide)
  })
  cover.querySelector('[data-sl-show]').addEventListener('click', show)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'F9') {
      event.preventDefault()
      hide()
    }
  })
}
