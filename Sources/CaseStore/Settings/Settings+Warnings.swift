extension Settings {
    /// What the settings leave open and an administrator may want to close.
    package var warnings: [String] {
        guard mail.allowedDomains == nil else { return [] }
        return ["letters may go to every domain that the contacts name: set 'allowed-domains' under 'mail'"]
    }
}
