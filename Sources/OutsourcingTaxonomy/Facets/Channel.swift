// SPDX-License-Identifier: Apache-2.0

/// Whether people talk.
public enum Channel: String, FacetValue {
  /// Voice.
  case voice
  /// Non-voice.
  case nonVoice = "non-voice"

  public static let facet = Facet.channel

  public var name: String {
    switch self {
    case .voice: "voice"
    case .nonVoice: "non-voice"
    }
  }

  public var aliases: [String] {
    switch self {
    case .voice: ["telephone"]
    case .nonVoice: ["written", "chat", "email", "social media"]
    }
  }

  public var meaning: String {
    switch self {
    case .voice:
      "People speak with each other, by telephone or over the internet."
    case .nonVoice:
      "The work is done in writing or on data: email, chat, social media, forms, records."
    }
  }
}
