package import CivilCalendar
package import Obligations

/// Composes the letters of one tick: one per address, whatever number of duties and roles it hears for.
package struct LetterWriter: Sendable {
    private let sender: MailAddress
    private let manager: MailAddress
    private let installation: InstallationKey
    private let wording: LetterWording

    /// - Parameters:
    ///   - sender: stands in `From`, and its domain in `Message-ID`.
    ///   - manager: the business manager, who hears alarms.
    ///   - installation: keys the identities.
    package init(
        sender: MailAddress, manager: MailAddress, installation: InstallationKey, wording: LetterWording
    ) {
        self.sender = sender
        self.manager = manager
        self.installation = installation
        self.wording = wording
    }

    /// The letters for what one tick said, in the order of their recipients.
    ///
    /// - Parameter date: the moment of the decision as RFC 5322 writes it, with its zone.
    package func letters(notices: [Notice], alarms: [Alarm] = [], date: HeaderValue) -> [Letter] {
        Bundle.bundles(notices: notices, alarms: alarms, manager: manager).map { letter($0, date: date) }
    }

    /// A letter that shows whether letters to an address arrive; each is one of its own, even of the same minute.
    ///
    /// - Parameters:
    ///   - recipient: the role and the address that serves it.
    ///   - moment: when it was asked for, in local time; the date says the same with its zone.
    ///   - number: tells letters of one moment apart.
    package func testLetter(
        to recipient: Recipient, asked moment: CivilMoment, number: Int, date: HeaderValue
    ) -> Letter {
        let identity = Canon(testLetterTo: recipient, asked: date, number: number).token(installation)
        let content = Content(
            subject: "Casewatch: test letter",
            lines: wording.lines(of: TestMailView(to: recipient, asked: moment)))
        return Letter(
            identity: identity, recipient: recipient.address, roles: [recipient.role],
            bytes: bytes(of: content, to: recipient.address, identity: identity, date: date))
    }

    /// The letter to the business manager that says once a week how everything stands.
    package func weeklyLetter(_ report: WeeklyReport, _ news: WeeklyNews, date: HeaderValue) -> Letter {
        let view = WeeklyView(report, news)
        let identity = Canon(weeklyLetterTo: manager, week: report.week).token(installation)
        let content = Content(subject: SubjectLine(view).value, lines: wording.lines(of: view))
        return Letter(
            identity: identity, recipient: manager, roles: [.businessManager],
            bytes: bytes(of: content, to: manager, identity: identity, date: date))
    }

    private func letter(_ bundle: Bundle, date: HeaderValue) -> Letter {
        let identity = Canon(
            letterTo: bundle.recipient, notices: bundle.items.map(\.notice.identity), alarms: bundle.alarms
        ).token(installation)
        let content = Content(
            subject: SubjectLine(bundle).value, lines: wording.lines(of: bundle), onlyCase: bundle.onlyCase,
            carried: bundle.carried)
        return Letter(
            identity: identity, bundle: bundle,
            bytes: bytes(of: content, to: bundle.recipient, identity: identity, date: date))
    }

    /// What tells one letter from another besides its recipient.
    private struct Content {
        let subject: HeaderValue
        let lines: [String]
        /// The case that the letter is threaded by.
        var onlyCase: CaseReference?
        /// Names what the letter says, for whoever looks for it in the journal.
        var carried: [HeaderField] = []
    }

    private func bytes(
        of content: Content, to recipient: MailAddress, identity: LetterToken, date: HeaderValue
    ) -> [UInt8] {
        let body = MailBody(lines: content.lines)
        let fields = headers(of: content, to: recipient, identity: identity, date: date, encoding: body.encoding)
        return fields.flatMap(\.lines).flatMap { $0.utf8 + [0x0D, 0x0A] } + [0x0D, 0x0A] + body.bytes
    }

    private func headers(
        of content: Content, to recipient: MailAddress, identity: LetterToken, date: HeaderValue,
        encoding: MailBody.TransferEncoding
    ) -> [HeaderField] {
        var fields = [
            HeaderField(.from, "\(sender)"),
            HeaderField(.to, "\(recipient)"),
            HeaderField(.subject, content.subject),
            HeaderField(.date, date),
            HeaderField(.messageID, messageID(identity)),
        ]
        if let reference = content.onlyCase {
            let root = messageID(Canon(threadOf: reference, for: recipient).token(installation))
            fields += [HeaderField(.inReplyTo, root), HeaderField(.references, root)]
        }
        // What tells a mail program how to read the letter comes before what may be long.
        fields += [
            HeaderField(.autoSubmitted, "auto-generated"),
            HeaderField(.autoResponseSuppress, "All"),
            HeaderField(.mimeVersion, "1.0"),
            HeaderField(.contentType, "text/plain; charset=utf-8"),
            HeaderField(.contentTransferEncoding, encoding.name),
        ]
        return fields + content.carried
    }

    private func messageID(_ token: LetterToken) -> HeaderValue {
        "<\(token)@\(domainOf: sender)>"
    }
}
