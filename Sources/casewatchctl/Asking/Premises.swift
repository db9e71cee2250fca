import CaseStore
import Clock
import Glibc

/// The settings that a verb works by, and the time zone that they name.
struct Premises {
    let path: String
    let settings: Settings
    let zone: Zone

    init(reading path: String) throws(Problem) {
        self.path = path
        // Not a mistake, but where it is one, what follows from it is hard to understand.
        if access(path, F_OK) != 0 {
            Terminal.complain("there is no file '\(path)', so that every setting has its default")
        }
        do throws(Refusals) {
            settings = try SettingsFile.load(path, isKnownTimeZone: { Zone(identifier: $0) != nil })
        } catch {
            throw .refusedFiles(error.all)
        }
        guard let zone = Zone(identifier: settings.timeZone) else { throw .timeZone }
        self.zone = zone
    }
}
