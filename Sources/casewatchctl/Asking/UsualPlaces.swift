import CaseStore
import Clock
import Glibc

/// Where things are when nobody says so.
enum UsualPlaces {
    /// The settings that the environment names, or the packaged ones.
    static var settings: String {
        getenv("CASEWATCH_CONFIG").map { String(cString: $0) } ?? "/etc/casewatch/casewatch.yaml"
    }

    /// Where those settings have the daemon listen, and otherwise where the packaged one does.
    static var socket: String { readSettings?.paths.socket ?? "/run/casewatch/control.sock" }

    /// Nil where they may not be read, are refused, or are not there.
    static var readSettings: Settings? {
        let path = settings
        guard access(path, R_OK) == 0 else { return nil }
        return try? SettingsFile.load(path) { Zone(identifier: $0) != nil }
    }
}
