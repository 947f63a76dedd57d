// SPDX-License-Identifier: Apache-2.0

package import GRDB

/// The form of the progress file, as named steps from an empty file to the newest form.
///
/// A step that was released is frozen: a change of the form is a new step at the end. The file's
/// `user_version` counts the steps that were taken, its `application_id` says that it is ours.
package enum ProgressMigrations {
  /// "bpo" and a zero, as the four bytes of SQLite's `application_id`.
  static let applicationID = 0x6270_6F00
  /// The form that this version of the program writes.
  static var newestVersion: Int { migrator.migrations.count }

  package static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: five kinds of facts") { database in
      try database.execute(sql: fiveKindsOfFacts)
      try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    migrator.registerMigration("2: an order that merging keeps") { database in
      try database.execute(sql: orderThatMergingKeeps)
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3: what a quiz is for, and reviews") { database in
      try database.execute(sql: purposesAndReviews)
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    return migrator
  }

  /// The first form: a table for each kind of fact.
  ///
  /// `sequence` orders the facts of one kind that share a millisecond. Seeds have 64 bits without a
  /// sign, which no SQLite number holds, so they are decimal texts.
  private static let fiveKindsOfFacts = """
    CREATE TABLE attempt (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      instant TEXT NOT NULL CHECK (instant GLOB '????-??-??T??:??:??.???Z'),
      lesson TEXT NOT NULL,
      question TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      context TEXT NOT NULL CHECK (context IN ('in-place', 'quiz', 'activity')),
      run TEXT CHECK ((context = 'quiz') = (run IS NOT NULL)),
      activity TEXT CHECK ((context = 'activity') = (activity IS NOT NULL)),
      answer TEXT,
      earned INTEGER NOT NULL CHECK (earned BETWEEN 0 AND possible),
      possible INTEGER NOT NULL CHECK (possible >= 1),
      hints INTEGER NOT NULL CHECK (hints >= 0),
      milliseconds_taken INTEGER CHECK (milliseconds_taken >= 0),
      seed TEXT NOT NULL CHECK (seed <> '' AND seed NOT GLOB '*[^0-9]*')
    ) STRICT;
    CREATE INDEX attempt_of_lesson ON attempt (lesson, question);
    CREATE INDEX attempt_of_run ON attempt (run) WHERE run IS NOT NULL;

    CREATE TABLE quiz_started (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      instant TEXT NOT NULL CHECK (instant GLOB '????-??-??T??:??:??.???Z'),
      lesson TEXT NOT NULL,
      seed TEXT NOT NULL CHECK (seed <> '' AND seed NOT GLOB '*[^0-9]*'),
      questions TEXT NOT NULL CHECK (json_type(questions) = 'array')
    ) STRICT;

    CREATE TABLE quiz_finished (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      instant TEXT NOT NULL CHECK (instant GLOB '????-??-??T??:??:??.???Z'),
      run TEXT NOT NULL,
      earned INTEGER NOT NULL CHECK (earned BETWEEN 0 AND possible),
      possible INTEGER NOT NULL CHECK (possible >= 1),
      passed INTEGER NOT NULL CHECK (passed IN (0, 1))
    ) STRICT;

    CREATE TABLE step_reached (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      instant TEXT NOT NULL CHECK (instant GLOB '????-??-??T??:??:??.???Z'),
      lesson TEXT NOT NULL,
      step TEXT NOT NULL
    ) STRICT;

    CREATE TABLE activity_finished (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      instant TEXT NOT NULL CHECK (instant GLOB '????-??-??T??:??:??.???Z'),
      activity TEXT NOT NULL,
      seed TEXT NOT NULL CHECK (seed <> '' AND seed NOT GLOB '*[^0-9]*'),
      earned INTEGER NOT NULL CHECK (earned BETWEEN 0 AND possible),
      possible INTEGER NOT NULL CHECK (possible >= 1),
      details TEXT NOT NULL CHECK (json_valid(details))
    ) STRICT;

    CREATE TRIGGER attempt_is_kept BEFORE UPDATE ON attempt
    BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
    CREATE TRIGGER quiz_started_is_kept BEFORE UPDATE ON quiz_started
    BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
    CREATE TRIGGER quiz_finished_is_kept BEFORE UPDATE ON quiz_finished
    BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
    CREATE TRIGGER step_reached_is_kept BEFORE UPDATE ON step_reached
    BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
    CREATE TRIGGER activity_finished_is_kept BEFORE UPDATE ON activity_finished
    BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
    """

  /// The second form: `ordinal` numbers the facts of one instant, all kinds together, as they were
  /// recorded on their machine.
  ///
  /// `sequence` depends on the order in which records were merged, so nothing is ordered by it any
  /// more. Facts of the first form are numbered as its export listed them.
  private static let orderThatMergingKeeps: String = {
    let tables = ["quiz_started", "step_reached", "attempt", "quiz_finished", "activity_finished"]
    let added = tables.map { table in
      """
      DROP TRIGGER \(table)_is_kept;
      ALTER TABLE \(table) ADD COLUMN ordinal INTEGER NOT NULL DEFAULT 0 CHECK (ordinal >= 0);
      """
    }
    let numbered = tables.enumerated().map { kind, table in
      """
      UPDATE \(table) SET ordinal = numbered.ordinal FROM numbered
      WHERE numbered.kind = \(kind) AND numbered.sequence = \(table).sequence;
      CREATE INDEX \(table)_in_order ON \(table) (instant, ordinal, id);
      CREATE TRIGGER \(table)_is_kept BEFORE UPDATE ON \(table)
      BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
      """
    }
    let facts = tables.enumerated().map { kind, table in
      "SELECT \(kind) AS kind, sequence, instant FROM \(table)"
    }
    return added.joined(separator: "\n") + """
      CREATE TEMP TABLE numbered AS
        SELECT kind, sequence,
          row_number() OVER (PARTITION BY instant ORDER BY kind, sequence) - 1 AS ordinal
        FROM (\(facts.joined(separator: " UNION ALL ")));
      CREATE UNIQUE INDEX temp.numbered_by_fact ON numbered (kind, sequence);
      """ + numbered.joined(separator: "\n") + "DROP TABLE temp.numbered;"
  }()

  /// The third form: a run of a quiz has a purpose, an attempt may stand in a review.
  ///
  /// SQLite cannot change a rule of a table, so the attempts move to a new one.
  private static let purposesAndReviews = """
    ALTER TABLE quiz_started ADD COLUMN purpose TEXT NOT NULL DEFAULT 'quiz'
      CHECK (purpose IN ('quiz', 'pretest', 'retry'));

    CREATE TABLE attempt_with_reviews (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      instant TEXT NOT NULL CHECK (instant GLOB '????-??-??T??:??:??.???Z'),
      ordinal INTEGER NOT NULL DEFAULT 0 CHECK (ordinal >= 0),
      lesson TEXT NOT NULL,
      question TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      context TEXT NOT NULL CHECK (context IN ('in-place', 'quiz', 'activity', 'review')),
      run TEXT CHECK ((context = 'quiz') = (run IS NOT NULL)),
      activity TEXT CHECK ((context = 'activity') = (activity IS NOT NULL)),
      answer TEXT,
      earned INTEGER NOT NULL CHECK (earned BETWEEN 0 AND possible),
      possible INTEGER NOT NULL CHECK (possible >= 1),
      hints INTEGER NOT NULL CHECK (hints >= 0),
      milliseconds_taken INTEGER CHECK (milliseconds_taken >= 0),
      seed TEXT NOT NULL CHECK (seed <> '' AND seed NOT GLOB '*[^0-9]*')
    ) STRICT;
    INSERT INTO attempt_with_reviews
      SELECT sequence, id, instant, ordinal, lesson, question, content_hash, context, run, activity,
        answer, earned, possible, hints, milliseconds_taken, seed
      FROM attempt;
    DROP TABLE attempt;
    ALTER TABLE attempt_with_reviews RENAME TO attempt;
    CREATE INDEX attempt_of_lesson ON attempt (lesson, question);
    CREATE INDEX attempt_of_run ON attempt (run) WHERE run IS NOT NULL;
    CREATE INDEX attempt_in_order ON attempt (instant, ordinal, id);
    CREATE TRIGGER attempt_is_kept BEFORE UPDATE ON attempt
    BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
    """
}
