// SPDX-License-Identifier: Apache-2.0

import NameMatching

/// A map that is being decoded.
struct KeyedTreeContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: TreeDecoder
  private let fields: [String: FileTree]

  init(decoder: TreeDecoder) {
    self.decoder = decoder
    var fields: [String: FileTree] = [:]
    for field in decoder.value.fields { fields[field.name] = field.value }
    self.fields = fields
  }

  var codingPath: [any CodingKey] { decoder.codingPath }

  var allKeys: [Key] { decoder.value.fields.compactMap { Key(stringValue: $0.name) } }

  func contains(_ key: Key) -> Bool { field(key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { field(key)?.content == .null }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let value = field(key)
    do {
      guard let value else { throw missing(key, type: type) }
      return try decoder.inner(value, key: key, type: type).read(type)
    } catch {
      // With something in its place, the keys after it can be read too.
      guard let standIn = ExpectedValue.standIn(for: type) else { throw error }
      decoder.log.report(error, at: value ?? decoder.value)
      decoder.log.mend(decoder.value)
      return standIn
    }
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let value = field(key), value.content != .null else { return nil }
    do {
      return try decoder.inner(value, key: key, type: type).read(type)
    } catch {
      decoder.log.report(error, at: value)
      decoder.log.mend(decoder.value)
      return nil
    }
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try superDecoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(forKey: key).unkeyedContainer()
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    guard let value = field(key) else { throw missing(key, type: [String: String].self) }
    return decoder.inner(value, key: key, type: Key.self)
  }

  func superDecoder() throws -> any Decoder { decoder }

  private func field(_ key: Key) -> FileTree? {
    decoder.log.ask(decoder.value, for: key.stringValue, type: decoder.type)
    return fields[key.stringValue]
  }

  private func missing(_ key: Key, type: Any.Type) -> PlacedFault {
    let known = decoder.log.asked[decoder.value.identifier] ?? []
    let unread = fields.keys.filter { !known.contains($0) && Key(stringValue: $0) == nil }
    let near = NearNames.near(key.stringValue, among: unread.sorted()).first
    let meant = near.map { "; did you mean it by \(quoted($0))?" } ?? "."
    return PlacedFault(
      position: decoder.value.position, code: .missingKey,
      message: "The key \(quoted(key.stringValue)) is missing\(meant)",
      repair: "Write \(key.stringValue): followed by \(ExpectedValue.words(for: type)).")
  }
}

// The protocol has a requirement for each of these types.
extension KeyedTreeContainer {
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try scalar(type, key) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try scalar(type, key) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try scalar(type, key) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try scalar(type, key) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try scalar(type, key) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try scalar(type, key) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try scalar(type, key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try scalar(type, key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try scalar(type, key) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try scalar(type, key) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try scalar(type, key) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try scalar(type, key) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try scalar(type, key) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try scalar(type, key) }

  /// Goes the way of all types, whose own decoding asks ``SingleTreeContainer``.
  private func scalar<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value {
    try decode(type, forKey: key)
  }
}
