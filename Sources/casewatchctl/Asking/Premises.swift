import CaseStore
import Clock

/// The settings that a verb works by, and the time zone that they name.
struct Premises {
    let path: String
    let settings: Settings
    let zone: Zone

    init(reading path: String) throws(Problem) {
        self.path = path
        do throws(Refusals) {
            settings = try SettingsFile.load(path, isKnownTimeZone: { Zone(identifier: $0) != nil })
        } catch {
            throw .refusedFiles(error.all)
        }
        guard let zone = Zone(identifier: settings.timeZone) else { throw .timeZone }
        self.zone = zone
    }
}
