import Mail
import Systemd

extension JournalEntry {
    /// What operations hear of a letter or of the mail server: where to look, and codes in place of a server's words.
    init(_ news: Decision.News) {
        switch news {
        case .undelivered(let name, let reply):
            self.init(
                "a letter was refused for good and is in 'failed': \(reply.summary)", id: .undelivered,
                priority: .error,
                fields: [.file: "failed/\(name)", .problem: reply.summary, .unit: "courier"])
        case .held(let name):
            self.init(
                "a letter may have gone out \(Transmissions.most) times without an answer and is held in 'sending'; "
                    + "look for its Message-ID in the mail server's log, and if it is not there send it again with "
                    + "'casewatchctl spool retry \(name)'",
                id: .undelivered, priority: .critical, fields: [.file: "sending/\(name)", .unit: "courier"])
        case .delayed(let name, let reply):
            self.init(
                "the mail server has put a letter off several times, and is asked again: \(reply.summary)", id: .fault,
                priority: .warning, fields: [.file: "queue/\(name)", .problem: reply.summary, .unit: "courier"])
        case .uncertain(let name, let reply):
            self.init(
                "a letter may have gone out, and goes again with the same Message-ID: \(reply.summary)", id: .fault,
                priority: .warning,
                fields: [.file: "queue/\(name)", .problem: reply.summary, .unit: "courier"])
        case .serverLost(let reply):
            self.init(
                "letters wait: \(reply.summary)", id: .fault, priority: .error,
                fields: [.problem: reply.summary, .unit: "mail server"])
        case .serverBack:
            self.init(
                "the mail server takes letters again", id: .started, priority: .notice, fields: [.unit: "mail server"])
        }
    }
}
