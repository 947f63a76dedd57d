// SPDX-License-Identifier: Apache-2.0

package import CourseModel

/// Where a presenter is: keys go in, a slide comes out.
///
/// It draws nothing and knows neither terminal nor clock; ``PresentationView`` shows it.
package struct PresentationState: Sendable, Hashable {
  /// What is to be done besides.
  package enum Effect: Sendable, Hashable {
    case stay
    /// The activity of the slide begins.
    case start(Activity)
    case leave
  }

  /// The slides.
  package private(set) var deck: SlideDeck
  /// The slide shown.
  package private(set) var place = 0
  /// How many screens of the answer were asked for; 0 while it is hidden.
  package private(set) var reveals = 0
  /// Whether the screen is empty, so that people look at the presenter.
  package private(set) var isBlank = false
  /// Whether the notes are shown.
  package var showsNotes: Bool
  /// Whether the keys are explained.
  package private(set) var showsHelp = false
  /// Whether the clock stands.
  package private(set) var isPaused = false
  /// The time since the beginning, pauses left out.
  package private(set) var elapsed = Duration.zero

  /// Begins at the first slide.
  package init(_ deck: SlideDeck, showsNotes: Bool = false) {
    self.deck = deck
    self.showsNotes = showsNotes
  }

  /// The slide shown; nil only for a deck without slides.
  package var slide: Slide? { deck.slides.indices.contains(place) ? deck.slides[place] : nil }

  /// The slide after it.
  package var next: Slide? {
    deck.slides.indices.contains(place + 1) ? deck.slides[place + 1] : nil
  }

  /// The time at which this slide is due, if every slide takes as long.
  package var planned: Duration? {
    deck.minutes.map { .seconds(60) * $0 * place / max(1, deck.slides.count) }
  }

  /// Shows the slides of another size at the same place.
  package mutating func show(_ deck: SlideDeck) {
    let old = slide
    self.deck = deck
    place = old.map(deck.place(of:)) ?? 0
    reveals = min(reveals, slide?.revealed.count ?? 0)
  }

  /// Lets time pass.
  package mutating func pass(_ time: Duration) {
    if !isPaused { elapsed += time }
  }

  /// Acts on a key; clickers send the page keys, some the arrows, and a full stop or b for blank.
  package mutating func take(_ key: Key) -> Effect {
    if key == .endOfInput { return .leave }
    if isBlank || showsHelp {
      isBlank = false
      showsHelp = false
      return .stay
    }
    switch key {
    case .enter:
      if let activity = slide?.activity { return .start(activity) }
      go(to: place + 1)
    case .pageDown, .right, .down, .character(" "): go(to: place + 1)
    case .pageUp, .left, .up, .backspace: go(to: place - 1)
    case .home, .character("g"): go(to: 0)
    case .end, .character("G"): go(to: deck.slides.count - 1)
    case .character("k"):
      let count = slide?.revealed.count ?? 0
      reveals = reveals < count ? reveals + 1 : 0
    case .character("b"), .character("."): isBlank = true
    case .character("n"): showsNotes.toggle()
    case .character("p"): isPaused.toggle()
    case .character("0"): elapsed = .zero
    case .character("h"), .character("?"): showsHelp = true
    case .character("q"): return .leave
    default: break
    }
    return .stay
  }

  private mutating func go(to place: Int) {
    let bounded = max(0, min(place, deck.slides.count - 1))
    if bounded != self.place { reveals = 0 }
    self.place = bounded
  }
}
