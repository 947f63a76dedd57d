// SPDX-License-Identifier: Apache-2.0

/// Encodes any type as a tree of maps, lists and scalars that are text.
struct TreeEncoder: Encoder {
  let box: TreeBox
  let codingPath: [any CodingKey]

  init(box: TreeBox = TreeBox(), codingPath: [any CodingKey] = []) {
    self.box = box
    self.codingPath = codingPath
  }

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    // Terms write their keys into the map of what holds them.
    if case .map = box.content {} else { box.content = .map([]) }
    return KeyedEncodingContainer(KeyedTreeWriter<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .list = box.content {} else { box.content = .list([]) }
    return UnkeyedTreeWriter(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleTreeWriter(encoder: self)
  }

  /// The tree of a value.
  static func tree(of value: some Encodable, path: [any CodingKey] = []) throws -> TreeBox {
    let encoder = TreeEncoder(codingPath: path)
    try value.encode(to: encoder)
    return encoder.box
  }
}

/// A value that is being written; containers of one encoder share it.
final class TreeBox {
  enum Content {
    case null
    /// A whole number or a truth value, which JSON writes without quotes.
    case bare(String)
    case text(String)
    case list([TreeBox])
    case map([(key: String, value: TreeBox)])
  }

  var content = Content.null

  init(_ content: Content = .null) {
    self.content = content
  }

  func set(_ key: String, to value: TreeBox) {
    guard case .map(var fields) = content else { return }
    if let place = fields.firstIndex(where: { $0.key == key }) {
      fields[place].value = value
    } else {
      fields.append((key, value))
    }
    content = .map(fields)
  }

  func append(_ value: TreeBox) {
    guard case .list(let items) = content else { return }
    content = .list(items + [value])
  }
}

/// A map that is being written.
struct KeyedTreeWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: TreeEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }

  mutating func encodeNil(forKey key: Key) { encoder.box.set(key.stringValue, to: TreeBox()) }

  mutating func encode(_ value: some Encodable, forKey key: Key) throws {
    encoder.box.set(
      key.stringValue, to: try TreeEncoder.tree(of: value, path: encoder.codingPath + [key]))
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    inner(key).container(keyedBy: keyType)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    inner(key).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { encoder }

  mutating func superEncoder(forKey key: Key) -> any Encoder { inner(key) }

  private func inner(_ key: Key) -> TreeEncoder {
    let inner = TreeEncoder(codingPath: encoder.codingPath + [key])
    encoder.box.set(key.stringValue, to: inner.box)
    return inner
  }
}

/// A list that is being written.
struct UnkeyedTreeWriter: UnkeyedEncodingContainer {
  let encoder: TreeEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }

  var count: Int {
    if case .list(let items) = encoder.box.content { items.count } else { 0 }
  }

  mutating func encodeNil() { encoder.box.append(TreeBox()) }

  mutating func encode(_ value: some Encodable) throws {
    encoder.box.append(try TreeEncoder.tree(of: value, path: encoder.codingPath))
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    inner().container(keyedBy: keyType)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    inner().unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { inner() }

  private func inner() -> TreeEncoder {
    let inner = TreeEncoder(codingPath: encoder.codingPath)
    encoder.box.append(inner.box)
    return inner
  }
}

/// A scalar that is being written.
struct SingleTreeWriter: SingleValueEncodingContainer {
  let encoder: TreeEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }

  mutating func encodeNil() { encoder.box.content = .null }
  mutating func encode(_ value: String) { encoder.box.content = .text(value) }
  mutating func encode(_ value: Bool) { bare(value) }
  mutating func encode(_ value: Double) { bare(value) }
  mutating func encode(_ value: Float) { bare(value) }
  mutating func encode(_ value: Int) { bare(value) }
  mutating func encode(_ value: Int8) { bare(value) }
  mutating func encode(_ value: Int16) { bare(value) }
  mutating func encode(_ value: Int32) { bare(value) }
  mutating func encode(_ value: Int64) { bare(value) }
  mutating func encode(_ value: UInt) { bare(value) }
  mutating func encode(_ value: UInt8) { bare(value) }
  mutating func encode(_ value: UInt16) { bare(value) }
  mutating func encode(_ value: UInt32) { bare(value) }
  mutating func encode(_ value: UInt64) { bare(value) }

  mutating func encode(_ value: some Encodable) throws {
    encoder.box.content = try TreeEncoder.tree(of: value, path: encoder.codingPath).content
  }

  private func bare(_ value: some CustomStringConvertible) {
    encoder.box.content = .bare(value.description)
  }
}
