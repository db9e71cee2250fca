import Obligations

extension Bundle {
    /// More are counted and not named: mail servers refuse for ever a letter whose headers are longer than some 32 KB.
    static let mostCarried = 100

    /// The names under which the journal knows what is in the letter, which tell nobody more than its text.
    var carried: [HeaderField] {
        let all = notices + matters
        guard all.count > Self.mostCarried else { return all }
        return all.prefix(Self.mostCarried) + [HeaderField(.more, "\(all.count - Self.mostCarried)")]
    }

    private var notices: [HeaderField] {
        items.compactMap { HeaderValue($0.notice.label) }.map { HeaderField(.notice, $0) }
    }

    private var matters: [HeaderField] {
        alarms.compactMap { alarm in
            HeaderValue([alarm.kind.rawValue, alarm.reference?.text].compactMap(\.self).joined(separator: " "))
        }.map { HeaderField(.matter, $0) }
    }
}
