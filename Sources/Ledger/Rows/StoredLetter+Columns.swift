import GRDB
import Obligations

extension StoredLetter {
    /// Columns of the table `letters`, its bytes left out.
    static let columns = """
        letters.identity, letters.name, letters.recipient, letters.roles, letters.digest, letters.size,
        letters.created_at, letters.created_unix, letters.state, letters.attempts, letters.repeats,
        letters.last_reply, letters.ended_at
        """
}

extension RowReader {
    /// An earlier version wrote a server's words, of which no more is read than may be told.
    mutating func letter() throws -> StoredLetter {
        StoredLetter(
            identity: text(), name: text(), recipient: try readable(MailAddress(text())),
            roles: try readable(WordList.words(text())).map { RoleName($0) }, digest: text(), size: number(),
            created: try time(), state: try word(), attempts: number(), repeats: number(),
            failure: optionalText().flatMap(DeliveryFailure.init(words:)), ended: try optionalMoment())
    }
}
