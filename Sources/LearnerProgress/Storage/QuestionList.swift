// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The identifiers of a run's questions, as a JSON array of texts.
enum QuestionList {
  static func text(of questions: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(questions), as: UTF8.self)
  }

  static func questions(of text: String) throws -> [String] {
    try JSONDecoder().decode([String].self, from: Data(text.utf8))
  }
}
