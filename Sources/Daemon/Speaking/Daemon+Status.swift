import CaseStore
import Obligations
import Systemd

extension Daemon {
    /// One line for `systemctl status`: what is wrong first, then what is watched.
    var statusLine: String {
        let trouble = faults.sorted { ($0.key.part, $0.value) < ($1.key.part, $1.value) }.map {
            "degraded: \($0.value); "
        }.joined()
        let count = watch.cases.count
        let files = Set(refusals.map(\.file)).count
        let refused = files == 0 ? "" : ", \(files == 1 ? "1 file" : "\(files) files") refused"
        return "\(trouble)watching \(count) \(count == 1 ? "case" : "cases")\(refused)"
    }

    /// Tells the service manager how things stand, once they stand otherwise than it was told.
    func showStatus() {
        let line = statusLine
        guard line != shownStatus else { return }
        shownStatus = line
        surroundings.notifier.status(line)
    }
}
