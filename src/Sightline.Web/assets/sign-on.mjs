// Coming back from an agency's own sign-on the browser shows none of our cookies, because the step was made by another site. The page offers one step more, made from
// here; without script it is a button.
document.querySelector('form[data-sl-go-on]')?.requestSubmit()
