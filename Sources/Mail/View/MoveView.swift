import Obligations
import Templates

/// A due date that moved, as a letter shows it.
struct MoveView: TemplateView, Equatable {
    let old: PlainText?
    let new: PlainText?
    let cause: Move.Cause

    static let values: [TemplateValue<MoveView>] = [
        .plain("old", \.old), .plain("new", \.new),
        .flag("shifted") { $0.old != nil && $0.new != nil },
        .flag("withdrawn") { $0.old != nil && $0.new == nil },
        .flag("added") { $0.old == nil && $0.new != nil },
        .flag("unrecorded") { $0.old == nil && $0.new == nil },
        .flag("by-edit") { $0.cause == .edit }, .flag("by-extension") { $0.cause == .extension },
        .flag("by-holidays") { $0.cause == .calendar }, .flag("by-procedure") { $0.cause == .procedure },
    ]

    init(_ move: Move) {
        old = move.old.map { PlainText($0.inWords) }
        new = move.new.map { PlainText($0.inWords) }
        cause = move.cause
    }
}
