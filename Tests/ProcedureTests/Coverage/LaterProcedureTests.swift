import Obligations
import Testing

struct `The procedure for local reviews` {
    private let procedure = Shipped.practice
    private let remarks = Remarks(of: Shipped.text(at: "Config/procedures/lcspr-2023.yaml"))

    @Test func `has a duty for each of the twenty numbers, or says why not`() {
        let numbers = (1...20).map { $0 < 10 ? "W0\($0)" : "W\($0)" }
        let claimed = Set(remarks.claims.values.joined())
        #expect(claimed == Set(numbers))
        #expect(Set(remarks.claims.keys) == Set(procedure.obligations.map(\.name)))
        #expect(Set(remarks.reasons.keys) == ["W03", "W19", "W20"])
    }

    @Test func `marks what nobody has compared with the published text, and says so in the letter`() {
        let unverified = procedure.obligations.filter { !$0.isVerified }
        #expect(
            Set(unverified.map(\.name)) == [
                "notification-without-review", "panel-response", "decision-notice", "reviewer-notice",
                "copies-before-publication", "delay-reasons", "non-publication-reasons", "yearly-report-by-september",
                "yearly-report-copies",
            ])
        for duty in unverified {
            #expect(duty.note.map { $0.contains("not confirmed") || $0.contains("No time is known") } == true)
        }
        #expect(Shipped.serious.obligations.filter { !$0.isVerified } == [])
    }

    @Test(
        arguments: [
            ("incident-notification", "within 5 working days of authority-aware"),
            ("partners-report", "within 5 working days of authority-aware"),
            ("rapid-review", "within 15 working days of incident-notified"),
            ("publication", "within 6 months of review-decided"),
            ("copies-before-publication", "at least 7 working days before publication-planned"),
            ("public-availability", "for at least 1 year from published"),
        ] as [(ObligationName, String)])
    func `states the limits of the guidance`(_ name: ObligationName, _ due: String) {
        #expect(procedure.obligation(name)?.due.description == due)
        #expect(procedure.obligation(name)?.basis == .statutory)
    }
}

struct `What a letter says of a duty` {
    /// Titles and notes go by mail, where nothing may tell what happened to whom.
    @Test(arguments: ["scr-2015", "lcspr-2023"])
    func `tells nothing of what happened`(_ name: String) {
        let telling = ["death", "died", "dead", "harm", "abuse", "neglect", "injur", "suicide", "custody", "surviving"]
        for duty in Shipped.procedure(name).obligations {
            let said = (duty.title + " " + (duty.note ?? "")).lowercased()
            let found = telling.filter { said.contains($0) }
            #expect(found == [], "\(duty.name)")
        }
    }

    @Test(arguments: ["scr-2015", "lcspr-2023"])
    func `is one phrase that begins as an order does, and a note of one sentence`(_ name: String) {
        for duty in Shipped.procedure(name).obligations {
            #expect(duty.title.first?.isUppercase == true && duty.title.last != ".", "\(duty.name)")
            #expect(duty.title.count <= 80, "\(duty.name)")
            if let note = duty.note {
                #expect(note.hasSuffix(".") && !note.dropLast().contains("."), "\(duty.name)")
            }
        }
    }
}
