// SPDX-License-Identifier: Apache-2.0

extension StyledText {
  /// The characters that are drawn, one after another; a character never spans two runs.
  public var characters: [Character] {
    runs.flatMap { Array($0.text) }
  }

  /// Puts a style on parts of the text.
  ///
  /// - Parameters:
  ///   - style: What is added to the looks there.
  ///   - ranges: Places in ``characters``, ascending and apart.
  /// - Returns: The restyled text.
  /// - Complexity: O(n).
  public func adding(_ style: TextStyle, at ranges: [Range<Int>]) -> Self {
    guard !ranges.isEmpty else { return self }
    var result = Self()
    var rest = ranges[...]
    var place = 0
    for run in runs {
      var isPlaced = run.isPlaced
      var piece = run
      piece.text = ""
      var isInside = false
      for character in run.text {
        while let range = rest.first, range.upperBound <= place { rest = rest.dropFirst() }
        let isNowInside = rest.first?.contains(place) == true
        if isNowInside != isInside, !piece.text.isEmpty {
          result.append(piece)
          piece.text = ""
          isPlaced = false
        }
        isInside = isNowInside
        piece.style = isInside ? run.style.adding(style) : run.style
        piece.isPlaced = isPlaced
        piece.text.append(character)
        place += 1
      }
      result.append(piece)
    }
    return result
  }

  /// A part of the text.
  ///
  /// - Parameter range: Places in ``characters``; those beyond the end count as the end.
  /// - Returns: The text there, with its looks and links.
  /// - Complexity: O(n).
  public func part(_ range: Range<Int>) -> Self {
    var result = Self()
    var place = 0
    for run in runs {
      var piece = run
      piece.text = ""
      for character in run.text {
        if range.contains(place) { piece.text.append(character) }
        place += 1
      }
      result.append(piece)
    }
    return result
  }
}
