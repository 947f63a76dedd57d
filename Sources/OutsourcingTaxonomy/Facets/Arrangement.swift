// SPDX-License-Identifier: Apache-2.0

/// What kind of work is handed over, and how.
///
/// “BPM” is used in two senses: for the discipline of improving one's own processes, which hands
/// nothing over and is therefore no value here, and in India for the whole outsourcing sector,
/// which is ``businessProcessServices``.
public enum Arrangement: String, FacetValue {
  /// Business process outsourcing.
  case bpo
  /// Knowledge process outsourcing.
  case kpo
  /// Information technology outsourcing.
  case ito
  /// Business process management services.
  case businessProcessServices = "business-process-services"
  /// Captive or shared service centre.
  case captive
  /// Build, operate, transfer.
  case buildOperateTransfer = "build-operate-transfer"

  public static let facet = Facet.arrangement

  public var name: String {
    switch self {
    case .bpo: "business process outsourcing"
    case .kpo: "knowledge process outsourcing"
    case .ito: "information technology outsourcing"
    case .businessProcessServices: "business process management services"
    case .captive: "captive or shared service centre"
    case .buildOperateTransfer: "build, operate, transfer"
    }
  }

  public var aliases: [String] {
    switch self {
    case .bpo: ["BPO"]
    case .kpo: ["KPO"]
    case .ito: ["ITO", "IT outsourcing"]
    case .businessProcessServices: ["BPM", "BPM services", "business process services"]
    case .captive: ["captive", "captive centre", "shared services", "global in-house centre"]
    case .buildOperateTransfer: ["BOT", "build operate transfer"]
    }
  }

  public var meaning: String {
    switch self {
    case .bpo:
      "Another company runs routine, rule-based processes of the client."
    case .kpo:
      "Another company does work of the client that needs expert knowledge and judgement."
    case .ito:
      "Another company builds or runs the client's computer systems."
    case .businessProcessServices:
      "The Indian industry's name for outsourced processes of every kind, improvement included."
    case .captive:
      "The client runs the centre itself, as a company or a department of its own."
    case .buildOperateTransfer:
      "A provider sets a centre up and runs it, and the client takes it over after some years."
    }
  }
}
