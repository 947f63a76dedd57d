// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// Draws from a density that falls from 1 at 0, by cutting what lies under it into 256 layers of
/// equal area.
///
/// A layer is chosen at random and a place in its width; nearly always the layer is full there and
/// the place is the result, without any logarithm. By G. Marsaglia and W. W. Tsang, The Ziggurat
/// Method for Generating Random Variables, Journal of Statistical Software 5 (2000), no. 8,
/// doi 10.18637/jss.v005.i08. Layer and place come from different bits of one word of 64, which
/// mends the correlation that J. Doornik found in the original (An Improved Ziggurat Method to
/// Generate Normal Random Samples, 2005).
///
/// A ziggurat is made once in a process, never changed and never freed.
@usableFromInline
struct Ziggurat: Hashable, BitwiseCopyable, @unchecked Sendable {
  @usableFromInline let layers: UnsafePointer<ZigguratLayer>

  /// The layers under e^(−x).
  @usableFromInline static let exponential = Ziggurat(
    base: 7.697117470131049714, density: { Real.exp(-$0) }, inverse: { -Real.log($0) },
    tail: { Real.exp(-$0) })

  /// The layers under e^(−x²/2), of which a standard normal deviate has both halves.
  @usableFromInline static let normal = Ziggurat(
    base: 3.654152885361008772, density: { Real.exp(-0.5 * $0 * $0) },
    inverse: { (-2 * Real.log($0)).squareRoot() },
    tail: { (Double.pi / 2).squareRoot() * Real.erfc($0 * 0.5.squareRoot()) })

  /// Cuts the layers.
  ///
  /// - Parameters:
  ///   - base: Where the lowest layer's rectangle ends and its tail begins, such that the highest
  ///     layer ends at a density of 1.
  ///   - density: The density, as a multiple of that at 0.
  ///   - inverse: Its inverse.
  ///   - tail: Its integral from a place to infinity.
  private init(
    base: Double, density: (Double) -> Double, inverse: (Double) -> Double,
    tail: (Double) -> Double
  ) {
    let area = base * density(base) + tail(base)
    let layers = UnsafeMutablePointer<ZigguratLayer>.allocate(capacity: 256)
    // The lowest layer is as wide as a rectangle of its area and height.
    layers[0] = ZigguratLayer(width: area / density(base), above: base)
    var width = base
    for place in 1..<256 {
      let top = density(width) + area / width
      let above = place < 255 ? inverse(top) : 0
      layers[place] = ZigguratLayer(width: width, above: above)
      width = above
    }
    self.layers = UnsafePointer(layers)
  }

  /// An exponential deviate of mean 1.
  @inlinable @inline(__always)
  func exponential(_ stream: inout RandomStream) -> Double {
    let word = stream.next()
    let layer = layers[Int(truncatingIfNeeded: word & 255)]
    let value = Double(word &>> 11) * layer.step
    if value < layer.above { return value }
    let result: Double
    (result, stream) = exponential(after: word, stream)
    return result
  }

  /// A standard normal deviate.
  @inlinable @inline(__always)
  func normal(_ stream: inout RandomStream) -> Double {
    let word = stream.next()
    let layer = layers[Int(truncatingIfNeeded: word & 255)]
    let value = Double(Int64(bitPattern: word) &>> 10 | 1) * layer.step
    if value.magnitude < layer.above { return value }
    let result: Double
    (result, stream) = normal(after: word, stream)
    return result
  }

  /// Goes on with a word whose place lies outside the layer above.
  ///
  /// The stream comes and goes by value, so that it need not lie in memory where all is well.
  @usableFromInline @inline(never)
  func exponential(
    after word: UInt64, _ stream: RandomStream
  ) -> (value: Double, stream: RandomStream) {
    var (word, stream, start) = (word, stream, 0.0)
    while true {
      let place = Int(truncatingIfNeeded: word & 255)
      let value = Double(word &>> 11) * layers[place].step
      if value < layers[place].above { return (start + value, stream) }
      if place == 0 {
        // Beyond the base the density falls as it does from 0.
        start += layers[0].above
      } else if isUnder(Real.exp(-value), place, { Real.exp(-$0) }, &stream) {
        return (start + value, stream)
      }
      word = stream.next()
    }
  }

  /// Goes on with a word whose place lies outside the layer above.
  @usableFromInline @inline(never)
  func normal(
    after word: UInt64, _ stream: RandomStream
  ) -> (value: Double, stream: RandomStream) {
    var (word, stream) = (word, stream)
    while true {
      let place = Int(truncatingIfNeeded: word & 255)
      let value = Double(Int64(bitPattern: word) &>> 10 | 1) * layers[place].step
      if value.magnitude < layers[place].above { return (value, stream) }
      if place == 0 {
        let base = layers[0].above
        let beyond = normalTail(from: base, &stream)
        return (value < 0 ? -base - beyond : base + beyond, stream)
      }
      let density = { Real.exp(-0.5 * $0 * $0) }
      if isUnder(density(value), place, density, &stream) { return (value, stream) }
      word = stream.next()
    }
  }

  /// How far beyond a place a normal deviate lies that lies beyond it.
  ///
  /// By G. Marsaglia, Generating a Variable from the Tail of the Normal Distribution, Technometrics
  /// 6 (1964), doi 10.1080/00401706.1964.10490150.
  private func normalTail(from base: Double, _ stream: inout RandomStream) -> Double {
    while true {
      let beyond = -Real.log(stream.nextUnit()) / base
      if -2 * Real.log(stream.nextUnit()) > beyond * beyond { return beyond }
    }
  }

  /// Whether a random height between the lower and the upper edge of a layer lies under a density.
  private func isUnder(
    _ density: Double, _ place: Int, _ heightAt: (Double) -> Double, _ stream: inout RandomStream
  ) -> Bool {
    let lower = heightAt(layers[place].width)
    let upper = heightAt(layers[place].above)
    return lower + stream.nextUnit() * (upper - lower) < density
  }
}

/// One layer of a ziggurat.
@usableFromInline
struct ZigguratLayer: BitwiseCopyable, Sendable {
  /// The layer's width for each of 2⁵³ places.
  @usableFromInline let step: Double
  /// The width of the layer above, up to which this one is full.
  @usableFromInline let above: Double

  init(width: Double, above: Double) {
    step = width * 0x1p-53
    self.above = above
  }

  var width: Double { step * 0x1p53 }
}
