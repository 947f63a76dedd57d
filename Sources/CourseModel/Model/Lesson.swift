// SPDX-License-Identifier: Apache-2.0

public import ContractBilling
public import LessonMarkdown

/// One lesson: what it promises, the steps to take, and the bank its quiz draws from.
///
/// Computed numbers are filled in already, so every block reads as the learner sees it.
public struct Lesson: Hashable, Sendable {
  /// The stable name.
  public var id: String
  /// The name that is shown.
  public var title: String
  /// The lesson's place among others; nil when the order of `course.yml` is all there is.
  public var order: Int?
  /// How long a learner needs, in minutes, as the author estimates it.
  public var minutes: Int?
  /// What the learner can do afterwards.
  public var objectives: [Objective]
  /// The values that expressions may name.
  public var parameters: [String: Parameter]
  /// How the quiz is drawn and passed.
  public var quiz: QuizSettings
  /// How the questions inside the text may be answered.
  public var practice: AttemptPolicy
  /// What the lesson's facts rest on.
  public var sources: [Source]
  /// The day of the last change of content, as `YYYY-MM-DD`.
  public var updated: String?
  /// The Markdown file, as a path.
  public var file: String
  /// The body in order: text, questions asked in place, activities.
  public var steps: [Step]
  /// The text under the heading “Quiz”, that heading included.
  public var quizIntroduction: [Block]
  /// The questions under the heading “Quiz”.
  public var bank: [Question]
  /// How many questions under the heading “Quiz” were not read and are missing in ``bank``.
  var unreadBankCount: Int
  /// The footnotes, to be shown after the last step.
  public var footnotes: [Block]
  /// The expressions of the lesson with their values, in the order of the file.
  public var computedNumbers: [ComputedNumber]

  /// Creates a lesson without content.
  public init(id: String, title: String, file: String) {
    self.id = id
    self.title = title
    self.order = nil
    self.minutes = nil
    self.objectives = []
    self.parameters = [:]
    self.quiz = QuizSettings(draw: nil, pass: QuizSettings.usualPass)
    self.practice = .practice
    self.sources = []
    self.updated = nil
    self.file = file
    self.steps = []
    self.quizIntroduction = []
    self.bank = []
    self.unreadBankCount = 0
    self.footnotes = []
    self.computedNumbers = []
  }
}

extension Lesson {
  /// One thing the learner can do after the lesson.
  public struct Objective: Hashable, Codable, Sendable {
    /// The stable name, unique in the lesson.
    public var id: String
    /// What the learner can do.
    public var text: String

    /// Creates an objective.
    public init(id: String, text: String) {
      self.id = id
      self.text = text
    }
  }

  /// A named value of the front matter.
  public enum Parameter: Hashable, Sendable {
    /// An exact number.
    case number(Rational)
    /// A text.
    case text(String)
  }

  /// A document the lesson rests on.
  public struct Source: Hashable, Codable, Sendable {
    /// The document's title.
    public var title: String
    /// Where it is.
    public var url: String?
    /// When it was published, or read, as the author wrote it.
    public var date: String?

    /// Creates a source.
    public init(title: String, url: String?, date: String?) {
      self.title = title
      self.url = url
      self.date = date
    }
  }

  /// One stop on the way through a lesson.
  public enum Step: Hashable, Sendable {
    /// Text to read: at most one section of level 1 or 2.
    case prose([Block])
    /// A question asked where it stands.
    case question(Question)
    /// An activity.
    case activity(Activity)
  }

  /// An expression in the text and what it came to.
  public struct ComputedNumber: Hashable, Sendable {
    /// Where the expression stands.
    public var range: SourceRange
    /// The expression as written.
    public var expression: String
    /// The value as it is shown.
    public var text: String

    /// Creates a computed number.
    public init(range: SourceRange, expression: String, text: String) {
      self.range = range
      self.expression = expression
      self.text = text
    }
  }

  /// The questions asked in place and those of the quiz bank, in the order of the file.
  public var questions: [Question] { inPlaceQuestions + bank }

  /// How many questions stand under the heading “Quiz”, those that were not read included.
  public var bankCount: Int { bank.count + unreadBankCount }

  /// The questions asked where they stand.
  public var inPlaceQuestions: [Question] {
    steps.compactMap { step in
      if case .question(let question) = step { question } else { nil }
    }
  }

  /// The activities in the order of the file.
  public var activities: [Activity] {
    steps.compactMap { step in
      if case .activity(let activity) = step { activity } else { nil }
    }
  }
}
