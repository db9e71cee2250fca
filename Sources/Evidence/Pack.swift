import Control

/// The inspector's pack of one case: what was owed, said, done and held back, and the chain that proves the record.
///
/// It carries references, duties, subjects, roles, dates, and who acknowledged or silenced what and why; never an
/// address, and never anything else of the case.
package struct Pack: Encodable, Sendable {
    let form = "casewatch-evidence-1"
    let reference: String
    /// Whose rules the case follows; nil for a case that the ledger has forgotten.
    let procedure: String?
    /// The day as of which the duties are worked out.
    let day: String
    let record: Record
    let duties: [Duty]
    let notices: [Notice]
    let moves: [Move]
    let audit: Chain

    private enum CodingKeys: String, CodingKey {
        case form
        case reference = "case"
        case procedure
        case day = "as_of"
        case record, duties, notices, moves, audit
    }

    /// How the ledger's record of the case stands.
    struct Record: Encodable, Sendable {
        let state: String?
        let fileDigest: String?

        private enum CodingKeys: String, CodingKey {
            case state
            case fileDigest = "file_sha256"
        }
    }

    /// One duty with why it is due when it is, and what became of each rung.
    struct Duty: Encodable, Sendable {
        let instance: Interface.Instance
        let explanation: [Interface.Step]
        let rungs: [Interface.RungDecision]
    }

    /// One notice as it was decided, and how far its letters came.
    struct Notice: Encodable, Sendable {
        let key: String
        let due: String?
        let rung: String
        let episode: Int
        /// Nil for a rung that was passed over.
        let kind: String?
        let level: Int
        let roles: [String]
        let decided: String
        let said: String?
        let insteadSaid: String?
        let letters: [Letter]

        private enum CodingKeys: String, CodingKey {
            case key, due, rung, episode, kind, level, roles, decided, said
            case insteadSaid = "instead_said"
            case letters
        }
    }

    /// One letter by the roles it went to.
    struct Letter: Encodable, Sendable {
        let name: String
        let digest: String
        let roles: [String]
        let created: String
        let state: String
        let ended: String?

        private enum CodingKeys: String, CodingKey {
            case name
            case digest = "sha256"
            case roles, created, state, ended
        }
    }

    /// One move of a due date.
    struct Move: Encodable, Sendable {
        let key: String
        let old: String?
        let new: String?
        let cause: String
        let found: String
    }

    /// The audit chain from its beginning to its head.
    struct Chain: Encodable, Sendable {
        let description: [String]
        let links: [Link]
        let rows: Int
        let head: String
    }

    /// A row of the chain in full, or the seal of one about something else.
    enum Link: Encodable, Sendable {
        case row(line: String, digest: String)
        case seal(String)

        private enum CodingKeys: String, CodingKey {
            case line, digest
        }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .row(let line, let digest):
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(line, forKey: .line)
                try container.encode(digest, forKey: .digest)
            case .seal(let seal):
                var container = encoder.singleValueContainer()
                try container.encode(seal)
            }
        }
    }
}
