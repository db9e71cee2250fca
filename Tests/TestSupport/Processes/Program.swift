import Foundation

/// One of the built programs, run as a person or a service manager runs it.
package struct Program {
    package let path: String

    package static let daemon = Program(named: "casewatchd")
    package static let courier = Program(named: "casewatch-courier")
    package static let ctl = Program(named: "casewatchctl")

    private init(named name: String) {
        // The test bundle lies beside the programs that it was built with.
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        let folder = bundle.components(separatedBy: "/").prefix { !$0.hasSuffix(".xctest") }.joined(separator: "/")
        path = "\(folder)/\(name)"
    }

    /// What a program that ended has said.
    package struct Result {
        /// The exit status; 128 and the signal where a signal ended it.
        package let status: Int32
        package let output: String
        package let errors: String
    }

    /// Runs to the end.
    package func run(_ arguments: [String]) throws -> Result {
        try start(arguments).wait()
    }

    /// Starts in the background, perhaps under another program such as strace.
    package func start(
        _ arguments: [String], under wrapper: [String] = [], environment: [String: String]? = nil
    ) throws -> Running {
        try Running(wrapper + [path] + arguments, environment: environment)
    }
}
