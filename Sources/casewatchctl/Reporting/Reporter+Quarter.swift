import CivilCalendar
import Control
import Obligations
import Reports

extension Reporter {
    /// Quarters before the one reported that the trend goes back to.
    private static let earlierPeriods = 4

    /// All reviews as they stood at the end of a period, or today where it has not ended.
    func quarterFacts(_ period: ReportPeriod) async throws -> QuarterFacts {
        let asOf = min(today, period.last)
        let instances = try await agenda(.init(today: asOf.description))
        var earlier: [QuarterFacts.EarlierPeriod] = []
        for former in period.preceding(Self.earlierPeriods) {
            let then = try await agenda(.init(states: [.overdue, .incomplete], today: former.last.description))
            earlier.append(.init(former, overdueAtEnd: then.count { $0.standing.isLate }))
        }
        return QuarterFacts(
            period: period, asOf: asOf, duties: try await reported(instances),
            coming: try await reported(coming(in: period.following, beyond: instances)), earlier: earlier,
            refusedFiles: try await refusedFiles())
    }

    /// What is due in a period, also what only begins until then.
    func dueSheet(
        _ period: ReportPeriod, of reference: String?, ownedBy role: String?
    ) async throws -> DueSheet {
        let instances = try await agenda(.init(reference: reference, role: role, today: asked))
        try await answerer.requireOwner(role, of: instances)
        let coming = try await coming(in: period, beyond: instances)
        return DueSheet(
            period: period, today: today, duties: try await reported(instances + coming),
            refusedFiles: try await refusedFiles())
    }

    private func refusedFiles() async throws -> Int {
        guard case .status(let status) = try await answerer.answer(.status) else { return 0 }
        return status.refused.count
    }

    /// Occurrences that have not begun and are due in a period: the forecast tells of their reminders.
    ///
    /// A forecast is as of now, so that another day is asked of the files only.
    private func coming(
        in period: ReportPeriod, beyond instances: [Interface.Instance]
    ) async throws -> [Interface.Instance] {
        guard asked == nil || answerer.isForecastingFromToday, period.last >= today else { return [] }
        let request = Interface.ForecastRequest(from: today.description, to: period.last.description)
        guard case .forecast(let answer)? = try await answerer.answers([.forecast(request)]).first ?? nil else {
            return []
        }
        var known = Set(instances.map(DueDate.init))
        var found: [Interface.Instance] = []
        for notice in answer.notices {
            guard
                let due = notice.due.flatMap({ CivilDate($0) }), period.contains(due), notice.kind != .moved,
                let kin = instances.first(where: { $0.reference == notice.reference && notice.key.isInstance(of: $0) }),
                known.insert(DueDate(reference: notice.reference, key: notice.key)).inserted
            else { continue }
            found.append(kin.occurring(as: notice.key, due: due, on: today))
        }
        return found
    }
}

/// Which instance of which case.
private struct DueDate: Hashable {
    let reference: String
    let key: String

    init(reference: String, key: String) {
        self.reference = reference
        self.key = key
    }

    init(_ instance: Interface.Instance) {
        self.init(reference: instance.reference, key: instance.key)
    }
}

extension String {
    /// Whether the key is one of another occurrence of an instance: the same but for `#n`.
    fileprivate func isInstance(of instance: Interface.Instance) -> Bool {
        prefix { $0 != "#" } == instance.key.prefix { $0 != "#" }
    }
}

extension Interface.Instance {
    /// A later occurrence of a recurring duty.
    fileprivate func occurring(as key: String, due: CivilDate, on today: CivilDate) -> Self {
        Self(
            reference: reference, key: key, obligation: obligation, subject: subject,
            occurrence: key.split(separator: "#").last.flatMap { Int($0) } ?? 1, title: title, owner: owner,
            basis: basis, state: .open, trigger: trigger, due: due.description, provisional: false,
            daysLeft: today.days(until: due), missing: [])
    }
}
