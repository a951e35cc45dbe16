import { handoverEn as words } from '#shared/language/handover.en.ts'
import { expect, type Assistant } from './assistant.ts'

/** Opens a case's link in this tab, as a person who clicked it. */
export async function follow(app: Assistant, link: string): Promise<void> {
  await app.page.goto('about:blank')
  await app.page.goto(link)
  await expect(app.heading).toHaveText(words.open.title)
}

/** Keeps what a link or file showed. */
export async function keep(app: Assistant): Promise<void> {
  await app.main.getByRole('button', { name: words.open.keep }).click()
  await expect(app.main.getByText(words.open.kept(1))).toBeVisible()
}
