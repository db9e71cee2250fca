import Ledger
import Obligations

extension LedgerEntry {
    /// What a verdict decided, with the letters that say it.
    init(_ verdict: Verdict, letters: [IntendedLetter], at time: LedgerTime) {
        self.init(
            time: time, notices: verdict.notices,
            superseded: verdict.superseded.map {
                SupersededRung(identity: $0.identity, level: $0.level, reason: $0.by)
            },
            dues: verdict.dues.map { DerivedDue(reference: $0.reference, key: $0.key, known: $0.known) },
            moves: verdict.dues.compactMap { due in
                due.move.map {
                    RecordedMove(reference: due.reference, key: due.key, move: $0, episode: due.known.episode)
                }
            },
            alarms: verdict.alarms, letters: letters)
    }
}
