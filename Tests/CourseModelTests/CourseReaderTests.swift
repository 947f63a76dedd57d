// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Testing

struct CourseReaderTests {
  @Test("A course without faults is a success")
  func success() throws {
    let course = try Fixture().reading.result.get()
    #expect(course.id == "sample")
    #expect(course.lessons.map(\.id) == ["day-09"])
    #expect(course.questions.map(\.id) == ["second", "first"])
    #expect(course.syllabus.entries.map(\.status) == [.taught, .leftOut])
  }

  @Test("A lesson may be a single file")
  func singleFile() {
    let fixture = Fixture().replacing("[day-09]", "[day-09, extra.md]", in: "course/course.yml")
      .adding("course/extra.md", "---\nid: extra\ntitle: Extra\n---\n\nText.\n")
    #expect(fixture.faults.isEmpty)
    #expect(fixture.reading.course?.lessons.map(\.id) == ["day-09", "extra"])
  }

  @Test("A lesson outside of the folder is refused", arguments: ["../secret.md", "/etc/passwd.md"])
  func outside(name: String) {
    let fixture = Fixture().replacing("[day-09]", "[\"\(name)\"]", in: "course/course.yml")
    #expect(fixture.reading.faults.contains { $0.code == .badValue })
  }

  @Test("Unknown names come with the near ones")
  func unknown() throws {
    let course = try Fixture().reading.result.get()
    let lesson = #expect(throws: UnknownName.self) { try course.lesson(named: "day-9") }
    #expect(lesson?.description == "There is no lesson “day-9”. Did you mean “day-09”?")
    let activity = #expect(throws: UnknownName.self) { try course.activity(named: "dmeo") }
    #expect(activity?.description.contains("“demo”") == true)
    #expect(try course.activity(named: "dialing").id == "demo")
    #expect(throws: UnknownName.self) { try course.question(named: "zzz") }
  }

  @Test("A course without lessons or syllabus is read")
  func empty() {
    let files = CourseFiles.memory(["c/course.yml": "id: c\ntitle: C\nlessons: []\n"])
    let reading = CourseReader(files: files, engine: Samples.engine).read(folder: "c/")
    #expect(reading.faults.isEmpty)
    #expect(reading.course?.lessons.isEmpty == true)
  }

  @Test("Hostile YAML is refused and not expanded")
  func hostileYAML() {
    let bomb =
      "a: &a [x, x, x, x, x, x, x, x, x]\n"
      + (1...12).map {
        "b\($0): &b\($0) [\(Array(repeating: $0 == 1 ? "*a" : "*b\($0 - 1)", count: 9).joined(separator: ", "))]\n"
      }
      .joined()
    let deep = "a: " + String(repeating: "[", count: 5000)
    let flow = "a: " + String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
    for yaml in [bomb, deep, flow, "\t- : :", "a: \"\\x1b[31m\"", "---\n---\n- a"] {
      let files = CourseFiles.memory(["c/course.yml": yaml])
      let reading = CourseReader(files: files, engine: Samples.engine).read(folder: "c")
      #expect(!reading.faults.isEmpty)
      #expect(reading.course == nil)
    }
  }
}

struct CourseLocationTests {
  private let files = CourseFiles.memory([
    "/home/me/bpokit/Lessons/course.yml": "", "/opt/share/bpo/Lessons/course.yml": "",
    "/home/me/tool/share/bpo/Lessons/course.yml": "", "/home/me/Lessons/course.yml": "",
  ])

  private func find(_ program: String, explicit: String? = nil, variable: String? = nil) throws
    -> String
  {
    try CourseLocation.find(
      explicit: explicit, environment: variable.map { ["BPO_COURSE": $0] } ?? [:],
      program: program, files: files)
  }

  @Test(
    "The course is looked up on the command line, in the environment, in share, in the checkout")
  func order() throws {
    let inCheckout = "/home/me/bpokit/.build/x86_64/release/bpo"
    #expect(try find(inCheckout, explicit: "/a", variable: "/b") == "/a")
    #expect(try find(inCheckout, variable: "/b") == "/b")
    #expect(try find(inCheckout, variable: "") == "/home/me/bpokit/Lessons")
    #expect(try find("/opt/bin/bpo") == "/opt/share/bpo/Lessons")
  }

  @Test("An installed program takes its own lessons before those of a folder above it")
  func installed() throws {
    #expect(try find("/home/me/tool/bin/bpo") == "/home/me/tool/share/bpo/Lessons")
  }

  @Test("A course that is nowhere is said with the places that were tried")
  func nowhere() {
    let fault = #expect(throws: CourseNotFound.self) { try find("/usr/bin/bpo") }
    #expect(fault?.description.contains("/usr/bin/Lessons") == true)
    #expect(fault?.description.contains("--course") == true)
  }
}

struct OneLessonTests {
  private static func lesson(_ id: String) -> String {
    "---\nid: \(id)\ntitle: \(id)\n---\n\nText.\n"
  }

  private static func reader(_ files: [String: String]) -> CourseReader {
    CourseReader(files: .memory(files), engine: Samples.engine)
  }

  private static let course = "id: c\ntitle: C\nlessons: [one, sub/two, three.md, four]\n"

  @Test(
    "a lesson is found by the name of its folder or file",
    arguments: ["one", "two", "three", "four"])
  func found(name: String) throws {
    let reader = Self.reader([
      "c/course.yml": Self.course, "c/one/lesson.md": Self.lesson("one"),
      "c/sub/two/lesson.md": Self.lesson("two"), "c/three.md": Self.lesson("three"),
      "c/four/lesson.md": Self.lesson("four"),
    ])
    let alone = try #require(reader.lesson(named: name, inCourse: "c"))
    #expect(try reader.read(folder: "c").result.get().lesson(named: name) == alone)
    #expect(reader.usualLessonNames(inCourse: "c") == ["one", "two", "three", "four"])
  }

  @Test("a lesson with another name, with a fault, or listed twice is left to the whole course")
  func left() {
    let files = [
      "c/course.yml": "id: c\ntitle: C\nlessons: [one, two, three, x/three]\n",
      "c/one/lesson.md": Self.lesson("two"), "c/two/lesson.md": "no front matter",
      "c/three/lesson.md": Self.lesson("three"), "c/x/three/lesson.md": Self.lesson("three"),
    ]
    for name in ["one", "two", "three", "four"] {
      #expect(Self.reader(files).lesson(named: name, inCourse: "c") == nil)
    }
    #expect(Self.reader([:]).lesson(named: "one", inCourse: "c") == nil)
  }

  @Test("a fault elsewhere does not keep a lesson from being read, nor is another opened")
  func elsewhere() {
    let files = CourseFiles(
      contents: { path in
        switch path {
        case "c/course.yml": Array(Self.course.utf8)
        case "c/one/lesson.md": Array(Self.lesson("one").utf8)
        case "c/one/computed.json": nil
        default:
          { () -> [UInt8]? in
            Issue.record("opened \(path)")
            return nil
          }()
        }
      }, exists: { _ in true })
    let reader = CourseReader(files: files, engine: Samples.engine)
    #expect(reader.lesson(named: "one", inCourse: "c")?.id == "one")
  }

  @Test("names that a terminal could obey are not offered")
  func harmless() {
    let reader = Self.reader([
      "c/course.yml": "id: c\ntitle: C\nlessons: [\"a\\e[31m\", b-1, \"c d\"]\n"
    ])
    #expect(reader.usualLessonNames(inCourse: "c") == ["b-1"])
  }
}
