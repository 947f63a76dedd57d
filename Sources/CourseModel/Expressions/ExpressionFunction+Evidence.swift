// SPDX-License-Identifier: Apache-2.0

import NameMatching
import ContractBilling
import OutboundDialing

extension ExpressionFunction {
  /// What a count proves, and what a regulator's rule says.
  static let evidence = [
    ExpressionFunction(
      "shareLow(count, of)",
      "The share that the true one is at least, with 95 % confidence (Clopper and Pearson).",
      positional: 2...2
    ) { (arguments, _) throws(ExpressionFault) in
      let (cases, trials) = try counts(arguments)
      return .number(.real(ClopperPearson.lowerBound(cases: cases, trials: trials)))
    },
    ExpressionFunction(
      "shareHigh(count, of)",
      "The share that the true one is at most, with 95 % confidence (Clopper and Pearson).",
      positional: 2...2
    ) { (arguments, _) throws(ExpressionFault) in
      let (cases, trials) = try counts(arguments)
      return .number(.real(ClopperPearson.upperBound(cases: cases, trials: trials)))
    },
    ExpressionFunction(
      "answersToProve(limit)",
      "The answered calls, none abandoned, that prove a limit with 95 % confidence.",
      positional: 1...1
    ) { (arguments, _) throws(ExpressionFault) in
      let limit = try arguments.number(0).real
      guard (0...1).contains(limit), let trials = ClopperPearson.trialsToProve(limit: limit) else {
        throw ExpressionFault(
          offset: arguments.positional[0].offset, message: "Expected a share above 0 and up to 1.")
      }
      return .number(.exact(Rational(trials)))
    },
    ExpressionFunction(
      "ruleLimit(\"us-ftc-tsr\")",
      "The share of abandoned calls that a rule of “bpo dialing rules” tolerates.",
      positional: 1...1
    ) { (arguments, _) throws(ExpressionFault) in
      let name = try arguments.text(0)
      guard let rule = AbandonmentRule.all.first(where: { $0.identifier == name }) else {
        throw ExpressionFault(
          offset: arguments.positional[0].offset,
          message: "There is no rule “\(name)”. "
            + NearNames.suggestion(for: name, among: AbandonmentRule.all.map(\.identifier)))
      }
      guard rule.tolerance != .notKnown else {
        throw ExpressionFault(
          offset: arguments.positional[0].offset,
          message: "No percentage is known for the rule “\(name)”; say so in words.")
      }
      return .number(.real(rule.limit))
    },
  ]

  private static func counts(
    _ arguments: ExpressionArguments
  ) throws(ExpressionFault) -> (cases: Double, trials: Double) {
    let cases = try arguments.number(0).real
    let trials = try arguments.number(1).real
    guard cases >= 0, trials > 0, cases <= trials else {
      throw ExpressionFault(
        offset: arguments.offset,
        message: "Expected a count from 0 and, second, the number it is out of.")
    }
    return (cases, trials)
  }
}
