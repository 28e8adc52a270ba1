import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 46
const LOCAL_HEADER = 30

/** The files inside an Excel workbook, by path, as text: what somebody who unpacks it can read. */
export function workbookFiles(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes)
  let end = zip.length - 22
  while (zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--
  const files = new Map<string, string>()
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(entry + 28)
    const name = zip.toString('utf8', entry + DIRECTORY_ENTRY, entry + DIRECTORY_ENTRY + nameLength)
    const local = zip.readUInt32LE(entry + 42)
    const start = local + LOCAL_HEADER + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
    const isPacked = zip.readUInt16LE(entry + 10) !== 0
    files.set(name, (isPacked ? inflateRawSync(packed) : packed).toString('utf8'))
    entry += DIRECTORY_ENTRY + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return files
}
