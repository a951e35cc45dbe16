import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Topic } from '#shared/model/topic.ts'
import { AppContext, useApp, useTitle } from './app-context.ts'
import { indexFor } from './content-index.ts'
import { linkTo } from './route.ts'

type Props = { id: string; draw: (topic: Topic) => ComponentChildren }

/** Draws what belongs to a topic: a key's question is that topic's own. Says so where no pack in use has the topic. */
export function InTopic({ id, draw }: Props) {
  const app = useApp()
  const topic = app.index.topic(id)
  const inside = useMemo(() => (topic ? { ...app, index: indexFor(app.index, topic) } : app), [app, topic])
  if (!topic) return <MissingTopic />
  return <AppContext.Provider value={inside}>{draw(topic)}</AppContext.Provider>
}

function MissingTopic() {
  const { words } = useApp()
  useTitle(words.walk.missingTopic)
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>{words.walk.missingTopic}</h1>
      <p>{words.walk.missingTopicText}</p>
      <p class="ends">
        <a class="button primary" href={linkTo('content')}>
          {words.settings.contentPacks}
        </a>
        <a class="button" href={linkTo('cases')}>
          {words.home.allCases}
        </a>
      </p>
    </div>
  )
}
