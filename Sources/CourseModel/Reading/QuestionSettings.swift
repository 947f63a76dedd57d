// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// What the comments of a question set, and where each stands.
struct QuestionSettings {
  var scoring = Scoring.usual
  var scoringRange: SourceRange?
  var textRules = TextRules()
  var textRange: SourceRange?
  var unitPolicy = Question.UnitPolicy()
  var unitRange: SourceRange?
}
