import ArgumentParser
import Control

/// Notices as they are said.
struct Follow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Notices as they are said, a line each, until it is interrupted.",
        discussion: """
            When the daemon is restarted this waits for it and goes on. Standard error says when it went and came back, \
            and where what was said in between can be read. With --json each notice is one object on one line.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking

    func run() async throws {
        try await Problem.reporting {
            guard asking.config == nil, parent.place.config == nil else { throw Problem.daemonOnly }
            let daemon = DaemonAnswerer(path: asking.socket ?? parent.place.socket ?? UsualPlaces.socket)
            try await Following(daemon: daemon).run { notice in
                if asking.json {
                    return Terminal.write(
                        try JSONAnswer.text(of: Interface.FollowReply(notice: notice), isPretty: false))
                }
                let due = notice.due.map { ", due \($0)" } ?? ""
                Terminal.write(
                    "\(notice.at)  \(notice.reference) \(notice.key)  \(notice.rung) (\(notice.kind.rawValue))\(due)  to "
                        + notice.roles.joined(separator: ", "))
            }
        }
    }
}
