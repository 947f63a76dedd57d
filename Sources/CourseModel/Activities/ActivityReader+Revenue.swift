// SPDX-License-Identifier: Apache-2.0

import NameMatching
import ContractBilling
import LessonMarkdown

extension ActivityReader {
  /// Reads the fields of a revenue activity.
  static func readRevenue(_ fields: FieldReader, in log: inout FaultLog) -> RevenueActivity? {
    var currency: Currency?
    if let code = fields.requiredText("currency", "INR", in: &log) {
      currency = try? Currency(code: code)
      if currency == nil {
        log.report(
          .badActivity, at: fields.place("currency"), "The currency “\(code)” is not known.",
          repair: "Write a code of ISO 4217 such as INR or USD.")
      }
    }
    guard fields.required("ranges", "{agents: [10, 40]}", in: &log) != nil else { return nil }
    let known = RevenueActivity.Quantity.allCases
    var ranges: [RevenueActivity.Quantity: RevenueActivity.Range] = [:]
    for field in fields.map("ranges", in: &log) {
      guard let quantity = RevenueActivity.Quantity(rawValue: field.name) else {
        log.report(
          .badActivity, at: field.position, "There is no quantity “\(field.name)”.",
          repair: NearNames.suggestion(for: field.name, among: known.map(\.rawValue)))
        continue
      }
      ranges[quantity] = readRange(field, in: &log)
    }
    for quantity in known
    where quantity.isRequired
      && !fields.map("ranges", in: &log).contains(where: { $0.name == quantity.rawValue })
    {
      log.report(
        .badActivity, at: fields.place("ranges"), "The ranges lack “\(quantity.rawValue)”.",
        repair: "Add “\(quantity.rawValue): [lowest, highest]”.")
    }
    guard let currency else { return nil }
    return RevenueActivity(currency: currency, ranges: ranges)
  }

  private static func readRange(
    _ field: YAMLValue.Field, in log: inout FaultLog
  ) -> RevenueActivity.Range? {
    guard case .list(let items) = field.value.content, (2...3).contains(items.count) else {
      log.report(
        .badActivity, at: field.value.position,
        "The range of “\(field.name)” is \(field.value.description).",
        repair: "Write “[lowest, highest]” or “[lowest, highest, step]”.")
      return nil
    }
    let numbers = items.compactMap { item -> Rational? in
      if case .scalar(let text, _) = item.content { try? Rational(parsing: text) } else { nil }
    }
    guard numbers.count == items.count, !numbers[0].isNegative, numbers[0] <= numbers[1],
      numbers.count == 2 || numbers[2] > .zero
    else {
      log.report(
        .badActivity, at: field.value.position,
        "The range of “\(field.name)” must be numbers, from 0 up, the lowest first.",
        repair: "Write for example “\(field.name): [10, 40]”.")
      return nil
    }
    return RevenueActivity.Range(
      low: numbers[0], high: numbers[1], step: numbers.count == 3 ? numbers[2] : nil)
  }
}
