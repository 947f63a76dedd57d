// SPDX-License-Identifier: Apache-2.0

/// Sentences that the import and the report share.
enum ClassWords {
  /// Warnings of runs that stand in several learners' records.
  static func warnings(ofShared runs: [[String]]) -> [String] {
    runs.map {
      "\($0.joined(separator: " and ")) have runs of one identifier: one of the files may be a copy "
        + "of another's, or of an older name."
    }
  }

  /// The heading of a report.
  static func heading(_ report: ClassReport) -> String {
    "Class report: \(Words.count(report.learners, "learner"))"
      + (report.isAnonymous ? ", names replaced" : "")
  }
}
