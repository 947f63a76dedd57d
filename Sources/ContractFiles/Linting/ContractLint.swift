// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import FoundationCalendar

/// Looks through contract files for what is wrong and what is doubtful.
public enum ContractLint: Sendable {
  /// Everything that can be found in a file, sorted by place; empty when all is well.
  public static func findings(path: String) -> [LintFault] {
    do {
      return findings(in: try PositionedFile<Contract>(path: path))
    } catch {
      return error.faults
    }
  }

  /// Everything that can be found in a text, sorted by place; empty when all is well.
  public static func findings(text: String, file: String) -> [LintFault] {
    do {
      return findings(in: try PositionedFile<Contract>(text: text, file: file))
    } catch {
      return error.faults
    }
  }

  /// The findings as JSON: a list of maps with the keys of ``LintFault``.
  public static func json(_ findings: [LintFault]) -> String {
    // A list of plain values has nothing that could throw.
    (try? StructuredText.json(findings)) ?? "[]\n"
  }

  /// What is wrong or doubtful in a contract that could be read.
  static func findings(in source: PositionedFile<Contract>) -> [LintFault] {
    var findings = source.value.faults().map { fault in
      source.finding(
        .error, .badTerms, at: fault.path, fault.message, repair: fault.repair)
    }
    findings += zoneFaults(in: source) + emptyValues(in: source)
    // Doubts about terms that cannot be billed would only distract.
    if !findings.contains(where: { $0.severity == .error }) {
      findings += termWarnings(in: source)
    }
    return Array(Set(findings)).sorted()
  }

  /// A time zone that nobody knows.
  private static func zoneFaults(in source: PositionedFile<Contract>) -> [LintFault] {
    let zone = source.value.timeZone
    let moment = UTCInstant(secondsSince1970: Int64(source.value.from.dayNumber) * 86_400)
    guard (try? FoundationCalendar().offset(of: zone, at: moment)) == nil,
      (try? FixedOffsetCalendar().offset(of: zone, at: moment)) == nil
    else { return [] }
    return [
      source.finding(
        .error, .badTerms, at: ["timeZone"], "There is no time zone \(quoted(zone)).",
        repair: "Write a name of the IANA database, such as Asia/Kolkata.")
    ]
  }

  /// Keys with nothing after the colon.
  private static func emptyValues(in source: PositionedFile<Contract>) -> [LintFault] {
    source.tree.emptyFields.map { field in
      LintFault(
        file: source.file, position: field.position, severity: .warning, code: .emptyValue,
        message: "The key \(quoted(field.name)) has no value and counts as if it were not there.",
        repair: "Write a value, or delete the key.")
    }
  }
}

extension PositionedFile {
  /// A finding at the place of a path, at the key itself where the key is to blame.
  func finding(
    _ severity: LintFault.Severity, _ code: LintFault.Code, at path: [ContractFault.PathStep],
    _ message: String, repair: String, blamesKey: Bool = false
  ) -> LintFault {
    let steps = path.map { step in
      switch step {
      case .key(let key): FileTree.Step.key(key)
      case .index(let index): FileTree.Step.index(index)
      }
    }
    return LintFault(
      file: file, position: blamesKey ? tree.keyPosition(of: steps) : tree.position(of: steps),
      severity: severity, code: code, message: message, repair: repair)
  }
}

extension FileTree {
  /// The fields, here and below, that have no value.
  var emptyFields: [Field] {
    switch content {
    case .null, .scalar: []
    case .list(let items): items.flatMap(\.emptyFields)
    case .map(let fields):
      fields.flatMap { $0.value.content == .null ? [$0] : $0.value.emptyFields }
    }
  }
}
