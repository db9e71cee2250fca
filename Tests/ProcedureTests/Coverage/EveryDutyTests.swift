import Obligations
import Testing

struct `The procedure for serious case reviews` {
    private let procedure = Shipped.serious
    private let remarks = Remarks(of: Shipped.text(at: "Config/procedures/scr-2015.yaml"))

    @Test func `is held against the whole list`() {
        #expect(ProcedureText.shipped.entries.map(\.id) == (1...67).map { $0 < 10 ? "O0\($0)" : "O\($0)" })
        #expect(Set(remarks.claims.keys) == Set(procedure.obligations.map(\.name)))
    }

    @Test(arguments: ProcedureText.shipped.entries)
    func `has a duty for every number of the list, or says why not`(_ entry: ProcedureText.Entry) {
        let duties = procedure.obligations.filter { remarks.claims[$0.name]?.contains(entry.id) == true }
        #expect(!duties.isEmpty || remarks.reasons[entry.id] != nil)
        guard remarks.reasons[entry.id] == nil else { return }
        for duty in duties {
            #expect(duty.source.split(separator: ", ").contains("L\(entry.line)"), "\(duty.name)")
        }
    }

    /// A reason that is no more than words leads nowhere; only advice that belongs to no case names no duty.
    @Test func `names in each reason the duty that stands in for the number`() {
        for (id, reason) in remarks.reasons where id != "O67" {
            let named = procedure.obligations.map(\.name).filter { reason.contains($0.text) }
            #expect(!named.isEmpty, "\(id)")
            #expect(named.allSatisfy { remarks.claims[$0]?.contains(id) == true }, "\(id)")
        }
    }

    @Test func `claims no number that is not in a list`() {
        let ids = Set(ProcedureText.shipped.entries.map(\.id))
        let checklists = Set((1...11).map { "K\($0)" } + (1...3).map { "C\($0)" })
        for (name, claimed) in remarks.claims {
            #expect(!claimed.isEmpty && Set(claimed).isSubset(of: ids.union(checklists)), "\(name)")
        }
        #expect(Set(remarks.reasons.keys).isSubset(of: ids))
    }

    @Test func `cites lines that exist`() {
        for duty in procedure.obligations {
            for line in duty.source.split(separator: ", ") {
                let number = line.wholeMatch(of: /L(\d+)/).flatMap { Int($0.1) }
                #expect(number.map { (1...ProcedureText.shipped.lineCount).contains($0) } == true, "\(duty.name)")
            }
        }
    }

    /// The seven limits of the text, and no others.
    @Test(
        arguments: [
            ("chair-decision", "within 1 month of brought-to-chair"),
            ("panel-not-arranged-notice", "within 14 days of no-review-decided"),
            ("review-completion", "within 6 months of review-decided"),
            ("imr-completion", "within 1 month of imr-requested"),
            ("quarterly-update", "every quarter from action-plan-sent until review-concluded"),
            ("website-retention", "for at least 12 months from published"),
            ("panel-copy", "at least 1 week before publication-planned"),
        ] as [(ObligationName, String)])
    func `states the limits of the text`(_ name: ObligationName, _ due: String) {
        #expect(procedure.obligation(name)?.due.description == due)
        #expect(procedure.obligation(name)?.basis == .statutory)
    }

    @Test func `has no other limit: a date is set by people, or there is none`() {
        let timed = procedure.obligations.filter { duty in
            switch duty.due {
            case .promptly: false
            case .onTheDateSet: false
            default: true
            }
        }
        #expect(timed.count == 7)
        for duty in procedure.obligations {
            #expect((duty.basis == .advisory) == !duty.due.hasDueDate, "\(duty.name)")
        }
    }
}
