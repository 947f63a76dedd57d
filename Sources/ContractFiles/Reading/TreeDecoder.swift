// SPDX-License-Identifier: Apache-2.0

import NameMatching

/// Decodes any type from a file's tree; scalars stay text until a type reads them itself.
///
/// Whole numbers and truth values are read strictly, floating point not at all. Where a value is
/// wrong, decoding goes on as far as it can, so that one run finds many faults.
struct TreeDecoder: Decoder {
  let value: FileTree
  let log: DecodingLog
  let codingPath: [any CodingKey]
  /// The name of the type that is being read.
  let type: String

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    guard case .map = value.content else {
      throw value.mismatch(expected: "a map of keys and values")
    }
    return KeyedDecodingContainer(KeyedTreeContainer(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .list(let items) = value.content else {
      throw value.mismatch(expected: "a list, such as [a, b]")
    }
    return UnkeyedTreeContainer(decoder: self, items: items)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    SingleTreeContainer(decoder: self)
  }

  /// The decoder of a value inside this one.
  func inner(_ value: FileTree, key: any CodingKey, type: Any.Type) -> TreeDecoder {
    var name = String(describing: type)
    // The keys of terms hang on their kind.
    for field in value.fields where field.name == "type" {
      if case .scalar(let kind) = field.value.content { name += " " + kind }
    }
    return TreeDecoder(value: value, log: log, codingPath: codingPath + [key], type: name)
  }

  /// Reads the value as a type.
  func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if ExpectedValue.isScalar(type) {
      guard case .scalar(let text) = value.content else {
        throw value.mismatch(expected: ExpectedValue.words(for: type))
      }
      if let choices = ExpectedValue.choices(of: type), !choices.contains(text) {
        throw PlacedFault(
          position: value.position, code: .badValue,
          message: "\(quoted(text)) is not known here; expected "
            + "\(NearNames.list(choices, joinedBy: "or")).",
          repair: NearNames.near(text, among: choices).first.map { "Did you mean \(quoted($0))?" }
            ?? "Write one of them.")
      }
    }
    do {
      return try Value(from: self)
    } catch let error as PlacedFault {
      log.abandon(value)
      throw error
    } catch is AlreadyLogged {
      log.abandon(value)
      throw AlreadyLogged()
    } catch {
      // A type's own check: its keys were all read unless it says otherwise.
      if log.mended.contains(value.identifier) { throw AlreadyLogged() }
      throw DecodingLog.placed(
        error, at: value,
        expected: ExpectedValue.isScalar(type) ? ExpectedValue.words(for: type) : nil)
    }
  }
}

extension FileTree {
  /// The fault that a value has the wrong form.
  func mismatch(expected: String) -> PlacedFault {
    PlacedFault(
      position: position, code: .badValue, message: "Found \(description); expected \(expected).",
      repair: content == .null ? "Write a value, or delete the key." : "Write \(expected).")
  }

  /// The scalar as a whole number.
  func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws(PlacedFault) -> Number {
    guard case .scalar(let text) = content, let number = Number(text) else {
      throw mismatch(expected: "a whole number, such as 3")
    }
    return number
  }

  /// The scalar as a truth value.
  func truth() throws(PlacedFault) -> Bool {
    switch content {
    case .scalar("true"): return true
    case .scalar("false"): return false
    default: throw mismatch(expected: "true or false")
    }
  }

  /// The scalar as text.
  func text() throws(PlacedFault) -> String {
    guard case .scalar(let text) = content else { throw mismatch(expected: "a text") }
    return text
  }

  /// The fault that floating point is not read.
  func floatingPoint() -> PlacedFault {
    mismatch(expected: "an exact number; no contract holds floating point")
  }
}
