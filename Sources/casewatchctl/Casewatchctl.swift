import ArgumentParser
import Control
import Glibc
import Release

/// Asks the daemon, or the files themselves, about cases and their duties.
@main
struct Casewatchctl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "casewatchctl",
        abstract: "Ask which duties are due, why, and what was said about them.",
        discussion: """
            Without --config the running daemon is asked through its control socket. With --config the files are \
            read directly and no daemon is needed.
            """,
        version: "casewatchctl \(Version.text)",
        groupedSubcommands: [
            CommandGroup(
                name: "Look",
                subcommands: [
                    Status.self, Cases.self, Show.self, Agenda.self, Explain.self, Why.self, Forecast.self, WhatIf.self,
                    Follow.self, Spool.self,
                    Check.self, Audit.self, Report.self, Calendar.self, Probe.self,
                ]),
            CommandGroup(name: "Write", subcommands: [New.self, Record.self]),
            CommandGroup(
                name: "Change",
                subcommands: [
                    Acknowledge.self, Silence.self, Unsilence.self, Silences.self, Forget.self, Rescan.self,
                    Reload.self, TestMail.self,
                ]),
        ])

    @OptionGroup var place: Place

    /// Ends with the exit codes that are part of the contract with scripts; wrong usage is 2.
    static func main() async {
        // Dispatch wants a priority for a thread of its own that only a service can be given, and would complain of it
        // in the journal each time somebody asks something.
        setenv("LIBDISPATCH_LOG", "NO", 0)
        do {
            var command = try await asyncParseAsRoot()
            if var verb = command as? any AsyncParsableCommand {
                try await verb.run()
            } else {
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            let misspelt = MisspeltVerb.found(in: Array(CommandLine.arguments.dropFirst()), of: Self.self)
            Terminal.complain(misspelt?.description ?? Self.plain(fullMessage(for: error)))
            exit(withError: Outcome.wrongUsage.code)
        }
    }

    /// Without a second word for an error behind the program's name.
    private static func plain(_ message: String) -> String {
        message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message
    }

    /// Where to ask, given before the verb.
    struct Place: ParsableArguments {
        @Option(
            help: ArgumentHelp("Ask the daemon that listens on this socket.", valueName: "path"), completion: .file())
        var socket: String?

        @Option(
            help: ArgumentHelp("Read the files of these settings instead of asking a daemon.", valueName: "file"),
            completion: Completing.yaml)
        var config: String?

        func validate() throws {
            guard socket == nil || config == nil else {
                throw ValidationError("--socket asks a daemon and --config does without one: give one of them")
            }
        }
    }
}
