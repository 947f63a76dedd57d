// SPDX-License-Identifier: Apache-2.0

import ContractBilling
public import Foundation

extension ActivityCase {
  /// The largest file that is read, in bytes: 1 MiB.
  public static let largestFile = 1 << 20

  /// Reads a saved case.
  ///
  /// - Parameters:
  ///   - data: The bytes of the file.
  ///   - file: Its name, for messages.
  ///   - activity: The activity that is to be played.
  /// - Throws: ``ActivityCaseFault``: no case, one of another activity, or of a newer version.
  public init(
    reading data: Data, file: String, for activity: Activity
  ) throws(ActivityCaseFault) {
    func fault(_ reason: ActivityCaseFault.Reason) -> ActivityCaseFault {
      ActivityCaseFault(file: file, reason: reason)
    }
    guard data.count <= Self.largestFile else { throw fault(.tooLarge) }
    let found: ActivityCase
    do {
      // The version first: what else a newer file holds is not known.
      let version = try JSONDecoder().decode(Header.self, from: data).version
      guard version <= Self.version else { throw fault(.newerVersion(version)) }
      guard version >= 1 else { throw fault(.malformed("version: It must be at least 1.")) }
      found = try JSONDecoder().decode(ActivityCase.self, from: data)
      guard found.activity == activity.id, found.kind == activity.kind else {
        throw fault(.otherActivity(found.activity, wanted: activity.id))
      }
      try found.validate()
    } catch let error as ActivityCaseFault {
      throw error
    } catch let error as DecodingError {
      throw fault(.malformed(error.sentence))
    } catch {
      throw fault(.malformed("\(error)"))
    }
    self = found
  }

  /// The case as a file holds it: JSON with sorted keys, ended by a newline.
  ///
  /// - Throws: `EncodingError`, for a number that is not finite.
  public func fileContents() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  private struct Header: Decodable { var version: Int }

  /// The kind of activity that the settings are for.
  public var kind: Activity.Kind {
    switch settings {
    case .sort: .sort
    case .revenue: .revenue
    case .dialing: .dialing
    case .trial: .trial
    }
  }
}

extension ActivityCase: Codable {
  private enum Key: String, CodingKey { case version, activity, kind, seed, settings }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    activity = try container.decode(String.self, forKey: .activity)
    seed = try container.decode(UInt64.self, forKey: .seed)
    settings =
      switch try container.decode(Activity.Kind.self, forKey: .kind) {
      case .sort: .sort(try container.decode(SortActivity.Floor.self, forKey: .settings))
      case .revenue: .revenue(try container.decode(RevenueCase.self, forKey: .settings))
      case .dialing: .dialing(try container.decode(Dialing.self, forKey: .settings))
      case .trial: .trial(try container.decode(TrialActivity.self, forKey: .settings))
      }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.version, forKey: .version)
    try container.encode(activity, forKey: .activity)
    try container.encode(kind, forKey: .kind)
    try container.encode(seed, forKey: .seed)
    switch settings {
    case .sort(let floor): try container.encode(floor, forKey: .settings)
    case .revenue(let revenueCase): try container.encode(revenueCase, forKey: .settings)
    case .dialing(let dialing): try container.encode(dialing, forKey: .settings)
    case .trial(let trial): try container.encode(trial, forKey: .settings)
    }
  }
}

/// Why a file is no case that can be played.
public struct ActivityCaseFault: Error, Hashable, Sendable {
  /// The file.
  public var file: String
  /// What is wrong with it.
  public var reason: Reason

  /// The kinds of reasons.
  public enum Reason: Hashable, Sendable {
    /// There is no such file, or it cannot be read.
    case unreadable
    /// It is larger than a case can be.
    case tooLarge
    /// It is no case; what was expected where, as a sentence.
    case malformed(String)
    /// A newer program wrote it.
    case newerVersion(Int)
    /// It is a case of another activity.
    case otherActivity(String, wanted: String)
    /// It cannot be written; what the system said, as a sentence.
    case unwritable(String)
  }

  /// Creates a fault.
  public init(file: String, reason: Reason) {
    self.file = file
    self.reason = reason
  }
}

extension ActivityCaseFault: CustomStringConvertible {
  /// One sentence that says what is wrong, and what to do.
  public var description: String {
    let subject = "The case file “\(file)”"
    return switch reason {
    case .unreadable: "\(subject) cannot be read; it must be a file written by --save-case."
    case .tooLarge:
      "\(subject) is larger than \(ActivityCase.largestFile >> 20) MiB; it is no saved case."
    case .malformed(let what): "\(subject) is not a case that can be played. \(what)"
    case .newerVersion(let version):
      "\(subject) has the version \(version), and this program knows them up to "
        + "\(ActivityCase.version); use a newer program."
    case .otherActivity(let name, let wanted):
      "\(subject) belongs to the activity “\(name)”, not to “\(wanted)”; name the one it "
        + "belongs to."
    case .unwritable(let why): "\(subject) cannot be written: \(why)"
    }
  }
}

extension DecodingError {
  /// Where in the file something else was expected, as a sentence.
  fileprivate var sentence: String {
    switch self {
    case .keyNotFound(let key, let context):
      Self.place(context.codingPath) + "“\(key.stringValue)” is missing."
    // Foundation tells no more of a text that is no JSON, or of a number that does not fit.
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      "It is not valid JSON, or holds a number out of range."
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      Self.place(context.codingPath) + context.debugDescription
    @unknown default: "It cannot be decoded."
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    let names = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
    return names.isEmpty ? "" : names.joined(separator: ".") + ": "
  }
}
