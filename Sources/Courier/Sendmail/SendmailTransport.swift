package import Mail

/// Hands letters to the `sendmail` command of a mail system on this machine.
package final class SendmailTransport: Transport {
    /// Where every mail system puts it.
    package static let standardPath = "/usr/sbin/sendmail"

    private let path: String
    private let limit: Duration

    /// - Parameter limit: how long the command may take before it is ended, with everything that it started.
    package init(path: String = standardPath, limit: Duration = .seconds(60)) {
        self.path = path
        self.limit = limit
    }

    package func carry(_ bytes: [UInt8], _ envelope: Envelope, mayGoOn: @escaping () -> Bool) -> Outcome {
        let arguments = [path, "-i", "-f", "\(envelope.sender)", "--", "\(envelope.recipient)"]
        do {
            var command = try ChildProcess(arguments: arguments)
            let ending = command.run(input: bytes.filter { $0 != 0x0D }, limit: limit, mayGoOn: mayGoOn)
            return Self.outcome(of: ending, saying: command.words)
        } catch {
            return .unreachable(Reply("'\(path)' cannot be run: \(error)"))
        }
    }

    package func rest(mayGoOn: @escaping () -> Bool) {}

    static func outcome(of ending: ChildProcess.Ending, saying words: String) -> Outcome {
        switch ending {
        case .exited(let status): SendmailStatus(status).outcome(saying: words)
        case .killed(let signal): .uncertain(Reply("sendmail was ended by signal \(signal)"))
        case .overdue: .uncertain(Reply("sendmail did not end in time; in a unit that is too strict it never does"))
        case .abandoned: .uncertain(Reply("sendmail was ended because the courier stops"))
        }
    }
}
