// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// A picture of 380 units' width: as wide as a phone, so that its letters stay readable there.
private struct Picture {
  static let width = 380.0
  private var elements = ""

  static func number(_ value: Double) -> String {
    value.isFinite
      ? Rational.text((value * 10).rounded() / 10, places: 1).filter { $0 != "," } : "0"
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, anchor: String = "start", style: String = ""
  ) {
    elements +=
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor)\""
      + (style.isEmpty ? "" : " class=\"\(style)\"") + ">\(Markup.text(text))</text>"
  }

  mutating func bar(from: Double, to: Double, y: Double, height: Double, style: String) {
    elements +=
      "<rect class=\"\(style)\" x=\"\(Self.number(min(from, to)))\" y=\"\(Self.number(y))\" "
      + "width=\"\(Self.number(abs(to - from)))\" height=\"\(Self.number(height))\"/>"
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, style: String) {
    elements +=
      "<line class=\"\(style)\" x1=\"\(Self.number(x1))\" y1=\"\(Self.number(y1))\" "
      + "x2=\"\(Self.number(x2))\" y2=\"\(Self.number(y2))\"/>"
  }

  mutating func curve(_ points: [(x: Double, y: Double)]) {
    let list = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
    elements += "<polyline class=\"curve\" points=\"\(list)\"/>"
  }

  func svg(height: Double, title: String) -> String {
    "<svg viewBox=\"0 0 \(Int(Self.width)) \(Int(height))\" role=\"img\" "
      + "xmlns=\"http://www.w3.org/2000/svg\"><title>\(Markup.text(title))</title>\(elements)</svg>"
  }
}

extension Proposal.BarFigure {
  /// The figure as a picture.
  var svg: String {
    var picture = Picture()
    let left = 126.0
    let right = Picture.width - 84
    let most = bars.map { $0.value + ($0.halfWidth ?? 0) }.max() ?? 0
    func place(_ value: Double) -> Double {
      most > 0 ? left + min(max(value / most, 0), 1) * (right - left) : left
    }
    for (index, bar) in bars.enumerated() {
      let middle = 16 + Double(index) * 30
      picture.text(bar.label, left - 8, middle + 4, anchor: "end")
      picture.bar(
        from: left, to: place(bar.value), y: middle - 9, height: 18,
        style: bar.isProposed ? "one" : "two")
      if let half = bar.halfWidth {
        let (low, high) = (place(bar.value - half), place(bar.value + half))
        picture.line(low, middle, high, middle, style: "axis")
        for end in [low, high] { picture.line(end, middle - 5, end, middle + 5, style: "axis") }
      }
      picture.text(bar.text, Picture.width, middle + 4, anchor: "end")
    }
    let bottom = Double(bars.count) * 30 + 2
    picture.line(left, 2, left, bottom, style: "axis")
    return picture.svg(height: bottom + 4, title: title)
  }
}

extension Proposal.TornadoFigure {
  /// The figure as a picture: the figure a fifth lower in one colour, a fifth higher in the other.
  var svg: String {
    var picture = Picture()
    let (left, right) = (8.0, Picture.width - 8)
    var (least, most) = (min(base, 0), max(base, 0))
    for bar in bars {
      least = min(least, bar.atLow, bar.atHigh)
      most = max(most, bar.atLow, bar.atHigh)
    }
    let (low, span) = (least, most - least)
    func place(_ value: Double) -> Double {
      span > 0 ? left + (value - low) / span * (right - left) : left
    }
    picture.bar(from: 8, to: 20, y: 4, height: 10, style: "two")
    picture.text("a fifth lower", 26, 13)
    picture.bar(from: 118, to: 130, y: 4, height: 10, style: "one")
    picture.text("a fifth higher", 136, 13)
    picture.text("stated: \(baseText)", 8, 32, style: "quiet")
    let top = 42.0
    for (index, bar) in bars.enumerated() {
      let y = top + Double(index) * 36
      picture.text(
        bar.atLow == bar.atHigh
          ? "\(bar.label): no effect" : "\(bar.label): \(bar.lowText) / \(bar.highText)",
        left, y + 11)
      picture.line(place(0), y + 14, place(0), y + 31, style: "grid")
      picture.bar(from: place(base), to: place(bar.atLow), y: y + 16, height: 13, style: "two")
      picture.bar(from: place(base), to: place(bar.atHigh), y: y + 16, height: 13, style: "one")
      picture.line(place(base), y + 14, place(base), y + 31, style: "axis")
    }
    let bottom = top + Double(bars.count) * 36
    picture.text(
      "0", place(0), bottom + 13, anchor: place(0) > Picture.width - 20 ? "end" : "middle",
      style: "quiet")
    return picture.svg(height: bottom + 18, title: title)
  }
}

extension Proposal.LineFigure {
  /// The figure as a picture.
  var svg: String {
    var picture = Picture()
    let (left, right, top, bottom) = (8.0, Picture.width - 8, 36.0, 168.0)
    let (least, most) = (min(values.min() ?? 0, 0), max(values.max() ?? 0, 0))
    func height(_ value: Double) -> Double {
      most > least ? bottom - (value - least) / (most - least) * (bottom - top) : bottom
    }
    let months = max(1, values.count - 1)
    func place(_ month: Int) -> Double { left + Double(month) / Double(months) * (right - left) }
    picture.line(left, height(0), right, height(0), style: "axis")
    for month in stride(from: 0, through: months, by: months > 24 ? 12 : 6) {
      picture.line(place(month), height(0) - 3, place(month), height(0) + 3, style: "axis")
      picture.text(
        "\(month)", place(month), bottom + 16,
        anchor: month == 0 ? "start" : month == months ? "end" : "middle", style: "quiet")
    }
    picture.curve(values.enumerated().map { (place($0), height($1)) })
    picture.text("month 0: \(firstText)", left, 12, style: "quiet")
    picture.text("month \(months): \(lastText)", right, 28, anchor: "end")
    return picture.svg(height: bottom + 22, title: title)
  }
}
