import CivilCalendar

extension Notice {
    /// The notice's name for the outside.
    package var label: String { identity.label(ordinal: subjectOrdinal) }
}

extension Notice.Identity {
    /// The identity as a name, such as `BSCP-2026-014:chair-decision:2026-02-20:on-the-day`; the subject is its ordinal.
    package func label(ordinal: Int?) -> String {
        NoticeLabels(of: key, in: reference, due: due, episode: episode, ordinal: ordinal).label(of: rung)
    }
}

/// The names of the notices of one instance, which differ by the rung alone.
package struct NoticeLabels: Sendable, Equatable {
    private let beginning: String
    private let end: String

    init(of key: InstanceKey, in reference: CaseReference, due: CivilDate?, episode: Int, ordinal: Int?) {
        let day = due.map { ":\($0)" } ?? ""
        beginning = reference.text + ":" + key.concealed(ordinal) + day + ":"
        end = episode > 0 ? ":\(episode)" : ""
    }

    package func label(of rung: String) -> String {
        var label = beginning
        label.reserveCapacity(beginning.utf8.count + rung.utf8.count + end.utf8.count)
        label += String(decoding: rung.utf8.map { $0 == Self.space ? Self.hyphen : $0 }, as: UTF8.self)
        label += end
        return label
    }

    private static let space = UInt8(ascii: " ")
    private static let hyphen = UInt8(ascii: "-")
}
