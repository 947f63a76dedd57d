// SPDX-License-Identifier: Apache-2.0

import NameMatching

/// A fault with its place, on its way to where decoding can go on.
struct PlacedFault: Error {
  var position: FilePosition
  var code: LintFault.Code
  var message: String
  var repair: String
}

/// A value could not be made for reasons that are in the log already.
struct AlreadyLogged: Error {}

/// What decoding one file found out: faults, and the keys that were asked for.
///
/// One decoding uses it from one thread.
final class DecodingLog {
  let file: String
  private(set) var faults: [LintFault] = []
  /// The keys that each map was asked for, by the map's identifier.
  private(set) var asked: [Int: Set<String>] = [:]
  /// Maps that were not read to their end, so that keys not asked for may be good.
  private(set) var abandoned: Set<Int> = []
  /// Maps in which something stands in for what could not be read.
  private(set) var mended: Set<Int> = []
  /// The keys of each type in the order in which they were asked for.
  private(set) var schema: [String: [String]] = [:]

  init(file: String) {
    self.file = file
  }

  func report(_ fault: PlacedFault) {
    let fault = LintFault(
      file: file, position: fault.position, code: fault.code, message: fault.message,
      repair: fault.repair)
    if !faults.contains(fault) { faults.append(fault) }
  }

  /// Logs an error of decoding a value, once.
  func report(_ error: any Error, at value: FileTree) {
    if error is AlreadyLogged { return }
    // What a type's own check says about a stand-in is not about the file.
    if !(error is PlacedFault), mended.contains(value.identifier) { return }
    report(Self.placed(error, at: value))
  }

  func ask(_ map: FileTree, for key: String, type: String) {
    asked[map.identifier, default: []].insert(key)
    if schema[type]?.contains(key) != true { schema[type, default: []].append(key) }
  }

  func abandon(_ map: FileTree) { abandoned.insert(map.identifier) }

  func mend(_ map: FileTree) { mended.insert(map.identifier) }

  /// Gives an error its place, and the words for what was expected there as its repair.
  static func placed(
    _ error: any Error, at value: FileTree, expected: String? = nil
  ) -> PlacedFault {
    func badValue(_ message: String) -> PlacedFault {
      PlacedFault(
        position: value.position, code: .badValue, message: message,
        repair: expected.map { "Write \($0)." } ?? "Correct \(value.description).")
    }
    switch error {
    case let fault as PlacedFault: return fault
    case DecodingError.dataCorrupted(let context):
      return badValue(context.debugDescription)
    case DecodingError.typeMismatch(_, let context):
      return badValue(context.debugDescription)
    case DecodingError.valueNotFound(_, let context):
      return badValue(context.debugDescription)
    case DecodingError.keyNotFound(let key, _):
      return PlacedFault(
        position: value.position, code: .missingKey,
        message: "The key \(quoted(key.stringValue)) is missing.", repair: "Add it.")
    default:
      return badValue("\(error)")
    }
  }
}

extension DecodingLog {
  /// Reports every key of the tree that nobody asked for.
  func reportUnknownKeys(in tree: FileTree) {
    switch tree.content {
    case .null, .scalar: return
    case .list(let items): for item in items { reportUnknownKeys(in: item) }
    case .map(let fields):
      let known = asked[tree.identifier]
      for field in fields {
        if let known, !known.contains(field.name) {
          guard !abandoned.contains(tree.identifier) else { continue }
          // Of the keys that may be there, those that are not there yet come first.
          let free = known.subtracting(fields.map(\.name))
          let near = NearNames.near(field.name, among: free)
          report(
            PlacedFault(
              position: field.position, code: .unknownKey,
              message: "The key \(quoted(field.name)) is not known here.",
              repair: near.isEmpty
                ? "Delete it, or write one of "
                  + NearNames.list(known.sorted(), joinedBy: "or") + "."
                : "Did you mean \(NearNames.list(near.map(quoted), joinedBy: "or"))?"))
        } else {
          reportUnknownKeys(in: field.value)
        }
      }
    }
  }
}
