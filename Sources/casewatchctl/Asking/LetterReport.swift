import Control
import Mail

/// One letter: what the daemon says of it, and what its file in the spool holds.
struct LetterReport {
    let id: String
    /// Nil where no daemon could be asked, or where it lists newer letters only.
    let listed: Interface.Letter?
    let file: SpooledFile?
    /// What could not be found out, and what to do about it.
    private(set) var remarks: [String] = []
    private(set) var outcome = Outcome.done

    /// So much of a name tells letters apart.
    private static let shortest = 6

    /// - Parameters:
    ///   - text: the name of the letter, or a beginning of it that no other has.
    ///   - letters: what the daemon lists, or why it does not.
    ///   - spool: the spool directory of the settings.
    init(_ text: String, among letters: Result<[Interface.Letter], Problem>, in spool: String) throws(Problem) {
        let known = (try? letters.get()) ?? []
        let meant = known.filter { $0.id == text || text.count >= Self.shortest && $0.id.hasPrefix(text) }
        guard meant.count < 2 else { throw .noLetter("several letters begin so; give more of the name") }
        guard let name = LetterName(meant.first?.id ?? text) else {
            if case .failure(let problem) = letters { throw problem }
            throw .noLetter("there is no letter of that name; 'casewatchctl spool list' lists them")
        }
        id = name.text
        listed = meant.first
        if case .failure(let problem) = letters {
            remarks.append("what became of it is not known: \(problem)")
            outcome = problem.outcome
        }
        let found = Self.find(name, in: spool)
        switch found {
        case .success(let file):
            self.file = file
            if let file {
                if file.letter == nil {
                    remarks.append("its file is damaged and is not shown; the daemon writes it anew")
                }
            } else if let listed {
                remarks.append(listed.absence)
            } else {
                throw .noLetter("there is no letter of that name in '\(spool)', the 'spool' of the settings")
            }
        case .failure(let problem):
            file = nil
            outcome = .notPermitted
            remarks.append(problem.advice(about: spool))
        }
    }

    private static func find(_ name: LetterName, in spool: String) -> Result<SpooledFile?, SpooledFile.Problem> {
        do throws(SpooledFile.Problem) {
            return .success(try SpooledFile.find(name, in: spool))
        } catch {
            return .failure(error)
        }
    }
}

extension Interface.Letter {
    /// Why a letter has no file in the spool.
    fileprivate var absence: String {
        switch state {
        case .intended: "it is decided and not written to the spool yet; 'casewatchctl status' says what is in the way"
        case .sent: "its file has left the spool since it was sent; the ledger keeps that it was"
        default: "its file is not in the 'spool' of the settings; give the daemon's settings with --config"
        }
    }
}

extension SpooledFile.Problem {
    fileprivate func advice(about spool: String) -> String {
        switch self {
        case .forbidden:
            "its text may be read by root and by the daemon's user only: ask again with sudo"
        case .failed(let reason):
            "its file in '\(spool)' cannot be read: \(reason)"
        }
    }
}
