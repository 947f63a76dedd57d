// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import Testing

struct VoiceProcessTypeTests {
  private let processes = Taxonomy.standard.voiceProcesses

  @Test("six processes come in, nine go out, one for each value of the facet; then blended work")
  func directions() {
    #expect(processes.compactMap(\.facets.voiceProcess) == VoiceProcess.allCases)
    #expect(processes.count == 16)
    #expect(processes.prefix(6).allSatisfy { $0.facets.direction == .inbound })
    #expect(processes[6..<15].allSatisfy { $0.facets.direction == .outbound })
    #expect(processes.last?.facets.direction == .blended)
    #expect(processes.allSatisfy { $0.facets.channel == .voice })
  }

  @Test("inbound calls are not dialed, save to call back; outbound calls are")
  func dialModes() {
    for process in processes {
      let modes = process.dialModes.map(\.mode)
      if process.facets.direction == .inbound {
        #expect(modes.first == .notDialed)
        #expect(modes.dropFirst().allSatisfy { $0 == .preview })
      } else {
        #expect(!modes.isEmpty)
        #expect(!modes.contains(.notDialed))
      }
    }
  }

  @Test("every choice has a reason, and where there are several, the condition is given")
  func reasons() {
    for process in processes {
      #expect(process.dialModes.dropFirst().allSatisfy { $0.condition != nil })
      #expect(process.billingModels.dropFirst().allSatisfy { $0.condition != nil })
      #expect(!process.billingModels.isEmpty)
      #expect(process.dialModes.allSatisfy { $0.reason.hasSuffix(".") })
      #expect(process.billingModels.allSatisfy { $0.reason.hasSuffix(".") && !$0.unit.isEmpty })
      #expect(process.measures.count >= 4)
    }
  }

  @Test("late debts are previewed and paid for by result, early ones are not")
  func collections() throws {
    let collections = try #require(processes.first { $0.id == "voice.collections" })
    let late = collections.dialModes.filter { $0.condition?.contains("late") == true }
    #expect(late.map(\.mode) == [.preview])
    #expect(!collections.dialModes.contains { $0.mode == .predictive && $0.processes.isEmpty })
    let agency = collections.billingModels.filter { $0.condition?.contains("late") == true }
    #expect(agency.map(\.model) == [.outcome])
  }
}
