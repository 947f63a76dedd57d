// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// A package of its own, so that nobody who embeds BPOKit fetches or builds what measures it.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "BPOKit", path: "..", traits: []),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // A program to be timed as a process, side by side with the C program.
    .executableTarget(
      name: "floor-timing",
      dependencies: [
        .product(name: "ContactCenter", package: "BPOKit"),
        .product(name: "DiscreteEventSimulation", package: "BPOKit"),
        .product(name: "OutboundDialing", package: "BPOKit"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "Floor",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "ContactCenter", package: "BPOKit"),
        .product(name: "OutboundDialing", package: "BPOKit"),
      ],
      path: "Benchmarks/Floor",
      swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
