package import Obligations

/// Composes the letters of one tick: one per address, whatever number of duties and roles it hears for.
package struct LetterWriter: Sendable {
    private let sender: MailAddress
    private let manager: MailAddress
    private let installation: InstallationKey

    /// - Parameters:
    ///   - sender: stands in `From`, and its domain in `Message-ID`.
    ///   - manager: the business manager, who hears alarms.
    ///   - installation: keys the identities.
    package init(sender: MailAddress, manager: MailAddress, installation: InstallationKey) {
        self.sender = sender
        self.manager = manager
        self.installation = installation
    }

    /// The letters for what one tick said, in the order of their recipients.
    ///
    /// - Parameter date: the moment of the decision as RFC 5322 writes it, with its zone.
    package func letters(notices: [Notice], alarms: [Alarm] = [], date: HeaderValue) -> [Letter] {
        Bundle.bundles(notices: notices, alarms: alarms, manager: manager).map { letter($0, date: date) }
    }

    private func letter(_ bundle: Bundle, date: HeaderValue) -> Letter {
        let identity = Canon(
            letterTo: bundle.recipient, notices: bundle.items.map(\.notice.identity), alarms: bundle.alarms
        ).token(installation)
        let body = MailBody(lines: LetterText(LetterView(bundle)).lines)
        let fields = headers(of: bundle, identity: identity, date: date, encoding: body.encoding)
        let head = fields.flatMap(\.lines).flatMap { $0.utf8 + [0x0D, 0x0A] }
        return Letter(identity: identity, bundle: bundle, bytes: head + [0x0D, 0x0A] + body.bytes)
    }

    private func headers(
        of bundle: Bundle, identity: LetterToken, date: HeaderValue, encoding: MailBody.TransferEncoding
    ) -> [HeaderField] {
        var fields = [
            HeaderField(.from, "\(sender)"),
            HeaderField(.to, "\(bundle.recipient)"),
            HeaderField(.subject, SubjectLine(bundle).value),
            HeaderField(.date, date),
            HeaderField(.messageID, messageID(identity)),
        ]
        if let reference = bundle.onlyCase {
            let root = messageID(Canon(threadOf: reference, for: bundle.recipient).token(installation))
            fields += [HeaderField(.inReplyTo, root), HeaderField(.references, root)]
        }
        return fields + [
            HeaderField(.autoSubmitted, "auto-generated"),
            HeaderField(.autoResponseSuppress, "All"),
            HeaderField(.mimeVersion, "1.0"),
            HeaderField(.contentType, "text/plain; charset=utf-8"),
            HeaderField(.contentTransferEncoding, encoding.name),
        ]
    }

    private func messageID(_ token: LetterToken) -> HeaderValue {
        "<\(token)@\(domainOf: sender)>"
    }
}
