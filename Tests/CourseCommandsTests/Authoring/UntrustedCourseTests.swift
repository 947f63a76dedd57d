// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import Foundation
import Testing

/// A course from elsewhere, read through the real program.
@Suite(.serialized)
struct UntrustedCourseTests {
  private let folder: URL
  private var course: String { folder.path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "course-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in SampleCourse.files {
      try write(text, to: String(path.dropFirst("/course/".count)))
    }
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func replace(_ name: String, withLinkTo target: String) throws {
    try? FileManager.default.removeItem(at: folder.appending(path: name))
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: name).path, withDestinationPath: target)
  }

  /// The program, in a folder above the tests.
  static let program: String? = {
    var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path.count > 1 {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "bpo").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
        !isFolder.boolValue,
        FileManager.default.isExecutableFile(atPath: candidate)
      {
        return candidate
      }
    }
    return nil
  }()

  private func run(_ arguments: String...) throws -> (code: Int32, output: String, error: String) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.program))
    process.arguments = arguments
    let output = Pipe()
    // A file never fills up while nobody reads it, as a pipe does.
    let complaints = folder.appending(path: UUID().uuidString)
    try Data().write(to: complaints)
    let error = try FileHandle(forWritingTo: complaints)
    process.standardOutput = output
    process.standardError = error
    process.standardInput = FileHandle.nullDevice
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": course]
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let complaint = try Data(contentsOf: complaints)
    return (
      process.terminationStatus, String(decoding: said, as: UTF8.self),
      String(decoding: complaint, as: UTF8.self)
    )
  }

  private func end() { try? FileManager.default.removeItem(at: folder) }

  @Test("is read when it does no harm")
  func good() throws {
    defer { end() }
    let run = try run("read", "day-01", "--course", course)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("Twenty agents earn ₹6,000"))
    let probe = try self.run("probe-course", course)
    #expect(probe.code == 0)
    #expect(probe.output.contains(course + "/day-02.md\n"))
  }

  @Test("may not lead out of its folder, by link or by path")
  func links() throws {
    defer { end() }
    let secret = folder.deletingLastPathComponent().appending(
      path: "secret-\(UUID().uuidString).md")
    try Data(SampleCourse.second.utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    try replace("day-02.md", withLinkTo: secret.path)
    let linked = try run("lessons", "--course", course)
    #expect(linked.code == 65)
    #expect(
      linked.error.contains(
        "day-02.md:1:1: error: [UnreadableFile] The file cannot be read: it lies outside of the "
          + "course's folder."), "\(linked.error)")
    try? FileManager.default.removeItem(at: folder.appending(path: "day-02.md"))
    try write(
      SampleCourse.second.replacing("A short day.", with: "[x](../\(secret.lastPathComponent))"),
      to: "day-02.md")
    let path = try run("check", course, "--format", "gcc")
    #expect(path.code == 1)
    #expect(
      path.output.contains("it lies outside of the course's folder. [MissingFile]"), "\(path)")
    try write(SampleCourse.course.replacing("day-02.md", with: "../x.md"), to: "course.yml")
    #expect(try run("lessons", "--course", course).error.contains("lies outside of the course"))
  }

  @Test("may not hold pipes, devices and endless files")
  func kinds() throws {
    defer { end() }
    let pipe = folder.appending(path: "day-02.md").path
    try FileManager.default.removeItem(atPath: pipe)
    #expect(mkfifo(pipe, 0o600) == 0)
    let start = ContinuousClock.now
    let piped = try run("lessons", "--course", course)
    #expect(piped.code == 65 && piped.error.contains("it is a pipe, not a regular file"))
    try replace("day-02.md", withLinkTo: "/dev/zero")
    #expect(try run("lessons", "--course", course).error.contains("it lies outside"))
    try replace("day-02.md", withLinkTo: "day-02.md")
    #expect(try run("lessons", "--course", course).error.contains("round in a circle"))
    try replace("day-02.md", withLinkTo: ".")
    #expect(try run("lessons", "--course", course).error.contains("it is a folder"))
    try FileManager.default.removeItem(atPath: pipe)
    #expect(FileManager.default.createFile(atPath: pipe, contents: nil))
    #expect(truncate(pipe, 5 << 30) == 0)
    #expect(try run("lessons", "--course", course).error.contains("it is larger than 4 MiB"))
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test("is refused with its file when reading it takes too long")
  func slow() throws {
    defer { end() }
    // Each of these expressions alone is allowed; together they keep the reader busy.
    let expression = "`= agentsNeeded(0.999, calls: 30000000, handleTime: 1000, within: 1)` "
    try write(
      SampleCourse.second.replacing(
        "A short day.",
        with: (0..<300).map { _ in expression }.joined(separator: "\n\n")), to: "day-02.md")
    let start = ContinuousClock.now
    let run = try run("read", "day-02", "--course", course)
    let taken = ContinuousClock.now - start
    if run.code == 65, run.error.contains("took more than") {
      #expect(run.error.contains("day-02.md:1:1: error: [RefusedMarkdown]"))
    }
    #expect(taken < .seconds(60), "\(taken) \(run.code) \(run.error.prefix(500))")
  }

  @Test("stops a child that says nothing, uses too much, or dies")
  func children() throws {
    defer { end() }
    func script(_ text: String) throws -> String {
      let path = folder.appending(path: UUID().uuidString).path
      try Data("#!/bin/sh\n\(text)\n".utf8).write(to: URL(filePath: path))
      chmod(path, 0o755)
      return path
    }
    func refusal(_ text: String) throws -> String {
      let program = try script(text)
      let error = #expect(throws: CourseRefused.self) {
        try CourseProbe.run(.course(folder: course), program: program)
      }
      return error?.description ?? ""
    }
    try CourseProbe.run(.course(folder: course), program: script("echo a; exit 0"))
    let start = ContinuousClock.now
    #expect(try refusal("echo x/slow.md; exec sleep 60").contains("x/slow.md:1:1: error:"))
    #expect(ContinuousClock.now - start < .seconds(30))
    #expect(try refusal("echo a.md; kill -SEGV $$").contains("broke the reader (signal 11)"))
    #expect(try refusal("echo a.md; kill -XCPU $$").contains("of the processor"))
    #expect(try refusal("exit 3").contains("exit code 3"))
    let missing = #expect(throws: CourseRefused.self) {
      try CourseProbe.run(.course(folder: course), program: "/nowhere/bpo")
    }
    #expect(missing?.message.contains("does not start") == true)
  }

  @Test("the program's own lessons need no child")
  func own() throws {
    defer { end() }
    var environment = LearningEnvironment.live
    environment.program = try #require(Self.program)
    environment.probe = { _, _ in throw CourseRefused(file: "x", message: "Tried.") }
    let lessons = try CourseLocation.find(
      explicit: nil, environment: [:], program: environment.program, files: .disk)
    _ = try environment.admitting(.course(folder: lessons))
    _ = try environment.admitting(.lesson(file: lessons + "/day-09/lesson.md"))
    #expect(throws: CourseRefused.self) { try environment.admitting(.course(folder: course)) }
  }
}
