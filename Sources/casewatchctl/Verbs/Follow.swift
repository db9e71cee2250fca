import ArgumentParser
import Control

/// Notices as they are said.
struct Follow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Notices as they are said, a line each, until it is interrupted.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking

    func run() async throws {
        try await Problem.reporting {
            guard asking.config == nil, parent.place.config == nil else { throw Problem.daemonOnly }
            let daemon = DaemonAnswerer(path: asking.socket ?? parent.place.socket ?? UsualPlaces.socket)
            try await daemon.follow { notice in
                if asking.json { return try Terminal.write(json: Interface.FollowReply(notice: notice)) }
                let due = notice.due.map { ", due \($0)" } ?? ""
                Terminal.write(
                    "\(notice.at)  \(notice.reference) \(notice.key)  \(notice.rung) (\(notice.kind.rawValue))\(due)  to "
                        + notice.roles.joined(separator: ", "))
            }
        }
    }
}
