// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import LearnerProgress
import Testing

@Suite("A record and an export of version 1")
struct VersionOneTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/progress.sqlite"
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: Self.schema + Self.facts) }
    try queue.close()
  }

  /// What version 1 wrote of the facts below, to the letter.
  private static let export = """
    {"format":"bpo-progress","version":1}
    {"kind":"quiz-started","id":"00000000-0000-4000-8000-000000000001",\
    "instant":"2026-03-09T08:00:00.000Z","lesson":"day/09","seed":"5","questions":["a\\/b","c"]}
    {"kind":"step-reached","id":"00000000-0000-4000-8000-000000000003",\
    "instant":"2026-03-09T08:00:00.000Z","lesson":"day-09","step":"one"}
    {"kind":"step-reached","id":"00000000-0000-4000-8000-000000000002",\
    "instant":"2026-03-09T08:00:00.000Z","lesson":"day-09","step":"two"}
    {"kind":"attempt","id":"00000000-0000-4000-8000-000000000004",\
    "instant":"2026-03-09T08:00:01.000Z","lesson":"day-09","question":"c","contentHash":"h",\
    "context":"quiz","run":"00000000-0000-4000-8000-000000000001","activity":null,"answer":"B",\
    "earned":1,"possible":1,"hints":0,"millisecondsTaken":null,"seed":"7"}
    {"kind":"quiz-finished","id":"00000000-0000-4000-8000-000000000005",\
    "instant":"2026-03-09T08:00:01.000Z","run":"00000000-0000-4000-8000-000000000001",\
    "earned":1,"possible":2,"passed":false}
    {"kind":"activity-finished","id":"00000000-0000-4000-8000-000000000006",\
    "instant":"2026-03-09T08:00:02.000Z","activity":"sort","seed":"6","earned":1,"possible":1,\
    "details":{"wrong":[1.50]}}

    """

  @Test("opens, and shows what it showed, in the order that version 1 kept")
  func opens() throws {
    let store = try ProgressStore(path: path)
    #expect(try store.lastStep(of: "day-09") == "two")
    #expect(try store.totals(in: .gmt).answers == 1)
    let lines = try store.exportJSONLines().split(separator: "\n")
    #expect(lines.first == #"{"format":"bpo-progress","version":3,"facts":6}"#)
    let ordinals = lines.dropFirst().map { line in
      (0...2).first { line.contains(#""ordinal":\#($0),"#) }
    }
    #expect(ordinals == [0, 1, 2, 0, 1, 0])
    #expect(throws: DatabaseError.self) {
      try store.queue.write { try $0.execute(sql: "UPDATE attempt SET ordinal = 5") }
    }
  }

  @Test("an export merges into what it was taken of, and into an empty record, to the same rows")
  func merges() throws {
    let file = folder.path + "/old.jsonl"
    try Data(Self.export.utf8).write(to: URL(fileURLWithPath: file))
    let migrated = try ProgressStore(path: path)
    #expect(try migrated.merge(exportAt: file) == MergeReport(added: 0, known: 6))
    let empty = try ProgressStore.inMemory()
    #expect(try empty.merge(exportAt: file) == MergeReport(added: 6, known: 0))
    #expect(try empty.exportJSONLines() == migrated.exportJSONLines())
  }

  private static let facts = """
    INSERT INTO quiz_started VALUES (1, '00000000-0000-4000-8000-000000000001',
      '2026-03-09T08:00:00.000Z', 'day/09', '5', '["a\\/b","c"]');
    INSERT INTO step_reached VALUES (1, '00000000-0000-4000-8000-000000000003',
      '2026-03-09T08:00:00.000Z', 'day-09', 'one');
    INSERT INTO step_reached VALUES (2, '00000000-0000-4000-8000-000000000002',
      '2026-03-09T08:00:00.000Z', 'day-09', 'two');
    INSERT INTO attempt VALUES (1, '00000000-0000-4000-8000-000000000004',
      '2026-03-09T08:00:01.000Z', 'day-09', 'c', 'h', 'quiz',
      '00000000-0000-4000-8000-000000000001', NULL, 'B', 1, 1, 0, NULL, '7');
    INSERT INTO quiz_finished VALUES (1, '00000000-0000-4000-8000-000000000005',
      '2026-03-09T08:00:01.000Z', '00000000-0000-4000-8000-000000000001', 1, 2, 0);
    INSERT INTO activity_finished VALUES (1, '00000000-0000-4000-8000-000000000006',
      '2026-03-09T08:00:02.000Z', 'sort', '6', 1, 1, '{ "wrong" : [1.50] }');
    """

  /// The file as version 1 made it: frozen, never to be changed.
  private static let schema = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('1: five kinds of facts');
    PRAGMA application_id = 1651535616;
    PRAGMA user_version = 1;
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
}
