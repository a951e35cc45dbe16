import { useApp, useText } from '../frame/app-context.ts'
import { linkTo } from '../frame/route.ts'
import { Risks } from '../frame/risks.tsx'
import './advice-list.css'

/** Advice in order, each with what it can do to the VM. `ids` are bare (`use-direct-nfs`). */
export function AdviceList({ ids }: { ids: string[] }) {
  const { index } = useApp()
  const text = useText()
  const articles = ids.map((id) => index.article(`advice/${id}`)).filter((article) => article !== undefined)
  return (
    <ol class="plain advice-list">
      {articles.map((article) => (
        <li key={article.id}>
          <a href={linkTo(article.id)}>{text(article.text).title}</a>
          <Risks of={article.risk} />
          <p class="small soft">{text(article.text).summary}</p>
        </li>
      ))}
    </ol>
  )
}
