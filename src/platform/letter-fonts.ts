import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { get_font_info } from '@myriaddreamin/typst-ts-web-compiler'
import { z } from 'zod'

const require = createRequire(import.meta.url)

/**
 * Vazirmatn and not Noto Sans Arabic: that one draws the dots of a letter apart from the letter, and then a screen
 * reader gets every letter twice.
 */
const FILES = [
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  require.resolve('@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf'),
  require.resolve('@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf'),
]

/** Stands for what no font has, such as an emoji: an empty box would say nothing and fail PDF/UA. */
const UNKNOWN = '\uFFFD'

/** Signs that order text and draw nothing (Unicode bidirectional isolates). */
const ISOLATES = [0x2066, 0x2067, 0x2068, 0x2069]

export async function letterFonts(): Promise<Uint8Array[]> {
  return Promise.all(FILES.map((file) => readFile(file)))
}

/**
 * What keeps a text within what the fonts can write.
 * @param fonts those of `letterFonts`; the compiler must have started
 */
export function writableWith(fonts: readonly Uint8Array[]): (text: string) => string {
  const known = new Set([...ISOLATES, ...fonts.flatMap(codePointsOf)])
  const writable = (sign: string) => (known.has(sign.codePointAt(0) ?? 0) ? sign : UNKNOWN)
  return (text) => Array.from(text.normalize('NFC').replace(/[\t\r\n]+/g, ' '), writable).join('')
}

const FontInfo = z.object({ info: z.array(z.object({ coverage: z.array(z.int()) })) })

/** Typst tells coverage as lengths of runs: so many code points not, so many in, so many not. */
function codePointsOf(font: Uint8Array): number[] {
  const runs = FontInfo.parse(get_font_info(font)).info.flatMap(({ coverage }) => coverage)
  const points: number[] = []
  let point = 0
  for (const [index, length] of runs.entries()) {
    if (index % 2 === 1) for (let offset = 0; offset < length; offset++) points.push(point + offset)
    point += length
  }
  return points
}
