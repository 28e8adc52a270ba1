export type TwoViewsProps = { own: string | undefined; worker: string | undefined }

/** What the person and the worker see, side by side and of equal weight; under each other on a phone. */
export function TwoViews({ own, worker }: TwoViewsProps) {
  if (own === undefined && worker === undefined) return null
  return (
    <div class="trede-pair trede-views">
      <View title="Zo ziet de deelnemer het" words={own} />
      <View title="Zo ziet de consulent het" words={worker} />
    </div>
  )
}

const View = ({ title, words }: { title: string; words: string | undefined }) => (
  <div>
    <p class="trede-views__title">{title}</p>
    <p class={words === undefined ? 'nl-paragraph trede-quiet' : 'nl-paragraph'}>
      {words ?? 'Niet opgeschreven.'}
    </p>
  </div>
)
