package import CivilCalendar
package import Obligations

extension Answers {
    /// Every notice that will be sent in a period, both ends included, if nothing changes.
    package func forecast(_ request: Interface.ForecastRequest) throws(Interface.Failure) -> Interface.ForecastReply {
        let (from, to) = (try Self.date(request.from), try Self.date(request.to))
        guard from <= to else { throw .notAllowed(why: "the period ends before it begins") }
        guard max(from, now.date).days(until: to) <= Self.longestForecast else {
            throw .notAllowed(why: "a forecast reaches three years at most")
        }
        let notices = try selected(request.reference)
            .flatMap { book.forecast($0, from: from, to: to, at: now) }
            .sorted { left, right in
                (left.at, left.notice.identity.reference, left.notice.identity.key)
                    < (right.at, right.notice.identity.reference, right.notice.identity.key)
            }
        return Interface.ForecastReply(notices: notices.map { interface($0.notice, at: $0.at) })
    }

    /// A notice as the control interface shows it.
    package func interface(_ notice: Obligations.Notice, at moment: CivilMoment) -> Interface.Notice {
        Interface.Notice(notice, at: instant(moment))
    }
}

extension Answers {
    /// In days: further ahead nothing is as it is now, and the daemon has other things to do meanwhile.
    fileprivate static let longestForecast = 1_096
}

extension Interface.Notice {
    /// A notice with its moment as RFC 3339.
    package init(_ notice: Obligations.Notice, at instant: String) {
        self.init(
            id: notice.label, at: instant, reference: notice.identity.reference.text,
            key: notice.identity.key.description, rung: notice.identity.rung, kind: notice.kind.interface,
            level: notice.level, roles: notice.recipients.map(\.role.text), due: notice.due?.description)
    }
}

extension Answers {
    /// The day as of which is answered where nobody asks for another.
    package var day: CivilDate { now.date }

    /// When the next notice is to come, within a year.
    package var nextForecast: CivilMoment? {
        let year = now.date.adding(days: 366)
        return cases.values.compactMap { book.forecast($0, from: now.date, to: year, at: now).first?.at }.min()
    }
}
