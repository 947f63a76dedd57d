// SPDX-License-Identifier: Apache-2.0

/// The files of a new course with one lesson.
package enum CourseSkeleton: Sendable {
  /// The name of its lesson.
  package static let lesson = "first-lesson"

  /// The files of a course.
  ///
  /// - Parameter name: The course's name: lower-case words joined by hyphens.
  /// - Returns: Texts by their paths below the course's folder, in the order they are written.
  package static func files(named name: String) -> [(path: String, text: String)] {
    let words = name.split(separator: "-").joined(separator: " ")
    let title = words.prefix(1).uppercased() + words.dropFirst()
    return [
      (
        "course.yml",
        """
        # The name under which progress is kept; choose it once.
        id: \(name)
        title: \(title)
        language: en
        # What every lesson must have; more: forms, activities, datedSources, readingGrade.
        standard: {questionsPerObjective: 1, bank: 2}
        # Folders with a lesson.md, in order. “bpo new lesson NAME” makes one.
        lessons:
          - \(lesson)

        """
      ),
      ("\(lesson)/lesson.md", LessonSkeleton.text(named: lesson)),
      (
        "glossary.md",
        """
        # Glossary

        ## Wrap-up

        Work on a contact after the conversation has ended.

        - Also: after-call work
        - Unit: seconds
        - Source: this course

        """
      ),
    ]
  }
}
