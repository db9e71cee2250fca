package import CaseStore
package import Clock

/// Where a daemon works: its settings and the time zone that they name.
package struct Premises: Sendable {
    package let settings: Settings
    package let zone: Zone

    /// Reads the settings; a file that does not exist means the defaults.
    package init(reading path: String) throws(StartProblem) {
        do {
            settings = try SettingsFile.load(path, isKnownTimeZone: { Zone(identifier: $0) != nil })
        } catch {
            throw .settings(error.all)
        }
        guard let zone = Zone(identifier: settings.timeZone) else { throw .timeZone(settings.timeZone) }
        self.zone = zone
    }
}
