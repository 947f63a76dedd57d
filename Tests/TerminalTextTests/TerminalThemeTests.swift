// SPDX-License-Identifier: Apache-2.0

import Foundation
import TerminalText
import Testing

@Suite("Themes")
struct TerminalThemeTests {
  @Test("the terminal's own colours are written unless another theme is asked for")
  func sequences() {
    let line = [StyledText("x", style: TextStyle(isBold: true, color: .red))]
    #expect(TerminalOptions(color: true).render(line) == "\u{1B}[1;31mx\u{1B}[0m\n")
    #expect(
      TerminalOptions(color: true, theme: .light).render(line) == "\u{1B}[1;38;5;124mx\u{1B}[0m\n")
    #expect(TerminalOptions(color: true, theme: .mono).render(line) == "\u{1B}[1mx\u{1B}[0m\n")
    #expect(TerminalOptions(color: false, theme: .dark).render(line) == "x\n")
    let red = [StyledText("x", style: .colored(.red))]
    #expect(TerminalOptions(color: true, theme: .mono).render(red) == "x\n")
  }

  @Test(
    "every colour can be read on the background it is meant for",
    arguments: [
      (TerminalTheme.light, [White.pure, .solarized], 5.0),
      (.dark, [.black, .solarizedDark, .dracula], 5.0),
      (.either, [.pure, .black], 4.0),
    ] as [(TerminalTheme, [White], Double)])
  func contrast(theme: TerminalTheme, backgrounds: [White], least: Double) throws {
    for color in TextStyle.Color.allCases {
      let output = TerminalOptions(color: true, theme: theme)
        .render([StyledText("x", style: .colored(color))])
      let match = try #require(output.firstMatch(of: /\[38;5;(\d+)m/))
      let index = try #require(Int(match.1))
      for background in backgrounds {
        let ratio = Luminance.contrast(Luminance.ofCube(index), background.luminance)
        #expect(ratio >= least, "\(theme) \(color) on \(background): \(ratio)")
      }
    }
  }

  @Test("no theme writes what is not ours", arguments: TerminalTheme.allCases)
  func automaton(theme: TerminalTheme) {
    for color in TextStyle.Color.allCases {
      let style = TextStyle(isBold: true, isStruck: true, isReversed: true, color: color)
      let output = TerminalOptions(color: true, theme: theme)
        .render([StyledText("x", style: style)])
      #expect(TerminalOutputAutomaton.firstViolation(in: output, form: .styled) == nil)
    }
  }
}

/// Backgrounds that terminals come with.
enum White {
  case pure, solarized, black, solarizedDark, dracula

  var luminance: Double {
    switch self {
    case .pure: Luminance.of(0xFF, 0xFF, 0xFF)
    case .solarized: Luminance.of(0xFD, 0xF6, 0xE3)
    case .black: Luminance.of(0, 0, 0)
    case .solarizedDark: Luminance.of(0, 0x2B, 0x36)
    case .dracula: Luminance.of(0x28, 0x2A, 0x36)
    }
  }
}

/// Relative luminance and contrast, as WCAG 2.2 defines them.
enum Luminance {
  static func of(_ red: Int, _ green: Int, _ blue: Int) -> Double {
    func linear(_ value: Int) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// A colour of xterm's cube, from 16 to 231.
  static func ofCube(_ index: Int) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let place = index - 16
    return of(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
  }

  static func contrast(_ left: Double, _ right: Double) -> Double {
    (max(left, right) + 0.05) / (min(left, right) + 0.05)
  }
}
