// Builds wwwroot/assets: the style sheet, the script, and the design system's script beside it.
// Run by the build of Sightline.Web; by hand: node build-assets.mjs
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, Logger } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, 'wwwroot', 'assets')
const govuk = join(here, 'node_modules', 'govuk-frontend', 'dist', 'govuk')

const { css } = compile(join(here, 'assets', 'sightline.scss'), {
  loadPaths: [join(here, 'node_modules')],
  style: 'compressed',
  quietDeps: true,
  logger: Logger.silent
})

// The typeface and the crest belong to GOV.UK services; any agency may host this program.
if (/GDS Transport|crown/i.test(css)) {
  throw new Error('The style sheet names a typeface or crest that only GOV.UK services may use. Look at the settings in assets/sightline.scss.')
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
// The imports are within the folder, so that the script works from any address the program is served at.
for (const name of ['sightline', 'idle', 'passkeys', 'sign-on']) {
  copyFileSync(join(here, 'assets', `${name}.mjs`), join(out, `${name}.js`))
}
writeFileSync(join(out, 'govuk-frontend.js'), readFileSync(join(govuk, 'govuk-frontend.min.js'), 'utf8').replace(/\n?\/\/# sourceMappingURL=.*$/m, ''))
copyFileSync(join(here, 'assets', 'icon.svg'), join(out, 'icon.svg'))
// Last: this file is what the build looks at to see whether there is anything to do.
writeFileSync(join(out, 'sightline.css'), css)
