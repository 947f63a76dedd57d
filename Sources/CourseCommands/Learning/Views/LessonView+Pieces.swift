// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

extension LessonView {
  /// Draws a lesson stop by stop: together the pieces are ``lines(of:showsKey:)``.
  ///
  /// A reader who leaves after the first page (`| head`) spares us the rest.
  func drawPieces(of lesson: Lesson, showsKey: Bool, _ write: ([StyledText]) -> Void) {
    let outline = LessonOutline(lesson)
    var isFirst = true
    for stop in outline.stops {
      let lines = self.lines(of: stop, in: lesson, outline: outline, showsKey: showsKey)
      if lines.isEmpty { continue }
      write(isFirst ? lines : [StyledText()] + lines)
      isFirst = false
    }
  }
}
