// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

// A program of somebody who embeds the core: no traits, so nothing but BPOKit is fetched.

import PackageDescription

let package = Package(
  name: "LinkageTests",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "BPOKit", path: "../..", traits: [])],
  targets: [
    .executableTarget(
      name: "CoreOnly",
      dependencies: [
        "OutboundDialing", "QueueingTheory", "DiscreteEventSimulation", "ContactCenter",
        "DialingStrategyTesting", "DialingBaselines", "ContractBilling", "OutsourcingTaxonomy",
      ].map { .product(name: $0, package: "BPOKit") })
  ]
)
