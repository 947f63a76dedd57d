// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackageDescription

// The manifest is a list of modules from which targets, test targets and library products are
// derived, so that none can be forgotten. Arrows point up this list only.

/// What a module is to somebody who embeds the package.
enum Role {
  /// A library product that imports no Foundation, does no I/O and reads no clock.
  case core
  /// A library product that gives the core what it must not take by itself, from Foundation.
  case bridge
  /// A target that serves the core and is not offered by itself.
  case coreInternal
  /// Courseware: compiled into the program only, gated by the trait of that name.
  case courseware
}

struct Module {
  var name: String
  var role: Role
  var uses: [Target.Dependency] = []
  var testsUse: [Target.Dependency] = []
  var tested = true
  var settings: [SwiftSetting] = []
}

let courseware: TargetDependencyCondition? = .when(traits: ["Courseware"])
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser", condition: courseware)
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift", condition: courseware)
let yams = Target.Dependency.product(name: "Yams", package: "Yams", condition: courseware)

let modules: [Module] = [
  Module(name: "PlatformMath", role: .coreInternal, tested: false),
  Module(name: "CivilClock", role: .core),
  Module(name: "NameMatching", role: .coreInternal),
  Module(
    name: "OutboundDialing", role: .core, uses: ["PlatformMath", "CivilClock"],
    testsUse: ["DiscreteEventSimulation"]),
  Module(name: "QueueingTheory", role: .core, uses: ["PlatformMath"]),
  Module(name: "DiscreteEventSimulation", role: .core, uses: ["PlatformMath"]),
  Module(
    name: "ContactCenter", role: .core,
    uses: ["OutboundDialing", "QueueingTheory", "DiscreteEventSimulation"]),
  Module(
    name: "DialingStrategyTesting", role: .core,
    uses: ["OutboundDialing", "DiscreteEventSimulation"]),
  Module(
    name: "DialingBaselines", role: .core,
    uses: ["OutboundDialing", "DiscreteEventSimulation", "ContactCenter", "PlatformMath"],
    testsUse: ["DialingStrategyTesting"]),
  Module(name: "ContractBilling", role: .core, uses: ["CivilClock"]),
  Module(
    name: "PerformanceMeasures", role: .core,
    uses: ["OutboundDialing", "ContactCenter"], testsUse: ["DiscreteEventSimulation"]),
  Module(name: "OutsourcingTaxonomy", role: .core, uses: ["NameMatching"]),
  Module(
    name: "OutsourcingEconomics", role: .core,
    uses: [
      "OutboundDialing", "QueueingTheory", "DiscreteEventSimulation", "ContactCenter",
      "ContractBilling", "CivilClock", "PerformanceMeasures", "OutsourcingTaxonomy",
      "NameMatching",
    ]),
  Module(
    name: "FoundationCalendar", role: .bridge, uses: ["CivilClock"],
    testsUse: ["DiscreteEventSimulation", "OutboundDialing"]),

  Module(name: "SeparatedValues", role: .courseware),
  Module(name: "ItemAnalysis", role: .courseware, uses: ["PlatformMath", "SeparatedValues"]),
  Module(name: "TerminalText", role: .courseware),
  Module(name: "Charts", role: .courseware, uses: ["TerminalText"]),
  Module(name: "QuestionExchange", role: .courseware, testsUse: ["LessonMarkdown"]),
  Module(
    name: "LessonMarkdown", role: .courseware, uses: ["CCmarkGFM", "TerminalText"],
    settings: [.strictMemorySafety()]),
  Module(
    name: "CourseModel", role: .courseware,
    uses: [
      "LessonMarkdown", "TerminalText", "ContactCenter", "ContractBilling", "QueueingTheory",
      "OutboundDialing", "DiscreteEventSimulation", "NameMatching", yams,
    ]),
  Module(
    name: "ContractFiles", role: .courseware,
    uses: ["ContractBilling", "CivilClock", "FoundationCalendar", "NameMatching", yams]),
  Module(name: "SpacedRepetition", role: .courseware, uses: ["PlatformMath"]),
  Module(name: "LearnerProgress", role: .courseware, uses: ["SeparatedValues", grdb]),
  Module(
    name: "PacingProcess", role: .courseware,
    uses: ["CivilClock", "OutboundDialing", "FoundationCalendar"]),
  Module(
    name: "CourseCommands", role: .courseware,
    uses: [
      "Charts", "TerminalText", "LessonMarkdown", "CourseModel", "LearnerProgress", "PacingProcess",
      "SpacedRepetition", "ItemAnalysis", "QuestionExchange", "SeparatedValues",
      "ContactCenter", "DialingBaselines", "ContractBilling", "OutsourcingTaxonomy",
      "QueueingTheory", "CivilClock", "FoundationCalendar", "ContractFiles", "PerformanceMeasures",
      "OutsourcingEconomics", "NameMatching",
      "OutboundDialing", "DiscreteEventSimulation", argumentParser,
    ]),
]

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
  .treatWarning("ExplicitSendable", as: .error),
]

// A program that imports neither Foundation nor the C library still needs libm for `rounded()`.
let libm: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

let libraries = modules.map { module in
  Target.target(
    name: module.name, dependencies: module.uses,
    swiftSettings: settings + module.settings,
    linkerSettings: module.role == .courseware ? [] : libm)
}

// Tests are not what must be fast: without optimisation they compile in half the time.
let testSettings = settings + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let tests = modules.filter(\.tested).map { module in
  Target.testTarget(
    name: module.name + "Tests",
    dependencies: [.byName(name: module.name)] + module.uses + module.testsUse,
    swiftSettings: testSettings)
}

// As an embedder would build them: without this package's stricter settings.
let examples: [Target] = [
  ("CompareStrategies", ["ContactCenter", "OutboundDialing"]),
  // It starts `bpo`, which stands beside it.
  ("PaceADialer", []),
  ("PriceAMonth", ["ContractBilling"]),
  ("WriteAStrategy", ["DialingStrategyTesting", "OutboundDialing"]),
].map { name, dependencies in
  .executableTarget(
    name: name, dependencies: dependencies, path: "Examples/\(name)", exclude: ["expected.txt"],
    swiftSettings: [.treatAllWarnings(as: .error)], linkerSettings: libm)
}

/// The library products, each with a catalogue of documentation.
let documented = modules.filter { $0.role == .core || $0.role == .bridge }

let package = Package(
  name: "BPOKit",
  platforms: [.macOS(.v15)],
  products: documented.map { .library(name: $0.name, targets: [$0.name]) }
    + [.executable(name: "bpo", targets: ["bpo"])],
  traits: [
    .default(enabledTraits: ["Courseware"]),
    .trait(
      name: "Courseware",
      description: "The bpo program: lessons, quizzes and commands. Off, nothing else is fetched."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: libraries + tests + examples + [
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .executableTarget(
      name: "bpo", dependencies: ["CourseCommands"], swiftSettings: settings),
    .testTarget(
      name: "DocumentationTests", dependencies: documented.map { .byName(name: $0.name) },
      swiftSettings: testSettings),
    .testTarget(
      name: "ExamplesTests", dependencies: examples.map { .byName(name: $0.name) },
      swiftSettings: testSettings),
  ]
)

// The documentation plug-in is for those who build the documentation, not for embedders.
if ProcessInfo.processInfo.environment["DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
