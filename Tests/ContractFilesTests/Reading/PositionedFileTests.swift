// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling
import ContractFiles
import Testing

/// A made-up format, so that the decoder is tested by itself.
struct Menu: Codable, Hashable, Sendable {
  enum Size: String, CaseIterable, Codable, Sendable { case small, large }

  struct Dish: Codable, Hashable, Sendable {
    var name: String
    var price: Rational
    var size: Size?
    var stock: Int?
    var isHot: Bool?
  }

  var title: String
  var from: CivilDate
  var dishes: [Dish]
  var notes: [String: String]?
}

struct PositionedFileTests {
  private static let good = """
    title: Lunch
    from: 2026-03-29
    dishes:
      - {name: soup, price: 0.10, size: small, stock: 12, isHot: true}
      - name: "rice\\tand dal"
        price: 1/3
    notes: {nuts: "no", 7: seven}
    """

  private func faults(_ text: String) -> [String] {
    do {
      let file = try PositionedFile<Menu>(text: text, file: "menu.yml")
      Issue.record("no fault in \(file.value)")
      return []
    } catch {
      return error.faults.map { "\($0.line):\($0.column) \($0.code.rawValue) \($0.message)" }
    }
  }

  private func faults(replacing old: String, by new: String) -> [String] {
    let parts = Self.good.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    return faults(parts.map(String.init).joined(separator: new))
  }

  @Test func `A file is read with its numbers exact`() throws {
    let menu = try PositionedFile<Menu>(text: Self.good, file: "menu.yml").value
    #expect(menu.title == "Lunch")
    #expect(menu.from == CivilDate(year: 2026, month: 3, day: 29))
    let tenth = try Rational(numerator: 1, denominator: 10)
    #expect(
      menu.dishes[0]
        == Menu.Dish(name: "soup", price: tenth, size: .small, stock: 12, isHot: true))
    #expect(menu.dishes[1].name == "rice\tand dal")
    #expect(menu.dishes[1].price == (try Rational(numerator: 1, denominator: 3)))
    #expect(menu.notes == ["nuts": "no", "7": "seven"])
  }

  @Test func `JSON is read the same way, with tabs, escapes and compact maps`() throws {
    let json = """
      {
      \t"title":"Caf\\u00e9 \\"A\\/B\\"",
      \t"from": "2026-03-29",
      \t"dishes":[{"name":"soup","price":0.1},{"name":"dal","price":"1/3","isHot":false}],
      \t"notes": null
      }
      """
    let menu = try PositionedFile<Menu>(text: json, file: "menu.json").value
    #expect(menu.title == "Café \"A/B\"")
    #expect(menu.dishes.map(\.price.description) == ["0.1", "1/3"])
    #expect(menu.dishes[1].isHot == false)
    #expect(menu.notes == nil)
  }

  @Test func `An escape that YAML does not know ends in a clear sentence`() {
    #expect(
      faults("{\"title\": \"\\ud83d\\ude00\"}")
        == [
          "1:14 BadSyntax The YAML or JSON cannot be read: "
            + "found invalid Unicode character escape code."
        ])
  }

  @Test func `Every fault of a file is told at once, each at its place`() {
    let text = """
      titel: Lunch
      from: 2026-02-30
      dishes:
        - {name: soup, price: ten, size: medium}
        - {price: 1e3, stock: 1.5, isHot: yes}
        - {name: dal, price: {amount: 3}, sise: large}
        - plain
      extra: 1
      """
    #expect(
      faults(text) == [
        "1:1 MissingKey The key “title” is missing; did you mean it by “titel”?",
        "1:1 UnknownKey The key “titel” is not known here.",
        "2:7 BadValue date is 2026-02-30; it must be a day of the calendar, as in 2026-03-29.",
        "4:25 BadValue “ten” is not a number: “t” at column 1 has no place there; expected "
          + "digits with an optional point, such as 0.45, 36,000 or 1/3.",
        "4:36 BadValue “medium” is not known here; expected small or large.",
        "5:5 MissingKey The key “name” is missing.",
        "5:13 BadValue “1e3” is not a number: “e” at column 2 has no place there; expected "
          + "digits with an optional point, such as 0.45, 36,000 or 1/3.",
        "5:25 BadValue Found “1.5”; expected a whole number, such as 3.",
        "5:37 BadValue Found “yes”; expected true or false.",
        "6:24 BadValue Found a map; expected an exact number, such as 12.50 or 1/3.",
        "6:37 UnknownKey The key “sise” is not known here.",
        "7:5 BadValue Found “plain”; expected a map of keys and values.",
        "8:1 UnknownKey The key “extra” is not known here.",
      ])
  }

  @Test func `A fault reads like a compiler's, with the repair below`() {
    let text = Self.good.replacing("title:", with: "  \ntitle: \"\"\ntitles:")
    #expect(throws: FileFaults.self) { try PositionedFile<Menu>(text: text, file: "menu.yml") }
    do {
      _ = try PositionedFile<Menu>(text: "titel: x\n" + Self.good, file: "menu.yml")
      Issue.record("no fault")
    } catch {
      #expect(
        error.description == """
          menu.yml:1:1: error: [UnknownKey] The key “titel” is not known here.
            repair: Delete it, or write one of dishes, from, notes or title.
          """)
    }
  }

  @Test func `A key that stands twice is shown at its second place`() {
    #expect(
      faults(Self.good + "\ntitle: Dinner")
        == ["8:1 DuplicateKey The key “title” stands twice in one map."])
    #expect(
      faults(replacing: "name: soup,", by: "name: soup, name: stew,")
        == ["4:18 DuplicateKey The key “name” stands twice in one map."])
  }

  @Test func `Anchors with aliases are refused, so that no small file stands for a huge one`() {
    var text = "a: &a [x, x, x, x, x, x, x, x]\n"
    for (name, last) in zip("bcdefghi", "abcdefgh") {
      text += "\(name): &\(name) [*\(last), *\(last), *\(last), *\(last), *\(last), *\(last)]\n"
    }
    #expect(
      faults(text) == [
        "2:1 BadSyntax YAML anchors and aliases (&name, *name) are not allowed."
      ])
  }

  @Test(arguments: [
    (String(repeating: "[", count: 200) + String(repeating: "]", count: 200), "TooLarge"),
    (String(repeating: "[", count: 100_000), "BadSyntax"),
    (String(repeating: "- ", count: 5_000) + "a", "BadSyntax"),
    ("[" + String(repeating: "1,", count: 60_000) + "]", "TooLarge"),
    (String(repeating: "x", count: 1_100_000), "TooLarge"),
    ("title: \"a\\u202eb\"", "ForbiddenCharacter"),
    ("title: \"open", "BadSyntax"),
    ("", "UnreadableFile"),
    ("a: 1\n---\nb: 2\n", "BadSyntax"),
    ("%YAML 9.9\n---\na", "BadSyntax"),
    ("*a", "BadSyntax"),
    ("{a: 1, ? {b: c} : d}", "MissingKey"),
  ])
  func `What cannot be a file ends in a fault and not in a trap`(
    text: String, code: String
  ) {
    #expect(faults(text).first?.contains(" \(code) ") == true)
  }

  @Test func `Files that are not there, too large or not text are faults`() {
    #expect(throws: FileFaults.self) { try PositionedFile<Menu>(path: "/nowhere/at/all.yml") }
    #expect(throws: FileFaults.self) { try PositionedFile<Menu>(path: "/") }
    do {
      _ = try PositionedFile<Menu>(path: "/bin/sh")
      Issue.record("no fault")
    } catch {
      #expect(error.faults.map(\.code) == [.notUTF8])
    }
  }
}
