// SPDX-License-Identifier: Apache-2.0

extension TerminalOptions {
  /// Writes lines for a terminal: the single point where text becomes output.
  ///
  /// Every text passes ``HarmlessText`` here, after all decisions of layout. The only other
  /// characters written are the newline after each line, SGR sequences of ``TextStyle`` when
  /// `color` is on, OSC 8 sequences of ``TerminalHyperlink`` when `hyperlinks` is on, and moves to
  /// a column before what is placed when `placesBorders` is on. Looks and links end before the
  /// line does.
  ///
  /// - Parameter lines: The lines; a newline inside one becomes a space.
  /// - Returns: The output, each line ended by a newline.
  public func render(_ lines: [StyledText]) -> String {
    var output = ""
    for line in lines {
      write(line, to: &output)
      output += "\n"
    }
    return output
  }

  private func write(_ line: StyledText, to output: inout String) {
    var open: TerminalHyperlink?
    var columns = 0
    var isContested = false
    for run in line.runs {
      let link = hyperlinks && !plain ? run.link.flatMap(TerminalHyperlink.init) : nil
      if link != open {
        if open != nil { output += Self.linkEnd }
        if let link { output += "\u{1B}]8;;\(link.target)\u{1B}\\" }
        open = link
      }
      if placesBorders, !plain {
        if run.isPlaced, isContested {
          output += "\u{1B}[\(columns + 1)G"
          isContested = false
        }
        columns += DisplayWidth.columns(ofHarmless: run.text)
        isContested = isContested || run.text.unicodeScalars.contains(where: Self.isContested)
      }
      let codes = color && !plain ? run.style.selectGraphicRendition(in: theme) : []
      if !codes.isEmpty {
        output += "\u{1B}[\(codes.map { String($0) }.joined(separator: ";"))m"
      }
      output += HarmlessText.harmless(run.text)
      if !codes.isEmpty { output += "\u{1B}[0m" }
    }
    if open != nil { output += Self.linkEnd }
  }

  /// Whether terminals could draw a character, or what it joins, in different widths.
  ///
  /// They agree on Latin letters, punctuation, arrows, mathematical signs and box drawing.
  private static func isContested(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x300, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x259F: false
    default: true
    }
  }

  private static let linkEnd = "\u{1B}]8;;\u{1B}\\"
}
