// Reads a JSON list of texts, writes a JSON list of [[start, end], ...]: what retext-equality marks in each.
import { text } from 'node:stream/consumers'
import { unified } from 'unified'
import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import retextStringify from 'retext-stringify'

const checker = unified().use(retextEnglish).use(retextEquality).use(retextStringify)
const found = []
for (const one of JSON.parse(await text(process.stdin))) {
  const file = await checker.process(one)
  found.push(file.messages.map((m) => [m.place.start.offset, m.place.end.offset]))
}
process.stdout.write(JSON.stringify(found))
