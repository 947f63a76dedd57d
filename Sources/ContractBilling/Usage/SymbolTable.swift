// SPDX-License-Identifier: Apache-2.0

/// Names by small numbers, in the order in which they were first seen; number 0 is the empty name.
struct SymbolTable: Sendable {
  private(set) var names: [String] = [""]
  private var places: [String: Int32] = ["": 0]

  /// The symbol of a name.
  mutating func symbol(_ name: String) -> UsageRecord.Symbol {
    if let place = places[name] { return UsageRecord.Symbol(index: place) }
    let place = Int32(clamping: names.count)
    names.append(name)
    places[name] = place
    return UsageRecord.Symbol(index: place)
  }

  /// The name of a symbol, empty for one that this table did not give out.
  func name(_ symbol: UsageRecord.Symbol) -> String {
    names.indices.contains(Int(symbol.index)) ? names[Int(symbol.index)] : ""
  }
}
