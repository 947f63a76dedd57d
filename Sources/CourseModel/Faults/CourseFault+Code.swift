// SPDX-License-Identifier: Apache-2.0

extension CourseFault {
  /// The kinds of faults, by the name that is printed in brackets.
  public enum Code: String, Hashable, Codable, CaseIterable, Sendable {
    // Files
    /// A file that the course needs cannot be read.
    case unreadableFile = "UnreadableFile"
    /// A file is not UTF-8.
    case notUTF8 = "NotUTF8"
    /// The Markdown is too large or too deep to be read.
    case refusedMarkdown = "RefusedMarkdown"
    /// A control or bidirectional character stands in the text.
    case forbiddenCharacter = "ForbiddenCharacter"

    // YAML
    /// YAML that cannot be parsed.
    case badYAML = "BadYAML"
    /// A lesson without the YAML at its top.
    case missingFrontMatter = "MissingFrontMatter"
    /// A field that must be there is missing.
    case missingField = "MissingField"
    /// A field that nobody knows.
    case unknownField = "UnknownField"
    /// A field whose value has the wrong form.
    case badValue = "BadValue"

    // Names
    /// A name that is not made of lower-case words joined by hyphens.
    case badIdentifier = "BadIdentifier"
    /// Two lessons with one name.
    case duplicateLesson = "DuplicateLesson"
    /// Two questions with one name anywhere in the course.
    case duplicateQuestion = "DuplicateQuestion"
    /// Two activities with one name anywhere in the course.
    case duplicateActivity = "DuplicateActivity"
    /// Two objectives of a lesson with one name.
    case duplicateObjective = "DuplicateObjective"
    /// A syllabus line that stands twice.
    case duplicateSyllabusID = "DuplicateSyllabusID"

    // Questions
    /// A heading that looks like a question's and is not one.
    case badQuestionHeading = "BadQuestionHeading"
    /// A question that asks nothing.
    case missingPrompt = "MissingPrompt"
    /// A question without anything to answer.
    case missingAnswer = "MissingAnswer"
    /// A question with more than one thing to answer.
    case severalAnswers = "SeveralAnswers"
    /// Text that is neither prompt nor hint nor explanation.
    case strayText = "StrayText"
    /// A choice with no right option.
    case noRightOption = "NoRightOption"
    /// A question with fewer than two options, items or rows.
    case tooFewOptions = "TooFewOptions"
    /// An option without a box among options with one.
    case optionWithoutBox = "OptionWithoutBox"
    /// An option that does not say why it is right or wrong.
    case optionWithoutFeedback = "OptionWithoutFeedback"
    /// Two options, items or rows that read the same.
    case duplicateOption = "DuplicateOption"
    /// An option, item or cell without text.
    case emptyOption = "EmptyOption"
    /// A number key that cannot be read.
    case badNumber = "BadNumber"
    /// A blank of a cloze that cannot be read.
    case badBlank = "BadBlank"
    /// A key of a short text that cannot be read.
    case badAnswerText = "BadAnswerText"
    /// A passage to be found that cannot be read, or none of them.
    case badSpot = "BadSpot"
    /// A point of a rubric that cannot be read.
    case badRubric = "BadRubric"
    /// A weight that cannot be read, or weights that do not add up.
    case badWeight = "BadWeight"
    /// A comment that sets something the question does not have, or to no value there is.
    case badSetting = "BadSetting"
    /// A rule for values drawn from a seed that cannot be read, or that leaves no values.
    case badDraw = "BadDraw"
    /// A quiz that draws more questions than it has.
    case quizTooSmall = "QuizTooSmall"
    /// A hint that holds the key.
    case hintGivesAnswer = "HintGivesAnswer"
    /// The longest option is the key too often.
    case longestOptionIsKey = "LongestOptionIsKey"
    /// The keys stand at the same place too often.
    case keysAtOnePlace = "KeysAtOnePlace"
    /// A right answer that cannot be typed so that it gets the full mark.
    case fullMarkUnreachable = "FullMarkUnreachable"
    /// An answer that another question of the quiz gives away.
    case answerElsewhere = "AnswerElsewhere"
    /// A quiz that draws fewer questions than its bank tests objectives.
    case quizSkipsObjective = "QuizSkipsObjective"

    // What course.yml demands of each lesson
    /// A bank of fewer questions than the course demands.
    case bankTooSmall = "BankTooSmall"
    /// Questions of fewer forms than the course demands.
    case tooFewForms = "TooFewForms"
    /// Fewer activities than the course demands.
    case tooFewActivities = "TooFewActivities"
    /// A lesson without sources, or one of them without a date.
    case undatedSource = "UndatedSource"
    /// A text that is harder to read than the course allows.
    case hardToRead = "HardToRead"

    // Glossary
    /// A term that cannot be read, or whose name is another's.
    case badTerm = "BadTerm"

    // Objectives and syllabus
    /// A question that tests an objective the lesson does not have.
    case unknownObjective = "UnknownObjective"
    /// An objective that no question tests, or too few.
    case untestedObjective = "UntestedObjective"
    /// A comment whose keyword is misspelt.
    case unknownComment = "UnknownComment"
    /// A comment names an ID the syllabus does not have.
    case unknownSyllabusID = "UnknownSyllabusID"
    /// A comment names more than three IDs.
    case tooManyIDs = "TooManyIDs"
    /// A comment covers nothing.
    case commentCoversNothing = "CommentCoversNothing"
    /// The syllabus says an ID is taught, and no lesson covers it.
    case uncoveredID = "UncoveredID"
    /// The syllabus names no question for an ID, or one that does not exist.
    case idWithoutQuestion = "IDWithoutQuestion"

    // Activities, links and HTML
    /// An activity of a kind that does not exist.
    case unknownActivity = "UnknownActivity"
    /// An activity whose parameters are wrong.
    case badActivity = "BadActivity"
    /// Raw HTML other than a comment.
    case rawHTML = "RawHTML"
    /// A link to a file that is not there.
    case missingFile = "MissingFile"
    /// A link to a heading that is not there.
    case missingHeading = "MissingHeading"
    /// A link of a kind that is not followed.
    case unsafeLink = "UnsafeLink"
    /// A reference to a footnote or definition that is not there, or a link without an address.
    case missingReference = "MissingReference"
    /// A picture without words.
    case imageWithoutText = "ImageWithoutText"
    /// A table that is too wide for a terminal.
    case wideTable = "WideTable"
    /// A table of too many rows.
    case longTable = "LongTable"
    /// A line of code that is too wide for a terminal.
    case wideCode = "WideCode"

    // Computed numbers
    /// An expression that cannot be parsed or computed.
    case badExpression = "BadExpression"
    /// A simulated value that has not been computed yet.
    case computedMissing = "ComputedMissing"
    /// A simulated value that the engine computes differently now.
    case computedStale = "ComputedStale"
    /// A kept value that no expression asks for.
    case computedUnused = "ComputedUnused"
  }
}
