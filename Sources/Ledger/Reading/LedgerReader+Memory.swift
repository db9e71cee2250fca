package import Obligations

extension LedgerReader {
    /// What the ledger remembers of every case.
    package func memories() throws(LedgerError) -> [CaseReference: CaseMemory] {
        try read { try MemoryReader.memories(of: nil, in: $0) }
    }
}
