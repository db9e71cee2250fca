package import CivilCalendar
package import Obligations

extension Answers {
    /// Every notice that will be sent in a period, both ends included, if nothing changes.
    package func forecast(_ request: Interface.ForecastRequest) throws(Interface.Failure) -> Interface.ForecastReply {
        let (from, to) = (try Self.date(request.from), try Self.date(request.to))
        guard from <= to else { throw .notAllowed(why: "the period ends before it begins") }
        // Cases come in the order of their references and duties in that of their keys: moments are left to sort by.
        let parts = InParts.map(try selected(request.reference)) { foreseen(in: $0, from: from, to: to) }
        guard parts.map(\.count).reduce(0, +) <= Self.mostForeseen else {
            throw .notAllowed(
                why: "that is more than \(Self.mostForeseen) notices: ask for a shorter period, or for one case")
        }
        return Interface.ForecastReply(notices: Listing.sorted(parts))
    }

    /// What is to come of some cases, and of more than can be answered not all.
    private func foreseen(
        in cases: ArraySlice<WatchedCase>, from: CivilDate, to: CivilDate
    ) -> Listing<CivilMoment, Interface.Notice> {
        var part = Listing<CivilMoment, Interface.Notice>()
        var instants: [Int: String] = [:]
        for watched in cases where part.count <= Self.mostForeseen {
            let prospects = book.prospects(
                of: watched, from: from, to: to, at: now, atMost: Self.mostForeseen - part.count)
            for prospect in prospects {
                let (reference, key) = (watched.case.reference.text, prospect.key.description)
                let (due, roles) = (prospect.due?.description, prospect.audiences.map { $0.map(\.text) })
                for notice in prospect.notices {
                    let second = notice.at.date.daysSince1970 * 86_400 + notice.at.time.secondOfDay
                    let text = instants[second] ?? instant(notice.at)
                    instants[second] = text
                    part.append(
                        Interface.Notice(
                            id: prospect.labels.label(of: notice.rung), at: text, reference: reference, key: key,
                            rung: notice.rung, kind: notice.kind.interface, level: notice.level,
                            roles: roles[notice.level], due: due),
                        by: notice.at)
                }
            }
        }
        return part
    }

    /// A notice as the control interface shows it.
    package func interface(_ notice: Obligations.Notice, at moment: CivilMoment) -> Interface.Notice {
        Interface.Notice(notice, at: instant(moment))
    }
}

extension Answers {
    /// As many as ten thousand cases bring about in four years; the answer has 64 MB, and nobody reads further.
    fileprivate static let mostForeseen = 250_000
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
        return cases.values.lazy.flatMap { book.prospects(of: $0, from: now.date, to: year, at: now) }
            .compactMap { $0.notices.first?.at }.min()
    }
}
