// SPDX-License-Identifier: Apache-2.0

import Yams

extension FileTree {
  /// The most bytes of a file, and the most values and levels in it, that are accepted.
  static let largestFile = 1 << 20
  private static let mostValues = 50_000
  private static let deepest = 24

  /// Parses YAML or JSON.
  ///
  /// Anchors and aliases are refused: a few of them can stand for more values than fit in memory.
  ///
  /// - Throws: ``FileFaults`` with one fault.
  init(parsing text: String, file: String) throws(FileFaults) {
    func fault(
      _ code: LintFault.Code, at place: FilePosition, _ message: String, repair: String
    ) -> FileFaults {
      FileFaults([
        LintFault(file: file, position: place, code: code, message: message, repair: repair)
      ])
    }
    guard text.utf8.count <= Self.largestFile else {
      throw fault(
        .tooLarge, at: .top, "The file is larger than \(Self.largestFile >> 20) MiB.",
        repair: "Name a contract or a file of facts; records are read with --records.")
    }
    if let line = Self.lineOfAlias(in: text) {
      throw fault(
        .badSyntax, at: FilePosition(line: line, column: 1),
        "YAML anchors and aliases (&name, *name) are not allowed.",
        repair: "Write the value out at each place.")
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      if case .duplicatedKeysInMapping(let names, let context) = error, let name = names.min() {
        let place = Self.secondPlace(of: name, in: text, from: context.mark)
        throw fault(
          .duplicateKey, at: place, "The key \(quoted(name)) stands twice in one map.",
          repair: "Delete one of the two.")
      }
      let (problem, mark) = Self.explain(error)
      throw fault(
        .badSyntax, at: FilePosition(line: mark?.line ?? 1, column: mark?.column ?? 1),
        "The YAML or JSON cannot be read: \(problem).",
        repair: problem.contains("Unicode character escape")
          ? "Write the character itself instead of a pair of \\u escapes."
          : "Mend it; a text with a colon, a quote or a # in it needs quotes around it.")
    } catch {
      throw fault(
        .badSyntax, at: .top, "The YAML or JSON cannot be read.", repair: "Mend the file.")
    }
    guard let node else {
      throw fault(
        .unreadableFile, at: .top, "The file is empty.",
        repair: "Write a contract as docs/CONTRACTS.md describes it.")
    }
    var budget = Self.mostValues
    guard let tree = Self.convert(node, depth: 0, budget: &budget) else {
      throw fault(
        .tooLarge, at: .top,
        "The file is nested deeper than \(Self.deepest) levels or holds more than "
          + "\(Self.mostValues) values.",
        repair: "Split it.")
    }
    self = tree
    let faults = forbiddenCharacters(in: file)
    guard faults.isEmpty else { throw FileFaults(faults) }
  }

  private static func explain(_ error: YamlError) -> (String, Mark?) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What is never closed is better shown where it begins.
      let isOpen = problem.contains("end of stream")
      return (problem, isOpen ? context?.mark ?? mark : mark)
    case .reader(let problem, _, _, _):
      return (problem, nil)
    default:
      return ("it is not well formed", nil)
    }
  }

  private static func convert(_ node: Node, depth: Int, budget: inout Int) -> FileTree? {
    budget -= 1
    guard budget >= 0, depth <= deepest else { return nil }
    let position = FilePosition(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    let identifier = budget
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      let isNull = isPlain && ["", "~", "null"].contains(scalar.string)
      return FileTree(
        content: isNull ? .null : .scalar(scalar.string), position: position,
        identifier: identifier)
    case .sequence(let sequence):
      var items: [FileTree] = []
      for item in sequence {
        guard let value = convert(item, depth: depth + 1, budget: &budget) else { return nil }
        items.append(value)
      }
      return FileTree(content: .list(items), position: position, identifier: identifier)
    case .mapping(let mapping):
      var fields: [Field] = []
      for (key, item) in mapping {
        guard let name = convert(key, depth: depth + 1, budget: &budget),
          let value = convert(item, depth: depth + 1, budget: &budget)
        else { return nil }
        fields.append(Field(name: name.fieldName, position: name.position, value: value))
      }
      return FileTree(content: .map(fields), position: position, identifier: identifier)
    case .alias:
      return nil
    }
  }

  private var fieldName: String {
    if case .scalar(let text) = content { return text }
    return description
  }

  /// The line, from 1, of an alias whose anchor is also there.
  private static func lineOfAlias(in text: String) -> Int? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return nil
    }
    var anchors: Set<Substring> = []
    var aliases: [(name: Substring, line: Int)] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      for word in line.split(whereSeparator: { " \t[]{},:".contains($0) }) {
        if word.hasPrefix("&") { anchors.insert(word.dropFirst()) }
        if word.hasPrefix("*") { aliases.append((word.dropFirst(), index + 1)) }
      }
    }
    return aliases.first { !$0.name.isEmpty && anchors.contains($0.name) }?.line
  }

  /// Where a key stands for the second time at or after a place: in the column of the first, if it
  /// stands there again.
  private static func secondPlace(of name: String, in text: String, from mark: Mark)
    -> FilePosition
  {
    var places: [FilePosition] = []
    let key = Array(name.unicodeScalars)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated() where index + 1 >= mark.line
    {
      let scalars = Array(line.unicodeScalars)
      guard scalars.count >= key.count else { continue }
      for start in 0...(scalars.count - key.count)
      where Array(scalars[start..<(start + key.count)]) == key {
        let before = start == 0 ? " " : scalars[start - 1]
        let after = scalars[(start + key.count)...].drop { "\"' ".unicodeScalars.contains($0) }
        guard "\"' {,-".unicodeScalars.contains(before), after.first == ":" else { continue }
        let quote = "\"'".unicodeScalars.contains(before) ? 0 : 1
        places.append(FilePosition(line: index + 1, column: start + quote))
      }
    }
    guard let first = places.first else {
      return FilePosition(line: mark.line, column: mark.column)
    }
    let others = places.dropFirst()
    return others.first { $0.column == first.column } ?? others.first ?? first
  }
}
