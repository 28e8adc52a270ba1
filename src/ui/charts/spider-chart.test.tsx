import { describe, expect, test } from 'vitest'
import { SpiderChart } from './spider-chart.tsx'

const chart = (...values: (number | null)[]) =>
  String(
    <SpiderChart
      id="web"
      title="Eigen cijfers"
      description="Drie kanten"
      category="Kant"
      axes={['Lichaam', 'Gevoel', 'Meedoen']}
      series={[{ name: '3 november', values }]}
      end={10}
    />,
  )
const linesOfWeb = (html: string) => html.match(/<line class="trede-chart__line"/g)?.length ?? 0

describe('a spider chart', () => {
  test('draws a closed web, with every figure in the table', () => {
    const html = chart(10, 5, 0)
    expect(linesOfWeb(html)).toBe(3)
    expect(html).toContain('<circle cx="200" cy="40" r="4"')
    expect(html).toMatch(/Lichaam<\/th><td[^>]*>10</)
    expect(html).toMatch(/Meedoen<\/th><td[^>]*>0</)
  })

  test('leaves a gap where nothing was said: that is not zero', () => {
    const html = chart(10, null, 8)
    expect(linesOfWeb(html)).toBe(1)
    expect(html).toMatch(/Gevoel<\/th><td[^>]*>onbekend</)
  })
})
