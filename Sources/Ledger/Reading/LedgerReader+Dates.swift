package import Obligations

extension LedgerReader {
    /// Whose ledger it is; keys what must be the same for ever and never another's.
    package func installation() throws(LedgerError) -> InstallationID {
        try read { try Examination.installation($0) }
    }

    package func dueTimes() throws(LedgerError) -> [DueTime] {
        try read { try $0.dueTimes() }
    }

    /// The subjects of every case, in the order of their ordinals.
    package func subjects() throws(LedgerError) -> [CaseReference: [Subject]] {
        try read { try $0.subjects(of: nil) }
    }
}
