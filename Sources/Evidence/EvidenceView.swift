import Control
import Ledger
import Templates

/// What the page of a pack may show.
struct EvidenceView: TemplateView {
    let pack: Pack
    let rows: [AuditRow]
    let json: String

    init(_ pack: Pack, rows: [AuditRow], json: String) {
        self.pack = pack
        self.rows = rows
        self.json = json
    }

    static let values: [TemplateValue<EvidenceView>] = [
        .text("case") { $0.pack.reference },
        .text("procedure") { $0.pack.procedure },
        .text("day") { $0.pack.day },
        .text("record") { $0.pack.record.state },
        .text("file-digest") { $0.pack.record.fileDigest },
        .parts("duties") { $0.pack.duties.map(DutyLines.init) },
        .parts("notices") { $0.pack.notices.map(NoticeLine.init) },
        .parts("moves") { $0.pack.moves.map(MoveLine.init) },
        .parts("deeds") { $0.rows.filter(\.isDeed).map(RowLine.init) },
        .parts("rows") { $0.rows.map(RowLine.init) },
        .texts("description") { $0.pack.audit.description },
        .text("head") { "\($0.pack.audit.rows):\($0.pack.audit.head)" },
        .text("json") { $0.json },
    ]

    /// One duty with the steps of its date and the rungs of its ladder.
    struct DutyLines: TemplateView {
        let duty: Pack.Duty

        static let values: [TemplateValue<DutyLines>] = [
            .text("key") { $0.duty.instance.key },
            .text("title") { $0.duty.instance.title },
            .text("owner") { $0.duty.instance.owner },
            .text("basis") { $0.duty.instance.basis.rawValue },
            .text("state") { $0.duty.instance.state.rawValue.split(separator: "_").joined(separator: " ") },
            .text("due") { $0.duty.instance.due },
            .text("act-by") { $0.duty.instance.actBy },
            .text("closed") { $0.duty.instance.closed },
            .texts("missing") { $0.duty.instance.missing },
            .parts("steps") { $0.duty.explanation.map(StepLine.init) },
            .parts("rungs") { $0.duty.rungs.map(RungLine.init) },
        ]
    }

    /// One step of the computation of a date.
    struct StepLine: TemplateView {
        let step: Interface.Step

        static let values: [TemplateValue<StepLine>] = [
            .text("text") { $0.step.text }, .text("source") { $0.step.source },
        ]
    }

    /// One rung of a ladder and what became of it.
    struct RungLine: TemplateView {
        let rung: Interface.RungDecision

        static let values: [TemplateValue<RungLine>] = [
            .text("rung") { $0.rung.rung },
            .text("at") { $0.rung.at },
            .text("fate") { line in
                let held = line.rung.held.map { "held: \($0.split(separator: "_").joined(separator: " "))" }
                let said = line.rung.said.map { "said \($0)" }
                return [said ?? held ?? "to be said", line.rung.delivery?.rawValue, line.rung.detail]
                    .compactMap(\.self).joined(separator: ", ")
            },
        ]
    }

    /// One notice with how far its letters came.
    struct NoticeLine: TemplateView {
        let notice: Pack.Notice

        static let values: [TemplateValue<NoticeLine>] = [
            .text("decided") { $0.notice.decided },
            .text("key") { $0.notice.key },
            .text("due") { $0.notice.due },
            .text("rung") { $0.notice.rung },
            .text("kind") { $0.notice.kind ?? "passed over" },
            .text("level") { String($0.notice.level) },
            .text("roles") { $0.notice.roles.joined(separator: ", ") },
            .text("fate") { line in
                line.notice.insteadSaid.map { "said instead: \($0)" } ?? line.notice.said.map { "said \($0)" }
                    ?? "decided, not yet said"
            },
            .texts("letters") { line in
                line.notice.letters.map { letter in
                    let ended = letter.ended.map { " \($0)" } ?? ""
                    return "to \(letter.roles.joined(separator: ", ")): \(letter.state)\(ended)"
                }
            },
        ]
    }

    /// One move of a due date.
    struct MoveLine: TemplateView {
        let move: Pack.Move

        static let values: [TemplateValue<MoveLine>] = [
            .text("found") { $0.move.found }, .text("key") { $0.move.key }, .text("old") { $0.move.old },
            .text("new") { $0.move.new }, .text("cause") { $0.move.cause },
        ]
    }

    /// One row of the audit chain.
    struct RowLine: TemplateView {
        let row: AuditRow

        static let values: [TemplateValue<RowLine>] = [
            .text("number") { String($0.row.number) }, .text("at") { "\($0.row.time.civil)" },
            .text("words") { $0.row.words },
        ]
    }
}
