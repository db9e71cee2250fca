internal import Glibc

extension Settings {
    /// What the settings leave open and an administrator may want to close.
    ///
    /// - Parameter path: where they were read from.
    package func warnings(readFrom path: String) -> [String] {
        var warnings: [String] = []
        if access(path, F_OK) != 0 {
            warnings.append("settings file '\(path)' does not exist: every setting has its default")
        }
        if mail.allowedDomains == nil {
            warnings.append("letters may go to every domain that the contacts name: set 'allowed-domains' under 'mail'")
        }
        return warnings + mail.warnings
    }
}
