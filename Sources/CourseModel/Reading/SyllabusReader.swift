// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Reads `syllabus.yml`.
enum SyllabusReader {
  private static let known = ["id", "text", "status", "question", "source", "reason"]

  /// The syllabus of a course; empty when there is no file.
  static func read(_ file: String, files: CourseFiles) -> (Syllabus, [CourseFault]) {
    var log = FaultLog(file: file)
    var syllabus = Syllabus(file: nil, entries: [])
    guard files.exists(file) else { return (syllabus, []) }
    syllabus.file = file
    guard let text = CourseText.read(file, from: files, in: &log) else {
      return (syllabus, log.faults)
    }
    _ = ForbiddenCharacters.check(text, in: &log)
    guard let value = YAMLValue.parse(text, firstLine: 1, in: &log) else {
      return (syllabus, log.faults)
    }
    guard case .list(let items) = value.content else {
      log.report(
        .badValue, at: value.position, "The syllabus must be a list, not \(value.description).",
        repair: "Write “- {id: S1-06, text: …, status: taught, question: …}” lines.")
      return (syllabus, log.faults)
    }
    var seen: Set<String> = []
    for item in items {
      guard let entry = entry(item, in: &log) else { continue }
      if seen.insert(entry.id).inserted {
        syllabus.entries.append(entry)
      } else {
        log.report(
          .duplicateSyllabusID, at: item.position, "\(entry.id) stands twice in the syllabus.",
          repair: "Delete one of them.")
      }
    }
    return (syllabus, log.faults)
  }

  private static func entry(_ value: YAMLValue, in log: inout FaultLog) -> Syllabus.Entry? {
    guard
      let fields = FieldReader(value, owner: "the syllabus line", known: known, in: &log)
    else { return nil }
    let id = fields.requiredText("id", "S1-06", in: &log)
    let text = fields.requiredText("text", "What it says", in: &log)
    _ = fields.required("status", "taught", in: &log)
    let status = fields.choice("status", Syllabus.Status.self, in: &log)
    if let id, !CourseComment.isID(id) {
      log.report(
        .badIdentifier, at: fields.place("id"), "“\(id)” is no syllabus ID.",
        repair: "Write capital letters and digits joined by hyphens, such as S1-06.")
      return nil
    }
    if status == .completed {
      _ = fields.required("source", "what the completion rests on", in: &log)
    }
    if status == .leftOut {
      _ = fields.required("reason", "why it was left out", in: &log)
    }
    guard let id, let text, let status else { return nil }
    return Syllabus.Entry(
      id: id, text: text, status: status, question: fields.text("question", in: &log),
      source: fields.text("source", in: &log), reason: fields.text("reason", in: &log),
      position: value.position)
  }
}
