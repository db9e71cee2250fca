import Obligations
import Systemd

extension JournalEntry {
    /// One alarm as operations hear it: where and by which rule, never what was written there.
    init(_ alarm: Alarm) {
        var fields: [JournalField: String] = [.problem: alarm.problem]
        fields[.caseReference] = alarm.reference?.text
        fields[.file] = alarm.place?.file
        fields[.line] = alarm.place.map { String($0.line) }
        fields[.column] = alarm.place.map { String($0.column) }
        fields[.cause] = alarm.kind.rawValue
        let place =
            alarm.place.map { "\($0.file):\($0.line):\($0.column): " } ?? alarm.reference.map { "\($0): " } ?? ""
        self.init(place + alarm.problem, id: alarm.messageID, priority: alarm.priority, fields: fields)
    }
}

extension Alarm {
    fileprivate var messageID: MessageID {
        kind == .refusedFile ? .refusedFile : .fault
    }

    fileprivate var priority: Priority {
        switch kind {
        case .storeGone: .critical
        case .refusedFile, .caseGone, .noDueDate, .noProcedure: .error
        case .unrouted, .outOfOrder, .outOfForce: .warning
        }
    }
}
