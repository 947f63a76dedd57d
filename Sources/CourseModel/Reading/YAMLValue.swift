// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import Yams

/// YAML as plain values with their places in the file; scalars stay text.
struct YAMLValue: Hashable {
  enum Content: Hashable {
    case null
    /// A scalar; `isPlain` when it was written without quotes.
    case scalar(String, isPlain: Bool)
    case list([YAMLValue])
    case map([Field])
  }

  struct Field: Hashable {
    var name: String
    var position: SourcePosition
    var value: YAMLValue
  }

  var content: Content
  var position: SourcePosition

  /// What the value is, for messages.
  var description: String {
    switch content {
    case .null: "nothing"
    case .scalar(let text, _): "“\(text)”"
    case .list: "a list"
    case .map: "a map"
    }
  }
}

extension YAMLValue {
  /// The most characters, values and levels that are accepted.
  private static let largestText = 256 << 10
  private static let mostValues = 20_000
  private static let deepest = 16
  /// Nothing is made of the nodes, which are read as they stand.
  private static var noConstructor: Constructor { Constructor([:], [:], [:]) }

  /// Parses YAML; on a fault, reports it and gives nil.
  ///
  /// Anchors and aliases are refused: a few of them can stand for more values than fit in memory.
  static func parse(_ text: String, firstLine: Int, in log: inout FaultLog) -> YAMLValue? {
    let shift = firstLine - 1
    let start = SourcePosition(line: firstLine, column: 1)
    guard text.utf8.count <= largestText else {
      log.report(
        .badYAML, at: start, "The YAML is larger than \(largestText) bytes.",
        repair: "Move text into the lesson.")
      return nil
    }
    if let line = lineOfAlias(in: text) {
      log.report(
        .badYAML, at: SourcePosition(line: line + shift, column: 1),
        "YAML anchors and aliases (&name, *name) are not allowed.",
        repair: "Write the value out at each place.")
      return nil
    }
    let places = YAMLPlaces(text, shift: shift)
    do {
      guard let node = try Yams.compose(yaml: text, .basic, noConstructor, .utf8) else {
        return YAMLValue(content: .null, position: start)
      }
      var budget = mostValues
      if let value = convert(node, places, depth: 0, budget: &budget) {
        let written =
          ForbiddenCharacters.isAny(in: text)
          ? Set(text.unicodeScalars.filter(ForbiddenCharacters.contains)) : []
        value.checkCharacters(except: written, in: &log)
        return value
      }
      log.report(
        .badYAML, at: start,
        "The YAML is nested deeper than \(deepest) levels or holds more than \(mostValues) values.",
        repair: "Split it.")
    } catch let error as YamlError {
      let (message, mark) = explain(error)
      log.report(
        .badYAML, at: places.position(of: mark),
        "The YAML cannot be read: \(message).",
        repair: "Mend the YAML; a text with a colon, a quote or a # in it needs quotes around it.")
    } catch {
      log.report(.badYAML, at: start, "The YAML cannot be read.", repair: "Mend the YAML.")
    }
    return nil
  }

  /// Reports what only an escape such as \u001b brings into a text.
  private func checkCharacters(except written: Set<Unicode.Scalar>, in log: inout FaultLog) {
    switch content {
    case .null: break
    case .scalar(let text, _):
      ForbiddenCharacters.check(decoded: text, at: position, except: written, in: &log)
    case .list(let items):
      for item in items { item.checkCharacters(except: written, in: &log) }
    case .map(let fields):
      for field in fields {
        ForbiddenCharacters.check(
          decoded: field.name, at: field.position, except: written, in: &log)
        field.value.checkCharacters(except: written, in: &log)
      }
    }
  }

  private static func explain(_ error: YamlError) -> (String, Mark?) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What is never closed is better shown where it begins.
      let isOpen = problem.contains("end of stream")
      return (problem, isOpen ? context?.mark ?? mark : mark)
    case .duplicatedKeysInMapping(let names, let context):
      let list = names.map { "“\($0)”" }.joined(separator: ", ")
      return ("\(list) stands twice in one map", context.mark)
    case .reader(let problem, _, _, _):
      return (problem, nil)
    default:
      return ("it is not well formed", nil)
    }
  }

  private static func convert(
    _ node: Node, _ places: YAMLPlaces, depth: Int, budget: inout Int
  ) -> YAMLValue? {
    budget -= 1
    guard budget >= 0, depth <= deepest else { return nil }
    let position = places.position(of: node.mark)
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      let isNull = isPlain && ["", "~", "null"].contains(scalar.string)
      return YAMLValue(
        content: isNull ? .null : .scalar(scalar.string, isPlain: isPlain), position: position)
    case .sequence(let sequence):
      var items: [YAMLValue] = []
      for item in sequence {
        guard let value = convert(item, places, depth: depth + 1, budget: &budget) else {
          return nil
        }
        items.append(value)
      }
      return YAMLValue(content: .list(items), position: position)
    case .mapping(let mapping):
      var fields: [Field] = []
      for (key, item) in mapping {
        guard let name = convert(key, places, depth: depth + 1, budget: &budget),
          let value = convert(item, places, depth: depth + 1, budget: &budget)
        else { return nil }
        fields.append(Field(name: name.fieldName, position: name.position, value: value))
      }
      return YAMLValue(content: .map(fields), position: position)
    case .alias:
      return nil
    }
  }

  private var fieldName: String {
    if case .scalar(let text, _) = content { return text }
    return description
  }

  /// The line, from 1, of an alias whose anchor is also there.
  private static func lineOfAlias(in text: String) -> Int? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return nil
    }
    var anchors: Set<Substring> = []
    var aliases: [(name: Substring, line: Int)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      for word in line.split(whereSeparator: { " \t[]{},:".contains($0) }) {
        if word.hasPrefix("&") { anchors.insert(word.dropFirst()) }
        if word.hasPrefix("*") { aliases.append((word.dropFirst(), index + 1)) }
      }
    }
    return aliases.first { !$0.name.isEmpty && anchors.contains($0.name) }?.line
  }
}
