// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseCommands
import CourseModel
import Testing

/// Every policy against every order of events, up to a depth at which nothing new can come.
@Suite("The talk about a question, under every policy")
struct QuestionDialogueModelTests {
  /// What a learner can do.
  enum Event: CaseIterable {
    case right, partly, wrong, nonsense, nothing, hint, giveUp

    var input: QuestionDialogue.Input {
      switch self {
      case .right: .line("dial; agent; wrap-up; idle")
      case .partly: .line("dial; agent; wrap-up; x")
      case .wrong: .line("x; x; x; x")
      case .nonsense: .line("only one")
      case .nothing: .nothing
      case .hint: .line("?")
      case .giveUp: .line("!")
      }
    }
  }

  struct Rules: Sendable, CustomTestStringConvertible {
    var policy: AttemptPolicy
    var manner: QuestionDialogue.Manner
    var testDescription: String {
      "\(manner), \(policy.tries) tries at \(policy.penalty), hints at "
        + "\(policy.hintPenalty.map { "\($0)" } ?? "none"), \(policy.reveal.rawValue)"
    }
  }

  static let third = (try? Rational(1) / 3) ?? .one
  static let tenth = (try? Rational(1) / 10) ?? .one

  static let rules: [Rules] = {
    var rules: [Rules] = []
    for manner in [QuestionDialogue.Manner.practice, .quiz] {
      for tries in 1...3 {
        for penalty in [Rational.zero, third, .one] {
          for hintPenalty in [nil, Rational.zero, tenth, .one] {
            for reveal in AttemptPolicy.Reveal.allCases
            where manner == .quiz || reveal == .afterEach {
              rules.append(
                Rules(
                  policy: AttemptPolicy(
                    tries: tries, penalty: penalty, hintPenalty: hintPenalty, reveal: reveal),
                  manner: manner))
            }
          }
        }
      }
    }
    return rules
  }()

  let question: Question

  init() throws {
    let text = SampleCourse.lesson.replacing(
      "Work after a call is called [___ wrap-up|after-call work].",
      with: "[___ dial], [___ agent], [___ wrap-up], [___ idle].\n\n> **Hint:** Think.\n\n"
        + "> **Hint:** Think twice.\n\n> So it is called.")
    question = try #require(LessonWalkTests.lesson(text).bank.first { $0.id == "quiz-cloze" })
  }

  func dialogue(_ rules: Rules) -> QuestionDialogue {
    QuestionDialogue(
      PresentedQuestion(question, seed: 1), manner: rules.manner, policy: rules.policy,
      canAskAgain: true)
  }

  /// Follows all orders of events and looks at each reaction.
  func explore(
    _ rules: Rules,
    _ look: (QuestionDialogue, Event, QuestionDialogue, QuestionDialogue.Reaction)
      -> Void
  ) {
    var seen: Set<QuestionDialogue> = []
    var open = [dialogue(rules)]
    while let before = open.popLast() {
      for event in Event.allCases {
        var after = before
        let reaction = after.take(event.input)
        look(before, event, after, reaction)
        if !reaction.isOver, seen.insert(after).inserted { open.append(after) }
      }
    }
    #expect(seen.count < 500, "The states are few, so every order of events was followed.")
  }

  @Test("there is no dead end: giving up ends it, after a confirmation at most", arguments: rules)
  func noDeadEnd(rules: Rules) {
    explore(rules) { before, _, _, _ in
      var dialogue = before
      if !dialogue.take(.line("!")).isOver {
        #expect(dialogue.take(.line("!")).isOver)
      }
      dialogue = before
      if !dialogue.take(.nothing).isOver {
        #expect(dialogue.take(.nothing).isOver)
      }
    }
  }

  @Test("no more tries are taken than there are, and the right answer ends it", arguments: rules)
  func tries(rules: Rules) {
    explore(rules) { before, event, after, reaction in
      #expect(after.triesUsed <= rules.policy.tries)
      if event == .right {
        #expect(reaction.isOver)
        #expect(reaction.attempt?.grade.verdict == .right)
      }
      if event == .wrong || event == .partly {
        #expect(reaction.attempt != nil)
        #expect(reaction.isOver == (before.triesUsed + 1 == rules.policy.tries))
      }
      if event == .nonsense {
        #expect(reaction.attempt == nil)
        #expect(!reaction.isOver)
        #expect(after.triesUsed == before.triesUsed)
      }
    }
  }

  @Test("the end explains, unless the rules put that off or the question waits", arguments: rules)
  func reveals(rules: Rules) {
    explore(rules) { before, event, _, reaction in
      guard reaction.isOver else {
        if case .marked = reaction.message { Issue.record("A key is shown before the end.") }
        return
      }
      switch reaction.message {
      case .marked: #expect(rules.policy.reveal == .afterEach)
      case .noted: #expect(rules.policy.reveal != .afterEach)
      case .leftOpen:
        #expect(rules.manner == .practice && event == .nothing && before.triesUsed == 0)
      default: Issue.record("The end must explain: \(reaction.message)")
      }
    }
  }

  @Test("a hint never raises a score, and costs what the rules say", arguments: rules)
  func hints(rules: Rules) throws {
    explore(rules) { before, event, after, reaction in
      guard event == .hint else { return }
      #expect(reaction.attempt == nil)
      #expect(!reaction.isOver)
      if rules.policy.hintPenalty == nil { #expect(reaction.message == .noHint) }
      for answer in [Event.right, .partly, .wrong] {
        var (without, with) = (before, after)
        guard let first = without.take(answer.input).attempt,
          let second = with.take(answer.input).attempt
        else {
          Issue.record("An answer must have marks.")
          return
        }
        #expect(second.score <= first.score)
        #expect(second.grade == first.grade)
        #expect(second.hints - first.hints == (reaction.message == .noHint ? 0 : 1))
      }
    }
  }

  @Test("what counts is what the rules say, and what is right is not touched", arguments: rules)
  func scores(rules: Rules) {
    let raw: [Event: Rational] = [
      .right: .one, .partly: (try? Rational(3) / 4) ?? .zero, .wrong: .zero,
    ]
    explore(rules) { before, event, _, reaction in
      guard let share = raw[event], let attempt = reaction.attempt else { return }
      #expect(attempt.grade.score == share)
      #expect(attempt.earlierTries == before.triesUsed)
      #expect(
        attempt.score
          == rules.policy.score(share, earlierTries: before.triesUsed, hints: attempt.hints))
    }
  }

  @Test("a question left for later is as if it had not been asked", arguments: rules)
  func skipping(rules: Rules) {
    explore(rules) { before, event, _, reaction in
      guard event == .nothing, rules.manner == .practice, before.triesUsed == 0 else { return }
      #expect(reaction.attempt == nil)
      #expect(reaction.message == .leftOpen)
    }
    // A talk begun anew knows nothing of one that was left.
    var skipped = dialogue(rules)
    _ = skipped.take(.nothing)
    var anew = dialogue(rules)
    #expect(anew.take(Event.right.input).attempt?.score == .one)
  }

  @Test("a confirmation is asked for again after anything else", arguments: rules)
  func confirming(rules: Rules) {
    explore(rules) { _, event, after, reaction in
      guard !reaction.isOver, event != .nothing, event != .giveUp, after.triesUsed == 0,
        rules.manner == .quiz
      else { return }
      var dialogue = after
      #expect(dialogue.take(.nothing).message == .confirmLeavingOpen)
    }
  }

  @Test("three quarters at the second try with a third off are five twelfths")
  func worked() {
    let rules = Rules(
      policy: AttemptPolicy(
        tries: 3, penalty: Self.third, hintPenalty: Self.tenth, reveal: .afterEach), manner: .quiz)
    var dialogue = dialogue(rules)
    #expect(dialogue.take(Event.wrong.input).attempt?.score == .zero)
    #expect(
      dialogue.take(Event.partly.input).attempt?.score
        == (try? Rational(numerator: 5, denominator: 12)))
    _ = dialogue.take(.line("?"))
    // 1 − 2/3 − 1/10 = 30/30 − 20/30 − 3/30.
    #expect(
      dialogue.take(Event.right.input).attempt?.score
        == (try? Rational(numerator: 7, denominator: 30)))
  }

  @Test("once the time is up the try at hand is the last")
  func timeUp() {
    let rules = Rules(
      policy: AttemptPolicy(tries: 3, penalty: .zero, hintPenalty: nil, reveal: .afterEach),
      manner: .quiz)
    var dialogue = dialogue(rules)
    #expect(!dialogue.take(Event.wrong.input).isOver)
    dialogue.endTries()
    let reaction = dialogue.take(Event.partly.input)
    #expect(reaction.isOver)
    #expect(reaction.attempt?.grade.score == (try? Rational(3) / 4))
  }

  @Test("a quiz that is gone on with knows the tries and hints before")
  func resumed() {
    let rules = Rules(
      policy: AttemptPolicy(
        tries: 2, penalty: Self.third, hintPenalty: Self.tenth, reveal: .afterEach), manner: .quiz)
    var dialogue = QuestionDialogue(
      PresentedQuestion(question, seed: 1), manner: .quiz, policy: rules.policy, canAskAgain: true,
      earlier: (tries: 1, hints: 1))
    let reaction = dialogue.take(Event.right.input)
    // 1 − 1/3 − 1/10.
    #expect(reaction.attempt?.score == (try? Rational(numerator: 17, denominator: 30)))
    #expect(reaction.isOver)
  }
}
