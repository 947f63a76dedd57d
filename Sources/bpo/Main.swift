// SPDX-License-Identifier: Apache-2.0

import CourseCommands

@main
enum Main {
  static func main() async { await BPOCommand.start() }
}
