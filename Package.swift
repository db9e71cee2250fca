// swift-tools-version: 6.2

import PackageDescription

/// One target per box of the architecture: arrows point down only, and the compiler holds them.
let package = Package(
    name: "casewatch",
    products: [
        .executable(name: "casewatchd", targets: ["casewatchd"]),
        .executable(name: "casewatch-courier", targets: ["casewatch-courier"]),
        .executable(name: "casewatchctl", targets: ["casewatchctl"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Executables: parse, compose, run.
        .executableTarget(
            name: "casewatchd",
            dependencies: [
                "CivilCalendar", "Control", "Daemon", "Loop", "Release",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "casewatch-courier",
            dependencies: ["Courier", "Release", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
        .executableTarget(
            name: "casewatchctl",
            dependencies: [
                "CaseStore", "CivilCalendar", "Clock", "Control", "Evidence", "ICalendar", "Ledger", "Mail",
                "Monitoring", "Obligations", "Release", "Reports", "Templates",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // Shells: one actor each, effects. The courier sees the spool and the mail server, and nothing else.
        .target(
            name: "Courier", dependencies: ["CaseStore", "CCurl", "Clock", "Loop", "Mail", "Obligations", "Systemd"]),
        .target(
            name: "Daemon",
            dependencies: [
                "CaseStore", "CivilCalendar", "CLinux", "Clock", "Control", "ICalendar", "Ledger", "Loop", "Mail",
                "Obligations", "Release",
                "Systemd", "Templates",
            ]
        ),

        // What both shells stand on: the queue and the signals of a service, and the version of the program.
        .target(name: "Loop"),
        .target(name: "Release"),

        // Adapters: do I/O, decide nothing.
        .target(
            name: "CaseStore",
            dependencies: [
                "CivilCalendar", "CLinux", "Obligations", "Templates",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(name: "Clock", dependencies: ["CivilCalendar", "CLinux"]),
        .target(
            name: "Control",
            dependencies: [
                "CivilCalendar", "CLinux", "Loop", "Obligations",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            resources: [
                .embedInCode("io.casewatch.varlink"),
                .embedInCode("org.varlink.service.varlink"),
            ]
        ),
        .target(
            name: "Evidence",
            dependencies: ["CivilCalendar", "Control", "Ledger", "Obligations", "Templates"],
            resources: [.embedInCode("evidence.mustache")]
        ),
        .target(
            name: "ICalendar",
            dependencies: ["CivilCalendar", "Obligations", .product(name: "Crypto", package: "swift-crypto")]
        ),
        .target(
            name: "Ledger",
            dependencies: [
                "CivilCalendar", "CSQLite", "Obligations",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .target(
            name: "Mail",
            dependencies: [
                "CivilCalendar", "Obligations", "Templates", .product(name: "Crypto", package: "swift-crypto"),
            ],
            // Links to the files of Config/letters, so that what is built in and what is shipped are one text.
            resources: [
                .embedInCode("BuiltIn/duty.mustache"), .embedInCode("BuiltIn/letter.mustache"),
                .embedInCode("BuiltIn/matter.mustache"), .embedInCode("BuiltIn/summary.mustache"),
                .embedInCode("BuiltIn/test-mail.mustache"), .embedInCode("BuiltIn/weekly.mustache"),
            ]
        ),
        .target(name: "Monitoring", dependencies: ["CivilCalendar", "Clock", "Control"]),
        // What people look at: pages, sheets and tables, from answers; no files, no clock.
        .target(
            name: "Reports", dependencies: ["CivilCalendar", "Obligations", "Templates"],
            resources: [
                "calendar", "case", "duty-head", "duty-rows", "lane", "load-row", "mark", "marks", "quarter", "style",
            ]
            .map { .embedInCode("Texts/\($0).mustache") }
        ),
        .target(
            name: "Systemd",
            dependencies: ["CSystemd", .product(name: "DequeModule", package: "swift-collections")]
        ),

        // Texts that people may reword, filled with an allow-list of values.
        .target(
            name: "Templates", dependencies: ["Obligations", .product(name: "Mustache", package: "swift-mustache")]),

        // The core: pure decisions, no files, no clock, no threads.
        .target(
            name: "Obligations",
            dependencies: ["CivilCalendar", .product(name: "HeapModule", package: "swift-collections")]
        ),
        .target(name: "CivilCalendar"),

        // What Swift's Glibc module lacks, libsystemd, what GRDB does not show of SQLite, and libcurl for the courier alone.
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CLinux"),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CSystemd", providers: [.apt(["libsystemd-dev"])]),

        // Measured beside other mail systems by Tests/Benchmarks/mail.
        .executableTarget(name: "measure-mail", dependencies: ["Mail"], path: "Tests/Benchmarks/MeasureMail"),
        .target(
            name: "TestSupport", dependencies: ["CivilCalendar"], path: "Tests/TestSupport",
            exclude: [
                "EarlierLedger/cases", "EarlierLedger/ledger.generation", "EarlierLedger/ledger.sql",
                "Mail/mail_server.py",
            ]),
        .testTarget(
            name: "CivilCalendarTests", dependencies: ["CivilCalendar", "TestSupport"], resources: [.copy("Vectors")]),
        .testTarget(name: "ClockTests", dependencies: ["CivilCalendar", "Clock"]),
        .testTarget(name: "ObligationsTests", dependencies: ["CivilCalendar", "Obligations", "TestSupport"]),
        .testTarget(
            name: "ProcedureTests", dependencies: ["CaseStore", "CivilCalendar", "Obligations", "TestSupport"],
            resources: [.copy("Texts")]),
        .testTarget(
            name: "CaseStoreTests",
            dependencies: ["CaseStore", "CivilCalendar", "CLinux", "Ledger", "Obligations", "TestSupport"]),
        .testTarget(
            name: "LedgerTests",
            dependencies: [
                "CivilCalendar", "Ledger", "Obligations", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "MailTests", dependencies: ["CivilCalendar", "Mail", "Obligations", "Templates", "TestSupport"],
            exclude: ["Golden"]),
        .testTarget(
            name: "ICalendarTests", dependencies: ["CivilCalendar", "ICalendar", "Obligations"]),
        .testTarget(name: "CLinuxTests", dependencies: ["CLinux"]),
        .testTarget(name: "TemplatesTests", dependencies: ["Templates"]),
        .testTarget(name: "LoopTests", dependencies: ["Loop"]),
        .testTarget(
            name: "ReportsTests", dependencies: ["CivilCalendar", "Obligations", "Reports", "Templates"],
            exclude: ["Golden"]),
        .testTarget(name: "SystemdTests", dependencies: ["Systemd"]),
        .testTarget(
            name: "ControlTests",
            dependencies: [
                "Control", "TestSupport",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        .testTarget(
            name: "CourierTests",
            dependencies: [
                "casewatch-courier", "casewatchd", "CCurl", "Courier", "Mail", "Obligations", "Systemd", "TestSupport",
            ]),
        .testTarget(name: "MonitoringTests", dependencies: ["Control", "Monitoring"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["casewatch-courier", "casewatchctl", "casewatchd", "Systemd", "TestSupport"],
            exclude: ["Pages", "Support/check-evidence.py"]),
        .testTarget(
            name: "DaemonTests",
            dependencies: [
                "CaseStore", "CivilCalendar", "Clock", "Control", "Daemon", "Ledger", "Mail", "Obligations", "Systemd",
                "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && target.name != "CLinux" {
    target.swiftSettings = [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}

// The readers under libFuzzer: built by Tests/Faults/fuzz alone, which names the archive to link and sets everything up.
if let fuzzer = Context.environment["CASEWATCH_FUZZER"] {
    let instrumented: Set = ["CaseStore", "CivilCalendar", "Control", "Obligations", "Templates"]
    for target in package.targets where instrumented.contains(target.name) {
        target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer"]))
    }
    package.targets += [
        .systemLibrary(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
        .executableTarget(
            name: "fuzz-readers",
            dependencies: [
                "CFuzzer", "CaseStore", "CivilCalendar", "Control", "Obligations",
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            path: "Tests/Fuzz/Readers",
            linkerSettings: [.unsafeFlags([fuzzer, "-lstdc++"])]),
    ]
}
