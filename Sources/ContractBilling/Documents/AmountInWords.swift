// SPDX-License-Identifier: Apache-2.0

extension Money {
  /// The amount in English words, as documents repeat it: `Rupees one lakh twenty thousand and fifty
  /// paise only`.
  ///
  /// Rupees, US dollars, euros and pounds are written with the names of their coins, others with the
  /// code and the minor units as a fraction: `PHP twelve and 50/100 only`. A negative amount begins
  /// with `minus`.
  ///
  /// - Parameter grouping: Lakh and crore, or thousand, million and billion; nil for the currency's
  ///   own custom.
  /// - Returns: The words, in lower case but for the currency.
  public func inWords(grouping: DigitGrouping? = nil) -> String {
    var scale: UInt64 = 1
    for _ in 0..<currency.minorUnitPlaces { scale *= 10 }
    let (major, minor) = minorUnits.magnitude.quotientAndRemainder(dividingBy: scale)
    let isIndian = (grouping ?? currency.customaryGrouping) == .indian
    let names = Self.wordNames[currency.code]
    var text = minorUnits < 0 ? "minus " : ""
    text += "\(names?.major ?? currency.code) \(Self.words(major, isIndian: isIndian))"
    if minor > 0 {
      text += " and "
      text +=
        names.map { "\(Self.words(minor, isIndian: isIndian)) \(minor == 1 ? $0.one : $0.minor)" }
        ?? "\(minor)/\(scale)"
    }
    return text + " only"
  }

  private static let wordNames: [String: (major: String, one: String, minor: String)] = [
    "INR": ("Rupees", "paisa", "paise"), "USD": ("US dollars", "cent", "cents"),
    "EUR": ("Euros", "cent", "cents"), "GBP": ("Pounds sterling", "penny", "pence"),
  ]

  private static func words(_ number: UInt64, isIndian: Bool) -> String {
    guard number > 0 else { return "zero" }
    let scales: [(UInt64, String)] =
      isIndian
      ? [(10_000_000, "crore"), (100_000, "lakh"), (1_000, "thousand")]
      : [
        (1_000_000_000_000_000_000, "quintillion"), (1_000_000_000_000_000, "quadrillion"),
        (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"),
        (1_000, "thousand"),
      ]
    var rest = number
    var parts: [String] = []
    for (size, name) in scales where rest >= size {
      // Beyond 99 crore the crores are counted in lakhs and thousands themselves.
      parts.append("\(words(rest / size, isIndian: isIndian)) \(name)")
      rest %= size
    }
    if rest >= 100 {
      parts.append("\(units[Int(rest / 100)]) hundred")
      rest %= 100
    }
    if rest >= 20 {
      let ones = rest % 10
      parts.append(tens[Int(rest / 10)] + (ones == 0 ? "" : "-" + units[Int(ones)]))
    } else if rest > 0 {
      parts.append(units[Int(rest)])
    }
    return parts.joined(separator: " ")
  }

  private static let units = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
}
