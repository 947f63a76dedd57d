// SPDX-License-Identifier: Apache-2.0

/// A scalar that is being decoded.
struct SingleTreeContainer: SingleValueDecodingContainer {
  let decoder: TreeDecoder

  var codingPath: [any CodingKey] { decoder.codingPath }
  private var value: FileTree { decoder.value }

  func decodeNil() -> Bool { value.content == .null }
  func decode(_ type: Bool.Type) throws -> Bool { try value.truth() }
  func decode(_ type: String.Type) throws -> String { try value.text() }
  func decode(_ type: Double.Type) throws -> Double { throw value.floatingPoint() }
  func decode(_ type: Float.Type) throws -> Float { throw value.floatingPoint() }
  func decode(_ type: Int.Type) throws -> Int { try value.integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try value.integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try value.integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try value.integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try value.integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try value.integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try value.integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try value.integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try value.integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try value.integer(type) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try TreeDecoder(
      value: value, log: decoder.log, codingPath: decoder.codingPath,
      type: String(describing: type)
    ).read(type)
  }
}
