// SPDX-License-Identifier: Apache-2.0

/// What YAML or JSON holds, as plain values with their places; scalars stay text.
struct FileTree: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case null
    case scalar(String)
    case list([FileTree])
    case map([Field])
  }

  struct Field: Hashable, Sendable {
    var name: String
    var position: FilePosition
    var value: FileTree
  }

  var content: Content
  var position: FilePosition
  /// A number by which the value is told from all others of its file.
  var identifier = 0

  /// The fields of a map, none of anything else.
  var fields: [Field] {
    if case .map(let fields) = content { return fields }
    return []
  }

  /// What the value is, for messages.
  var description: String {
    switch content {
    case .null: "nothing"
    case .scalar(let text): quoted(text)
    case .list: "a list"
    case .map: "a map"
    }
  }
}

/// A text in quotation marks, cut to a length that fits a message.
func quoted(_ text: String) -> String {
  let excerpt = text.prefix(60)
  return "“\(excerpt)\(excerpt.endIndex == text.endIndex ? "" : "…")”"
}

extension FileTree {
  /// One step from a value to a value inside it.
  enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  /// The place of a value; of the last value on the way that is there, when it is not.
  ///
  /// A map or a list inside a map is found at its key, a single value at itself.
  func position(of path: some Sequence<Step>) -> FilePosition {
    var value = self
    var place = position
    for step in path {
      switch (step, value.content) {
      case (.key(let name), .map(let fields)):
        guard let field = fields.first(where: { $0.name == name }) else { return place }
        value = field.value
        if case .scalar = value.content { place = value.position } else { place = field.position }
      case (.index(let index), .list(let items)):
        guard items.indices.contains(index) else { return place }
        value = items[index]
        place = value.position
      default: return place
      }
    }
    return place
  }

  /// The place of the last key of a path; where it is not there, that of the last value on the way.
  func keyPosition(of path: [Step]) -> FilePosition {
    guard case .key(let name)? = path.last else { return position(of: path) }
    let map = path.dropLast().reduce(self as FileTree?) { value, step in
      switch (step, value?.content) {
      case (.key(let name), .map(let fields)?): fields.first { $0.name == name }?.value
      case (.index(let index), .list(let items)?):
        items.indices.contains(index) ? items[index] : nil
      default: nil
      }
    }
    return map?.fields.first { $0.name == name }?.position ?? position(of: path)
  }
}
