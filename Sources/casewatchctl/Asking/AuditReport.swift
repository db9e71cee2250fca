import Ledger

/// What following the audit chain has shown, for a person and for a script.
struct AuditReport {
    let verification: AuditVerification
    let fault: AuditVerification.Fault?

    init(of ledger: LedgerReader, against printed: PrintedHead?) throws(Problem) {
        do throws(LedgerError) {
            (verification, fault) = try ledger.verifyAudit(against: printed)
        } catch {
            throw .ledger(error)
        }
    }

    /// One sentence: what is proved, or what is wrong at which row.
    var sentence: String {
        let head = verification.head
        switch fault {
        case nil:
            let rows = head.number == 1 ? "1 row is" : "all \(head.number) rows are"
            let since = verification.printedAt.map { at in
                at == head.number
                    ? ", and the last is the head that was printed"
                    : ", and row \(at) is the head that was printed; \(head.number - at) came after it"
            }
            return head.number == 0
                ? "The chain has no rows yet." : "Sound: \(rows) as written\(since ?? "").\n\(head)"
        case .gap(let after, let to):
            let rows = to == after + 2 ? "row \(after + 1) is" : "rows \(after + 1) to \(to - 1) are"
            return "Not sound: \(rows) missing; the chain is as written up to row \(after)."
        case .changed(let row):
            return "Not sound: row \(row) is not as it was written; the chain is as written up to row \(row - 1)."
        case .headNotFound:
            return "Not sound: the \(head.number) rows fit together, yet none of them is the head that was printed: "
                + "rows were removed from the end, or all of it was written anew."
        }
    }

    var answer: Answer {
        var answer = Answer(head: verification.head)
        answer.printedAt = verification.printedAt
        switch fault {
        case nil: break
        case .gap(let after, _):
            answer.fault = "gap"
            answer.badRow = after + 1
        case .changed(let row):
            answer.fault = "changed"
            answer.badRow = row
        case .headNotFound: answer.fault = "head-not-found"
        }
        return answer
    }

    /// The report as one JSON object.
    struct Answer: Encodable {
        /// As far as the chain is sound.
        var rows: Int
        var head: String
        var printedAt: Int?
        var fault: String?
        var badRow: Int?

        init(head: AuditHead) {
            rows = head.number
            self.head = head.description
        }

        private enum CodingKeys: String, CodingKey {
            case rows, head, fault
            case printedAt = "printed_at"
            case badRow = "bad_row"
        }
    }
}
