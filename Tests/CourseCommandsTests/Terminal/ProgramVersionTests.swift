// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Testing

@Suite("bpo --version")
struct ProgramVersionTests {
  @Test("prints the version, and the help names the option")
  func version() async throws {
    let learner = try Learner()
    let version = await learner.run("--version")
    #expect(version.code == 0)
    #expect(version.output == ProgramVersion.current + "\n")
    #expect(await learner.run("--help").output.contains("--version"))
  }
}
