// SPDX-License-Identifier: Apache-2.0

/// A list that is being decoded.
///
/// An entry that cannot be read is logged and passed over, so that the faults of later entries are
/// found too.
struct UnkeyedTreeContainer: UnkeyedDecodingContainer {
  let decoder: TreeDecoder
  let items: [FileTree]
  private(set) var currentIndex = 0

  init(decoder: TreeDecoder, items: [FileTree]) {
    self.decoder = decoder
    self.items = items
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { items.count }
  var isAtEnd: Bool { currentIndex >= items.count }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, items[currentIndex].content == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    while let inner = next(type) {
      do {
        return try inner.read(type)
      } catch {
        decoder.log.report(error, at: inner.value)
      }
    }
    throw AlreadyLogged()
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try superDecoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try superDecoder().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    guard let inner = next(Self.self) else {
      throw decoder.value.mismatch(expected: "a longer list")
    }
    return inner
  }

  private mutating func next(_ type: Any.Type) -> TreeDecoder? {
    guard !isAtEnd else { return nil }
    let inner = decoder.inner(items[currentIndex], key: IndexKey(currentIndex), type: type)
    currentIndex += 1
    return inner
  }
}

/// The place of an entry in a list, as a coding path holds it.
private struct IndexKey: CodingKey {
  let intValue: Int?

  init(_ index: Int) { intValue = index }
  init?(intValue: Int) { self.intValue = intValue }
  init?(stringValue: String) { return nil }

  var stringValue: String { "\(intValue ?? 0)" }
}
