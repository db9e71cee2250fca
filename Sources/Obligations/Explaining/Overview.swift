package import CivilCalendar

/// The counts and warnings of a status, kept case by case: where one case changed, one is counted anew.
package struct Overview: Sendable {
    package private(set) var tally = Tally()
    /// The cases whose files are gone.
    package private(set) var gone: Set<CaseReference> = []
    /// How many cases were counted since the beginning.
    package private(set) var counted = 0

    private var standings: [CaseReference: CaseStanding] = [:]
    private var warned: [CaseReference: [String]] = [:]
    private var followed: [ProcedureName: Int] = [:]
    /// Days on which every standing holds.
    private var days: ClosedRange<CivilDate>?
    private var changed: Set<CaseReference> = []

    package init() {}

    /// Takes note of what happened to which cases.
    package mutating func note(_ event: Event) {
        switch event {
        case .casesRead(let cases, _, _): changed.formUnion(cases.lazy.map(\.reference))
        case .casesVanished(let references): changed.formUnion(references)
        case .caseForgotten(let reference): changed.insert(reference)
        case .rulesChanged: days = nil
        case .tick, .storeUnreadable, .silencesChanged, .refused, .undelivered, .decided, .postponed: break
        }
    }

    /// Counts what is not known to stand as it did.
    package mutating func update(to today: CivilDate, _ cases: [CaseReference: WatchedCase], under book: RuleBook) {
        if days == nil {
            self = Overview(counted: counted)
            for (reference, watched) in cases { count(reference, watched, on: today, under: book) }
        } else {
            for reference in changed { count(reference, cases[reference], on: today, under: book) }
            if days?.contains(today) != true {
                for (reference, standing) in standings where !standing.days.contains(today) {
                    count(reference, cases[reference], on: today, under: book)
                }
            }
        }
        changed = []
        if days?.contains(today) != true {
            let spans = standings.values.lazy.map(\.days)
            let first = spans.map(\.lowerBound).max() ?? today
            days = first...(spans.map(\.upperBound).min() ?? first)
        }
    }

    /// What is accepted and still wants attention, one line each, in the order of the references.
    package func warnings(under book: RuleBook) -> [String] {
        let lines = warned.sorted { $0.key < $1.key }.map(\.value)
        return RuleBook.warnings(book.unaddressed(underProcedures: Set(followed.keys)), lines: lines)
    }

    private init(counted: Int) {
        self.counted = counted
    }

    private mutating func count(
        _ reference: CaseReference, _ watched: WatchedCase?, on today: CivilDate, under book: RuleBook
    ) {
        if let former = standings.removeValue(forKey: reference) {
            tally -= former.tally
            followed[former.procedure, default: 1] -= 1
            if followed[former.procedure] == 0 { followed[former.procedure] = nil }
        }
        warned[reference] = nil
        gone.remove(reference)
        guard let watched else { return }
        let standing = book.standing(of: watched, on: today)
        counted += 1
        tally += standing.tally
        followed[standing.procedure, default: 0] += 1
        if !standing.warnings.isEmpty { warned[reference] = standing.warnings }
        if watched.isGone { gone.insert(reference) }
        if let known = days, known.contains(today) {
            days =
                max(known.lowerBound, standing.days.lowerBound)...min(known.upperBound, standing.days.upperBound)
        }
        standings[reference] = standing
    }
}
